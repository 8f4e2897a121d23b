//! The verdict on a file, the juror, and the votes.

use std::sync::Arc;

use leptos::prelude::*;

use super::checks::{Checked, Here, Outcome};
use crate::ballot::SetAside;
use crate::browser::clock;
use crate::browser::files::FileFault;
use crate::edition::Edition;
use crate::format::FaultKind;
use crate::format::ballot_v1::{Ballot, MAX_BYTES};
use crate::text::{Language, Notice};
use crate::ui::desk::said;
use crate::ui::desk::vote_row::VoteRow;
use crate::workflow::anybody::verify_ballot::{ContentFault, Examined, Rejection};
use crate::workflow::open_edition::OpenEdition;

/// The verdict on one file.
#[component]
pub(super) fn Verdict(
    /// Which of the files.
    place: usize,
    /// The file.
    checked: Checked,
    /// Whether it is the only one: then everything is shown at once.
    alone: bool,
) -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let (tone, sentences) = said(text, &open.edition, &checked.outcome);
    let id = format!("verdict-{place}");
    let labelled_by = id.clone();
    let ballot = match checked.outcome {
        Outcome::Examined { examined, here } => {
            Some(view! { <BallotSays examined=*examined here alone /> })
        }
        Outcome::NotRead(_) | Outcome::Rejected(_) => None,
    };
    view! {
        <article class="verdict" data-tone=tone aria-labelledby=labelled_by>
            <div class="verdict__head" role=(tone == "bad").then_some("alert")>
                <h2 class="verdict__title" id=id>{sentences.what}</h2>
                <p class="verdict__file">{checked.file}</p>
                <p>{sentences.remedy}</p>
            </div>
            {ballot}
        </article>
    }
}

/// How the verdict looks, and what it says.
fn said(text: Language, edition: &Edition, outcome: &Outcome) -> (&'static str, Notice) {
    let words = text.verify();
    let notice = |what: String, remedy: String| Notice { what, remedy };
    match outcome {
        Outcome::NotRead(fault) => {
            let why = match fault {
                FileFault::Folder => words.folder.to_owned(),
                FileFault::TooLarge => (words.too_large)(MAX_BYTES),
                FileFault::Unreadable => words.unreadable.to_owned(),
            };
            ("bad", notice(words.not_read.to_owned(), why))
        }
        Outcome::Rejected(rejection) => {
            let why = (words.reason)(&text.rejection(rejection));
            let Rejection::Format(faults) = rejection else {
                return ("bad", notice(words.refused.to_owned(), why));
            };
            let is_json =
                !matches!(faults.first().map(|it| &it.kind), Some(FaultKind::Syntax(_)) | None);
            let what = if is_json { words.other_document } else { words.not_json };
            ("bad", notice(words.no_ballot.to_owned(), format!("{what} {why}")))
        }
        Outcome::Examined { examined, here } => match (examined.fault(), here) {
            (None, _) if !to_answer(examined, edition).is_empty() => {
                let why = (words.set_aside_text)(&to_answer(examined, edition));
                ("warn", notice(words.set_aside.to_owned(), why))
            }
            (None, Here::Yes(found)) => {
                let what = (words.own)(found.revision);
                let older = found.revision < found.last;
                let remedy = if older { (words.older)(found.last) } else { words.own_last.into() };
                (if older { "warn" } else { "good" }, notice(what, remedy))
            }
            (None, _) => {
                ("good", notice(words.valid.to_owned(), (words.valid_text)(&edition.title)))
            }
            (Some(ContentFault::WrongEdition(id)), _) => {
                let why = (words.other_edition_text)(id.as_str(), &edition.title);
                ("warn", notice(words.other_edition.to_owned(), why))
            }
            (Some(fault), _) => {
                let reason = text.rejection(&Rejection::Content(fault.clone()));
                let why = format!("{} {}", (words.reason)(&reason), words.signed_all_the_same);
                ("bad", notice(words.refused.to_owned(), why))
            }
        },
    }
}

/// Categories in which the answer no longer counts and can be given again. Categories that were removed are left out.
fn to_answer(examined: &Examined, edition: &Edition) -> Vec<SetAside> {
    let there = |it: &&SetAside| edition.find_category(&it.category).is_some();
    examined.set_aside().iter().filter(there).cloned().collect()
}

/// What a ballot says whose signature is good.
#[component]
fn BallotSays(
    /// The ballot.
    examined: Examined,
    /// Whether it was signed in this browser.
    here: Here,
    /// Whether its votes are shown at once.
    alone: bool,
) -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let words = text.verify();
    // In another edition the same ids may name other nominees.
    let known = Some(&open.edition).filter(|edition| edition.id == examined.ballot.edition.id);
    let code = examined.digest.receipt();
    let code = code.split('-').map(|group| view! { <span>{group.to_owned()}</span> " " });
    let facts = facts(text, known, &examined.ballot, here);
    let facts = facts.map(|(term, value)| view! { <div><dt>{term}</dt><dd>{value}</dd></div> });
    let votes = examined.ballot.content.votes.iter();
    let rows = votes.map(|vote| view! { <VoteRow known=known.cloned() vote=vote.clone() /> });
    view! {
        <div class="verdict__body">
            <p class="verdict__label">{words.code}</p>
            <p class="receipt__code">{code.collect_view()}</p>
            <dl class="facts">{facts.into_iter().collect_view()}</dl>
            <details class="verdict__votes" open=alone>
                <summary class="verdict__summary">
                    {(words.votes)(examined.ballot.content.votes.len())}
                </summary>
                {known.is_none().then(|| view! { <p class="source">{words.only_names}</p> })}
                <table class="table table--records">
                    <caption class="visually-hidden">
                        {(words.votes)(examined.ballot.content.votes.len())}
                    </caption>
                    <thead>
                        <tr>
                            <th scope="col">{text.review().category}</th>
                            <th scope="col">{text.review().answer}</th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </details>
        </div>
    }
}

fn facts(
    text: Language,
    known: Option<&Arc<Edition>>,
    ballot: &Ballot,
    here: Here,
) -> [(&'static str, String); 6] {
    let (words, review) = (text.verify(), text.review());
    let territory = said::places_of(known.map(Arc::as_ref), &ballot.author);
    let of = known.map_or_else(
        || ballot.edition.id.to_string(),
        |edition| (words.this_edition)(&edition.title),
    );
    let here = match here {
        Here::Yes(found) => (words.signed_here)(found.revision),
        Here::No => words.signed_elsewhere.to_owned(),
        Here::Unknown => words.signed_nobody_knows.to_owned(),
    };
    [
        (words.juror, ballot.author.name().to_owned()),
        (words.territory, territory),
        (words.edition, of),
        (review.revision, ballot.revision.to_string()),
        (review.made, clock::instant(&ballot.created, text.tag())),
        (words.device, here),
    ]
}
