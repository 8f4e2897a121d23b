//! Sorting by a name or by a number.
//!
//! There are only two functions and none is generic, to keep the wasm small.

/// By name; equal names keep the order of the numbers beside them.
#[inline(never)]
pub(super) fn by_name(things: &mut [(String, usize)]) {
    things.sort_unstable();
}

/// By the first number, then by the second.
#[inline(never)]
pub(super) fn by_number(things: &mut [(usize, usize)]) {
    things.sort_unstable();
}
