//! Pieces of pages inside elements: the only place where text becomes elements, and it takes nothing but [`Markup`].

use leptos::attr::Attribute;
use leptos::html::inner_html;
use web_sys::Element;

use super::live::live;
use crate::markup::Markup;

/// The content of an element.
pub(super) fn inside(piece: Markup) -> impl Attribute {
    inner_html(piece.into_string())
}

/// The content of an element, written again whenever what it says changes.
pub(super) fn inside_as(piece: impl Fn() -> Markup + Send + 'static) -> impl Attribute {
    inner_html(live(move || piece().into_string()))
}

/// The content of an element of such a piece.
pub(super) fn put_inside(piece: Markup, element: &Element) {
    element.set_inner_html(&piece.into_string());
}
