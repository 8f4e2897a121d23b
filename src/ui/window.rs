//! The name of the browser's window, which tells pages apart in tabs and histories.

use leptos::prelude::*;

use super::edition_state::EditionState;
use crate::browser::site;
use crate::text::Language;

/// Names the window after a page; empty for the start page.
pub(super) fn name_page(page: &str) {
    let text: Language = expect_context();
    let edition: EditionState = expect_context();
    let award = edition.ready().map(|open| open.edition.title.clone());
    let award = award.unwrap_or_else(|| text.frame().product.to_owned());
    site::set_title(&(text.frame().title)(page, &award));
}
