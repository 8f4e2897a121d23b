//! The start page: the edition, its nominees, its story.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::explorer::Explorer;
use crate::address::Address;
use crate::edition::Edition;
use crate::markup::edition::{category_strip, epilogue, poster};
use crate::search::Facet;
use crate::text::Language;
use crate::ui::inside::inside;
use crate::ui::navigation::Navigation;
use crate::ui::window::{html, name_page};
use crate::workflow::open_edition::OpenEdition;

/// The start page.
#[component]
pub(in crate::ui) fn Explore() -> impl IntoView {
    let open: Arc<OpenEdition> = expect_context();
    let text: Language = expect_context();
    let navigation: Navigation = expect_context();
    name_page("");
    Effect::new({
        let edition = Arc::clone(&open.edition);
        move || show_chosen(&edition, navigation)
    });
    view! {
        <main id="contenu" tabindex="-1">
            <section class="poster" {..inside(html(poster))} />
            <nav
                class="category-strip"
                aria-label=text.explore().categories
                {..inside(html(category_strip))}
            />
            <Explorer
                index=Arc::clone(&open.index)
                to_address=Address::Explore
                link=Arc::new(|entry, query| {
                    Address::Nominee(entry.nominee.id.clone(), query.clone()).to_href()
                })
                words=text.explore()
            />
            <div {..inside(html(epilogue))} />
        </main>
    }
}

/// Says which links of the strip lead to what is shown.
fn show_chosen(edition: &Edition, navigation: Navigation) {
    let query = navigation.query();
    let Ok(links) = document().query_selector_all(".category-strip__link") else { return };
    for (place, category) in (0..).zip(&edition.categories) {
        let link = links.item(place).and_then(|link| link.dyn_into::<Element>().ok());
        let Some(link) = link else { continue };
        // An attribute of ours is never refused.
        let _ = if query.has(Facet::Category, category.id.as_str()) {
            link.set_attribute("aria-current", "true")
        } else {
            link.remove_attribute("aria-current")
        };
    }
}
