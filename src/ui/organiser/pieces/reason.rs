//! The field for the reason of a decision, which must be filled in before the button works.

use leptos::prelude::*;

use crate::format::decisions_v1::{MAX_REASON, noted};
use crate::text::Language;

/// A field for a reason, and what is missing of it.
#[component]
pub(in crate::ui::organiser) fn Reason(
    /// Id of the field.
    id: String,
    /// What was typed.
    typed: RwSignal<String>,
    /// Hint under the field. By default it says where the reason of a decision on ballots is published.
    #[prop(optional)]
    note: Option<&'static str>,
    /// How many characters it may have.
    #[prop(default = 1_000)]
    most: usize,
    /// What is missing, once somebody tried without it.
    missing: RwSignal<Option<&'static str>>,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.office();
    let (hint, error) = (format!("{id}-aide"), format!("{id}-faute"));
    let described = format!("{hint} {error}");
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{words.reason}</label>
            <p class="field__hint" id=hint>{note.unwrap_or(words.reason_hint)}</p>
            <input
                class="field__input"
                id=id
                type="text"
                maxlength=most
                autocomplete="off"
                aria-describedby=described
                aria-invalid=move || missing.get().is_some().to_string()
                prop:value=move || typed.get()
                on:input:target=move |event| {
                    typed.set(event.target().value());
                    missing.set(None);
                }
            />
            <div role="alert">
                {move || {
                    let id = error.clone();
                    missing.get().map(|what| view! { <p class="field__error" id=id>{what}</p> })
                }}
            </div>
        </div>
    }
}

/// The reason as it is recorded, as one line; nothing if the field is empty.
pub(in crate::ui::organiser) fn said(typed: RwSignal<String>) -> Option<String> {
    noted(&typed.get_untracked(), MAX_REASON)
}
