//! Late ballots, received after the vote was closed: accepted one by one, with a reason.

use leptos::prelude::*;

use crate::text::Language;
use crate::ui::organiser::pieces::reason::{Reason, said};
use crate::ui::organiser::state::office::OfficeState;
use crate::workflow::office::decide::verdict::Outcome;

#[component]
pub(super) fn Late() -> impl IntoView {
    let text: Language = expect_context();
    let office: OfficeState = expect_context();
    let words = text.office();
    let late = Memo::new(move |_| {
        let summary = office.summary();
        let files =
            summary.iter().flat_map(|it| &it.files).filter(|it| it.outcome == Outcome::Late);
        files.map(|it| (it.name.clone(), it.receipt.clone(), it.digest.clone())).collect::<Vec<_>>()
    });
    let section = move || {
        let late = late.get();
        (!late.is_empty()).then(|| {
            let each = late.into_iter().enumerate();
            let each = each.map(|(place, (name, receipt, digest))| {
                view! { <LetIn place name receipt digest /> }
            });
            view! {
                <section class="stack" aria-labelledby="en-retard">
                    <h2 id="en-retard">{words.late}</h2>
                    <p>{words.late_lead}</p>
                    {each.collect_view()}
                </section>
            }
        })
    };
    view! { {section} }
}

#[component]
fn LetIn(
    /// The position on the page, which makes its ids unique.
    place: usize,
    /// What the file is called.
    name: String,
    /// Code of its receipt.
    receipt: String,
    /// Digest of the ballot, by which results name it.
    digest: String,
) -> impl IntoView {
    let text: Language = expect_context();
    let office: OfficeState = expect_context();
    let words = text.office();
    let reason = RwSignal::new(String::new());
    let missing = RwSignal::new(None);
    let let_in = move |_| match said(reason) {
        None => missing.set(Some(words.reason_missing)),
        Some(reason) => office.decide(|decisions| _ = decisions.let_in(&digest, reason)),
    };
    view! {
        <fieldset class="conflict">
            <legend class="conflict__juror">{name.clone()} " · " {receipt}</legend>
            <Reason id=format!("retard-{place}") typed=reason missing />
            <p>
                <button class="button" type="button" on:click=let_in>{(words.let_in)(&name)}</button>
            </p>
        </fieldset>
    }
}
