//! Runs a future that never waits, as those of the store in memory. Knows nothing of stores.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// What the future comes to at once.
pub(crate) fn block_on<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => unreachable!("nothing here waits for anything"),
    }
}
