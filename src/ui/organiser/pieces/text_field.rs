//! A field for a line of text.

use leptos::prelude::*;

use crate::ui::components::field::Field;

/// A line of text that is typed, with its label, its hint and its fault.
#[component]
pub(in crate::ui::organiser) fn TextField(
    /// Id of the control.
    #[prop(into)]
    id: String,
    /// The label.
    label: &'static str,
    /// What to know before; empty where there is nothing to know.
    #[prop(optional)]
    hint: &'static str,
    /// What is wrong with the text, if this can be said here.
    #[prop(optional, into)]
    fault: Option<Signal<Option<String>>>,
    /// What kind of text it takes.
    #[prop(default = "text")]
    kind: &'static str,
    /// The class of the control.
    #[prop(default = "field__input")]
    class: &'static str,
    /// How many characters it may have.
    #[prop(optional)]
    most: Option<usize>,
    /// The text that was typed.
    value: RwSignal<String>,
    /// Called after each change.
    #[prop(optional, into)]
    changed: Option<Callback<()>>,
) -> impl IntoView {
    let write = move |text: String| {
        value.set(text);
        if let Some(changed) = changed {
            changed.run(());
        }
    };
    view! {
        <Field id label hint fault>
            <input
                class=class
                type=kind
                autocomplete="off"
                maxlength=most
                prop:value=value
                on:input:target=move |event| write(event.target().value())
            />
        </Field>
    }
}
