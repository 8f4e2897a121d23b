//! Waiting for nobody: what a key in memory does is done when it is asked for.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// What is ready at once; nothing where it would have to be waited for.
pub fn at_once<T>(future: impl Future<Output = T>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}
