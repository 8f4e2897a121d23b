//! A field for a passphrase.

use leptos::prelude::*;

use crate::ui::components::field::Field;

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
    /// What to know before; empty where there is nothing to know.
    #[prop(optional)]
    hint: &'static str,
    /// Why it was refused.
    #[prop(optional, into)]
    fault: Option<Signal<Option<String>>>,
    /// Id of what else describes it.
    #[prop(optional, into)]
    also: Option<String>,
) -> impl IntoView {
    view! {
        <Field id label hint fault also>
            <input
                class="field__input"
                type=move || if shown.get() { "text" } else { "password" }
                autocomplete=if new { "new-password" } else { "current-password" }
                autocapitalize="none"
                spellcheck="false"
                prop:value=value
                on:input=move |event| value.set(event_target_value(&event))
            />
        </Field>
    }
}
