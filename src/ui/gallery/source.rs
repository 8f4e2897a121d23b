//! Where a claim comes from.

use std::sync::Arc;

use leptos::prelude::*;

use crate::edition::{SafeUrl, Source};
use crate::text::Language;

/// One source, with its link where it has one.
#[component]
pub(in crate::ui) fn SourceLine(
    /// Which one.
    source: Arc<Source>,
) -> impl IntoView {
    let text: Language = expect_context();
    view! { <p class="source">{text.nominee().source} " " <Citation source /></p> }
}

/// The title of a source, its publisher, its date.
#[component]
fn Citation(
    /// Which one.
    source: Arc<Source>,
) -> impl IntoView {
    let text: Language = expect_context();
    let title = source.title.clone();
    let cited = match source.url.clone() {
        Some(url) => view! { <cite><OutLink url label=title /></cite> }.into_any(),
        None => view! { <cite>{title}</cite> }.into_any(),
    };
    let published = source.published.map(|date| format!(", {}", text.date(date)));
    view! { {cited} {format!(", {}", source.publisher)} {published} "." }
}

/// A link that leaves the site, and says so.
#[component]
pub(in crate::ui) fn OutLink(
    /// Where to.
    url: SafeUrl,
    /// What it leads to.
    label: String,
) -> impl IntoView {
    let text: Language = expect_context();
    let host = (text.frame().leaves_site)(url.host());
    view! {
        <a href=url.as_str().to_owned() rel="noopener noreferrer external">
            {label} <span class="visually-hidden">" " {host}</span>
        </a>
    }
}
