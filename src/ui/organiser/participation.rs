//! Who has answered, and whether missing ballots can still change the result. It never says who leads.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::pieces::organiser_page::OrganiserPage;
use super::pieces::situation::Situation;
use super::state::office::OfficeState;
use super::work::summary::{Juror, Part, Summary};
use crate::address::Address;
use crate::browser::clipboard;
use crate::count::Outlook;
use crate::text::Language;
use crate::workflow::office::participation::AnswerState;

/// The page of the participation.
#[component]
pub(super) fn Participation() -> impl IntoView {
    let text: Language = expect_context();
    let office: OfficeState = expect_context();
    office.begin(expect_context());
    let words = text.office();
    let body = move || {
        let summary = office.summary()?;
        Some(if summary.files.is_empty() && summary.jurors.is_empty() {
            view! { <Nothing /> }.into_any()
        } else {
            view! { <Tables summary /> }.into_any()
        })
    };
    view! {
        <OrganiserPage title=words.participation_title lead=words.participation_lead>
            <Situation />
            {body}
        </OrganiserPage>
    }
}

/// What is shown before anything was imported.
#[component]
pub(super) fn Nothing() -> impl IntoView {
    let text: Language = expect_context();
    let words = text.office();
    view! {
        <p><strong>{words.nothing}</strong> " " {words.nothing_hint}</p>
        <p><a class="button" href=Address::Imports.to_relative()>{words.to_imports}</a></p>
    }
}

#[component]
fn Tables(
    /// What the office says of the votes.
    summary: Arc<Summary>,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.office();
    let answered = summary.jurors.iter().filter(|juror| has_answered(juror)).count();
    let parts = summary.parts.iter().map(|part| view! { <Row part=part.clone() /> });
    let parts = parts.collect_view();
    let jurors = summary.jurors.iter().map(|juror| {
        view! {
            <tr>
                <th scope="row">{juror.name.clone()}</th>
                <td>{answer(juror, text)}</td>
            </tr>
        }
    });
    let jurors = (!summary.jurors.is_empty()).then(|| {
        view! {
            <div class="findings" tabindex="0" role="region" aria-labelledby="jures">
                <table>
                    <caption id="jures">{words.jurors}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words.juror}</th>
                            <th scope="col">{words.answer}</th>
                        </tr>
                    </thead>
                    <tbody>{jurors.collect_view()}</tbody>
                </table>
            </div>
            <Reminder summary=Arc::clone(&summary) />
        }
    });
    view! {
        <p>
            {(words.answered)(answered, summary.jurors.len())} " " {(words.counted)(summary.counted)}
        </p>
        <div class="findings" tabindex="0" role="region" aria-labelledby="categories">
            <table>
                <caption id="categories">{words.by_category}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.category}</th>
                        <th scope="col">{words.took_part}</th>
                        <th scope="col">{words.outlook}</th>
                    </tr>
                </thead>
                <tbody>{parts}</tbody>
            </table>
        </div>
        {jurors}
    }
}

fn has_answered(juror: &Juror) -> bool {
    juror.answer == AnswerState::Answered
}

/// How far a juror is, and where they are awaited again.
fn answer(juror: &Juror, text: Language) -> String {
    let answer = (text.counting().answer)(juror.answer);
    if juror.again.is_empty() {
        answer.to_owned()
    } else {
        format!("{answer} ({})", juror.again.join(", "))
    }
}

#[component]
fn Row(
    /// The category that is shown.
    part: Part,
) -> impl IntoView {
    let text: Language = expect_context();
    let (words, counting) = (text.office(), text.counting());
    let turnout = (counting.turnout)(part.invited, part.turnout);
    let missing = part.outlook.is_some().then(|| (words.missing)(part.missing));
    let settled = (part.outlook == Some(Outlook::Settled)).then_some("");
    let quorum = part.without_quorum.then_some(words.quorum);
    view! {
        <tr>
            <th scope="row">{part.name}</th>
            <td>{turnout} " " {missing}</td>
            <td data-settled=settled>{part.outlook.map(counting.outlook)} " " {quorum}</td>
        </tr>
    }
}

#[component]
fn Reminder(
    /// Who has answered.
    summary: Arc<Summary>,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.office();
    let said = RwSignal::new("");
    let missing = summary.jurors.iter().filter(|juror| !has_answered(juror));
    let names: Vec<_> = missing.map(|juror| juror.name.clone()).collect();
    let copy = move |_| {
        let names = names.join("\n");
        spawn_local(async move {
            let copied = clipboard::copy(&names).await;
            said.set(if copied { words.reminded } else { words.not_copied });
        });
    };
    view! {
        <p>
            <button class="button" type="button" on:click=copy>{words.remind}</button>
            " "
            <span role="status">{move || said.get()}</span>
        </p>
    }
}
