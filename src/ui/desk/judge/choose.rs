//! Choosing up to n nominees: one box each; where one alone can be chosen, the browser unticks the others.

use std::sync::Arc;

use leptos::prelude::*;

use super::Task;
use super::nominee::{Below, Locked, Who, recusal_of};
use crate::ballot::Answer;
use crate::edition::Nominee;
use crate::text::Language;
use crate::ui::desk::state::Desk;

#[component]
pub(super) fn Choose(
    /// The category, with its nominees and the present answer.
    task: Task,
    /// How many can be chosen.
    up_to: usize,
) -> impl IntoView {
    let text: Language = expect_context();
    let answer = task.answer;
    let chosen = Memo::new(move |_| {
        answer.with(|answer| match answer {
            Some(Answer::Choice(chosen)) => chosen.len(),
            _ => 0,
        })
    });
    let full = Memo::new(move |_| up_to > 1 && chosen.get() >= up_to);
    let count = (up_to > 1).then(|| {
        view! {
            <p class="choices__count" role="status">
                {move || (text.judging().chosen_of)(chosen.get(), up_to)}
            </p>
        }
    });
    let nominees = task.nominees;
    let choice = move |nominee| view! { <Choice task=task.clone() nominee up_to full /> };
    view! {
        <ul class="choices">
            <For each=move || nominees.get() key=|nominee| nominee.id.clone() children=choice />
        </ul>
        {count}
    }
}

#[component]
fn Choice(
    /// The category, with its nominees and the present answer.
    task: Task,
    /// The nominee that is shown.
    nominee: Arc<Nominee>,
    /// How many can be chosen.
    up_to: usize,
    /// Whether no more can be.
    full: Memo<bool>,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let Task { category, answer, on_answer, .. } = task;
    let id = nominee.id.clone();
    let chosen = Memo::new({
        let id = id.clone();
        move |_| answer.with(|answer| answer.as_ref().is_some_and(|answer| answer.names(&id)))
    });
    let recusal = recusal_of(desk, &nominee);
    let off = move || !chosen.get() && (recusal.get().is_some() || full.get());
    let change = move |event| {
        let ticked = event_target_checked(&event);
        let before = answer.get_untracked();
        on_answer.run(Answer::after_choosing(before.as_ref(), up_to, &id, ticked));
    };
    let mark = move || {
        recusal.get().is_none().then(|| {
            view! { <span class="choice__mark" aria-hidden="true">{text.desk().chosen}</span> }
        })
    };
    view! {
        <li>
            <label class="choice">
                <input
                    class="tick"
                    type=if up_to == 1 { "radio" } else { "checkbox" }
                    name=category.id.to_string()
                    value=nominee.id.to_string()
                    prop:checked=move || chosen.get()
                    disabled=off
                    on:change=change
                />
                <Who nominee=Arc::clone(&nominee) />
                {mark}
                <Locked recusal />
            </label>
            <Below nominee />
        </li>
    }
}
