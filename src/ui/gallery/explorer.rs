//! Search, filters, map and cards over the entries of an index. Everything asked for stands in the address.

mod cards;
mod facet;
mod map;
mod search_field;
mod sort;
mod take_away;

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, MouseEvent};

use crate::address::Address;
use crate::markup::{Markup, question};
use crate::search::{Entry, Facet, Found, Index, Query};
use crate::text::{Explore, Language};
use crate::ui::gallery::list::NotKept;
use crate::ui::gallery::stars::Stars;
use crate::ui::inside::inside_as;
use crate::ui::navigation::{Navigation, Place};

use cards::Cards;
use facet::FacetGroup;
use map::FranceMap;
use search_field::SearchField;
use sort::SortField;
use take_away::TakeAway;

/// A question, and what it finds.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Answer {
    query: Query,
    found: Found,
}

/// What is asked for, what that finds, and how to ask for something else.
#[derive(Clone)]
struct View {
    index: Arc<Index>,
    /// What an empty query finds.
    everything: Arc<Found>,
    answer: Memo<Answer>,
    to_address: fn(Query) -> Address,
    /// Where an entry of a view is shown.
    link: Link,
    words: &'static Explore,
    navigation: Navigation,
}

/// Where an entry that a query found is shown.
pub(super) type Link = Arc<dyn Fn(&Entry, &Query) -> String + Send + Sync>;

impl View {
    /// Asks a changed query, as a step in the history of the browser.
    fn ask(&self, change: impl FnOnce(&Query) -> Query) {
        let query = self.answer.with_untracked(|answer| change(&answer.query));
        self.navigation.go(&(self.to_address)(query));
    }

    /// Where a query leads.
    fn href(&self, query: &Query) -> String {
        (self.to_address)(query.clone()).to_href()
    }

    /// Changes the address without a step in the history, because a step for each letter would make it long. Does
    /// nothing if the reader has left the page.
    fn ask_while_typing(&self, text: &str) {
        let page = Place::of(&(self.to_address)(Query::default()));
        if untrack(|| Place::of(&self.navigation.address())) != page {
            return;
        }
        let query = self.answer.with_untracked(|answer| answer.query.with_text(text));
        self.navigation.replace(&(self.to_address)(query));
    }
}

/// Search field, filters, map and cards of the entries of an index.
#[component]
pub(in crate::ui) fn Explorer(
    /// The entries that are searched.
    index: Arc<Index>,
    /// The address of a query.
    to_address: fn(Query) -> Address,
    /// Where an entry is shown.
    link: Link,
    /// The sentences of the page.
    words: &'static Explore,
) -> impl IntoView {
    let text: Language = expect_context();
    let navigation: Navigation = expect_context();
    let stars: Stars = expect_context();
    let explore = words;
    let answer = Memo::new({
        let index = Arc::clone(&index);
        move |_| {
            let query = navigation.query();
            Answer { found: index.find(&query), query }
        }
    });
    let all = index.len();
    let filters = move || {
        let chosen = |facet| answer.with(|answer| answer.query.chosen(facet).len());
        Facet::ALL.into_iter().map(chosen).sum::<usize>()
    };
    let offered = Facet::ALL.into_iter().filter(|facet| index.values(*facet).len() > 1);
    let offered: Vec<_> = offered.collect();
    let address = move |query: &Query| to_address(query.clone()).to_href();
    let chips = {
        let index = Arc::clone(&index);
        move || answer.with(|answer| question::chips(&answer.query, &index, address, explore))
    };
    let nobody = {
        let index = Arc::clone(&index);
        move || {
            answer.with(|Answer { query, found }| {
                if !found.entries.is_empty() {
                    return Markup::default();
                }
                question::nobody(query, &index.suggestions(query), address, explore)
            })
        }
    };
    provide_context(View {
        everything: Arc::new(index.find(&Query::default())),
        index,
        answer,
        to_address,
        link,
        words,
        navigation,
    });
    let facets = offered.into_iter().map(|facet| view! { <FacetGroup facet /> }).collect_view();
    view! {
        <div class="wrap explore">
            <search class="filters-region" aria-label=explore.filters>
                <FranceMap />
                <details class="filters">
                    <summary class="filters__summary">{move || (explore.filter)(filters())}</summary>
                    <form on:submit=|event| event.prevent_default()>{facets}</form>
                </details>
            </search>
            <section class="results" aria-labelledby="resultats">
                <h2 class="visually-hidden" id="resultats">{explore.results}</h2>
                <SearchField />
                <div class="results__head">
                    <p class="results__line" id="nombre" role="status" tabindex="-1">
                        {move || (explore.found)(answer.with(|answer| answer.found.entries.len()), all)}
                    </p>
                    <SortField />
                    <a class="list-link" href=Address::List(Vec::new()).to_href()>
                        {move || (text.list().link)(stars.count())}
                    </a>
                </div>
                <NotKept />
                <div {..inside_as(chips)} on:click=follow_focus />
                <Cards />
                <div {..inside_as(nobody)} on:click=follow_focus />
                <TakeAway />
            </section>
        </div>
    }
}

/// The link that was followed is drawn again or gone. The focus of a keyboard user returns to it, or else to the number
/// of entries found.
fn follow_focus(event: MouseEvent) {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let link = target.and_then(|it| it.closest("a[href]").ok().flatten());
    let Some(id) = link.map(|link| link.id()) else { return };
    request_animation_frame(move || {
        let again = document().get_element_by_id(&id);
        let again = again.or_else(|| document().get_element_by_id("nombre"));
        if let Some(again) = again {
            // Where it cannot take the focus, the page begins again.
            let _ = focusable(&again).focus();
        }
    });
}

/// Elements of HTML and of SVG take the focus by the same names (HTML, `HTMLOrSVGElement`), which web-sys has no type for.
fn focusable(element: &Element) -> &HtmlElement {
    element.unchecked_ref()
}
