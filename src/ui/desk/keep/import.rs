//! Taking work from a file: a backup, or a ballot that was signed on another device.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::Event;

use super::preview::{PREVIEW, Preview};
use crate::browser::files;
use crate::format::backup_v1::MAX_BYTES;
use crate::text::{Language, Notice as Sentences};
use crate::ui::components::notice::{Notice, Tone};
use crate::ui::desk::state::{Desk, Sitting};
use crate::ui::window::focus_later;
use crate::workflow::juror::bring_in::{Brought, bring_in};
use crate::workflow::open_edition::OpenEdition;

const FIELD: &str = "reprendre";

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
    let read = move |event: Event| {
        let Some(file) = files::taken(&event).pop() else { return };
        let open = Arc::clone(&open);
        let sitting = desk.sitting();
        spawn_local(async move {
            let credentials = match &sitting {
                Sitting::Invited(credentials) => Some(&**credentials),
                Sitting::Declared | Sitting::Uninvited => None,
            };
            let content = file.read(MAX_BYTES).await.content;
            outcome.try_set(match content.map(|bytes| bring_in(&bytes, &open, credentials)) {
                Err(_) => Outcome::Said(Tone::Bad, (words.unreadable)()),
                Ok(Err(fault)) => Outcome::Said(Tone::Bad, (words.not_brought)(&fault)),
                Ok(Ok(brought)) => Outcome::Brought(Arc::new(brought)),
            });
            if outcome.try_with_untracked(|it| matches!(it, Outcome::Brought(_))) == Some(true) {
                focus_later(PREVIEW.to_owned());
            }
        });
    };
    // The button that was pressed goes with the preview.
    let leave = move |said| {
        outcome.set(said);
        focus_later(FIELD.to_owned());
    };
    let done = Callback::new(move |(tone, sentences)| leave(Outcome::Said(tone, sentences)));
    let cancel = Callback::new(move |()| leave(Outcome::Nothing));
    let shown = move || match outcome.get() {
        Outcome::Nothing => ().into_any(),
        Outcome::Said(tone, sentences) => view! { <Notice tone sentences /> }.into_any(),
        Outcome::Brought(brought) => view! { <Preview brought done cancel /> }.into_any(),
    };
    view! {
        <div class="field">
            <label class="field__label" for=FIELD>{words.import}</label>
            <p class="field__hint" id="reprendre-aide">{words.import_hint}</p>
            <input
                class="field__file"
                id=FIELD
                type="file"
                accept=".json,application/json"
                aria-describedby="reprendre-aide"
                disabled=move || !desk.may_edit()
                on:change=read
            />
        </div>
        {shown}
    }
}
