//! Every answer, each with the way to change it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::address::Address;
use crate::ballot::{Draft, Subject};
use crate::edition::{Category, Edition};
use crate::text::Language;
use crate::ui::desk::said;
use crate::ui::desk::start::answer_in;
use crate::ui::desk::state::Desk;
use crate::ui::window::own_words;

#[component]
pub(super) fn Answers(
    /// The edition that is voted on.
    edition: Arc<Edition>,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.review();
    let desk: Desk = expect_context();
    let rows = move || {
        let row = |category| view! { <AnswerRow edition=Arc::clone(&edition) category /> };
        desk.categories().into_iter().map(row).collect_view()
    };
    view! {
        <section class="stack" aria-labelledby="reponses">
            <h2 class="visually-hidden" id="reponses">{words.answers}</h2>
            <table class="table table--records">
                <caption>{words.answers}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.category}</th>
                        <th scope="col">{words.answer}</th>
                        <th scope="col">{words.action}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
}

#[component]
fn AnswerRow(
    /// The edition that is voted on.
    edition: Arc<Edition>,
    /// The category that is shown.
    category: Arc<Category>,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let words = text.review();
    let comments = {
        let (edition, category) = (Arc::clone(&edition), Arc::clone(&category));
        move || {
            let comments = desk.draft().with(|draft| comments_in(text, &edition, &category, draft));
            let comment = |it| view! { <span class="answer-line answer-line--comment">{it}</span> };
            comments.into_iter().map(comment).collect_view()
        }
    };
    let lines = {
        let category = Arc::clone(&category);
        move || {
            let answer = desk.draft().with(|draft| draft.answer(&category.id).cloned());
            let Some(answer) = answer else {
                let (state, sentence) = answer_in(text, &edition, desk, &category);
                let missing = state == "none";
                let sentence = if missing { words.no_answer.to_owned() } else { sentence };
                return sentence.into_any();
            };
            let lines = said::lines(text, Some(&edition), &category.id, &answer);
            let line = |line: said::Line| {
                let more = (!line.more.is_empty()).then(|| {
                    view! { <span class="verdict__action" lang=own_words()>{line.more}</span> }
                });
                view! { <span class="answer-line"><strong>{line.what}</strong> " " {more}</span> }
            };
            lines.into_iter().map(line).collect_view().into_any()
        }
    };
    view! {
        <tr>
            <th scope="row" lang=own_words()>{category.name.clone()}</th>
            <td>{lines} {comments}</td>
            <td>
                <a href=Address::Vote(category.id.clone()).to_href()>
                    {words.change}
                    <span class="visually-hidden">{(words.change_in)(&category.name)}</span>
                </a>
            </td>
        </tr>
    }
}

/// What the jury is told of a category, then of its nominees.
fn comments_in(
    text: Language,
    edition: &Edition,
    category: &Category,
    draft: &Draft,
) -> Vec<String> {
    let words = text.review();
    let of_it = draft.comment(&Subject::Category(category.id.clone()));
    let of_it = (!of_it.is_empty()).then(|| (words.comment)(of_it));
    let of_nominees = edition.nominees_in(&category.id).filter_map(|nominee| {
        let comment = draft.comment(&Subject::Nominee(nominee.id.clone()));
        let name = &nominee.territory.label;
        (!comment.is_empty()).then(|| (words.comment_on)(name, comment))
    });
    of_it.into_iter().chain(of_nominees).collect()
}
