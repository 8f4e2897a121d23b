//! An entry that this edition does not have: perhaps its edition was the site's own once, and lies elsewhere now.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::site_editions;
use crate::browser::site;
use crate::edition::{Id, Nominee};
use crate::text::Language;
use crate::ui::loading::Waiting;
use crate::ui::not_found::NotFound;
use crate::workflow::open_edition::OpenEdition;

/// Looks in the other editions of the site, and goes where the entry is.
#[component]
pub(in crate::ui) fn Elsewhere(
    /// Whose address was asked for.
    id: Id<Nominee>,
) -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let searching = RwSignal::new(!site::other_editions().is_empty());
    if searching.get_untracked() {
        let here = site::location();
        spawn_local(async move {
            let found = site_editions::find(&id, &open.edition.id, text).await;
            // Whoever went on meanwhile is left alone.
            match found {
                _ if site::location() != here => {}
                Some(address) => site::replace(&address),
                None => searching.set(false),
            }
        });
    }
    move || {
        if searching.get() {
            view! { <Waiting /> }.into_any()
        } else {
            view! { <NotFound /> }.into_any()
        }
    }
}
