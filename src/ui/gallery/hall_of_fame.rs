//! All editions of the site, those before it that a source tells of, and what was put forward in each.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::site_editions::{list, open, root_of};
use crate::markup::hall_of_fame::{Listed, editions};
use crate::text::Language;
use crate::ui::edition_state::LoadError;
use crate::ui::window::name_page;
use crate::workflow::OpenEdition;

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
            view! { <div inner_html=editions(&listed, text).into_string() /> }.into_any()
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
