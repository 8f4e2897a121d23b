//! The page of an entry that this edition does not have. It may belong to an edition that has moved to another folder.

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

/// Looks for the entry in the other editions of the site, and leads to its page there.
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
            // If the reader has left the page meanwhile, nothing happens.
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
