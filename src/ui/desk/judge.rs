//! The ways of judging: one file for each method, and what all have in common.

mod aside;
mod choose;

use std::sync::Arc;

use leptos::prelude::*;

use self::aside::Aside;
use self::choose::Choose;
use super::state::Desk;
use crate::ballot::Answer;
use crate::edition::{Category, Edition, Nominee, Rule};
use crate::text::Language;

/// What a method of judging works on.
#[derive(Clone)]
struct Task {
    category: Arc<Category>,
    /// In the order in which the juror sees them.
    nominees: Vec<Arc<Nominee>>,
    /// The present answer.
    answer: Memo<Option<Answer>>,
    /// Called with the answer of the juror.
    on_answer: Callback<Option<Answer>>,
}

/// The answer of a juror in one category: whatever its rule asks for, or a blank vote, or an abstention.
#[component]
pub(super) fn Judge(
    /// Of which edition.
    edition: Arc<Edition>,
    /// In which category.
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
    let nominees = edition.nominees_in(&category.id).cloned().collect();
    let task = Task { category: Arc::clone(&category), nominees, answer, on_answer };
    let method = match &category.rule {
        Rule::Choose { up_to } => view! { <Choose task=task.clone() up_to=*up_to /> }.into_any(),
        Rule::Rank { .. } | Rule::Score(_) => ().into_any(),
    };
    let rule_id = format!("regle-{}", category.id);
    view! {
        <fieldset class="ballot" aria-describedby=rule_id>
            <legend class="visually-hidden">{(text.desk().your_answer)(&category.name)}</legend>
            {method}
            <Aside task />
        </fieldset>
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
