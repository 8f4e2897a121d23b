//! The steps of an organiser, as they were also written before the program ran.

use leptos::prelude::*;

use crate::markup::organiser::overview;
use crate::text::Language;
use crate::ui::window::{name_page, page};

/// The first page of an organiser.
#[component]
pub(super) fn Overview() -> impl IntoView {
    let text: Language = expect_context();
    name_page(text.organiser().title);
    page(overview(text))
}
