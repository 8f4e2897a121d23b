//! Whether the file that reached the disk is the one that was signed.

use std::sync::Arc;

use leptos::prelude::*;

use crate::format::ballot_v1::MAX_BYTES;
use crate::text::{Language, Notice as Sentences};
use crate::ui::components::file_field::{FileField, read_one};
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
    let check = read_one(MAX_BYTES, move |file| {
        let examined = file.content.ok().and_then(|bytes| examine_ballot(&bytes, &open).ok());
        let here = examined.and_then(|examined| desk.find_export(&examined));
        found.try_set(Some(match here {
            Some(here) if here.revision == here.last => {
                (Tone::Good, (words.saved_file_good)(here.revision))
            }
            Some(here) => (Tone::Warn, (words.saved_file_older)(here.revision, here.last)),
            None => (Tone::Bad, (words.saved_file_other)()),
        }));
    });
    let is_other = Signal::derive(move || matches!(found.get(), Some((Tone::Bad, _))));
    let verdict = move || found.get().map(|(tone, sentences)| view! { <Notice tone sentences /> });
    view! {
        <FileField
            id="fichier-enregistre"
            label=words.saved_file
            hint=words.saved_file_hint
            invalid=is_other
            take=check
        >
            {verdict}
        </FileField>
    }
}
