//! The reader's list, or one that somebody shared.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::MouseEvent;

use super::share_button::ShareButton;
use super::stars::Stars;
use crate::address::Address;
use crate::browser::site;
use crate::edition::{Edition, Id, Nominee};
use crate::markup::card::{Star, nominee_card};
use crate::markup::pieces::page_of;
use crate::markup::{Markup, Scene, element};
use crate::text::Language;
use crate::ui::inside::{inside, inside_as};
use crate::ui::window::{html, name_page};
use crate::workflow::open_edition::OpenEdition;

/// The list of an address, or the one of this browser where it names nobody.
#[component]
pub(in crate::ui) fn List(
    /// The nominees that the address names.
    named: Vec<Id<Nominee>>,
) -> impl IntoView {
    if named.is_empty() {
        view! { <OwnList /> }.into_any()
    } else {
        view! { <SharedList named /> }.into_any()
    }
}

/// A warning on pages with stars, shown when the browser did not keep one.
#[component]
pub(super) fn NotKept() -> impl IntoView {
    let text: Language = expect_context();
    let stars: Stars = expect_context();
    move || {
        (!stars.are_kept()).then(|| {
            view! { <p class="notice" data-tone="warn" role="alert">{text.list().not_kept}</p> }
        })
    }
}

#[component]
fn OwnList() -> impl IntoView {
    let text: Language = expect_context();
    let words = text.list();
    let stars: Stars = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    name_page(words.title);
    let before = RwSignal::new(Vec::new());
    let address = Signal::derive(move || site::absolute(&Address::List(stars.all()).to_relative()));
    let clear = move |_| {
        before.set(stars.all());
        stars.set(Vec::new());
    };
    let undo = move |_| {
        stars.set(before.get_untracked());
        before.set(Vec::new());
    };
    let cards = {
        let edition = Arc::clone(&open.edition);
        move || html(|scene| cards(&present(&stars.all(), &edition), stars, scene))
    };
    let title = format!("{}, {}", words.title, open.edition.title);
    let share = move || {
        (stars.count() > 0).then(|| {
            view! {
                <ShareButton label=words.share title=title.clone() address />
                <button class="button" type="button" on:click=clear>{words.clear}</button>
            }
        })
    };
    let empty = move || {
        (stars.count() == 0).then(|| {
            let undo = (!before.get().is_empty()).then(|| {
                view! {
                    <p class="row" role="status">
                        {words.cleared}
                        <button class="button" type="button" on:click=undo>{words.undo}</button>
                    </p>
                }
            });
            view! {
                <div class="empty">
                    <h2 class="empty__title">{words.empty}</h2>
                    <p>{words.empty_text}</p>
                    {undo}
                    <p><a class="button" href=Address::home().to_href()>{words.explore}</a></p>
                </div>
            }
        })
    };
    view! {
        <main id="contenu" tabindex="-1">
            <div class="wrap">
                <div class="page-head">
                    <h1>{words.title}</h1>
                    <p class="page-head__lead">{words.lead}</p>
                </div>
                <div class="stack">
                    <NotKept />
                    <p class="results__line" role="status">{move || (words.count)(stars.count())}</p>
                    <div class="share row">{share}</div>
                    <h2 class="visually-hidden">{text.explore().results}</h2>
                    <ul class="card-grid" on:click=move |event| press(stars, &event) {..inside_as(cards)} />
                    {empty}
                </div>
            </div>
        </main>
    }
}

#[component]
fn SharedList(
    /// The nominees on the list.
    named: Vec<Id<Nominee>>,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.list();
    let stars: Stars = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    name_page(words.shared_title);
    let found = present(&named, &open.edition);
    let unknown = named.len() - found.len();
    let count = found.len();
    let ids = StoredValue::new(found.iter().map(|nominee| nominee.id.clone()).collect::<Vec<_>>());
    let new = move || {
        let mut new = ids.get_value();
        new.retain(|id| !stars.has(id));
        new
    };
    let added = RwSignal::new(false);
    let add = move |_| {
        let mut all = untrack(|| stars.all());
        all.extend(untrack(new));
        stars.set(all);
        added.set(true);
    };
    let offer = move || {
        match new().len() {
        0 => {
            let said = if added.get() { words.added } else { words.all_there };
            view! { <p role="status">{said}</p> }.into_any()
        }
        count => view! {
            <button class="button button--primary" type="button" on:click=add>{(words.add)(count)}</button>
        }
        .into_any(),
    }
    };
    let cards = html(|scene| cards(&found, stars, scene));
    view! {
        <main id="contenu" tabindex="-1">
            <div class="wrap">
                <div class="page-head">
                    <h1>{words.shared_title}</h1>
                    <p class="page-head__lead">{words.shared_lead}</p>
                </div>
                <div class="stack">
                    <NotKept />
                    <p class="results__line">{(words.count)(count)}</p>
                    {(unknown > 0).then(|| view! { <p>{(words.unknown)(unknown)}</p> })}
                    <div class="row">
                        {offer}
                        <a class="button" href=Address::List(Vec::new()).to_href()>{words.own}</a>
                    </div>
                    <h2 class="visually-hidden">{text.explore().results}</h2>
                    <ul class="card-grid" on:click=move |event| { stars.press(&event); } {..inside(cards)} />
                </div>
            </div>
        </main>
    }
}

/// A card that is taken off the list disappears, so the focus of a keyboard user moves to the title.
fn press(stars: Stars, event: &MouseEvent) {
    if stars.press(event) {
        request_animation_frame(crate::ui::navigation::focus_title);
    }
}

/// Those of a list that the edition has, in the order of the list.
fn present(ids: &[Id<Nominee>], edition: &Edition) -> Vec<Arc<Nominee>> {
    ids.iter().filter_map(|id| edition.find_entry(id).cloned()).collect()
}

fn cards(nominees: &[Arc<Nominee>], stars: Stars, scene: Scene<'_>) -> Markup {
    let card = |nominee: &Arc<Nominee>| {
        let star: Star = stars.star(&nominee.id);
        let href = page_of(nominee).to_href();
        element("li", &[], nominee_card(nominee, &href, &[], Some(star), scene))
    };
    Markup::all(nominees.iter().map(card))
}
