//! Answers that every rule allows: a blank vote, an abstention.

use leptos::prelude::*;

use super::Task;
use crate::ballot::Answer;
use crate::text::Language;
use crate::ui::desk::state::Desk;

#[component]
pub(super) fn Aside(
    /// The category, with its nominees and the present answer.
    task: Task,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let words = text.desk();
    let group = task.category.id.to_string();
    let other = [
        (Answer::Blank, "-blank", words.blank, words.blank_hint),
        (Answer::Abstention, "-abstention", words.abstention, words.abstention_hint),
    ];
    let Task { answer, on_answer, .. } = task;
    let other = other.map(|(means, value, name, hint)| {
        let chosen = {
            let means = means.clone();
            move || answer.with(|answer| answer.as_ref() == Some(&means))
        };
        view! {
            <li>
                <label class="choice">
                    <input
                        class="tick"
                        type="radio"
                        name=group.clone()
                        value=value
                        prop:checked=chosen
                        disabled=move || !desk.may_edit()
                        on:change=move |_| on_answer.run(Some(means.clone()))
                    />
                    <span class="choice__name">{name}</span>
                    " "
                    <span class="choice__action">{hint}</span>
                    <span class="choice__mark" aria-hidden="true">{words.chosen}</span>
                </label>
            </li>
        }
    });
    view! { <ul class="choices choices--quiet">{other.into_iter().collect_view()}</ul> }
}
