//! In which order a juror sees the nominees, and whether those already scored are among them.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::Task;
use super::score::tally_of;
use crate::browser::collation;
use crate::edition::{Id, Nominee, Rule};
use crate::text::Language;
use crate::ui::desk::state::{Desk, Sitting};
use crate::workflow::juror::own_order::own_order;

/// The value of that order.
const ALPHABETICAL: &str = "alphabetique";

/// Whether the nominees stand in alphabetical order; the same on all pages of the desk.
#[derive(Debug, Clone, Copy)]
pub(in crate::ui::desk) struct Order {
    alphabetical: RwSignal<bool>,
}

impl Order {
    /// Begins with the juror's own order.
    pub(in crate::ui::desk) fn new() -> Self {
        Self { alphabetical: RwSignal::new(false) }
    }
}

/// What a juror sees of a category.
#[derive(Clone, Copy)]
pub(super) struct Arrangement {
    /// The nominees, in order.
    pub(super) nominees: Memo<Vec<Arc<Nominee>>>,
    /// The nominees that were not scored when the juror hid the others. The set is fixed, so that a nominee does not
    /// disappear while being scored.
    only: RwSignal<Option<BTreeSet<Id<Nominee>>>>,
    is_own: Memo<bool>,
}

impl Arrangement {
    pub(super) fn new(desk: Desk, all: Vec<Arc<Nominee>>) -> Self {
        let text: Language = expect_context();
        let Order { alphabetical } = expect_context();
        let ordered = Memo::new(move |_| match desk.sitting() {
            _ if alphabetical.get() => {
                let mut all = all.clone();
                all.sort_by(|one, other| {
                    let (one, other) = (&one.territory, &other.territory);
                    collation::compare(&one.name, &other.name, text.tag())
                        .then_with(|| collation::compare(&one.label, &other.label, text.tag()))
                });
                all
            }
            Sitting::Invited(by) => own_order(&all, &by.invitation_document),
            Sitting::Declared | Sitting::Uninvited => all.clone(),
        });
        let only: RwSignal<Option<BTreeSet<_>>> = RwSignal::new(None);
        Self {
            nominees: Memo::new(move |_| {
                let seen = |it: &Arc<Nominee>| {
                    only.with(|only| only.as_ref().is_none_or(|only| only.contains(&it.id)))
                };
                ordered.get().into_iter().filter(seen).collect()
            }),
            only,
            is_own: Memo::new(move |_| matches!(desk.sitting(), Sitting::Invited(_))),
        }
    }
}

#[component]
pub(super) fn Arrange(
    /// The category, with its nominees and the present answer.
    task: Task,
    /// Order and filter of the nominees.
    arrangement: Arrangement,
    /// All nominees of the category.
    all: Vec<Arc<Nominee>>,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let Order { alphabetical } = expect_context();
    let words = text.judging();
    let id = format!("ordre-{}", task.category.id);
    let first = move || {
        if arrangement.is_own.get() { words.order_own } else { words.order_of_edition }
    };
    let filter = match &task.category.rule {
        Rule::Score(scoring) => {
            let scoring = scoring.clone();
            let answer = task.answer;
            let choose = move |event| {
                let is_left = |it: &&Arc<Nominee>| {
                    let scored = |answer: &Option<_>| tally_of(answer.as_ref(), &it.id, &scoring);
                    answer.with_untracked(scored).missing > 0
                        && untrack(|| desk.recusal(it)).is_none()
                };
                let only = event_target_checked(&event)
                    .then(|| all.iter().filter(is_left).map(|it| it.id.clone()).collect());
                arrangement.only.set(only);
            };
            let filter = view! {
                <label class="judge-tools__filter">
                    <input
                        class="tick"
                        type="checkbox"
                        prop:checked=move || arrangement.only.with(Option::is_some)
                        on:change=choose
                    />
                    {words.unscored_only}
                </label>
            };
            Some(filter)
        }
        Rule::Choose { .. } | Rule::Rank { .. } => None,
    };
    view! {
        <p class="sort">
            <label for=id.clone()>{words.order}</label>
            <select
                class="field__input sort__input"
                id=id
                on:change=move |event| alphabetical.set(event_target_value(&event) == ALPHABETICAL)
            >
                <option value="" prop:selected=move || !alphabetical.get()>{first}</option>
                <option value=ALPHABETICAL prop:selected=move || alphabetical.get()>
                    {words.order_alphabetical}
                </option>
            </select>
        </p>
        {filter}
    }
}
