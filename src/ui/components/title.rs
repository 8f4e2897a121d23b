//! The two lines a nominee is known by: whose it is, and what was done.

use std::sync::Arc;

use leptos::prelude::*;

use crate::edition::{Run, Territory, runs};
use crate::search::{Wanted, marked};

/// A territory: what kind of authority it is in small, its name in large.
#[component]
pub(in crate::ui) fn Designation(
    /// The block it stands in.
    block: &'static str,
    /// Which territory.
    territory: Arc<Territory>,
    /// The words it was found by.
    #[prop(optional)]
    wanted: Vec<Wanted>,
) -> impl IntoView {
    let (kind, name) = territory.designation();
    let kind = (!kind.is_empty())
        .then(|| view! { <span class=format!("{block}__kind")>{with_marks(kind, &wanted)}</span> });
    view! { {kind} {with_marks(name, &wanted)} }
}

/// An action, with its hashtags in the colour of the category.
#[component]
pub(in crate::ui) fn Action(
    /// The title of the nominee.
    title: String,
    /// The words it was found by.
    #[prop(optional)]
    wanted: Vec<Wanted>,
) -> impl IntoView {
    let run = |run: Run<'_>| match run {
        Run::Words(words) => with_marks(words, &wanted),
        Run::Hashtag(tag) => {
            view! { <span class="hashtag">{with_marks(tag, &wanted)}</span> }.into_any()
        }
    };
    runs(&title).into_iter().map(run).collect_view()
}

/// A text in which is marked why it was found.
fn with_marks(text: &str, wanted: &[Wanted]) -> AnyView {
    if wanted.is_empty() {
        return text.to_owned().into_any();
    }
    let piece = |(piece, is_mark): (&str, bool)| {
        let piece = piece.to_owned();
        if is_mark { view! { <mark>{piece}</mark> }.into_any() } else { piece.into_any() }
    };
    marked(text, wanted).into_iter().map(piece).collect_view().into_any()
}
