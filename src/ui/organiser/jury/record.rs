//! The record itself as a file: saved, and restored.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::Event;

use crate::browser::download::download;
use crate::browser::files;
use crate::format::roster_v1;
use crate::json::pretty;
use crate::text::{Language, Notice as Sentences};
use crate::ui::components::notice::Tone;
use crate::ui::organiser::state::office::OfficeState;
use crate::ui::organiser::state::roster::RosterState;
use crate::ui::organiser::state::saying::Said;
use crate::workflow::open_edition::OpenEdition;

const RECORD: &str = "liste";

#[component]
pub(super) fn Record() -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let roster: RosterState = expect_context();
    let office: OfficeState = expect_context();
    let words = text.jury();
    let save = move |_| {
        let Some(now) = roster.roster_untracked() else { return };
        let name = format!("{}.roster.json", open.edition.id);
        if download(&name, &pretty(&roster_v1::write(&now))) {
            let remedy = text.authoring().secret.to_owned();
            roster.tell(RECORD, Tone::Warn, Sentences { what: (words.saved)(&name), remedy });
        } else {
            roster.tell(RECORD, Tone::Bad, (words.not_saved)());
        }
    };
    let restore = move |event: Event| {
        let Some(file) = files::taken(&event).pop() else { return };
        spawn_local(async move {
            let read = file.read(roster_v1::MAX_BYTES).await.content.ok();
            match read.and_then(|bytes| roster.restore(&bytes, office)) {
                Some(count) => roster.say(RECORD, Tone::Good, (words.restored)(count)),
                None => roster.tell(RECORD, Tone::Bad, (words.not_a_record)()),
            }
        });
    };
    view! {
        <section class="stack" aria-labelledby="liste-titre">
            <h2 id="liste-titre">{words.record_title}</h2>
            <p>
                <button class="button" type="button" on:click=save>{words.save_record}</button>
                " "
                {text.authoring().secret}
            </p>
            <div class="field">
                <label class="field__label" for=RECORD>{words.restore}</label>
                <p class="field__hint" id="liste-aide">{words.restore_hint}</p>
                <input
                    class="field__file"
                    id=RECORD
                    type="file"
                    accept=".json,application/json"
                    aria-describedby="liste-aide"
                    on:change=restore
                />
            </div>
            <Said place=RECORD />
        </section>
    }
}
