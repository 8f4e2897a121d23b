//! The field for the reason of a decision, which must be filled in before the button works.

use leptos::prelude::*;

use super::text_field::TextField;
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
    view! {
        <TextField
            id
            label=words.reason
            hint=note.unwrap_or(words.reason_hint)
            fault=Signal::derive(move || missing.get().map(str::to_owned))
            most
            value=typed
            changed=move |()| missing.set(None)
        />
    }
}

/// The reason as it is recorded, as one line; nothing if the field is empty.
pub(in crate::ui::organiser) fn said(typed: RwSignal<String>) -> Option<String> {
    noted(&typed.get_untracked(), MAX_REASON)
}
