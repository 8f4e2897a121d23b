//! The jobs of a page have their turns one after the other, and whoever waits is woken.

use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

use palmares::ui::one_at_a_time::OneAtATime;
use wasm_bindgen_test::wasm_bindgen_test;

/// What a future has by now, if it has anything.
fn now<F: Future>(future: Pin<&mut F>) -> Option<F::Output> {
    match future.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}

#[wasm_bindgen_test]
fn the_next_turn_is_that_of_the_job_that_came_first() {
    let place = OneAtATime::default();
    let first = place.try_begin().unwrap();
    assert!(place.try_begin().is_none());
    let (mut second, mut third) = (pin!(place.begin()), pin!(place.begin()));
    assert!(now(second.as_mut()).is_none());
    assert!(now(third.as_mut()).is_none());
    drop(first);
    assert!(now(third.as_mut()).is_none());
    let turn = now(second).unwrap();
    assert!(now(third.as_mut()).is_none());
    drop(turn);
    assert!(now(third).is_some());
    assert!(!place.is_busy());
}

#[wasm_bindgen_test]
fn a_job_that_was_given_up_hands_its_turn_on() {
    let place = OneAtATime::default();
    let first = place.try_begin().unwrap();
    let (mut given_up, mut unaware) = (Box::pin(place.begin()), Box::pin(place.begin()));
    let mut last = pin!(place.begin());
    assert!(now(given_up.as_mut()).is_none());
    assert!(now(unaware.as_mut()).is_none());
    assert!(now(last.as_mut()).is_none());
    drop(given_up);
    drop(first);
    // It has its turn by now, and was not woken yet.
    drop(unaware);
    assert!(now(last).is_some());
    assert!(!place.is_busy());
}

#[wasm_bindgen_test]
fn whoever_waits_for_the_end_keeps_no_job_from_its_turn() {
    let place = OneAtATime::default();
    let first = place.try_begin().unwrap();
    let mut idle = pin!(place.idle());
    assert!(now(idle.as_mut()).is_none());
    drop(first);
    let second = place.try_begin().unwrap();
    assert!(now(idle.as_mut()).is_none());
    drop(second);
    assert!(now(idle).is_some());
}
