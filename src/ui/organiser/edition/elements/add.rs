//! The way to add an element to a list.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::browser::spelling::composed;
use crate::json::Path;
use crate::text::Language;
use crate::ui::organiser::pieces::text_field::TextField;
use crate::ui::organiser::state::drafting::Drafting;
use crate::ui::window::focus_later;
use crate::workflow::author::form::{Field, tidy};
use crate::workflow::author::list::List;

#[component]
pub(super) fn Add(
    /// The list that is shown.
    list: List,
    /// The path of the list in the edition.
    at: Path,
    /// How many there are.
    count: Memo<usize>,
    /// The words of the filter. Emptied when an element is added, so that it is seen.
    typed: RwSignal<String>,
) -> impl IntoView {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    let words = text.drafting();
    let own = (words.list)(list);
    let name = RwSignal::new(String::new());
    let is_missing = RwSignal::new(false);
    let told = at.to_string();
    let id = format!("{at}-nouveau");
    let fault = Signal::derive(move || is_missing.get().then(|| words.new_missing.to_owned()));
    let add = {
        let id = id.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            let said = tidy(&composed(&name.get_untracked()));
            is_missing.set(said.is_empty());
            let Some(draft) = drafting.draft_untracked().filter(|_| !said.is_empty()) else {
                focus_later(id.clone());
                return;
            };
            let place = count.get_untracked();
            if drafting.act_or_say(&told, list.add(&draft, &at, &said)) {
                name.set(String::new());
                typed.set(String::new());
                let there = at.index(place);
                let first = Field::all_of(&there).first().map(|field| field.at(&there));
                drafting.opened().set(Some(there));
                focus_later(first.unwrap_or_default().to_string());
            }
        }
    };
    view! {
        <form class="entry__new" novalidate on:submit=add>
            <TextField
                id
                label=own.new
                fault
                value=name
                changed=move |()| is_missing.set(false)
            />
            <button class="button" type="submit">{own.add}</button>
        </form>
    }
}
