//! A group of fields that is present as a whole or not at all.

use leptos::prelude::*;

use super::field::all_fields;
use crate::json::{Path, Value};
use crate::ui::organiser::pieces::tick::Tick;
use crate::ui::organiser::state::drafting::Drafting;

#[component]
pub(super) fn Group(
    /// The path of the list in the edition.
    at: Path,
    /// What it means if the group is present.
    label: &'static str,
    /// What it begins with.
    begin: Value,
) -> impl IntoView {
    let drafting: Drafting = expect_context();
    let id = at.to_string();
    let is_there = {
        let at = at.clone();
        Memo::new(move |_| drafting.draft().is_some_and(|draft| draft.find(&at).is_some()))
    };
    let turn = {
        let at = at.clone();
        move |on: bool| drafting.set(&at, on.then(|| begin.clone()))
    };
    let fields = move || is_there.get().then(|| all_fields(&at));
    view! {
        <Tick id label ticked=is_there turn />
        {fields}
    }
}
