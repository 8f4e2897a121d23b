//! Nominees of a category side by side, with all that is known of them and the juror's answers so far.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::Task;
use super::score::tally_of;
use crate::ballot::{Answer, Draft, Subject};
use crate::edition::{Edition, Id, Link, Nominee, Rule};
use crate::markup::pieces::out_link;
use crate::markup::{Markup, element};
use crate::text::Language;
use crate::ui::components::title::Action;
use crate::ui::desk::state::Desk;
use crate::ui::inside::inside;
use crate::ui::window::{focus_later, own_words};

#[component]
pub(super) fn Compare(
    /// The edition that is voted on.
    edition: Arc<Edition>,
    /// The category, with its nominees and the present answer.
    task: Task,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.judging();
    let is_open = RwSignal::new(false);
    let button = format!("comparer-{}", task.category.id);
    let panel = format!("comparaison-{}", task.category.id);
    let close = Callback::new({
        let button = button.clone();
        move |()| {
            is_open.set(false);
            focus_later(button.clone());
        }
    });
    let content = {
        let panel = panel.clone();
        move || {
            is_open.get().then(|| {
                let (edition, task) = (Arc::clone(&edition), task.clone());
                view! { <Panel id=panel.clone() edition task close /> }
            })
        }
    };
    view! {
        <button
            class="button judge-tools__compare"
            type="button"
            id=button
            aria-expanded=move || is_open.get().to_string()
            aria-controls=panel
            on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
        >
            {words.compare}
        </button>
        {content}
    }
}

#[component]
fn Panel(
    /// Id of the element.
    id: String,
    /// The edition that is voted on.
    edition: Arc<Edition>,
    /// The category, with its nominees and the present answer.
    task: Task,
    /// Called when the comparison is closed.
    close: Callback<()>,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.judging();
    let picked: RwSignal<BTreeSet<Id<Nominee>>> = RwSignal::new(BTreeSet::new());
    let nominees = task.nominees;
    let by_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            close.run(());
        }
    };
    let choice = move |nominee| view! { <Choice nominee picked /> };
    let pick_all = move |_| {
        let all = nominees.with_untracked(|all| all.iter().map(|it| it.id.clone()).collect());
        picked.set(all);
    };
    let title = format!("{id}-titre");
    let title_of_table = title.clone();
    let table = move || {
        let shown: Vec<_> = nominees
            .get()
            .into_iter()
            .filter(|it| picked.with(|picked| picked.contains(&it.id)))
            .collect();
        if shown.len() < 2 {
            return view! { <p class="field__hint">{words.compare_more}</p> }.into_any();
        }
        let (edition, task, title) = (Arc::clone(&edition), task.clone(), title_of_table.clone());
        view! { <Table edition task shown title /> }.into_any()
    };
    view! {
        <div class="compare" role="group" id=id aria-labelledby=title on:keydown=by_key>
            <p class="compare__title" id=title.clone()>{words.comparison}</p>
            <fieldset>
                <legend>{words.compare_whom}</legend>
                <div class="compare__choices">
                    <For each=move || nominees.get() key=|it| it.id.clone() children=choice />
                    <button class="button button--text" type="button" on:click=pick_all>
                        {words.compare_all}
                    </button>
                </div>
            </fieldset>
            {table}
            <p>
                <button class="button" type="button" on:click=move |_| close.run(())>
                    {words.close}
                </button>
            </p>
        </div>
    }
}

/// The box to tick for a nominee that is to be compared.
#[component]
fn Choice(
    /// The nominee.
    nominee: Arc<Nominee>,
    /// Those that are ticked.
    picked: RwSignal<BTreeSet<Id<Nominee>>>,
) -> impl IntoView {
    let (id, chosen) = (nominee.id.clone(), nominee.id.clone());
    let change = move |event| {
        let ticked = event_target_checked(&event);
        picked.update(|picked| {
            if ticked {
                picked.insert(id.clone())
            } else {
                picked.remove(&id)
            };
        });
    };
    view! {
        <label class="compare__choice">
            <input
                class="tick"
                type="checkbox"
                prop:checked=move || picked.with(|picked| picked.contains(&chosen))
                on:change=change
            />
            <span lang=own_words()>{nominee.territory.label.clone()}</span>
        </label>
    }
}

