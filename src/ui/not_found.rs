//! An address that leads nowhere.

use std::sync::Arc;

use leptos::prelude::*;

use crate::markup::message::not_found;
use crate::text::Language;
use crate::ui::window::{name_page, page};
use crate::workflow::open_edition::OpenEdition;

/// What to do instead.
#[component]
pub(in crate::ui) fn NotFound() -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    name_page(text.not_found().title);
    page(not_found(open.index.len(), text))
}
