//! The title of the window, and the language of the edition's own words.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, MouseEvent};

use super::edition_state::EditionState;
use super::inside::inside;
use crate::browser::site;
use crate::markup::{Markup, Scene};
use crate::text::Language;
use crate::workflow::open_edition::OpenEdition;

/// The language of the edition's own words: not always that of the page around them.
pub(super) fn own_words() -> String {
    expect_context::<Arc<OpenEdition>>().edition.language.clone()
}

/// A piece of this page, as it was also written before the program ran.
pub(super) fn html(piece: impl FnOnce(Scene<'_>) -> Markup) -> Markup {
    let open: Arc<OpenEdition> = expect_context();
    piece(Scene { edition: &open.edition, text: expect_context(), top: &site::top() })
}

/// A page without anything that reacts, between header and footer.
pub(super) fn page(content: Markup) -> AnyView {
    view! { <main id="contenu" tabindex="-1" {..inside(content)} /> }.into_any()
}

/// The button in a piece of a page that was clicked. There is one handler for all buttons of the piece.
pub(super) fn button_of(event: &MouseEvent) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest("button").ok().flatten()
}

/// Moves the focus to the element with this id, once the page shows the latest change.
pub(super) fn focus_later(id: String) {
    request_animation_frame(move || {
        let element = document().get_element_by_id(&id);
        if let Some(element) = element.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            // If the element cannot take the focus, it moves to the beginning of the page.
            let _ = element.focus();
        }
    });
}

/// Names the window after a page; empty for the start page.
pub(super) fn name_page(page: &str) {
    let text: Language = expect_context();
    let edition: EditionState = expect_context();
    let award = edition.ready().map(|open| open.edition.title.clone());
    let award = award.unwrap_or_else(|| text.frame().product.to_owned());
    site::set_title(&(text.frame().title)(page, &award));
}
