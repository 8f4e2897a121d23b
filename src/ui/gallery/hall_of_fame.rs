//! All editions of the site, those before it that a source tells of, and what was put forward in each.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::explorer::Explorer;
use super::site_editions::{list, open, root_of};
use crate::address::Address;
use crate::markup::hall_of_fame::{Listed, editions};
use crate::markup::pieces::page_of;
use crate::search::{Entry, Index, Query};
use crate::text::Language;
use crate::ui::edition_state::LoadError;
use crate::ui::inside::inside;
use crate::ui::window::name_page;
use crate::workflow::open_edition::OpenEdition;

/// Every edition of the site with the address of its start page, the site's own first.
type Opened = Vec<(String, Arc<OpenEdition>)>;

/// How far the editions have come.
#[derive(Clone)]
enum Progress {
    Waiting,
    Ready(Opened),
    Failed,
}

/// The page of all editions.
#[component]
pub(in crate::ui) fn HallOfFame() -> impl IntoView {
    let text: Language = expect_context();
    let words = text.hall_of_fame();
    let present: Arc<OpenEdition> = expect_context();
    name_page(words.title);
    let progress = RwSignal::new(Progress::Waiting);
    let load = move || {
        let present = Arc::clone(&present);
        progress.set(Progress::Waiting);
        spawn_local(async move {
            let loaded = all(&present, text).await;
            progress.set(loaded.map_or(Progress::Failed, Progress::Ready));
        });
    };
    load();
    let content = move || {
        match progress.get() {
        Progress::Waiting => {
            view! { <div class="wrap section" aria-busy="true"><p role="status">{words.wait}</p></div> }
                .into_any()
        }
        Progress::Failed => {
            let load = load.clone();
            view! {
                <div class="wrap stack section" role="alert">
                    <p>{words.failed}</p>
                    <p class="row">
                        <button class="button" type="button" on:click=move |_| load()>{words.retry}</button>
                    </p>
                </div>
            }
            .into_any()
        }
        Progress::Ready(opened) => {
            let listed = opened.iter();
            let listed =
                listed.map(|(href, it)| Listed { edition: &it.edition, href: href.clone() });
            let listed: Vec<_> = listed.collect();
            let roots: Vec<_> =
                opened.iter().map(|(href, it)| (it.edition.id.clone(), href.clone())).collect();
            let link = move |entry: &Entry, _: &Query| {
                let root = roots.iter().find(|(id, _)| *id == entry.edition.id);
                let root = root.map_or("", |(_, root)| root.as_str());
                format!("{root}{}", page_of(&entry.nominee).to_relative())
            };
            view! {
                <div {..inside(editions(&listed, text))} />
                <Explorer
                    index=index(&opened)
                    to_address=Address::HallOfFame
                    link=Arc::new(link)
                    words=text.explore_entries()
                />
            }
            .into_any()
        }
    }
    };
    view! {
        <main id="contenu" tabindex="-1">
            <div class="wrap">
                <div class="page-head">
                    <h1>{words.title}</h1>
                    <p class="page-head__lead">{words.lead}</p>
                </div>
            </div>
            {content}
        </main>
    }
}

/// Everything that was put forward in them.
fn index(opened: &Opened) -> Arc<Index> {
    let entries = opened.iter().flat_map(|(_, open)| {
        open.edition.entries().map(|nominee| Entry {
            edition: Arc::clone(&open.edition),
            nominee: Arc::clone(nominee),
        })
    });
    Arc::new(Index::new(entries.collect()))
}

/// Every edition of the site; the present one is here already.
async fn all(present: &Arc<OpenEdition>, text: Language) -> Result<Opened, LoadError> {
    let mut opened = Vec::new();
    for listed in list().await?.editions {
        let edition = if listed.id == present.edition.id {
            Arc::clone(present)
        } else {
            open(&listed).await?
        };
        opened.push((root_of(&listed, &edition.edition, text), edition));
    }
    Ok(opened)
}
