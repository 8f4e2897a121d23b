//! The two lines of the title of a nominee: the territory and the action.

use std::sync::Arc;

use leptos::prelude::*;

use crate::edition::{Run, Territory, runs};

/// A territory: what kind of authority it is in small, its name in large.
#[component]
pub(in crate::ui) fn Designation(
    /// The block it stands in.
    block: &'static str,
    /// Which territory.
    territory: Arc<Territory>,
) -> impl IntoView {
    let (kind, name) = territory.designation();
    let kind = (!kind.is_empty())
        .then(|| view! { <span class=format!("{block}__kind")>{kind.to_owned()}</span> });
    view! { {kind} {name.to_owned()} }
}

/// An action, with its hashtags in the colour of the category.
#[component]
pub(in crate::ui) fn Action(
    /// The title of the nominee.
    title: String,
) -> impl IntoView {
    let run = |run: Run<'_>| match run {
        Run::Words(words) => words.to_owned().into_any(),
        Run::Hashtag(tag) => view! { <span class="hashtag">{tag.to_owned()}</span> }.into_any(),
    };
    runs(&title).into_iter().map(run).collect_view()
}
