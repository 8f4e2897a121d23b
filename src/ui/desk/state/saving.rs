//! Keeping the draft: at once after an act, when the typing pauses, and before the page is left.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::{Desk, Exported, Saving, Services, Work};
use crate::ballot::Draft;
use crate::browser::tabs::News;
use crate::browser::{clock, persistence};
use crate::storage::{ExportRow, Seat, StorageError};
use crate::ui::version::Kept;
use crate::workflow::juror::keep_draft::{Loss, mirror_draft};
use crate::workflow::juror::keep_trying::keep_trying;

/// Typing that pauses this long is saved, in milliseconds.
const PAUSE_MS: u32 = 300;

impl Desk {
    /// While a page is being closed only the mirror can still be written.
    pub(super) fn keep_when_leaving(self) {
        let leave = move |_: &web_sys::Event| {
            let Some(services) = self.services.get_value() else { return };
            if self.unsaved.get_value() || self.work.with_value(|work| work.saves.is_busy()) {
                let draft = self.draft.get_untracked();
                mirror_draft(
                    &services.mirror,
                    &self.seat(&services.open.edition.id),
                    &draft,
                    self.sequence.get_value(),
                );
            }
        };
        EventListener::new(&window(), "pagehide", leave).forget();
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&window(), "beforeunload", options, move |event| {
            if self.would_lose() {
                event.prevent_default();
            }
        })
        .forget();
        EventListener::new(&document(), "visibilitychange", leave).forget();
    }

    /// Changes the draft and saves it at once. Fields that show what it changes are told.
    pub(in crate::ui::desk) fn act(self, change: impl FnOnce(&mut Draft)) {
        if !self.may_edit_now() {
            return;
        }
        self.remember();
        self.draft.update(change);
        self.save();
    }

    /// Changes the draft and saves it when the typing pauses.
    pub(in crate::ui::desk) fn type_in(self, change: impl FnOnce(&mut Draft)) {
        if !self.may_edit_now() {
            return;
        }
        let pausing = self.pause.with_value(Option::is_some);
        if !pausing {
            self.remember();
        }
        self.draft.update(change);
        self.unsaved.set_value(true);
        self.saving.set(Saving::Underway);
        let pause = Timeout::new(PAUSE_MS, move || self.save());
        self.pause.set_value(Some(pause));
    }

    /// Saves the draft as it is now; acts that come meanwhile are saved after it.
    pub(in crate::ui::desk) fn save(self) {
        self.pause.set_value(None);
        self.unsaved.set_value(true);
        self.saving.set(Saving::Underway);
        let Some(services) = self.services.get_value() else { return };
        let Some(turn) = self.work.with_value(|work| work.saves.try_begin()) else { return };
        spawn_local(async move {
            let outcome = self.save_until_nothing_is_left(&services).await;
            drop(turn);
            if outcome.is_ok() && self.protected.get_untracked().is_none() {
                spawn_local(async move {
                    self.protected.set(Some(persistence::ask_to_keep().await));
                });
            }
            self.saving.set(match outcome {
                Ok(()) => Saving::Saved(clock::time_of_day(&services.open.edition.language)),
                Err(error) => {
                    self.unsaved.set_value(true);
                    Saving::Failed(error)
                }
            });
        });
    }

    async fn save_until_nothing_is_left(self, services: &Services) -> Result<(), StorageError> {
        while self.unsaved.get_value() {
            self.unsaved.set_value(false);
            let draft = self.draft.get_untracked();
            let seat = self.seat(&services.open.edition.id);
            let after = self.sequence.get_value();
            let exports: Vec<_> =
                self.exports.with_untracked(|it| it.iter().map(|it| row_of(&seat, it)).collect());
            let (store, mirror) = (&services.store, &services.mirror);
            let kept = keep_trying(store, mirror, &seat, &draft, after, &exports).await?;
            self.sequence.set_value(kept.sequence);
            if kept.renewed {
                self.loss.set(Some(Loss::Vanished));
            }
            services.tabs.say(News::Saved);
        }
        Ok(())
    }

    /// Whether leaving now loses answers: the last save failed, or the browser keeps nothing and the answers were not
    /// signed.
    fn would_lose(self) -> bool {
        let forgets = self.keeps_nothing() && !self.is_signed_as_it_is();
        let failed = matches!(self.saving.get_untracked(), Saving::Failed(_));
        (forgets || failed) && !self.draft.with_untracked(Draft::is_empty)
    }

    /// Whether the last signed ballot has the same answers as the draft.
    fn is_signed_as_it_is(self) -> bool {
        let Ok((_, ballot)) = untrack(|| self.complete()) else { return false };
        untrack(|| self.last_signed()).is_some_and(|last| last.says(&ballot))
    }

    /// Saves what is not saved yet, and says whether the page can be left.
    pub(in crate::ui::desk) async fn keep_before_leaving(self) -> Kept {
        // The desk was not opened, or the draft could not be read, so this page has nothing to lose.
        if self.services.with_value(Option::is_none) {
            return Kept::Yes;
        }
        if self.keeps_nothing() && !self.draft.with_untracked(Draft::is_empty) {
            return Kept::No;
        }
        if self.unsaved.get_value() {
            self.save();
        }
        let Work { saves, signatures } = self.work.get_value();
        while saves.is_busy() || signatures.is_busy() {
            saves.idle().await;
            signatures.idle().await;
        }
        if self.unsaved.get_value() { Kept::No } else { Kept::Yes }
    }
}

/// A ballot as it is stored.
fn row_of(seat: &Seat, export: &Exported) -> ExportRow {
    match export {
        Ok(it) => {
            ExportRow { seat: seat.clone(), revision: it.ballot.revision, text: it.text.clone() }
        }
        Err(row) => row.clone(),
    }
}
