//! A time limit for work, because browsers sometimes never answer.

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

use gloo::timers::callback::Timeout;

use crate::storage::indexed_db::answer::Answer;

/// What some work comes to, or `None` if that takes too long; the work is dropped then.
pub async fn within<T>(milliseconds: u32, work: impl Future<Output = T>) -> Option<T> {
    let over = Answer::awaited();
    let giver = over.giver();
    let _timer = Timeout::new(milliseconds, move || _ = giver.give(()));
    let mut work = pin!(work);
    let mut over = pin!(over);
    poll_fn(|context| match work.as_mut().poll(context) {
        Poll::Ready(value) => Poll::Ready(Some(value)),
        Poll::Pending => over.as_mut().poll(context).map(|()| None),
    })
    .await
}