#[component]
fn Table(
    /// The edition that is voted on.
    edition: Arc<Edition>,
    /// The category, with its nominees and the present answer.
    task: Task,
    /// The nominees that are compared.
    shown: Vec<Arc<Nominee>>,
    /// The title of the comparison.
    title: String,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let words = text.judging();
    let heads = shown.iter().map(|it| {
        view! { <th scope="col" role="columnheader" lang=own_words()>{it.territory.label.clone()}</th> }
    });
    let heads = heads.collect_view();
    let row = |term: &'static str, cell: &dyn Fn(&Arc<Nominee>) -> AnyView| {
        let cells = shown.iter().map(|it| {
            view! {
                <td role="cell">
                    <span class="compare__who" aria-hidden="true">{it.territory.label.clone()}</span>
                    {cell(it)}
                </td>
            }
        });
        let cells = cells.collect_view();
        view! { <tr role="row"><th scope="row" role="rowheader">{term}</th>{cells}</tr> }
    };
    let links = |it: &Arc<Nominee>| links_of(it, text);
    let won = |it: &Arc<Nominee>| {
        let names: Vec<_> = edition
            .awards_of(&it.id)
            .map(|award| award.distinction.as_ref().map_or(words.laureate, |it| it.name.as_str()))
            .collect();
        if names.is_empty() { words.none.into_any() } else { own(&names.join(", ")) }
    };
    let has_won = shown.iter().any(|it| edition.awards_of(&it.id).next().is_some());
    let judged = |it: &Arc<Nominee>| {
        let (task, nominee) = (task.clone(), Arc::clone(it));
        (move || judgement(text, desk, &task, &nominee)).into_any()
    };
    view! {
        <div class="compare__table" role="group" tabindex="0" aria-labelledby=title>
            <table class="compare__facts" role="table" aria-labelledby=title.clone()>
                <thead role="rowgroup"><tr role="row"><td role="cell"></td>{heads}</tr></thead>
                <tbody role="rowgroup">
                    {row(
                        words.action,
                        &|it| view! { <span lang=own_words()><Action title=it.title.clone() /></span> }.into_any(),
                    )}
                    {row(words.kind, &|it| own(&it.territory.kind.name))}
                    {row(words.region, &|it| own(&it.territory.region.name))}
                    {row(words.links, &links)}
                    {has_won.then(|| row(words.distinction, &won))}
                    {row(words.your_judgement, &judged)}
                    {row(words.for_jury, &|it| of_draft(it, Draft::comment))}
                    {row(words.for_yourself, &|it| of_draft(it, Draft::note))}
                </tbody>
            </table>
        </div>
    }
}

/// Words of the edition, in its language.
fn own(words: &str) -> AnyView {
    view! { <span lang=own_words()>{words.to_owned()}</span> }.into_any()
}

/// What the juror wrote about a nominee.
fn of_draft(nominee: &Nominee, read: for<'a> fn(&'a Draft, &Subject) -> &'a str) -> AnyView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let subject = Subject::Nominee(nominee.id.clone());
    let written = move || {
        let written = desk.draft().with(|draft| read(draft, &subject).to_owned());
        if written.is_empty() { text.judging().none.to_owned() } else { written }
    };
    view! { <span class="compare__written">{written}</span> }.into_any()
}

/// The links of a nominee.
fn links_of(nominee: &Nominee, text: Language) -> AnyView {
    if nominee.links.is_empty() {
        return text.judging().none.into_any();
    }
    let link = |link: &Link| element("li", &[], out_link(&link.url, &link.label, text));
    let links = Markup::all(nominee.links.iter().map(link));
    view! { <ul class="compare__links" lang=own_words() {..inside(links)} /> }.into_any()
}

/// The present answer about a nominee, as text.
fn judgement(text: Language, desk: Desk, task: &Task, nominee: &Nominee) -> String {
    let words = text.judging();
    if let Some(recusal) = desk.recusal(nominee) {
        return (words.recused)(recusal.reason).to_owned();
    }
    let answer = task.answer.get();
    match (&answer, &task.category.rule) {
        (Some(answer @ Answer::Scores(_)), Rule::Score(scoring)) => {
            (words.tally)(&tally_of(Some(answer), &nominee.id, scoring))
        }
        (Some(answer @ Answer::Ranking(_)), Rule::Rank { points }) => {
            let place = answer.place_of(&nominee.id);
            let place = place.and_then(|place| Some((place + 1, *points.get(place)?)));
            place.map_or_else(
                || words.none.to_owned(),
                |(place, points)| (words.place)(place, points),
            )
        }
        (Some(Answer::Choice(chosen)), _) if chosen.contains(&nominee.id) => {
            text.desk().chosen.to_owned()
        }
        _ => words.none.to_owned(),
    }
}
