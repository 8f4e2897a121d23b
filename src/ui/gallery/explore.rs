//! The edition and its nominees: search, filters, cards. Everything asked for stands in the address.

use std::sync::Arc;

use leptos::prelude::*;

use super::facets::{Chips, FacetGroup};
use super::medal::Medal;
use super::nominee_card::NomineeCard;
use super::source::SourceLine;
use crate::address::Address;
use crate::edition::{Category, Edition, Nominee};
use crate::search::{Facet, Found, Query};
use crate::text::Language;
use crate::ui::components::hash::{HUES, Hash, MARK_HUES};
use crate::ui::navigation::Navigation;
use crate::ui::window::{name_page, own_words};
use crate::workflow::OpenEdition;

/// Cards shown at first and added at a time.
const PAGE: usize = 24;

/// The start page.
#[component]
pub(in crate::ui) fn Explore() -> impl IntoView {
    let open: Arc<OpenEdition> = expect_context();
    name_page("");
    view! {
        <main id="contenu" tabindex="-1">
            <Poster edition=Arc::clone(&open.edition) />
            <CategoryStrip edition=Arc::clone(&open.edition) />
            <Results open=Arc::clone(&open) />
            <SpecialAwards edition=Arc::clone(&open.edition) />
            <Story edition=Arc::clone(&open.edition) />
        </main>
    }
}

#[component]
fn Poster(
    /// Which edition.
    edition: Arc<Edition>,
) -> impl IntoView {
    let text: Language = expect_context();
    let figures = text.explore().figures_of(&edition).map(|(label, value)| {
        view! {
            <div class="key-figures__item">
                <dt class="key-figures__label">{label}</dt>
                <dd class="key-figures__value">{value}</dd>
            </div>
        }
    });
    view! {
        <section class="poster">
            <div class="wrap">
                <Hash block="poster" hues=MARK_HUES />
                <p class="poster__award">{(text.frame().given_by)(&edition)}</p>
                <h1 class="poster__title" lang=own_words()>{edition.title.clone()}</h1>
                <p class="poster__theme" lang=own_words()>{edition.theme.clone()}</p>
                <dl class="key-figures">{figures.into_iter().collect_view()}</dl>
            </div>
        </section>
    }
}

#[component]
fn CategoryStrip(
    /// Which edition.
    edition: Arc<Edition>,
) -> impl IntoView {
    let text: Language = expect_context();
    let navigation: Navigation = expect_context();
    let link = |category: &Arc<Category>| {
        let id = category.id.to_string();
        let to = Address::Explore(Query::default().toggled(Facet::Category, &id));
        let current = move || {
            let chosen = navigation.query().chosen(Facet::Category).contains(&id);
            chosen.then_some("true")
        };
        view! {
            <li>
                <a
                    class="category-strip__link"
                    data-hue=category.place % HUES
                    href=to.to_href()
                    aria-current=current
                >
                    <span class="category-strip__count">{edition.nominees_in(&category.id).count()}</span>
                    " "
                    <span class="category-strip__name">{category.name.clone()}</span>
                </a>
            </li>
        }
    };
    view! {
        <nav class="category-strip" aria-label=text.explore().categories>
            <ul class="category-strip__list" lang=own_words()>{edition.categories.iter().map(link).collect_view()}</ul>
        </nav>
    }
}

#[component]
fn Results(
    /// Which edition.
    open: Arc<OpenEdition>,
) -> impl IntoView {
    let text: Language = expect_context();
    let navigation: Navigation = expect_context();
    let explore = text.explore();
    let query = Memo::new(move |_| navigation.query());
    let found = Memo::new({
        let open = Arc::clone(&open);
        move |_| open.index.find(&query.get())
    });
    let ask = Callback::new(move |query: Query| navigation.go(&Address::Explore(query)));
    let all = open.index.len();
    let filter_count = move || {
        let chosen = |facet| query.with(|query| query.chosen(facet).len());
        Facet::ALL.into_iter().map(chosen).sum::<usize>()
    };
    view! {
        <div class="wrap explore">
            <search class="filters-region" aria-label=explore.filters>
                <details class="filters">
                    <summary class="filters__summary">{move || (explore.filter)(filter_count())}</summary>
                    <Facets found query ask />
                </details>
            </search>
            <section class="results" aria-labelledby="resultats">
                <h2 class="visually-hidden" id="resultats">{explore.results}</h2>
                <SearchField query />
                <div class="results__head">
                    <p class="results__line" role="status">
                        {move || (explore.found)(found.with(|found| found.nominees.len()), all)}
                    </p>
                </div>
                <Chips query found on_change=ask />
                <Cards open found query ask />
            </section>
        </div>
    }
}

