//! Nominees that came out equal, where the edition lets the president of the jury decide.

use leptos::prelude::*;

use crate::text::Language;
use crate::ui::organiser::pieces::reason::{Reason, said};
use crate::ui::organiser::state::office::OfficeState;
use crate::ui::organiser::work::summary::Tie;

#[component]
pub(super) fn Ties() -> impl IntoView {
    let text: Language = expect_context();
    let office: OfficeState = expect_context();
    let words = text.office();
    let ties = Memo::new(move |_| office.summary().map(|it| it.ties.clone()).unwrap_or_default());
    move || {
        let ties = ties.get();
        (!ties.is_empty()).then(|| {
            let each = ties.into_iter().enumerate();
            let each = each.map(|(place, tie)| view! { <Decide place tie /> });
            view! {
                <section class="stack" aria-labelledby="egalites">
                    <h2 id="egalites">{words.ties}</h2>
                    <p>{words.ties_lead}</p>
                    {each.collect_view()}
                </section>
            }
        })
    }
}

#[component]
fn Decide(
    /// The position on the page, which makes its ids unique.
    place: usize,
    /// Who came out equal.
    tie: Tie,
) -> impl IntoView {
    let text: Language = expect_context();
    let office: OfficeState = expect_context();
    let words = text.office();
    let ahead = RwSignal::new(String::new());
    let reason = RwSignal::new(String::new());
    let missing = RwSignal::new(None);
    let group = format!("egalite-{place}");
    let nominees = tie.nominees.iter().zip(&tie.names).enumerate();
    let nominees = nominees.map(|(number, (id, name))| {
        let (nominee, field) = (id.clone(), format!("{group}-{number}"));
        view! {
            <div class="contender">
                <input
                    class="tick"
                    type="radio"
                    id=field.clone()
                    name=group.clone()
                    on:change=move |_| {
                        ahead.set(nominee.clone());
                        missing.set(None);
                    }
                />
                <label for=field>{name.clone()}</label>
            </div>
        }
    });
    let nominees = nominees.collect_view();
    let name = tie.name.clone();
    let decide = move |_| {
        let ahead = ahead.get_untracked();
        match said(reason) {
            _ if ahead.is_empty() => missing.set(Some(words.choose_nominee)),
            None => missing.set(Some(words.reason_missing)),
            Some(reason) => office.decide(|decisions| {
                decisions.put_ahead(&tie.category, &tie.nominees, &ahead, reason);
            }),
        }
    };
    view! {
        <fieldset class="conflict">
            <legend class="conflict__juror">{name}</legend>
            <div class="conflict__all">{nominees}</div>
            <Reason id=format!("presidence-{place}") typed=reason missing />
            <p>
                <button class="button" type="button" on:click=decide>{words.ahead}</button>
            </p>
        </fieldset>
    }
}
