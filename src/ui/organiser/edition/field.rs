//! A field of the edition, drawn as the form says (`workflow/author/form.rs`).

mod choice;
mod several;
mod standing;
mod text;

use leptos::prelude::*;

use self::choice::Choice;
use self::several::Several;
use self::standing::value_at;
use self::text::Text;
use crate::json::{Path, Value};
use crate::text::Language;
use crate::ui::organiser::pieces::tick::Tick;
use crate::ui::organiser::state::drafting::Drafting;
use crate::workflow::author::form::{Field, Input};

#[component]
pub(super) fn FieldAt(
    /// The path of the object that the field belongs to.
    within: Path,
    /// The field that is shown.
    field: Field,
) -> impl IntoView {
    match field.input() {
        Input::Paragraph => view! { <Text within field lines=3 /> }.into_any(),
        Input::Paragraphs => view! { <Text within field lines=8 /> }.into_any(),
        Input::Switch => view! { <Switch within field /> }.into_any(),
        Input::Word(_) | Input::One(_) => view! { <Choice within field /> }.into_any(),
        Input::Several(register) => view! { <Several within field register /> }.into_any(),
        Input::Line | Input::Address | Input::Number | Input::Numbers | Input::Day => {
            view! { <Text within field lines=1 /> }.into_any()
        }
    }
}

/// All members of an element or object, in their order.
pub(super) fn all_fields(within: &Path) -> impl IntoView + use<> {
    let fields = Field::all_of(within).into_iter();
    fields.map(|field| view! { <FieldAt within=within.clone() field /> }).collect_view()
}

/// Yes or no.
#[component]
fn Switch(
    /// The path of the object that the field belongs to.
    within: Path,
    /// The field that is shown.
    field: Field,
) -> impl IntoView {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    let at = field.at(&within);
    let id = at.to_string();
    let value = value_at(at.clone());
    let ticked = Signal::derive(move || value.get() == Some(Value::boolean(true)));
    let turn = move |on: bool| drafting.set(&at, Some(Value::boolean(on)));
    view! { <Tick id label=(text.drafting().field)(field).0 ticked turn /> }
}
