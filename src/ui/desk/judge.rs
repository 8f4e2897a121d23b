//! The ways of judging: one file for each method, and what all have in common.

mod arrange;
mod aside;
mod choose;
mod compare;
mod ids;
mod nominee;
mod rank;
mod remarks;
mod score;
mod tie;

use std::sync::Arc;

use leptos::prelude::*;

pub(super) use self::arrange::Order;
use self::arrange::{Arrange, Arrangement};
use self::aside::Aside;
use self::choose::Choose;
use self::compare::Compare;
use self::rank::Rank;
use self::remarks::OnCategory;
use self::score::Score;
use super::state::Desk;
use crate::ballot::Answer;
use crate::edition::{Category, Edition, Nominee, Rule};
use crate::text::Language;

/// What a method of judging works on.
#[derive(Clone)]
struct Task {
    category: Arc<Category>,
    /// The nominees in the order that the juror chose, without those that are hidden now.
    nominees: Memo<Vec<Arc<Nominee>>>,
    /// The present answer.
    answer: Memo<Option<Answer>>,
    /// Called with the answer of the juror.
    on_answer: Callback<Option<Answer>>,
    /// The same while the juror types it.
    on_typing: Callback<Option<Answer>>,
}

/// The answer of a juror in one category, by its rule, or as a blank vote or an abstention, with remarks. Several can
/// be on one page.
#[component]
pub(super) fn Judge(
    /// The edition that is voted on.
    edition: Arc<Edition>,
    /// The category that is judged.
    category: Arc<Category>,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let answer = Memo::new({
        let id = category.id.clone();
        move |_| desk.draft().with(|draft| draft.answer(&id).cloned())
    });
    let on_answer = Callback::new({
        let id = category.id.clone();
        move |answer: Option<Answer>| desk.act(|draft| draft.set_answer(&id, answer))
    });
    let on_typing = Callback::new({
        let id = category.id.clone();
        move |answer: Option<Answer>| desk.type_in(|draft| draft.set_answer(&id, answer))
    });
    let all: Vec<_> = edition.nominees_in(&category.id).cloned().collect();
    let arrangement = Arrangement::new(desk, all.clone());
    let nominees = arrangement.nominees;
    let task = Task { category: Arc::clone(&category), nominees, answer, on_answer, on_typing };
    let method = match &category.rule {
        Rule::Choose { up_to } => view! { <Choose task=task.clone() up_to=*up_to /> }.into_any(),
        Rule::Rank { points } => {
            view! { <Rank task=task.clone() points=points.clone() /> }.into_any()
        }
        Rule::Score(scoring) => {
            let scoring = Arc::new(scoring.clone());
            view! { <Score task=task.clone() all=all.clone() scoring /> }.into_any()
        }
    };
    let tools = (all.len() > 1).then(|| {
        view! {
            <div class="judge-tools">
                <Arrange task=task.clone() arrangement all=all.clone() />
                <Compare edition task=task.clone() />
            </div>
        }
    });
    let rule_id = format!("regle-{}", category.id);
    view! {
        {tools}
        <fieldset class="ballot" aria-describedby=rule_id disabled=move || !desk.may_edit()>
            <legend class="visually-hidden">{(text.desk().your_answer)(&category.name)}</legend>
            {method}
            <Aside task />
        </fieldset>
        <TakeBack answer on_answer />
        <OnCategory category />
    }
}

/// The button that takes the answer back.
#[component]
fn TakeBack(
    /// The present answer.
    answer: Memo<Option<Answer>>,
    /// Called with none.
    on_answer: Callback<Option<Answer>>,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    view! {
        <p>
            <button
                class="button button--text"
                type="button"
                aria-disabled=move || {
                    (answer.with(Option::is_none) || !desk.may_edit()).to_string()
                }
                on:click=move |_| {
                    if answer.with_untracked(Option::is_some) {
                        on_answer.run(None);
                    }
                }
            >
                {text.desk().take_back}
            </button>
        </p>
    }
}
