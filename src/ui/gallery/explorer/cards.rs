//! What was found, a page at a time.

use std::sync::Arc;

use leptos::prelude::*;

use super::View;
use crate::address::Address;
use crate::browser::site;
use crate::markup::Scene;
use crate::markup::card::nominee_card;
use crate::search::{Query, Wanted};
use crate::text::Language;

/// Cards shown at first and added at a time.
const PAGE: usize = 24;

/// A card, and what is marked in it.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Shown {
    entry: usize,
    /// Of those without marks there is only one.
    text: Arc<str>,
}

#[component]
pub(super) fn Cards() -> impl IntoView {
    let text: Language = expect_context();
    let view: View = expect_context();
    let explore = text.explore();
    let (query, found) = (view.query, view.found);
    let limit = RwSignal::new(PAGE);
    // Another question begins with its first cards again.
    Effect::watch(move || query.get(), move |_, _, _| limit.set(PAGE), false);
    let total = move || found.with(|found| found.entries.len());
    let shown = move || {
        let text: Arc<str> = query.with(|query: &Query| query.text.trim().into());
        let shown = |entry: &usize| Shown { entry: *entry, text: Arc::clone(&text) };
        found.with(|found| found.entries.iter().take(limit.get()).map(shown).collect::<Vec<_>>())
    };
    let index = Arc::clone(&view.index);
    let top = site::top();
    let card = move |shown: Shown| {
        let wanted: Vec<Wanted> = index.understand(&shown.text);
        index.entry(shown.entry).map(|entry| {
            let scene = Scene { edition: &entry.edition, text, top: &top };
            let href = Address::Nominee(entry.nominee.id.clone()).to_href();
            let card = nominee_card(&entry.nominee, &href, &wanted, scene).into_string();
            view! { <li inner_html=card></li> }
        })
    };
    let more = move || {
        let left = total().saturating_sub(limit.get());
        (left > 0).then(|| {
            view! {
                <div class="results__more">
                    <p>{(explore.shown)(limit.get(), total())}</p>
                    <button
                        class="button button--large"
                        type="button"
                        on:click=move |_| limit.update(|limit| *limit += PAGE)
                    >
                        {(explore.more)(left.min(PAGE))}
                    </button>
                </div>
            }
        })
    };
    view! {
        <ul class="card-grid"><For each=shown key=Shown::clone children=card /></ul>
        {more}
    }
}
