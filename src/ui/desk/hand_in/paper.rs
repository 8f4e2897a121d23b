//! The last signed ballot as a document to print or save as a PDF. It is not shown on the screen.
//!
//! Once there is a signed ballot it is printed instead of the draft, because the code on the paper belongs to it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::ballot::CompleteBallot;
use crate::browser::clock;
use crate::edition::{Edition, Id, Nominee};
use crate::text::Language;
use crate::ui::desk::said;
use crate::ui::desk::vote_row::VoteRow;
use crate::ui::window::own_words;
use crate::workflow::juror::hand_over::HandedOver;

#[component]
pub(super) fn Paper(
    /// The edition that is voted on.
    edition: Arc<Edition>,
    /// The signed ballot.
    signed: HandedOver,
) -> impl IntoView {
    let text: Language = expect_context();
    let (words, verify) = (text.review(), text.verify());
    let (file, ballot) = (signed.file_name(), signed.ballot);
    let facts = [
        (verify.juror, ballot.author.name().to_owned()),
        (verify.territory, said::places_of(Some(&edition), &ballot.author)),
        (words.revision, ballot.revision.to_string()),
        (words.made, clock::instant(&ballot.created, text.tag())),
        (words.file, file),
    ];
    let facts = facts.map(|(term, value)| view! { <div><dt>{term}</dt><dd>{value}</dd></div> });
    let rows = ballot.content.votes.iter().map(|vote| {
        view! { <VoteRow known=Some(Arc::clone(&edition)) vote=vote.clone() /> }
    });
    let remarks = remarks(text, &edition, &ballot.content);
    let remarks = remarks.into_iter().map(|line| view! { <li class="paper__remark">{line}</li> });
    view! {
        <section class="paper" aria-labelledby="papier">
            <p lang=own_words()>{edition.title.clone()}</p>
            <h2 id="papier">{words.paper}</h2>
            <p class="verdict__label">{verify.code}</p>
            <p class="receipt__code">{signed.digest.receipt()}</p>
            <dl class="facts">{facts.into_iter().collect_view()}</dl>
            <table class="table">
                <caption class="visually-hidden">{words.paper_answers}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.category}</th>
                        <th scope="col">{words.answer}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
            <ul class="paper__remarks">{remarks.collect_view()}</ul>
            <p>{words.paper_foot}</p>
        </section>
    }
}

/// What was said of nominees, and which ones were not judged: line by line.
fn remarks(text: Language, edition: &Edition, content: &CompleteBallot) -> Vec<String> {
    let words = text.review();
    let name = |id: &Id<Nominee>| {
        let found = edition.find_nominee(id);
        found.map_or_else(
            || id.to_string(),
            |it| format!("{} ({})", it.territory.label, it.category.name),
        )
    };
    let comments = content.comments.iter().map(|(id, said)| (words.comment_on)(&name(id), said));
    let recusals = content.recusals.iter().map(|it| (words.recused_from)(&name(&it.nominee), it));
    let judged = content.no_conflict.iter().map(|id| (words.no_conflict_with)(&name(id)));
    comments.chain(recusals).chain(judged).collect()
}
