//! One nominee: what was done, by whom, what it won, and where to go from here.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::elsewhere::Elsewhere;
use crate::address::Address;
use crate::browser::{clipboard, site};
use crate::edition::{self, Id};
use crate::markup::nominee::{Step, head, known, pager, see_also};
use crate::markup::pieces::{hue_number, page_of};
use crate::text::Language;
use crate::ui::window::{html, name_page};
use crate::workflow::OpenEdition;

/// The page of a nominee.
#[component]
pub(in crate::ui) fn Nominee(
    /// Whose.
    id: Id<edition::Nominee>,
) -> impl IntoView {
    let open: Arc<OpenEdition> = expect_context();
    let text: Language = expect_context();
    let words = text.nominee();
    let Some(nominee) = open.edition.find_entry(&id) else {
        return view! { <Elsewhere id /> }.into_any();
    };
    let steps = steps(nominee, &open).map(|steps| {
        view! { <nav class="wrap" aria-label=words.neighbours inner_html=steps /> }
    });
    name_page(&format!("{}, {}", nominee.territory.label, nominee.title));
    view! {
        <main id="contenu" tabindex="-1">
            <article data-hue=hue_number(&nominee.category)>
                <header class="nominee-head" inner_html=html(|scene| head(nominee, scene)) />
                <div class="wrap split">
                    <div class="stack stack--wide">
                        <div class="stack stack--wide" inner_html=html(|scene| known(nominee, scene)) />
                        <Share id=nominee.id.clone() />
                    </div>
                    <aside
                        class="stack stack--wide"
                        aria-label=words.see_also
                        inner_html=html(|scene| see_also(nominee, scene))
                    />
                </div>
                {steps}
            </article>
        </main>
    }
    .into_any()
}

/// In the order of the nominees; a candidature is none of them.
fn steps(nominee: &edition::Nominee, open: &OpenEdition) -> Option<String> {
    let all = &open.edition.nominees;
    let place = all.iter().position(|other| other.id == nominee.id)?;
    let step = |place: usize| {
        let to = all.get(place)?;
        Some(Step { to, href: page_of(to).to_href() })
    };
    let previous = place.checked_sub(1).and_then(step);
    Some(html(|scene| pager(previous, step(place + 1), (place + 1, all.len()), scene)))
}

#[component]
fn Share(
    /// Whose.
    id: Id<edition::Nominee>,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.nominee();
    let outcome = RwSignal::new(None);
    let copy = move |_| {
        let link = site::absolute(&Address::Nominee(id.clone()).to_relative());
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
