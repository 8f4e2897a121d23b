//! A field for a passphrase.

use leptos::prelude::*;

/// A field whose content is hidden unless the organiser asks to see it.
#[component]
pub(super) fn PassphraseField(
    /// Id of the element.
    id: &'static str,
    /// The label.
    label: &'static str,
    /// The passphrase that was typed.
    value: RwSignal<String>,
    /// Whether it is seen.
    #[prop(into)]
    shown: Signal<bool>,
    /// Whether the passphrase is new, so that the browser does not fill it in.
    new: bool,
    /// What describes it.
    #[prop(optional)]
    described_by: Option<&'static str>,
    /// Whether it was refused.
    #[prop(optional, into)]
    invalid: Signal<bool>,
) -> impl IntoView {
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}</label>
            <input
                class="field__input"
                id=id
                type=move || if shown.get() { "text" } else { "password" }
                autocomplete=if new { "new-password" } else { "current-password" }
                autocapitalize="none"
                spellcheck="false"
                aria-describedby=described_by
                aria-invalid=move || invalid.get().then_some("true")
                prop:value=value
                on:input=move |event| value.set(event_target_value(&event))
            />
        </div>
    }
}
