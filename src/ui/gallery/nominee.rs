//! One nominee: what was done, by whom, what it won, and where to go from here.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::elsewhere::Elsewhere;
use super::headlines::headlines;
use super::medal::AwardMedal;
use super::source::{OutLink, SourceLine};
use crate::address::Address;
use crate::browser::{clipboard, site};
use crate::edition::{self, Edition, Id, Stage, Territory};
use crate::search::{Facet, Query};
use crate::text::Language;
use crate::ui::components::hash::{HUES, Hash};
use crate::ui::components::title::{Action, Designation};
use crate::ui::window::{name_page, own_words};
use crate::workflow::OpenEdition;

/// The page of a nominee.
#[component]
pub(in crate::ui) fn Nominee(
    /// Whose.
    id: Id<edition::Nominee>,
) -> impl IntoView {
    let open: Arc<OpenEdition> = expect_context();
    let edition = Arc::clone(&open.edition);
    let Some(nominee) = edition.find_entry(&id).cloned() else {
        return view! { <Elsewhere id /> }.into_any();
    };
    name_page(&format!("{}, {}", nominee.territory.label, nominee.title));
    let hue = nominee.category.place % HUES;
    view! {
        <main id="contenu" tabindex="-1">
            <article data-hue=hue>
                <Head edition=Arc::clone(&edition) nominee=Arc::clone(&nominee) />
                <div class="wrap split">
                    <div class="stack stack--wide">
                        <Distinctions edition=Arc::clone(&edition) nominee=Arc::clone(&nominee) />
                        <Facts territory=Arc::clone(&nominee.territory) />
                        <Links nominee=Arc::clone(&nominee) />
                        <Share nominee=Arc::clone(&nominee) />
                    </div>
                    <SeeAlso edition=Arc::clone(&edition) nominee=Arc::clone(&nominee) />
                </div>
                <Pager edition nominee />
            </article>
        </main>
    }
    .into_any()
}

fn in_category(category: &edition::Category) -> Address {
    Address::Explore(Query::default().toggled(Facet::Category, category.id.as_str()))
}

fn is_candidature(nominee: &edition::Nominee, edition: &Edition) -> bool {
    edition.stage_of(nominee) == Stage::Candidature
}

#[component]
fn Head(
    /// Of which edition.
    edition: Arc<Edition>,
    /// Whose.
    nominee: Arc<edition::Nominee>,
) -> impl IntoView {
    let text: Language = expect_context();
    let category = &nominee.category;
    let hue = category.place % HUES;
    let candidature = is_candidature(&nominee, &edition).then(|| {
        view! { <p class="nominee-head__stage">{text.nominee().candidature}</p> }
    });
    let medals = edition.awards_of(&nominee.id).cloned();
    let medals = medals.map(|award| view! { <AwardMedal award large=true /> }).collect_view();
    view! {
        <header class="nominee-head">
            <div class="wrap">
                <nav class="breadcrumb" aria-label=text.nominee().breadcrumb>
                    <ol class="breadcrumb__list" lang=own_words()>
                        <li><a href=Address::home().to_href()>{edition.title.clone()}</a></li>
                        <li><a href=in_category(category).to_href()>{category.name.clone()}</a></li>
                        <li><span aria-current="page">{nominee.territory.label.clone()}</span></li>
                    </ol>
                </nav>
                <Hash block="nominee-head" hues=[hue; 4] />
                <h1 class="nominee-head__title" lang=own_words()>
                    <Designation block="nominee-head" territory=Arc::clone(&nominee.territory) />
                </h1>
                <p class="nominee-head__action" lang=own_words()><Action title=nominee.title.clone() /></p>
                {candidature}
                {medals}
            </div>
        </header>
    }
}

#[component]
fn Distinctions(
    /// Of which edition.
    edition: Arc<Edition>,
    /// Whose.
    nominee: Arc<edition::Nominee>,
) -> impl IntoView {
    let text: Language = expect_context();
    let awards: Vec<_> = edition.awards_of(&nominee.id).cloned().collect();
    (!awards.is_empty()).then(|| {
        let awards = awards.into_iter().map(|award| {
            view! { <p lang=own_words()>{award.statement.clone()}</p> <SourceLine source=award.source /> }
        });
        view! {
            <section class="stack" aria-labelledby="distinction">
                <h2 id="distinction">{text.nominee().distinction}</h2>
                {awards.collect_view()}
            </section>
        }
    })
}

