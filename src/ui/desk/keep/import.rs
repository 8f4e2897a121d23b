//! Taking work from a file: a backup, or a ballot that was signed on another device.

use std::sync::Arc;

use leptos::prelude::*;

use super::ids::{IMPORT, PREVIEW};
use super::preview::Preview;
use crate::format::backup_v1::MAX_BYTES;
use crate::text::{Language, Notice as Sentences};
use crate::ui::components::file_field::{FileField, read_one};
use crate::ui::components::notice::{Notice, Tone};
use crate::ui::desk::state::{Desk, Sitting};
use crate::ui::window::focus_later;
use crate::workflow::juror::bring_in::{Brought, bring_in};
use crate::workflow::open_edition::OpenEdition;

/// The outcome of the file that was chosen last.
#[derive(Clone, PartialEq)]
enum Outcome {
    /// Nothing was chosen.
    Nothing,
    /// The file was read, and the juror compares it with the draft.
    Brought(Arc<Brought>),
    /// A message about the file.
    Said(Tone, Sentences),
}

#[component]
pub(super) fn Import() -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let desk: Desk = expect_context();
    let words = text.keep();
    let outcome = RwSignal::new(Outcome::Nothing);
    let read = read_one(MAX_BYTES, move |file| {
        let sitting = desk.sitting();
        let credentials = match &sitting {
            Sitting::Invited(credentials) => Some(&**credentials),
            Sitting::Declared | Sitting::Uninvited => None,
        };
        outcome.try_set(match file.content.map(|bytes| bring_in(&bytes, &open, credentials)) {
            Err(_) => Outcome::Said(Tone::Bad, (words.unreadable)()),
            Ok(Err(fault)) => Outcome::Said(Tone::Bad, (words.not_brought)(&fault)),
            Ok(Ok(brought)) => Outcome::Brought(Arc::new(brought)),
        });
        if outcome.try_with_untracked(|it| matches!(it, Outcome::Brought(_))) == Some(true) {
            focus_later(PREVIEW.to_owned());
        }
    });
    // The button that was pressed goes with the preview.
    let leave = move |said| {
        outcome.set(said);
        focus_later(IMPORT.to_owned());
    };
    let done = Callback::new(move |(tone, sentences)| leave(Outcome::Said(tone, sentences)));
    let cancel = Callback::new(move |()| leave(Outcome::Nothing));
    let is_refused = Signal::derive(move || matches!(outcome.get(), Outcome::Said(Tone::Bad, _)));
    let said = move || match outcome.get() {
        Outcome::Said(tone, sentences) => Some(view! { <Notice tone sentences /> }),
        Outcome::Nothing | Outcome::Brought(_) => None,
    };
    let preview = move || match outcome.get() {
        Outcome::Brought(brought) => Some(view! { <Preview brought done cancel /> }),
        Outcome::Nothing | Outcome::Said(..) => None,
    };
    view! {
        <FileField
            id=IMPORT
            label=words.import
            hint=words.import_hint
            disabled=Signal::derive(move || !desk.may_edit())
            invalid=is_refused
            take=read
        >
            {said}
        </FileField>
        {preview}
    }
}
