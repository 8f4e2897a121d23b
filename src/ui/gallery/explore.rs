//! The start page: the edition, its nominees, its story.

use std::sync::Arc;

use leptos::prelude::*;

use super::explorer::Explorer;
use super::medal::Medal;
use super::source::SourceLine;
use crate::address::Address;
use crate::edition::{Category, Edition};
use crate::search::{Facet, Query};
use crate::text::Language;
use crate::ui::components::hash::{HUES, Hash, MARK_HUES};
use crate::ui::navigation::Navigation;
use crate::ui::window::{name_page, own_words};
use crate::workflow::OpenEdition;

/// The start page.
#[component]
pub(in crate::ui) fn Explore() -> impl IntoView {
    let open: Arc<OpenEdition> = expect_context();
    name_page("");
    view! {
        <main id="contenu" tabindex="-1">
            <Poster edition=Arc::clone(&open.edition) />
            <CategoryStrip edition=Arc::clone(&open.edition) />
            <Explorer index=Arc::clone(&open.index) to_address=Address::Explore />
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
        let current = move || navigation.query().has(Facet::Category, &id).then_some("true");
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
        </section>
    }
}
