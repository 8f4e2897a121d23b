//! The record itself as a file: saved, and restored.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::download::download;
use crate::format::roster_v1;
use crate::json::pretty;
use crate::text::{Language, Notice as Sentences};
use crate::ui::components::file_field::{FileField, read_one};
use crate::ui::components::notice::Tone;
use crate::ui::organiser::state::office::OfficeState;
use crate::ui::organiser::state::roster::RosterState;
use crate::ui::organiser::state::saying::{Said, Sayings};
use crate::workflow::open_edition::OpenEdition;

const RECORD: &str = "liste";

#[component]
pub(super) fn Record() -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let roster: RosterState = expect_context();
    let office: OfficeState = expect_context();
    let sayings: Sayings = expect_context();
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
    let restore = read_one(roster_v1::MAX_BYTES, move |file| {
        match file.content.ok().and_then(|bytes| roster.restore(&bytes, office)) {
            Some(count) => roster.say(RECORD, Tone::Good, (words.restored)(count)),
            None => roster.tell(RECORD, Tone::Bad, (words.not_a_record)()),
        }
    });
    view! {
        <section class="stack" aria-labelledby="liste-titre">
            <h2 id="liste-titre">{words.record_title}</h2>
            <p>
                <button class="button" type="button" on:click=save>{words.save_record}</button>
                " "
                {text.authoring().secret}
            </p>
            <FileField
                id=RECORD
                label=words.restore
                hint=words.restore_hint
                invalid=Signal::derive(move || sayings.is_bad_at(RECORD))
                take=restore
            >
                <Said place=RECORD />
            </FileField>
        </section>
    }
}
