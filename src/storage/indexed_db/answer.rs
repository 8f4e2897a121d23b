//! A one-shot channel: several may send, the first value is received. Knows nothing of databases.

use std::cell::RefCell;
use std::pin::Pin;
use std::rc::{Rc, Weak};
use std::task::{Context, Poll, Waker};

/// The side that waits.
pub(crate) struct Answer<T>(Rc<RefCell<State<T>>>);

/// A side that answers; it may be copied.
pub(crate) struct Giver<T>(Weak<RefCell<State<T>>>);

struct State<T> {
    given: bool,
    value: Option<T>,
    waker: Option<Waker>,
}

impl<T> Answer<T> {
    /// A question without an answer yet.
    pub(crate) fn awaited() -> Self {
        Self(Rc::new(RefCell::new(State { given: false, value: None, waker: None })))
    }

    /// Somebody who may answer.
    pub(crate) fn giver(&self) -> Giver<T> {
        Giver(Rc::downgrade(&self.0))
    }
}

impl<T> Giver<T> {
    /// Answers, or gives the value back if somebody was faster or nobody waits any more.
    pub(crate) fn give(&self, value: T) -> Option<T> {
        let Some(state) = self.0.upgrade() else { return Some(value) };
        let mut state = state.borrow_mut();
        if state.given {
            return Some(value);
        }
        state.given = true;
        state.value = Some(value);
        let waker = state.waker.take();
        drop(state);
        if let Some(waker) = waker {
            waker.wake();
        }
        None
    }
}

impl<T> Future for Answer<T> {
    type Output = T;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<T> {
        let mut state = self.0.borrow_mut();
        if let Some(value) = state.value.take() {
            return Poll::Ready(value);
        }
        state.waker = Some(context.waker().clone());
        Poll::Pending
    }
}
