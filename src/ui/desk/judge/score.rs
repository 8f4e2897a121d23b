//! Scoring each nominee on each criterion: one field each, which takes what is typed and steps by arrow keys.

use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::Task;
use super::nominee::{Below, Locked, Who, recusal_of};
use crate::ballot::{Answer, Scores, Tally};
use crate::edition::{Criterion, HalfPoints, Id, Nominee, Scoring};
use crate::text::Language;
use crate::ui::components::field::Field;
use crate::ui::desk::state::Desk;
use crate::ui::window::own_words;

/// What the scores of a nominee come to.
pub(super) fn tally_of(answer: Option<&Answer>, nominee: &Id<Nominee>, scoring: &Scoring) -> Tally {
    match answer {
        Some(Answer::Scores(scores)) => Tally::of(scores, nominee, scoring),
        _ => Tally::of(&Scores::new(), nominee, scoring),
    }
}

#[component]
pub(super) fn Score(
    /// The category, with its nominees and the present answer.
    task: Task,
    /// Its nominees.
    all: Vec<Arc<Nominee>>,
    /// How scores are given.
    scoring: Arc<Scoring>,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let words = text.judging();
    let (answer, nominees) = (task.answer, task.nominees);
    let counts = {
        let scoring = Arc::clone(&scoring);
        move || {
            let asked: Vec<_> = all.iter().filter(|it| desk.recusal(it).is_none()).collect();
            let scored = answer.with(|answer| {
                let done =
                    |it: &&&Arc<Nominee>| tally_of(answer.as_ref(), &it.id, &scoring).missing == 0;
                asked.iter().filter(done).count()
            });
            (words.scored_of)(scored, asked.len())
        }
    };
    let nobody = move || {
        nominees.with(Vec::is_empty).then(|| view! { <p role="status">{words.all_scored}</p> })
    };
    let scored = move |nominee| {
        view! { <Scored task=task.clone() nominee scoring=Arc::clone(&scoring) /> }
    };
    view! {
        <ul class="choices">
            <For each=move || nominees.get() key=|nominee| nominee.id.clone() children=scored />
        </ul>
        {nobody}
        <p class="choices__count">{counts}</p>
    }
}

#[component]
fn Scored(
    /// The category, with its nominees and the present answer.
    task: Task,
    /// The nominee that is shown.
    nominee: Arc<Nominee>,
    /// How scores are given.
    scoring: Arc<Scoring>,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let answer = task.answer;
    let recusal = recusal_of(desk, &nominee);
    let tally = Memo::new({
        let (id, scoring) = (nominee.id.clone(), Arc::clone(&scoring));
        move |_| answer.with(|answer| tally_of(answer.as_ref(), &id, &scoring))
    });
    let is_locked = Memo::new(move |_| recusal.get().is_some());
    let fields = {
        let id = nominee.id.clone();
        move || {
            if is_locked.get() {
                return view! { <Locked recusal /> }.into_any();
            }
            let field = |criterion: &Arc<Criterion>| {
                let (criterion, scoring) = (Arc::clone(criterion), Arc::clone(&scoring));
                let (task, nominee) = (task.clone(), id.clone());
                view! { <ScoreField task nominee criterion scoring /> }
            };
            let fields = scoring.criteria.iter().map(field).collect_view();
            view! {
                <div class="scores">{fields}</div>
                <p class="choice__tally">{move || (text.judging().tally)(&tally.get())}</p>
            }
            .into_any()
        }
    };
    let is_done = move || (!is_locked.get() && tally.get().missing == 0).then_some("");
    view! {
        <li>
            <fieldset
                class="choice choice--scored"
                data-done=is_done
                data-locked=move || is_locked.get().then_some("")
            >
                <legend class="choice__legend"><Who nominee=Arc::clone(&nominee) /></legend>
                {fields}
            </fieldset>
            <Below nominee />
        </li>
    }
}

#[component]
fn ScoreField(
    /// The category, with its nominees and the present answer.
    task: Task,
    /// The nominee that is scored.
    nominee: Id<Nominee>,
    /// The criterion that is scored.
    criterion: Arc<Criterion>,
    /// How scores are given.
    scoring: Arc<Scoring>,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.judging();
    let answer = task.answer;
    let id = format!("points-{nominee}-{}", criterion.id);
    let key = (nominee.clone(), criterion.id.clone());
    let stored = Memo::new(move |_| {
        answer.with(|answer| match answer {
            Some(Answer::Scores(scores)) => scores.get(&key).copied(),
            _ => None,
        })
    });
    let shown = move |score: Option<HalfPoints>| score.map(words.score).unwrap_or_default();
    let read = {
        let scoring = Arc::clone(&scoring);
        move |typed: &str| HalfPoints::parse(typed).filter(|score| scoring.allows(*score))
    };
    let typed = RwSignal::new(shown(stored.get_untracked()));
    // What was typed stays, unless the answer was changed in another way.
    Effect::new({
        let read = read.clone();
        move |_| {
            let stored = stored.get();
            if typed.with_untracked(|typed| read(typed)) != stored {
                typed.set(shown(stored));
            }
        }
    });
    let is_wrong = Memo::new({
        let read = read.clone();
        move |_| typed.with(|typed| !typed.trim().is_empty() && read(typed).is_none())
    });
    let give = Callback::new({
        let (nominee, criterion) = (nominee, criterion.id.clone());
        move |score: Option<HalfPoints>| {
            if score != stored.get_untracked() {
                let before = answer.get_untracked();
                let after = Answer::after_scoring(before.as_ref(), &nominee, &criterion, score);
                task.on_typing.run(after);
            }
        }
    });
    let step = {
        let (read, scoring) = (read.clone(), Arc::clone(&scoring));
        move |event: KeyboardEvent| {
            let upwards = match event.key().as_str() {
                "ArrowUp" => true,
                "ArrowDown" => false,
                _ => return,
            };
            event.prevent_default();
            let next = scoring.next(typed.with_untracked(|typed| read(typed)), upwards);
            typed.set(shown(Some(next)));
            give.run(Some(next));
        }
    };
    let (least, most) = (scoring.from, scoring.to);
    let fault = Signal::derive(move || is_wrong.get().then(|| (words.not_a_score)(&scoring)));
    let label = view! {
        <span lang=own_words()>{criterion.name.clone()}</span>
        " "
        <span class="score__weight">{(words.weight)(criterion.weight)}</span>
    };
    view! {
        <Field id label fault polite=true block="score">
            <input
                class="field__input score__input"
                type="text"
                inputmode="decimal"
                autocomplete="off"
                role="spinbutton"
                aria-valuemin=least
                aria-valuemax=most
                aria-valuenow=move || stored.get().map(|score| score.written('.'))
                aria-valuetext=move || stored.get().map(words.score)
                prop:value=typed
                on:input=move |event| {
                    typed.set(event_target_value(&event));
                    give.run(typed.with_untracked(|typed| read(typed)));
                }
                on:keydown=step
            />
        </Field>
    }
}
