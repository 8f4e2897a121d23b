//! The order of what is found.

use leptos::prelude::*;

use super::View;
use crate::search::Sort;

#[component]
pub(super) fn SortField() -> impl IntoView {
    let view: View = expect_context();
    let explore = view.words;
    let answer = view.answer;
    let option = |sort: Sort| {
        let selected = move || answer.with(|answer| answer.query.sort == sort);
        view! { <option value=sort.value() prop:selected=selected>{(explore.sort_by)(sort)}</option> }
    };
    let options = Sort::ALL.map(option).collect_view();
    let choose = move |event| {
        let sort = Sort::of_value(&event_target_value(&event));
        view.ask(|query| query.sorted(sort));
    };
    view! {
        <p class="sort">
            <label for="tri">{explore.sort}</label>
            <select class="field__input sort__input" id="tri" name="tri" on:change=choose>{options}</select>
        </p>
    }
}
