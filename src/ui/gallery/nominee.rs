//! One nominee: what was done, by whom, what it won, and where to go from here.

use std::sync::Arc;

use leptos::ev::{KeyboardEvent, keydown};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::elsewhere::Elsewhere;
use super::list::NotKept;
use super::share_button::ShareButton;
use super::stars::Stars;
use crate::address::Address;
use crate::browser::{share, site};
use crate::edition::{self, Id};
use crate::markup::Markup;
use crate::markup::nominee::{Step, head, known, pager, see_also};
use crate::markup::pieces::hue_number;
use crate::search::Query;
use crate::text::Language;
use crate::ui::inside::inside;
use crate::ui::navigation::Navigation;
use crate::ui::window::{html, name_page};
use crate::workflow::open_edition::OpenEdition;

/// The page of a nominee.
#[component]
pub(in crate::ui) fn Nominee(
    /// The nominee that is shown.
    id: Id<edition::Nominee>,
    /// The view in which the reader met it.
    query: Query,
) -> impl IntoView {
    let open: Arc<OpenEdition> = expect_context();
    let text: Language = expect_context();
    let words = text.nominee();
    let Some(nominee) = open.edition.find_entry(&id) else {
        return view! { <Elsewhere id /> }.into_any();
    };
    let place = Place::of(&id, &query, &open).or_else(|| Place::of(&id, &Query::default(), &open));
    let steps = place.map(|place| {
        follow_arrows(&place);
        view! { <nav class="wrap" aria-label=words.neighbours {..inside(place.pager())} /> }
    });
    name_page(&format!("{}, {}", nominee.territory.label, nominee.title));
    view! {
        <main id="contenu" tabindex="-1">
            <article data-hue=hue_number(&nominee.category)>
                <header class="nominee-head" {..inside(html(|scene| head(nominee, scene)))} />
                <div class="wrap split">
                    <div class="stack stack--wide">
                        <div class="stack stack--wide" {..inside(html(|scene| known(nominee, scene)))} />
                        <Actions nominee=Arc::clone(nominee) />
                    </div>
                    <aside
                        class="stack stack--wide"
                        aria-label=words.see_also
                        {..inside(html(|scene| see_also(nominee, scene)))}
                    />
                </div>
                {steps}
            </article>
        </main>
    }
    .into_any()
}

/// Where a nominee stands among what a query finds.
struct Place {
    query: Query,
    previous: Option<Arc<edition::Nominee>>,
    next: Option<Arc<edition::Nominee>>,
    /// Which of how many.
    here: (usize, usize),
}

impl Place {
    /// None where the query does not find it.
    fn of(id: &Id<edition::Nominee>, query: &Query, open: &OpenEdition) -> Option<Self> {
        let found = open.index.find(query).entries;
        let nominee = |place: usize| open.index.entry(*found.get(place)?).map(|it| &it.nominee);
        let at = (0..found.len()).find(|at| nominee(*at).is_some_and(|it| it.id == *id))?;
        let before = at.checked_sub(1).and_then(nominee);
        Some(Self {
            query: query.clone(),
            previous: before.cloned(),
            next: nominee(at + 1).cloned(),
            here: (at + 1, found.len()),
        })
    }

    fn address_of(&self, nominee: &edition::Nominee) -> Address {
        Address::Nominee(nominee.id.clone(), self.query.clone())
    }

    fn step<'a>(&self, to: &'a edition::Nominee) -> Step<'a> {
        Step { to, href: self.address_of(to).to_href() }
    }

    fn pager(&self) -> Markup {
        let previous = self.previous.as_ref().map(|to| self.step(to));
        let next = self.next.as_ref().map(|to| self.step(to));
        let back = Address::Explore(self.query.clone());
        let back = (!self.query.is_empty()).then_some(&back);
        html(|scene| pager(previous, next, self.here, back, scene))
    }
}

/// The arrow keys lead to the nominees before and after, unless they do something where the focus is.
fn follow_arrows(place: &Place) {
    let navigation: Navigation = expect_context();
    let previous = place.previous.as_deref().map(|to| place.address_of(to));
    let next = place.next.as_deref().map(|to| place.address_of(to));
    let listener = window_event_listener(keydown, move |event: KeyboardEvent| {
        let modified = event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key();
        let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let typing =
            target.is_some_and(|it| it.matches("input, select, textarea").unwrap_or(false));
        let to = match event.key().as_str() {
            "ArrowLeft" => &previous,
            "ArrowRight" => &next,
            _ => return,
        };
        if let (Some(to), false) = (to, modified || typing) {
            navigation.go(to);
        }
    });
    on_cleanup(move || listener.remove());
}

/// Keeping it, handing it on, printing it.
#[component]
fn Actions(
    /// The nominee that is shown.
    nominee: Arc<edition::Nominee>,
) -> impl IntoView {
    let text: Language = expect_context();
    let stars: Stars = expect_context();
    let words = text.nominee();
    let list = text.list();
    // The address without the query, because what a reader was looking for is private.
    let address = site::absolute(&Address::nominee(&nominee.id).to_relative());
    let title = format!("{}, {}", nominee.territory.label, nominee.title);
    let id = StoredValue::new(nominee.id.clone());
    let has = move || id.with_value(|id| stars.has(id));
    let print = |_| {
        if let Some(window) = web_sys::window() {
            // A browser that cannot print shows that itself.
            let _ = window.print();
        }
    };
    let label = if share::has_dialog() { words.share_link } else { words.copy_link };
    let to_list = move || (list.link)(stars.count());
    view! {
        <section class="stack" aria-labelledby="partage">
            <h2 class="visually-hidden" id="partage">{words.share}</h2>
            <NotKept />
            <div class="share row">
                <button
                    class="button"
                    type="button"
                    aria-pressed=move || has().to_string()
                    on:click=move |_| id.with_value(|id| stars.toggle(id))
                >
                    <span aria-hidden="true">{move || if has() { "★" } else { "☆" }}</span>
                    " "
                    {list.keep}
                </button>
                <ShareButton label title address=Signal::stored(address) />
                <button class="button" type="button" on:click=print>{words.print}</button>
                <a href=Address::List(Vec::new()).to_href()>{to_list}</a>
            </div>
        </section>
    }
}
