//! Entries as a list of headlines.

use std::sync::Arc;

use leptos::prelude::*;

use crate::address::Address;
use crate::edition::Nominee;
use crate::ui::components::title::Action;
use crate::ui::window::own_words;

/// Entries of the present edition.
pub(super) fn headlines(entries: Vec<Arc<Nominee>>) -> AnyView {
    headlines_at("", own_words(), entries)
}

/// Entries of any edition: `way` leads to it from here, `language` is that of its words.
pub(super) fn headlines_at(way: &str, language: String, entries: Vec<Arc<Nominee>>) -> AnyView {
    let headline = |entry: Arc<Nominee>| {
        let href = format!("{way}{}", Address::Nominee(entry.id.clone()).to_href());
        view! {
            <li>
                <a class="headline-list__link" href=href>
                    <span class="headline-list__name">{entry.territory.label.clone()}</span>
                    " "
                    <span class="headline-list__note"><Action title=entry.title.clone() /></span>
                </a>
            </li>
        }
    };
    let entries = entries.into_iter().map(headline).collect_view();
    view! { <ul class="headline-list" lang=language>{entries}</ul> }.into_any()
}
