//! Conflicting ballots, between which the organiser decides: side by side, without their votes.

use leptos::prelude::*;

use crate::browser::clock;
use crate::text::Language;
use crate::ui::organiser::pieces::reason::{Reason, said};
use crate::ui::organiser::state::office::OfficeState;
use crate::ui::organiser::work::summary::Open;
use crate::workflow::office::decide::verdict::Outcome;

#[component]
pub(super) fn Conflicts() -> impl IntoView {
    let text: Language = expect_context();
    let office: OfficeState = expect_context();
    let words = text.office();
    let open = Memo::new(move |_| office.summary().map(|it| it.open.clone()).unwrap_or_default());
    let unfitting = move || {
        let count = office.summary().map_or(0, |it| it.unfitting);
        (count > 0).then(|| view! { <p>{(words.unfitting)(count)}</p> })
    };
    let conflicts = move || {
        let open = open.get();
        (!open.is_empty()).then(|| {
            let each = open.into_iter().enumerate();
            let each = each.map(|(place, open)| view! { <Conflict place open /> });
            view! {
                <section class="stack" aria-labelledby="departager">
                    <h2 id="departager">{words.conflicts}</h2>
                    <p>{words.conflicts_lead}</p>
                    {each.collect_view()}
                </section>
            }
        })
    };
    view! { {conflicts} {unfitting} }
}

#[component]
fn Conflict(
    /// The position on the page, which makes its ids unique.
    place: usize,
    /// What is open.
    open: Open,
) -> impl IntoView {
    let text: Language = expect_context();
    let office: OfficeState = expect_context();
    let words = text.office();
    let chosen = RwSignal::new(String::new());
    let reason = RwSignal::new(String::new());
    let missing = RwSignal::new(None);
    let group = format!("bulletin-{place}");
    let all: Vec<_> = open.candidates.iter().map(|it| it.digest.clone()).collect();
    let decide = move |_| {
        let counts = chosen.get_untracked();
        match said(reason) {
            _ if counts.is_empty() => missing.set(Some(words.choose_one)),
            None => missing.set(Some(words.reason_missing)),
            Some(reason) => office.decide(|decisions| {
                let all: Vec<_> = all.iter().map(String::as_str).collect();
                decisions.choose(&all, &counts, reason);
            }),
        }
    };
    let candidates = open.candidates.iter().enumerate().map(|(number, candidate)| {
        let id = format!("{group}-{number}");
        let digest = candidate.digest.clone();
        let when = clock::instant(&candidate.created, text.tag());
        let notes =
            candidate.notes.iter().map(|note| view! { <p>{(text.counting().note)(note)}</p> });
        view! {
            <div class="contender">
                <input
                    class="tick"
                    type="radio"
                    id=id.clone()
                    name=group.clone()
                    on:change=move |_| {
                        chosen.set(digest.clone());
                        missing.set(None);
                    }
                />
                <label for=id>
                    <strong>{(words.candidate)(&candidate.receipt, candidate.revision)}</strong>
                </label>
                <p>{(words.signed)(&when)}</p>
                <p>{candidate.file.clone()}</p>
                {notes.collect_view()}
            </div>
        }
    });
    let candidates = candidates.collect_view();
    let how = (text.counting().outcome)(&Outcome::Conflict(open.kind));
    view! {
        <fieldset class="conflict">
            <legend class="conflict__juror">{open.juror.clone()}</legend>
            <p>{how} " " {(words.differ)(&open.differ)}</p>
            <div class="conflict__all">{candidates}</div>
            <Reason id=format!("raison-{place}") typed=reason missing />
            <p>
                <button class="button button--primary" type="button" on:click=decide>
                    {words.decide}
                </button>
            </p>
        </fieldset>
    }
}
