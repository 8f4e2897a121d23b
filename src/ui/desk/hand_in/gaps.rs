//! Everything that is missing, in one list, each with the way to it.

use std::sync::Arc;

use leptos::prelude::*;

use super::Completed;
use crate::address::Address;
use crate::ballot::{Answer, Gap};
use crate::edition::{Category, Edition, Id};
use crate::text::Language;
use crate::ui::desk::state::Desk;

#[component]
pub(super) fn Gaps(
    /// The edition that is voted on.
    edition: Arc<Edition>,
    /// The ballot, or what is missing from it.
    completed: Completed,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.review();
    // The categories in which the juror abstained with one button, as long as that can be undone.
    let abstained: RwSignal<Vec<Id<Category>>> = RwSignal::new(Vec::new());
    let summary = move || {
        let gaps = completed.get().err()?;
        let rest: Vec<_> = gaps.iter().filter_map(unanswered).collect();
        let abstain = (!rest.is_empty()).then(|| view! { <Abstain rest abstained /> });
        let gap_link = |gap: &Gap| {
            let (name, to) = place_of(gap, &edition);
            view! { <li><a href=to.to_href()>{(words.gap)(gap, &name)}</a></li> }
        };
        Some(view! {
            <section class="error-summary" aria-labelledby="manques">
                <h2 class="error-summary__title" id="manques">{(words.gaps)(gaps.len())}</h2>
                <p>{words.gaps_hint}</p>
                <ul class="error-summary__list">{gaps.iter().map(gap_link).collect_view()}</ul>
                {abstain}
            </section>
        })
    };
    view! { {summary} <Undo abstained /> }
}

/// Gives several categories the same answer, as one act.
fn answer_all(desk: Desk, categories: &[Id<Category>], answer: Option<&Answer>) {
    desk.act(|draft| {
        for category in categories {
            draft.set_answer(category, answer.cloned());
        }
    });
}

/// The button that abstains wherever there is no answer.
#[component]
fn Abstain(
    /// The categories without an answer.
    rest: Vec<Id<Category>>,
    /// Where they are noted, to be undone.
    abstained: RwSignal<Vec<Id<Category>>>,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let label = (text.review().abstain_in_rest)(rest.len());
    let abstain = move |_| {
        if desk.may_edit_now() {
            answer_all(desk, &rest, Some(&Answer::Abstention));
            abstained.set(rest.clone());
        }
    };
    view! {
        <p>
            <button
                class="button"
                type="button"
                aria-disabled=move || (!desk.may_edit()).to_string()
                on:click=abstain
            >
                {label}
            </button>
        </p>
    }
}

/// In how many categories the juror abstained at once, and the button that takes it back.
#[component]
fn Undo(
    /// These categories.
    abstained: RwSignal<Vec<Id<Category>>>,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let words = text.review();
    move || {
        // A category that was answered since keeps its answer; only the others can be undone.
        let abstains = |id: &Id<Category>| {
            desk.draft().with(|draft| draft.answer(id) == Some(&Answer::Abstention))
        };
        let categories: Vec<_> = abstained.get().into_iter().filter(abstains).collect();
        (!categories.is_empty()).then(|| {
            let sentence = (words.abstained_in)(categories.len());
            let undo = move |_| {
                if desk.may_edit_now() {
                    answer_all(desk, &categories, None);
                    abstained.set(Vec::new());
                }
            };
            view! {
                <div class="notice notice--row" role="status">
                    <p>{sentence}</p>
                    <button class="button" type="button" on:click=undo>{words.undo}</button>
                </div>
            }
        })
    }
}

/// What a gap is about, and where it can be closed.
fn place_of(gap: &Gap, edition: &Edition) -> (String, Address) {
    match gap {
        Gap::Name | Gap::Territory | Gap::AmbiguousTerritory => (String::new(), Address::Desk),
        Gap::Tie(id) | Gap::Reason(id) => {
            let nominee = edition.find_nominee(id);
            let name = nominee.map_or_else(String::new, |it| it.territory.label.clone());
            (name, nominee.map_or(Address::Desk, |it| Address::Vote(it.category.id.clone())))
        }
        Gap::Unanswered(id)
        | Gap::Unscored(id, _)
        | Gap::Recused(id)
        | Gap::UnknownNominee(id)
        | Gap::AgainstRule(id) => {
            let name = edition.find_category(id).map_or_else(String::new, |it| it.name.clone());
            (name, Address::Vote(id.clone()))
        }
    }
}

fn unanswered(gap: &Gap) -> Option<Id<Category>> {
    match gap {
        Gap::Unanswered(id) => Some(id.clone()),
        _ => None,
    }
}
