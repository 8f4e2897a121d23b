//! A newer version waits, or runs in another tab: said at the lower edge of the window, where it moves nothing.

use leptos::prelude::*;

use crate::browser::offline::Offline;
use crate::text::Language;
use crate::ui::version::{Step, Version};

/// Nothing, unless there is something to decide.
#[component]
pub(in crate::ui) fn VersionBar() -> impl IntoView {
    let text: Language = expect_context();
    let version: Version = expect_context();
    let words = text.offline();
    let sentences = move || match version.offline() {
        Some(Offline::NewVersion) => Some((words.new_version, words.new_version_remedy)),
        Some(Offline::Replaced) => Some((words.replaced, words.replaced_remedy)),
        _ => None,
    };
    move || sentences().map(|(what, remedy)| view! { <Decision what remedy /> })
}

#[component]
fn Decision(
    /// What happened.
    what: &'static str,
    /// What it means for this page.
    remedy: &'static str,
) -> impl IntoView {
    let text: Language = expect_context();
    let version: Version = expect_context();
    let words = text.offline();
    let busy = move || version.step() == Step::Saving;
    let label = move || if busy() { words.activating } else { words.activate };
    let sentence = move || match version.step() {
        Step::NotSaved => words.not_saved,
        _ => remedy,
    };
    view! {
        <section class="version-bar" aria-label=words.update>
            <div class="wrap version-bar__row">
                <p role="status">
                    <strong>{what}</strong>
                    " "
                    {sentence}
                </p>
                <button
                    class="button"
                    type="button"
                    aria-disabled=move || busy().to_string()
                    on:click=move |_| version.let_in()
                >
                    {label}
                </button>
            </div>
        </section>
    }
}
