//! What can be done with an element as a whole: moved in its list or to another, removed.

use leptos::prelude::*;

use super::element_with;
use crate::json::{Path, Segment};
use crate::text::Language;
use crate::ui::components::notice::Tone;
use crate::ui::organiser::state::drafting::Drafting;
use crate::ui::organiser::state::saying::Sayings;
use crate::ui::window::focus_later;
use crate::workflow::author::act::Act;
use crate::workflow::author::list::List;

#[component]
pub(super) fn Tools(
    /// The list that is shown.
    list: List,
    /// The element.
    at: Path,
    /// The name.
    name: Memo<String>,
    /// How many there are.
    count: Memo<usize>,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.drafting();
    let stage = match list {
        List::Nominees => Some(words.to_candidatures),
        List::Candidatures => Some(words.to_nominees),
        _ => None,
    };
    let stage = stage.map(|label| view! { <ChangeStage at=at.clone() name label /> });
    view! {
        <p class="row">
            <Moves at=at.clone() name count />
            {stage}
            <Remove at name />
        </p>
    }
}

/// The list of an element.
fn list_of(at: &Path) -> Path {
    at.split_last().map(|(list, _)| list).unwrap_or_default()
}

/// The buttons that move an element by one place.
#[component]
fn Moves(
    /// The element.
    at: Path,
    /// The name.
    name: Memo<String>,
    /// How many there are.
    count: Memo<usize>,
) -> impl IntoView {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    let words = text.drafting();
    let place = match at.segments().last() {
        Some(Segment::Index(place)) => *place,
        _ => 0,
    };
    let (up_id, down_id) = (format!("{at}-monter"), format!("{at}-descendre"));
    let move_to = {
        let list = list_of(&at);
        move |to: usize, word: &str| {
            if to < count.get_untracked()
                && drafting.act_or_say(&list.to_string(), Act::Move { at: at.clone(), to })
            {
                let there = list.index(to);
                drafting.opened().set(Some(there.clone()));
                focus_later(format!("{there}-{word}"));
            }
        }
    };
    let (up, down) = (move_to.clone(), move_to);
    view! {
        <button
            class="button"
            type="button"
            id=up_id
            aria-label=move || (words.about)(words.up, &name.get())
            aria-disabled=(place == 0).to_string()
            // The first element has no place before it, so it is not moved.
            on:click=move |_| up(place.wrapping_sub(1), "monter")
        >
            {words.up}
        </button>
        <button
            class="button"
            type="button"
            id=down_id
            aria-label=move || (words.about)(words.down, &name.get())
            aria-disabled=move || (place + 1 >= count.get()).to_string()
            on:click=move |_| down(place + 1, "descendre")
        >
            {words.down}
        </button>
    }
}

/// The button that makes a nominee of a candidature, or the other way round.
#[component]
fn ChangeStage(
    /// The element.
    at: Path,
    /// The name.
    name: Memo<String>,
    /// The text of the button.
    label: &'static str,
) -> impl IntoView {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    let sayings: Sayings = expect_context();
    let list = list_of(&at).to_string();
    let change = move |_| {
        let name = name.get_untracked();
        if drafting.act_or_say(&list, Act::ChangeStage { at: at.clone() }) {
            drafting.opened().set(None);
            sayings.say(&list, Tone::Good, (text.drafting().moved_stage)(&name));
            focus_later(format!("{list}-nouveau"));
        }
    };
    view! { <button class="button" type="button" on:click=change>{label}</button> }
}

/// The button that removes an element.
#[component]
fn Remove(
    /// The element.
    at: Path,
    /// The name.
    name: Memo<String>,
) -> impl IntoView {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    let sayings: Sayings = expect_context();
    let words = text.drafting();
    let list = list_of(&at).to_string();
    let remove = move |_| {
        let name = name.get_untracked();
        if drafting.act_or_say(&list, Act::Remove { at: at.clone() }) {
            drafting.opened().set(element_with(&at));
            sayings.say(&list, Tone::Good, (words.removed)(&name));
            focus_later(format!("{list}-nouveau"));
        }
    };
    view! {
        <button
            class="button"
            type="button"
            aria-label=move || (words.about)(words.remove, &name.get())
            on:click=remove
        >
            {words.remove}
        </button>
    }
}
