//! What a page says of itself: the name of its window, and the language of the words that are not its own.

use std::sync::Arc;

use leptos::prelude::*;

use super::edition_state::EditionState;
use crate::browser::site;
use crate::markup::{Markup, Scene};
use crate::text::Language;
use crate::workflow::OpenEdition;

/// The language of the edition's own words: not always that of the page around them.
pub(super) fn own_words() -> String {
    expect_context::<Arc<OpenEdition>>().edition.language.clone()
}

/// A piece of this page, as it was also written before the program ran.
pub(super) fn html(piece: impl FnOnce(Scene<'_>) -> Markup) -> Markup {
    let open: Arc<OpenEdition> = expect_context();
    piece(Scene { edition: &open.edition, text: expect_context(), top: &site::top() })
}

/// Names the window after a page; empty for the start page.
pub(super) fn name_page(page: &str) {
    let text: Language = expect_context();
    let edition: EditionState = expect_context();
    let award = edition.ready().map(|open| open.edition.title.clone());
    let award = award.unwrap_or_else(|| text.frame().product.to_owned());
    site::set_title(&(text.frame().title)(page, &award));
}
