//! What was found, a page at a time.

use leptos::prelude::*;

use super::{Answer, View};
use crate::browser::site;
use crate::markup::card::nominee_card;
use crate::markup::{Markup, Scene, element};
use crate::text::Language;
use crate::ui::gallery::stars::Stars;
use crate::ui::inside::inside_as;

/// Cards shown at first and added at a time.
const PAGE: usize = 24;

#[component]
pub(super) fn Cards() -> impl IntoView {
    let text: Language = expect_context();
    let view: View = expect_context();
    let explore = view.words;
    let answer = view.answer;
    let limit = RwSignal::new(PAGE);
    // Another question begins with its first cards again.
    Effect::watch(move || answer.track(), move |(), _, _| limit.set(PAGE), false);
    let top = site::top();
    let stars: Stars = expect_context();
    let cards = move || answer.with(|answer| cards(answer, &view, limit.get(), stars, text, &top));
    let total = move || answer.with(|answer| answer.found.entries.len());
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
        <ul class="card-grid" on:click=move |event| { stars.press(&event); } {..inside_as(cards)} />
        {more}
    }
}

fn cards(
    answer: &Answer,
    view: &View,
    limit: usize,
    stars: Stars,
    text: Language,
    top: &str,
) -> Markup {
    let wanted = view.index.understand(&answer.query.text);
    let shown = answer.found.entries.iter().take(limit);
    let cards = shown.filter_map(|place| view.index.entry(*place)).map(|entry| {
        let scene = Scene { edition: &entry.edition, text, top };
        let href = (view.link)(entry, &answer.query);
        let star = stars.star_of(entry);
        element("li", &[], nominee_card(&entry.nominee, &href, &wanted, star, scene))
    });
    Markup::all(cards)
}
