//! Whether the file that reached the disk is the one that was signed.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::Event;

use crate::browser::files;
use crate::format::ballot_v1::MAX_BYTES;
use crate::text::{Language, Notice as Sentences};
use crate::ui::components::notice::{Notice, Tone};
use crate::ui::desk::state::Desk;
use crate::workflow::anybody::verify_ballot::examine_ballot;
use crate::workflow::open_edition::OpenEdition;

#[component]
pub(super) fn SavedFile() -> impl IntoView {
    let text: Language = expect_context();
    let words = text.review();
    let open: Arc<OpenEdition> = expect_context();
    let desk: Desk = expect_context();
    let found: RwSignal<Option<(Tone, Sentences)>> = RwSignal::new(None);
    let check = move |event: Event| {
        let Some(file) = files::taken(&event).pop() else { return };
        let open = Arc::clone(&open);
        spawn_local(async move {
            let content = file.read(MAX_BYTES).await.content;
            let examined = content.ok().and_then(|bytes| examine_ballot(&bytes, &open).ok());
            let here = examined.and_then(|examined| desk.find_export(&examined));
            found.try_set(Some(match here {
                Some(here) if here.revision == here.last => {
                    (Tone::Good, (words.saved_file_good)(here.revision))
                }
                Some(here) => (Tone::Warn, (words.saved_file_older)(here.revision, here.last)),
                None => (Tone::Bad, (words.saved_file_other)()),
            }));
        });
    };
    let verdict = move || found.get().map(|(tone, sentences)| view! { <Notice tone sentences /> });
    view! {
        <div class="field">
            <label class="field__label" for="fichier-enregistre">{words.saved_file}</label>
            <p class="field__hint" id="fichier-enregistre-aide">{words.saved_file_hint}</p>
            <input
                class="field__file"
                id="fichier-enregistre"
                type="file"
                accept=".json,application/json"
                aria-describedby="fichier-enregistre-aide"
                on:change=check
            />
        </div>
        {verdict}
    }
}
