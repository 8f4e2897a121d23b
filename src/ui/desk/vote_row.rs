//! One category of a signed ballot as a row of a table: what is voted, and what is said of it.

use std::sync::Arc;

use leptos::prelude::*;

use super::said;
use crate::ballot::Vote;
use crate::edition::Edition;
use crate::text::Language;
use crate::ui::window::own_words;

#[component]
pub(super) fn VoteRow(
    /// The edition that it is about, if that is the one of this site.
    known: Option<Arc<Edition>>,
    /// What is voted.
    vote: Vote,
) -> impl IntoView {
    let text: Language = expect_context();
    let known = known.as_deref();
    let category = known.and_then(|edition| edition.find_category(&vote.category));
    let category = category.map_or_else(|| vote.category.to_string(), |it| it.name.clone());
    let lines = said::lines(text, known, &vote.category, &vote.answer);
    let lines = lines.into_iter().map(|line| {
        let nominated = (!line.more.is_empty()).then(own_words);
        let more = (!line.more.is_empty()).then(|| {
            view! { <span class="verdict__action" lang=own_words()>{line.more}</span> }
        });
        view! { <strong lang=nominated>{line.what}</strong> {more} }
    });
    let lines = lines.collect_view();
    let comment = (!vote.comment.is_empty()).then(|| {
        view! { <span class="verdict__action">{(text.review().comment)(&vote.comment)}</span> }
    });
    view! {
        <tr>
            <th scope="row" lang=own_words()>{category}</th>
            <td>{lines} {comment}</td>
        </tr>
    }
}
