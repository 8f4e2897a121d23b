//! Search, filters, map and cards over the entries of an index. Everything asked for stands in the address.

mod cards;
mod chips;
mod facet;
mod nothing;
mod search_field;
mod sort;
mod take_away;

use std::sync::Arc;

use leptos::prelude::*;

use crate::address::Address;
use crate::search::{Facet, Found, Index, Query};
use crate::text::Language;
use crate::ui::navigation::Navigation;

use cards::Cards;
use chips::Chips;
use facet::FacetGroup;
use nothing::Nothing;
use search_field::SearchField;
use sort::SortField;
use take_away::TakeAway;

/// What is asked for, what that finds, and how to ask for something else.
#[derive(Clone)]
struct View {
    index: Arc<Index>,
    query: Memo<Query>,
    found: Memo<Found>,
    to_address: fn(Query) -> Address,
    navigation: Navigation,
}

impl View {
    /// The way back leads to what was asked before.
    fn ask(&self, query: Query) {
        self.navigation.go(&(self.to_address)(query));
    }

    /// Without a step in the history: one for each letter would bury the way back.
    fn ask_while_typing(&self, query: Query) {
        self.navigation.replace(&(self.to_address)(query));
    }
}

/// Finds its way among the entries of an index.
#[component]
pub(in crate::ui) fn Explorer(
    /// Whose entries.
    index: Arc<Index>,
    /// The address of a query.
    to_address: fn(Query) -> Address,
) -> impl IntoView {
    let text: Language = expect_context();
    let navigation: Navigation = expect_context();
    let explore = text.explore();
    let query = Memo::new(move |_| navigation.query());
    let found = Memo::new({
        let index = Arc::clone(&index);
        move |_| query.with(|query| index.find(query))
    });
    let all = index.len();
    let filters = move || {
        let chosen = |facet| query.with(|query| query.chosen(facet).len());
        Facet::ALL.into_iter().map(chosen).sum::<usize>()
    };
    let offered = Facet::ALL.into_iter().filter(|facet| index.values(*facet).len() > 1);
    let offered: Vec<_> = offered.collect();
    provide_context(View { index, query, found, to_address, navigation });
    let facets = offered.into_iter().map(|facet| view! { <FacetGroup facet /> }).collect_view();
    view! {
        <div class="wrap explore">
            <search class="filters-region" aria-label=explore.filters>
                <details class="filters">
                    <summary class="filters__summary">{move || (explore.filter)(filters())}</summary>
                    <form on:submit=|event| event.prevent_default()>{facets}</form>
                </details>
            </search>
            <section class="results" aria-labelledby="resultats">
                <h2 class="visually-hidden" id="resultats">{explore.results}</h2>
                <SearchField />
                <div class="results__head">
                    <p class="results__line" role="status">
                        {move || (explore.found)(found.with(|found| found.entries.len()), all)}
                    </p>
                    <SortField />
                </div>
                <Chips />
                <Cards />
                <Nothing />
                <TakeAway />
            </section>
        </div>
    }
}
