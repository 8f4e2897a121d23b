//! All editions of the site, those before it that a source tells of, and what was put forward in each.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::headlines::headlines_at;
use super::site_editions::{list, open, root_of};
use super::source::SourceLine;
use crate::edition::{Edition, ListedEdition};
use crate::text::Language;
use crate::ui::edition_state::LoadError;
use crate::ui::window::name_page;
use crate::workflow::OpenEdition;

/// Entries of an edition that are named here, as many as in the written page; the edition names the others.
const FIRST_ENTRIES: usize = 24;

type Opened = Vec<(Arc<ListedEdition>, Arc<OpenEdition>)>;

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
            let loaded = all(&present).await;
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
        Progress::Ready(opened) => view! { <Opened opened /> }.into_any(),
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
async fn all(present: &Arc<OpenEdition>) -> Result<Opened, LoadError> {
    let mut opened = Vec::new();
    for listed in list().await?.editions {
        let edition = if listed.id == present.edition.id {
            Arc::clone(present)
        } else {
            open(&listed).await?
        };
        opened.push((listed, edition));
    }
    Ok(opened)
}

#[component]
fn Opened(
    /// All editions, the site's own first.
    opened: Opened,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.hall_of_fame();
    let earlier = opened.first().map(|(_, own)| earlier(&own.edition, text));
    let listed = opened.iter().map(|(listed, open)| {
        let edition = &open.edition;
        let language = edition.language.clone();
        view! {
            <div class="stack">
                <h3 lang=language.clone()>
                    <a href=root_of(listed, edition, text)>{edition.title.clone()}</a>
                </h3>
                <p lang=language>{edition.theme.clone()}</p>
                <p>{(words.numbers)(&listed.numbers)}</p>
            </div>
        }
    });
    let entries = opened.iter().map(|(listed, open)| {
        let edition = &open.edition;
        let id = format!("edition-{}", edition.id);
        let all = edition.entries().count();
        let root = root_of(listed, edition, text);
        let first = edition.entries().take(FIRST_ENTRIES).cloned().collect();
        view! {
            <section class="wrap stack section" aria-labelledby=id>
                <h2 class="section-title" id=id.clone()>{(words.entries_of)(&edition.title)}</h2>
                {headlines_at(&root, edition.language.clone(), first)}
                <p>
                    {(words.shown)(all.min(FIRST_ENTRIES), all)} " "
                    <a href=root>{(words.whole)(&edition.title)}</a>
                </p>
            </section>
        }
    });
    view! {
        <section class="wrap stack section" aria-labelledby="editions">
            <h2 class="section-title" id="editions">{words.editions}</h2>
            {listed.collect_view()}
        </section>
        {earlier}
        {entries.collect_view()}
    }
}

/// Of these there is nothing but what a source says.
fn earlier(own: &Edition, text: Language) -> impl IntoView + use<> {
    let words = text.hall_of_fame();
    let language = own.language.clone();
    let all = own.earlier.clone();
    (!all.is_empty()).then(|| {
        let all = all.into_iter().map(|edition| {
            view! {
                <div class="stack">
                    <h3 lang=language.clone()>{edition.title}</h3>
                    <p lang=language.clone()>{edition.theme}</p>
                    <SourceLine source=edition.source />
                </div>
            }
        });
        view! {
            <section class="wrap stack section" aria-labelledby="avant">
                <h2 class="section-title" id="avant">{words.earlier}</h2>
                <p>{words.no_entries}</p>
                {all.collect_view()}
            </section>
        }
    })
}
