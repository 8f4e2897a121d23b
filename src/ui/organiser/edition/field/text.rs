//! A text of the edition, typed in a line or in several.

use leptos::prelude::*;

use super::standing::{fault_at, label_of, value_at};
use crate::browser::spelling::composed;
use crate::json::Path;
use crate::text::Language;
use crate::ui::components::field::Field as Labelled;
use crate::ui::organiser::state::drafting::Drafting;
use crate::workflow::author::form::{Field, Input};

/// A text field. It keeps the text as it was typed as long as the draft has the same meaning.
#[component]
pub(super) fn Text(
    /// The path of the object that the field belongs to.
    within: Path,
    /// The field that is shown.
    field: Field,
    /// How many lines it shows.
    lines: u32,
) -> impl IntoView {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    let at = field.at(&within);
    let id = at.to_string();
    let value = value_at(at.clone());
    let fault = fault_at(at.clone());
    let typed = RwSignal::new(field.show(value.get_untracked().as_ref()));
    Effect::new(move || {
        let value = value.get();
        if field.read(&typed.get_untracked()) != value {
            typed.set(field.show(value.as_ref()));
        }
    });
    let written = at.clone();
    let write = move |text: String| {
        let said = field.read(&composed(&text));
        typed.set(text);
        drafting.set(&written, said);
    };
    let leave = move |_| drafting.visit(&at);
    let required = (!field.is_optional()).then_some("true");
    let (kind, mode) = match field.input() {
        Input::Day => ("date", "text"),
        Input::Number => ("text", "numeric"),
        Input::Address => ("url", "url"),
        _ => ("text", "text"),
    };
    let area = if lines > 1 {
        view! {
            <textarea
                class="field__input"
                rows=lines
                aria-required=required
                prop:value=typed
                on:input:target=move |event| write(event.target().value())
                on:blur=leave
            ></textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                class="field__input"
                type=kind
                inputmode=mode
                autocomplete="off"
                aria-required=required
                prop:value=typed
                on:input:target=move |event| write(event.target().value())
                on:blur=leave
            />
        }
        .into_any()
    };
    let hint = (text.drafting().field)(field).1;
    view! { <Labelled id label=label_of(field) hint fault>{area}</Labelled> }
}
