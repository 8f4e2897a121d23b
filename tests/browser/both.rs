//! Two things at once, as in two tabs. Knows nothing of what they are.

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

/// What two futures come to that take turns.
pub(crate) async fn both<One, Other>(
    one: impl Future<Output = One>,
    other: impl Future<Output = Other>,
) -> (One, Other) {
    let (mut one, mut other) = (pin!(one), pin!(other));
    let (mut first, mut second) = (None, None);
    poll_fn(|context| {
        if first.is_none()
            && let Poll::Ready(value) = one.as_mut().poll(context)
        {
            first = Some(value);
        }
        if second.is_none()
            && let Poll::Ready(value) = other.as_mut().poll(context)
        {
            second = Some(value);
        }
        if first.is_some() && second.is_some() { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
    (first.unwrap(), second.unwrap())
}
