//! Reading over: every answer, handing in, what was signed before, and keeping or moving one's work.

mod answers;
mod exports;

use std::sync::Arc;

use leptos::prelude::*;

use self::answers::Answers;
use self::exports::Exports;
use super::bar::DeskPage;
use super::hand_in::HandIn;
use super::keep::Keep;
use crate::text::Language;
use crate::ui::components::page_head::PageHead;
use crate::ui::window::name_page;
use crate::workflow::open_edition::OpenEdition;

/// The last page of the desk.
#[component]
pub(in crate::ui) fn Review() -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let words = text.review();
    name_page(words.title);
    let edition = Arc::clone(&open.edition);
    view! {
        <DeskPage>
            <div class="wrap wrap--narrow">
                <PageHead title=words.title>{words.lead}</PageHead>
                <div class="stack stack--section">
                    <Answers edition=Arc::clone(&edition) />
                    <HandIn edition=Arc::clone(&edition) />
                    <Exports />
                    <Keep />
                </div>
            </div>
        </DeskPage>
    }
}
