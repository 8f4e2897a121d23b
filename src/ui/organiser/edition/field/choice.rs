//! A member of the edition that is one of several words, or names one element of a register.

use leptos::prelude::*;

use super::standing::{fault_at, label_of, value_at};
use crate::json::Path;
use crate::text::Language;
use crate::ui::components::field::Field as Labelled;
use crate::ui::organiser::state::drafting::Drafting;
use crate::workflow::author::form::{Field, Input, choices};

/// One word or one element of a register.
#[component]
pub(super) fn Choice(
    /// The path of the object that the field belongs to.
    within: Path,
    /// The field that is shown.
    field: Field,
) -> impl IntoView {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    let words = text.drafting();
    let at = field.at(&within);
    let id = at.to_string();
    let value = value_at(at.clone());
    let fault = fault_at(at.clone());
    let chosen = Memo::new(move |_| field.show(value.get().as_ref()));
    let offered = Memo::new(move |_| match field.input() {
        Input::Word(all) => {
            let each = all.iter().enumerate();
            let each = each
                .map(|(place, word)| ((*word).to_owned(), (words.word)(field, place).to_owned()));
            each.collect()
        }
        Input::One(register) => {
            drafting.draft().map(|draft| choices(&draft, register)).unwrap_or_default()
        }
        _ => Vec::new(),
    });
    let options = move || {
        let now = chosen.get();
        let offered = offered.get();
        // A value from a file stays visible even if it is not among the choices.
        let other = (!now.is_empty() && !offered.iter().any(|(value, _)| *value == now))
            .then(|| (now.clone(), now.clone()));
        let unsaid = if field.is_optional() { words.unsaid } else { words.none_chosen };
        let none = (String::new(), unsaid.to_owned());
        let each = std::iter::once(none).chain(offered).chain(other).map(|(value, name)| {
            let selected = value == now;
            view! { <option value=value selected=selected>{name}</option> }
        });
        each.collect_view()
    };
    let choose = {
        let at = at.clone();
        move |word: String| {
            drafting.set(&at, field.read(&word));
            drafting.visit(&at);
        }
    };
    view! {
        <Labelled id label=label_of(field) hint=(words.field)(field).1 fault>
            <select
                class="field__input"
                prop:value=chosen
                on:change:target=move |event| choose(event.target().value())
            >
                {options}
            </select>
        </Labelled>
    }
}
