//! The message after erasing everything, which is shown instead of the desk.

use leptos::prelude::*;

use crate::browser::site;
use crate::text::{Language, Notice};
use crate::ui::components::page_head::PageHead;

#[component]
pub(in crate::ui::desk) fn Erased(
    /// What happened, and what to do now.
    sentences: Notice,
) -> impl IntoView {
    let text: Language = expect_context();
    view! {
        <div class="wrap wrap--narrow">
            <PageHead title=sentences.what>{sentences.remedy}</PageHead>
            <p>
                <button class="button button--large" type="button" on:click=|_| site::reload()>
                    {text.keep().begin_again}
                </button>
            </p>
        </div>
    }
}
