//! A time limit for work, because browsers sometimes never answer.

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

use gloo::timers::future::TimeoutFuture;

/// What some work comes to, or `None` if that takes too long; the work is dropped then.
pub async fn within<T>(milliseconds: u32, work: impl Future<Output = T>) -> Option<T> {
    let mut over = pin!(TimeoutFuture::new(milliseconds));
    let mut work = pin!(work);
    poll_fn(|context| match work.as_mut().poll(context) {
        Poll::Ready(value) => Poll::Ready(Some(value)),
        Poll::Pending => over.as_mut().poll(context).map(|()| None),
    })
    .await
}
