//! What was found, as a file.

use std::sync::Arc;

use leptos::prelude::*;

use super::View;
use crate::browser::{download, site};
use crate::format::{view_csv, view_v1};
use crate::json::pretty;
use crate::search::Entry;
use crate::workflow::open_edition::OpenEdition;

#[component]
pub(super) fn TakeAway() -> impl IntoView {
    let view: View = expect_context();
    let explore = view.words;
    let outcome = RwSignal::new(None);
    let open: Arc<OpenEdition> = expect_context();
    let id = StoredValue::new(open.edition.id.clone());
    let offer = move |extension: &str, content: String| {
        // An id holds nothing that a file system refuses.
        let name = id.with_value(|id| format!("{id}-selection.{extension}"));
        let offered = download::download(&name, &content);
        let sentence =
            if offered { (explore.offered)(&name) } else { explore.not_offered.to_owned() };
        outcome.set(Some(sentence));
    };
    let as_csv = {
        let view = view.clone();
        move |_| {
            let entries =
                |entries: &[&Entry]| view_csv::write(entries.iter().copied(), &explore.table);
            offer("csv", view.with_entries(entries));
        }
    };
    let as_json = move |_| {
        let query = view.answer.with_untracked(|answer| answer.query.clone());
        offer("json", view.with_entries(|entries| pretty(&view_v1::write(&query, entries))));
    };
    view! {
        <section class="take-away" aria-labelledby="emporter">
            <h2 class="take-away__title" id="emporter">{explore.take_away}</h2>
            <div class="row">
                <button class="button" type="button" on:click=as_csv>{explore.view_as_csv}</button>
                <button class="button" type="button" on:click=as_json>{explore.view_as_json}</button>
                <a class="button" href=site::edition() download="">{explore.whole_edition}</a>
            </div>
            <p role="status">{move || outcome.get()}</p>
        </section>
    }
}

impl View {
    fn with_entries<T>(&self, write: impl FnOnce(&[&Entry]) -> T) -> T {
        self.answer.with_untracked(|answer| {
            let entries = answer.found.entries.iter().filter_map(|place| self.index.entry(*place));
            write(&entries.collect::<Vec<_>>())
        })
    }
}
