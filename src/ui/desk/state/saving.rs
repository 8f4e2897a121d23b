//! Keeping the draft: at once after an act, when the typing pauses, and before the page is left.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use gloo::timers::future::TimeoutFuture;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::{Desk, Saving, Services, Signing, Sitting};
use crate::ballot::Draft;
use crate::browser::{clock, persistence};
use crate::storage::StorageError;
use crate::ui::version::Kept;
use crate::workflow::{keep_draft, mirror_draft};

/// Typing that pauses this long is saved, in milliseconds.
const PAUSE_MS: u32 = 300;
/// Whoever waits for a save looks again after this long, in milliseconds.
const GLANCE_MS: u32 = 20;

impl Desk {
    /// While a page is being closed only the mirror can still be written.
    pub(super) fn keep_when_leaving(self) {
        let leave = move |_: &web_sys::Event| {
            let Some(services) = self.services.get_value() else { return };
            if self.unsaved.get_value() || self.at_work.get_value() {
                let draft = self.draft.get_untracked();
                mirror_draft(
                    &services.mirror,
                    &self.seat(&services),
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

    /// Whether the draft may be changed here and now.
    pub(in crate::ui::desk) fn may_edit(self) -> bool {
        self.sitting.get() != Sitting::Uninvited
    }

    /// Changes the draft and saves it at once. Fields that show what it changes are told.
    pub(in crate::ui::desk) fn act(self, change: impl FnOnce(&mut Draft)) {
        if !untrack(|| self.may_edit()) {
            return;
        }
        self.history.remember(self.draft.get_untracked());
        self.draft.update(change);
        self.save();
    }

    /// Changes the draft and saves it when the typing pauses.
    pub(in crate::ui::desk) fn type_in(self, change: impl FnOnce(&mut Draft)) {
        if !untrack(|| self.may_edit()) {
            return;
        }
        let pausing = self.pause.with_value(Option::is_some);
        if !pausing {
            self.history.remember(self.draft.get_untracked());
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
        if self.at_work.get_value() {
            return;
        }
        let Some(services) = self.services.get_value() else { return };
        self.at_work.set_value(true);
        spawn_local(async move {
            let outcome = self.save_until_nothing_is_left(&services).await;
            self.at_work.set_value(false);
            if outcome.is_ok() && self.protected.get_untracked().is_none() {
                spawn_local(async move { self.protected.set(persistence::ask_to_keep().await) });
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
            let seat = self.seat(services);
            let after = self.sequence.get_value();
            let sequence =
                keep_draft(&services.store, &services.mirror, &seat, &draft, after).await?;
            self.sequence.set_value(sequence);
        }
        Ok(())
    }

    /// Whether leaving now loses answers: where nothing is kept between pages, or the last save failed.
    fn would_lose(self) -> bool {
        let forgets = self.keeps_nothing.get_untracked();
        let failed = matches!(self.saving.get_untracked(), Saving::Failed(_));
        (forgets || failed) && !self.draft.with_untracked(Draft::is_empty)
    }

    /// Saves what is not saved yet, and says whether the page can be left.
    pub(in crate::ui::desk) async fn keep_before_leaving(self) -> Kept {
        // Nobody sat down here, or the draft could not be read: there is nothing of this page's to lose.
        if self.services.with_value(Option::is_none) {
            return Kept::Yes;
        }
        if self.keeps_nothing.get_untracked() && !self.draft.with_untracked(Draft::is_empty) {
            return Kept::No;
        }
        if self.unsaved.get_value() {
            self.save();
        }
        while self.at_work.get_value() || self.signing.get_untracked() == Signing::Busy {
            TimeoutFuture::new(GLANCE_MS).await;
        }
        if self.unsaved.get_value() { Kept::No } else { Kept::Yes }
    }
}
