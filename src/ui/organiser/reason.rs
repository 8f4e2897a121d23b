//! Why something is decided: asked before the button does anything.

use leptos::prelude::*;

use crate::text::Language;

/// A field for a reason, and what is missing of it.
#[component]
pub(super) fn Reason(
    /// Names the field in its page.
    id: String,
    /// What was typed.
    typed: RwSignal<String>,
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
            <p class="field__hint" id=hint>{words.reason_hint}</p>
            <input
                class="field__input"
                id=id
                type="text"
                maxlength="1000"
                autocomplete="off"
                aria-describedby=described
                aria-invalid=move || missing.get().is_some().to_string()
                prop:value=move || typed.get()
                on:input:target=move |event| {
                    typed.set(event.target().value());
                    missing.set(None);
                }
            />
            <p class="field__error" id=error role="alert">{move || missing.get()}</p>
        </div>
    }
}

/// The reason as it is noted: one line; nothing where nothing was said.
pub(super) fn said(typed: RwSignal<String>) -> Option<String> {
    let typed = typed.get_untracked();
    let words: Vec<_> = typed.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}
