//! The bar that says that a newer version waits or runs in another tab. It is at the lower edge of the window, so that
//! nothing on the page moves.

use leptos::prelude::*;

use crate::browser::offline::Offline;
use crate::text::Language;
use crate::ui::live::{live, live_view};
use crate::ui::version::{Step, Version};

/// Empty unless there is something to decide.
#[component]
pub(in crate::ui) fn VersionBar() -> impl IntoView {
    let text: Language = expect_context();
    let version: Version = expect_context();
    let words = text.offline();
    live_view(move || {
        let (what, remedy) = match version.offline() {
            Some(Offline::NewVersion) => (words.new_version, words.new_version_remedy),
            Some(Offline::Replaced) => (words.replaced, words.replaced_remedy),
            _ => return None,
        };
        Some(view! { <Decision what remedy /> }.into_any())
    })
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
    let label = move || (if busy() { words.activating } else { words.activate }).to_owned();
    let sentence = move || match version.step() {
        Step::NotSaved => words.not_saved.to_owned(),
        _ => remedy.to_owned(),
    };
    view! {
        <section class="version-bar" aria-label=words.update>
            <div class="wrap version-bar__row">
                <p role="status">
                    <strong>{what}</strong>
                    " "
                    {live(sentence)}
                </p>
                <button
                    class="button"
                    type="button"
                    aria-disabled=live(move || busy().to_string())
                    on:click=move |_| version.let_in()
                >
                    {live(label)}
                </button>
            </div>
        </section>
    }
}