#[component]
fn Facets(
    /// What the present query finds.
    found: Memo<Found>,
    /// What is asked for.
    query: Memo<Query>,
    /// Asks for something else.
    ask: Callback<Query>,
) -> impl IntoView {
    let on_toggle = Callback::new(move |(facet, value): (Facet, String)| {
        ask.run(query.get_untracked().toggled(facet, &value));
    });
    // The values of a facet never change, only their counts do.
    let groups = found.get_untracked().facets.into_iter().map(|(facet, values)| {
        view! { <FacetGroup facet values found on_toggle /> }
    });
    view! { <form on:submit=|event| event.prevent_default()>{groups.collect_view()}</form> }
}

#[component]
fn SearchField(
    /// What is asked for.
    query: Memo<Query>,
) -> impl IntoView {
    let text: Language = expect_context();
    let navigation: Navigation = expect_context();
    let explore = text.explore();
    // Typing replaces the address; a step in the history for each letter would bury the way back.
    let typed = move |event| {
        let query = query.get_untracked().with_text(&event_target_value(&event));
        navigation.replace(&Address::Explore(query));
    };
    view! {
        <search aria-label=explore.search_region>
            <form class="search" on:submit=|event| event.prevent_default()>
                <div class="field search__field">
                    <label class="field__label" for="q">{explore.search_label}</label>
                    <input
                        class="field__input"
                        type="search"
                        id="q"
                        name="q"
                        autocomplete="off"
                        prop:value=move || query.with(|query| query.text.clone())
                        on:input=typed
                    />
                </div>
                <button class="button search__submit" type="submit">{explore.search}</button>
            </form>
        </search>
    }
}

#[component]
fn Cards(
    /// Which edition.
    open: Arc<OpenEdition>,
    /// What the present query finds.
    found: Memo<Found>,
    /// What is asked for.
    query: Memo<Query>,
    /// Asks for something else.
    ask: Callback<Query>,
) -> impl IntoView {
    let text: Language = expect_context();
    let explore = text.explore();
    let limit = RwSignal::new(PAGE);
    // Another question begins with its first cards again.
    Effect::watch(move || query.get(), move |_, _, _| limit.set(PAGE), false);
    let total = move || found.with(|found| found.nominees.len());
    let shown = move || {
        found.with(|found| found.nominees.iter().take(limit.get()).cloned().collect::<Vec<_>>())
    };
    let edition = Arc::clone(&open.edition);
    let card = move |nominee: Arc<Nominee>| {
        let awards = edition.awards_of(&nominee.id).cloned().collect();
        view! { <li><NomineeCard nominee awards /></li> }
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
    let nothing = move || {
        let without = query.get().without_filters();
        let count = open.index.find(&without).nominees.len();
        (total() == 0).then(|| {
            let wider = (count > 0).then(|| {
                view! {
                    <button class="button" type="button" on:click=move |_| ask.run(without.clone())>
                        {(explore.without_filters)(count)}
                    </button>
                }
            });
            view! {
                <div class="empty">
                    <h2 class="empty__title">{explore.nothing_title}</h2>
                    <p>{explore.nothing}</p>
                    <p class="row">
                        {wider}
                        <button class="button" type="button" on:click=move |_| ask.run(Query::default())>
                            {explore.clear}
                        </button>
                    </p>
                </div>
            }
        })
    };
    view! {
        <ul class="card-grid">
            <For each=shown key=|nominee| nominee.id.clone() children=card />
        </ul>
        {more}
        {nothing}
    }
}

#[component]
fn SpecialAwards(
    /// Which edition.
    edition: Arc<Edition>,
) -> impl IntoView {
    let text: Language = expect_context();
    let awards = edition.special_awards.iter().cloned().map(|award| {
        view! {
            <div class="stack">
                <Medal distinction=(*award.distinction).clone() large=true />
                <p class="message__text">
                    {(text.explore().recipient)(&award.recipient.label)} <strong lang=own_words()>{award.title.clone()}</strong>
                </p>
                <p lang=own_words()>{award.statement.clone()}</p>
                <SourceLine source=award.source />
            </div>
        }
    });
    let awards = awards.collect::<Vec<_>>();
    (!awards.is_empty()).then(|| {
        view! {
            <section class="wrap stack section" aria-labelledby="hors-selection">
                <h2 class="section-title" id="hors-selection">{text.explore().gold_title}</h2>
                {awards}
            </section>
        }
    })
}

#[component]
fn Story(
    /// Which edition.
    edition: Arc<Edition>,
) -> impl IntoView {
    let text: Language = expect_context();
    let paragraphs = edition.presentation.iter().cloned();
    view! {
        <section class="wrap stack section" aria-labelledby="prix">
            <h2 class="section-title" id="prix">{text.explore().story}</h2>
            <div class="prose" lang=own_words()>
                {paragraphs.map(|paragraph| view! { <p>{paragraph}</p> }).collect_view()}
            </div>
            <p><a href=Address::hall_of_fame().to_href()>{text.explore().to_hall_of_fame}</a></p>
        </section>
    }
}
