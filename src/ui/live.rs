//! Parts of a page that follow its state.
//!
//! Boxes their closures, so that Leptos compiles one view type instead of one for each closure: smaller wasm.

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
