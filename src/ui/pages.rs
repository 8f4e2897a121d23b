//! One file for each address, and for the two states before there is an edition.

pub(super) mod about;
pub(super) mod explore;
pub(super) mod loading;
pub(super) mod nominee;
pub(super) mod not_found;
pub(super) mod review;
pub(super) mod start;
pub(super) mod vote;

use leptos::prelude::*;

use super::edition_state::EditionState;
use crate::browser::site;
use crate::text::Language;

/// Gives the browser's window the name of a page; empty for the start page.
fn name_page(page: &str) {
    let text: Language = expect_context();
    let edition: EditionState = expect_context();
    let award = edition.ready().map(|open| open.edition.title.clone());
    let award = award.unwrap_or_else(|| text.frame().product.to_owned());
    site::set_title(&(text.frame().title)(page, &award));
}
