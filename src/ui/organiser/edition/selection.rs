//! Who goes on to the next round.

use leptos::prelude::*;

use super::field::FieldAt;
use crate::json::{Path, Value};
use crate::text::Language;
use crate::ui::organiser::pieces::ticks::Ticks;
use crate::ui::organiser::state::drafting::Drafting;
use crate::workflow::author::form::Field;

/// What each choice is called in the document, and which number it needs.
const CHOICES: [(&str, Option<Field>); 3] =
    [("", None), ("first", Some(Field::SelectedPlaces)), ("at-least", Some(Field::SelectedPoints))];

#[component]
pub(super) fn Selection() -> impl IntoView {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    let words = text.drafting();
    let at = Path::root().member("selection");
    let method = {
        let at = at.member("method");
        Memo::new(move |_| {
            let draft = drafting.draft();
            draft.and_then(|it| it.find(&at)?.as_str().map(str::to_owned)).unwrap_or_default()
        })
    };
    let choose = {
        let at = at.clone();
        move |place: usize| {
            let Some((method, number)) = CHOICES.get(place) else { return };
            let begun = number.map(|number| {
                let number = number.at(&Path::root()).to_string();
                Value::object([
                    ("method", Value::string(*method)),
                    (number.as_str(), Value::integer(1)),
                ])
            });
            drafting.set(&at, begun);
        }
    };
    let choices = CHOICES.iter().enumerate().map(|(place, (name, _))| {
        let id = format!("selection-{place}");
        let choose = choose.clone();
        view! {
            <div class="tick-line">
                <input
                    class="tick"
                    type="radio"
                    name="selection"
                    id=id.clone()
                    prop:checked=move || method.get() == *name
                    on:change=move |_| choose(place)
                />
                <label for=id>{(words.selection_name)(place)}</label>
            </div>
        }
    });
    let choices = choices.collect_view();
    let number = move || {
        let found = CHOICES.iter().find(|(name, _)| *name == method.get());
        let field = found.and_then(|(_, field)| *field)?;
        Some(view! { <FieldAt within=at.clone() field /> })
    };
    view! {
        <Ticks id="selection" label=words.selection>{choices}</Ticks>
        {number}
    }
}
