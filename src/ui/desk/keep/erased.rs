//! The message after erasing everything, which is shown instead of the desk.

use leptos::prelude::*;

use crate::browser::site;
use crate::text::{Language, Notice};

#[component]
pub(in crate::ui::desk) fn Erased(
    /// What happened, and what to do now.
    sentences: Notice,
) -> impl IntoView {
    let text: Language = expect_context();
    view! {
        <div class="wrap wrap--narrow">
            <div class="page-head">
                <h1>{sentences.what}</h1>
                <p class="page-head__lead">{sentences.remedy}</p>
            </div>
            <p>
                <button class="button button--large" type="button" on:click=|_| site::reload()>
                    {text.keep().begin_again}
                </button>
            </p>
        </div>
    }
}
