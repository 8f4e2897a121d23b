//! A member of the edition that names several elements of a register.

use leptos::prelude::*;

use super::standing::{fault_at, value_at};
use crate::json::{Path, Shape, Value};
use crate::text::Language;
use crate::ui::organiser::pieces::tick::Tick;
use crate::ui::organiser::pieces::ticks::Ticks;
use crate::ui::organiser::state::drafting::Drafting;
use crate::workflow::author::form::{Field, choices};

/// Several elements of a register.
#[component]
pub(super) fn Several(
    /// The path of the element that the field belongs to.
    within: Path,
    /// The field that is shown.
    field: Field,
    /// The register.
    register: &'static str,
) -> impl IntoView {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    let (label, hint) = (text.drafting().field)(field);
    let at = field.at(&within);
    let id = at.to_string();
    let value = value_at(at.clone());
    let fault = fault_at(at.clone());
    let offered = Memo::new(move |_| {
        drafting.draft().map(|draft| choices(&draft, register)).unwrap_or_default()
    });
    let named = Memo::new(move |_| {
        let named = value.get().map(|it| it.elements().to_vec()).unwrap_or_default();
        named.iter().filter_map(Value::as_str).map(str::to_owned).collect::<Vec<_>>()
    });
    let id_of_boxes = id.clone();
    let boxes = move || {
        let at = at.clone();
        let id = id_of_boxes.clone();
        let each = offered.get().into_iter().enumerate().map(move |(place, (key, name))| {
            let box_id = format!("{id}-{place}");
            let is_named = {
                let key = key.clone();
                move || named.with(|named| named.contains(&key))
            };
            let at = at.clone();
            let toggle = move |_: bool| {
                // In the order of the register, whatever the order in which they were ticked.
                let all = offered.get_untracked();
                let named = named.get_untracked();
                let after =
                    all.iter().map(|(it, _)| it).filter(|it| named.contains(it) != (**it == key));
                drafting
                    .set(&at, Some(Value::from(Shape::Array(after.map(Value::string).collect()))));
                drafting.visit(&at);
            };
            view! { <Tick id=box_id label=name ticked=Signal::derive(is_named) turn=toggle /> }
        });
        each.collect_view()
    };
    view! { <Ticks id label hint fault>{boxes}</Ticks> }
}
