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

/// A score while it is typed. What was typed stays, unless the answer was changed in another way.
#[derive(Clone)]
struct Entry {
    scoring: Arc<Scoring>,
    typed: RwSignal<String>,
    stored: Memo<Option<HalfPoints>>,
    /// Gives the score, or takes it back.
    give: Callback<Option<HalfPoints>>,
    text: Language,
}

impl Entry {
    fn new(
        task: &Task,
        nominee: Id<Nominee>,
        criterion: Id<Criterion>,
        scoring: Arc<Scoring>,
    ) -> Self {
        let text: Language = expect_context();
        let (answer, on_typing) = (task.answer, task.on_typing);
        let key = (nominee.clone(), criterion.clone());
        let stored = Memo::new(move |_| {
            answer.with(|answer| match answer {
                Some(Answer::Scores(scores)) => scores.get(&key).copied(),
                _ => None,
            })
        });
        let give = Callback::new(move |score: Option<HalfPoints>| {
            if score != stored.get_untracked() {
                let before = answer.get_untracked();
                on_typing.run(Answer::after_scoring(before.as_ref(), &nominee, &criterion, score));
            }
        });
        let typed = RwSignal::new(String::new());
        let entry = Self { scoring, typed, stored, give, text };
        entry.show(stored.get_untracked());
        Effect::new({
            let entry = entry.clone();
            move |_| {
                let stored = entry.stored.get();
                if entry.read_untracked() != stored {
                    entry.show(stored);
                }
            }
        });
        entry
    }

    /// The score that some text means, if it is one.
    fn read(&self, typed: &str) -> Option<HalfPoints> {
        HalfPoints::parse(typed).filter(|score| self.scoring.allows(*score))
    }

    fn read_untracked(&self) -> Option<HalfPoints> {
        self.typed.with_untracked(|typed| self.read(typed))
    }

    fn is_wrong(&self) -> bool {
        self.typed.with(|typed| !typed.trim().is_empty() && self.read(typed).is_none())
    }

    /// Writes a score into the field.
    fn show(&self, score: Option<HalfPoints>) {
        self.typed.set(score.map(self.text.judging().score).unwrap_or_default());
    }

    fn write(&self, typed: String) {
        self.typed.set(typed);
        self.give.run(self.read_untracked());
    }

    /// The arrow keys go to the next score.
    fn step(&self, event: &KeyboardEvent) {
        let upwards = match event.key().as_str() {
            "ArrowUp" => true,
            "ArrowDown" => false,
            _ => return,
        };
        event.prevent_default();
        let next = self.scoring.next(self.read_untracked(), upwards);
        self.show(Some(next));
        self.give.run(Some(next));
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
    let id = format!("points-{nominee}-{}", criterion.id);
    let (least, most) = (scoring.from, scoring.to);
    let entry = Entry::new(&task, nominee, criterion.id.clone(), Arc::clone(&scoring));
    let (typed, stored) = (entry.typed, entry.stored);
    let is_wrong = Memo::new({
        let entry = entry.clone();
        move |_| entry.is_wrong()
    });
    let fault = Signal::derive(move || is_wrong.get().then(|| (words.not_a_score)(&scoring)));
    let written = entry.clone();
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
                on:input:target=move |event| written.write(event.target().value())
                on:keydown=move |event| entry.step(&event)
            />
        </Field>
    }
}
