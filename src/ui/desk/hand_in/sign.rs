//! Signing: the juror, what the file will contain, and the button.

use std::sync::Arc;

use leptos::prelude::*;

use super::Completed;
use crate::edition::Edition;
use crate::format::ballot_v1::{App, Author};
use crate::text::{self, Language};
use crate::ui::components::notice::{Notice, Tone};
use crate::ui::desk::said;
use crate::ui::desk::state::{Desk, Signing};
use crate::workflow::juror::hand_over::Voter;

#[component]
pub(super) fn Sign(
    /// The edition that is voted on.
    edition: Arc<Edition>,
    /// The ballot, or what is missing from it.
    completed: Completed,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let app: App = expect_context();
    let words = text.review();
    let busy = move || desk.signing() == Signing::Busy;
    let not_ready = move || completed.with(Result::is_err) || busy() || !desk.may_edit();
    let last = move || desk.last_signed();
    // If nothing changed, the signed file is to be sent, not signed again.
    let unchanged = Memo::new(move |_| {
        let (last, (_, ballot)) = last().zip(completed.get().ok())?;
        let holds = last.says(&ballot) && desk.outdated().is_empty();
        holds.then_some(last.ballot.revision)
    });
    let before = move || match unchanged.get() {
        Some(revision) => view! { <p>{(words.unchanged)(revision)}</p> }.into_any(),
        None => view! { <p>{words.file_says}</p> }.into_any(),
    };
    let class = move || match unchanged.get() {
        Some(_) => "button",
        None => "button button--primary button--large",
    };
    let label = move || match last() {
        _ if busy() => words.signing.to_owned(),
        Some(last) => (words.sign_again)(last.ballot.revision + 1),
        None => words.sign_button.to_owned(),
    };
    let unprotected =
        move || (desk.protected() == Some(false)).then(|| view! { <p>{words.unprotected}</p> });
    let sign = move |_| {
        if !not_ready() {
            desk.sign(text, app.clone());
        }
    };
    view! {
        <section class="stack" aria-labelledby="signer">
            <h2 id="signer">{words.sign}</h2>
            <Signer edition completed />
            {before}
            {unprotected}
            <p class="row">
                <button
                    class=class
                    type="button"
                    aria-disabled=move || not_ready().to_string()
                    on:click=sign
                >
                    {label}
                </button>
            </p>
            <Failed />
        </section>
    }
}

/// Who signs, and how many nominees the juror does not judge.
#[component]
fn Signer(
    /// The edition that is voted on.
    edition: Arc<Edition>,
    /// The ballot, or what is missing from it.
    completed: Completed,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.review();
    move || {
        completed.get().ok().map(|(voter, ballot)| {
            let line = match voter {
                Voter::Declared(juror) => {
                    (words.signer)(&juror.name, juror.home.label_in(&edition))
                }
                Voter::Invited(credentials) => {
                    let name = credentials.invitation.juror.name.clone();
                    let places = said::places_of(Some(&edition), &Author::Invited(credentials));
                    (words.signer)(&name, &places)
                }
            };
            let recused = ballot.recusals.len();
            let recused = (recused > 0).then(|| view! { <p>{(words.recused)(recused)}</p> });
            view! { <p><strong>{line}</strong></p> {recused} }
        })
    }
}

/// Why the ballot could not be signed.
#[component]
fn Failed() -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    move || match desk.signing() {
        Signing::Failed(sentences) => Some(view! {
            <Notice tone=Tone::Bad sentences=text::Notice {
                what: format!("{}. {}", text.review().failed, sentences.what),
                remedy: sentences.remedy,
            } />
        }),
        _ => None,
    }
}
