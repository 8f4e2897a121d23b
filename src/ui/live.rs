//! What follows the state of the page. Each closure is a type, and each type a program of its own for whoever downloads
//! it; here they are all of one.

use leptos::prelude::*;

/// A text that follows what it is made of.
pub(super) fn live(text: impl Fn() -> String + Send + 'static) -> Box<dyn Fn() -> String + Send> {
    Box::new(text)
}

/// The same of a part of a page that is there or not.
pub(super) fn live_view(
    view: impl Fn() -> Option<AnyView> + Send + 'static,
) -> Box<dyn Fn() -> Option<AnyView> + Send> {
    Box::new(view)
}