#[component]
fn Facts(
    /// Of which territory.
    territory: Arc<Territory>,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.nominee();
    let facts = words.facts_of(&territory);
    let facts = facts.map(|(term, value)| view! { <div><dt>{term}</dt><dd>{value}</dd></div> });
    view! {
        <section class="stack" aria-labelledby="territoire">
            <h2 id="territoire">{words.territory}</h2>
            <dl class="facts">{facts.into_iter().collect_view()}</dl>
        </section>
    }
}

#[component]
fn Links(
    /// Whose.
    nominee: Arc<edition::Nominee>,
) -> impl IntoView {
    let text: Language = expect_context();
    let links = nominee.links.iter().cloned().map(|link| {
        view! { <li><OutLink url=link.url label=link.label /></li> }
    });
    let links = links.collect::<Vec<_>>();
    let links = (!links.is_empty()).then(|| view! { <ul class="prose">{links}</ul> });
    view! {
        <section class="stack" aria-labelledby="liens">
            <h2 id="liens">{text.nominee().links}</h2>
            {links}
            <SourceLine source=Arc::clone(&nominee.source) />
        </section>
    }
}

#[component]
fn Share(
    /// Whose.
    nominee: Arc<edition::Nominee>,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.nominee();
    let outcome = RwSignal::new(None);
    let copy = move |_| {
        let link = site::absolute(&Address::Nominee(nominee.id.clone()).to_relative());
        spawn_local(async move {
            let copied = clipboard::copy(&link).await;
            outcome.set(Some(if copied { words.copied } else { words.copy_failed }));
        });
    };
    view! {
        <section class="stack" aria-labelledby="partage">
            <h2 class="visually-hidden" id="partage">{words.share}</h2>
            <div class="share">
                <button class="button" type="button" on:click=copy>{words.copy_link}</button>
                <p role="status">{move || outcome.get()}</p>
            </div>
        </section>
    }
}

#[component]
fn SeeAlso(
    /// Of which edition.
    edition: Arc<Edition>,
    /// Whose.
    nominee: Arc<edition::Nominee>,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.nominee();
    let other = |other: &&Arc<edition::Nominee>| other.id != nominee.id;
    let category = &nominee.category;
    let territory = &nominee.territory;
    let same_category: Vec<_> =
        edition.nominees_in(&category.id).filter(other).take(4).cloned().collect();
    let same_territory: Vec<_> =
        edition.nominees_of(&territory.id).filter(other).cloned().collect();
    let count = edition.nominees_in(&category.id).count();
    let of_territory = match same_territory.as_slice() {
        [] if is_candidature(&nominee, &edition) => None,
        [] => Some(view! { <p>{(words.only_nominee)(&territory.label)}</p> }.into_any()),
        _ => Some(headlines(same_territory)),
    };
    let of_territory = of_territory.map(|content| {
        view! {
            <section class="stack" aria-labelledby="meme-territoire">
                <h2 class="section-title" id="meme-territoire">{words.same_territory}</h2>
                {content}
            </section>
        }
    });
    view! {
        <aside class="stack stack--wide" aria-label=words.see_also>
            <section class="stack" aria-labelledby="meme-categorie">
                <h2 class="section-title" id="meme-categorie">{(words.same_category)(&category.name)}</h2>
                {headlines(same_category)}
                <p><a href=in_category(category).to_href()>{(words.whole_category)(count)}</a></p>
            </section>
            {of_territory}
        </aside>
    }
}

#[component]
fn Pager(
    /// Of which edition.
    edition: Arc<Edition>,
    /// Whose.
    nominee: Arc<edition::Nominee>,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.nominee();
    let at = |place: usize| edition.nominees.get(place).cloned();
    let place = edition.nominees.iter().position(|other| other.id == nominee.id);
    let link = |nominee: Arc<edition::Nominee>, rel: &'static str, way: &'static str| {
        view! {
            <a class="pager__link" rel=rel href=Address::Nominee(nominee.id.clone()).to_href()>
                <span class="pager__way">{way}</span>
                " "
                <span class="pager__name" lang=own_words()>{nominee.territory.label.clone()}</span>
            </a>
        }
    };
    place.map(|place| {
        let previous = place.checked_sub(1).and_then(at);
        let next = at(place + 1);
        view! {
            <nav class="wrap" aria-label=words.neighbours>
                <div class="pager">
                    {previous.map(|nominee| link(nominee, "prev", words.previous))}
                    {next.map(|nominee| link(nominee, "next", words.next))}
                </div>
            </nav>
        }
    })
}
