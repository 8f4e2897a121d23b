//! The start page: the edition, its nominees, its story.

use std::sync::Arc;

use leptos::prelude::*;

use super::explorer::Explorer;
use crate::address::Address;
use crate::edition::{Category, Edition};
use crate::markup::edition::{epilogue, poster};
use crate::markup::pieces::HUES;
use crate::search::{Facet, Query};
use crate::text::Language;
use crate::ui::navigation::Navigation;
use crate::ui::window::{html, name_page, own_words};
use crate::workflow::OpenEdition;

/// The start page.
#[component]
pub(in crate::ui) fn Explore() -> impl IntoView {
    let open: Arc<OpenEdition> = expect_context();
    name_page("");
    view! {
        <main id="contenu" tabindex="-1">
            <section class="poster" inner_html=html(poster) />
            <CategoryStrip edition=Arc::clone(&open.edition) />
            <Explorer index=Arc::clone(&open.index) to_address=Address::Explore />
            <div inner_html=html(epilogue) />
        </main>
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
