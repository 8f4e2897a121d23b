//! Runs a future that never waits, such as signing with a key in memory.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// The output of a future that is ready at once; nothing if it would have to wait.
pub fn at_once<T>(future: impl Future<Output = T>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}
