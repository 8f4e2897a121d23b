//! One tab at a time: whether this tab may edit, and showing what another tab saved.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::{Desk, Phase, Saving, Sitting};
use crate::browser::one_tab::Turn as Whose;
use crate::browser::site;
use crate::browser::tabs::News;
use crate::format::draft_v1;
use crate::storage::BallotStore as _;

impl Desk {
    /// Whether the draft may be changed here and now: every field and button that changes something asks this.
    pub(in crate::ui::desk) fn may_edit(self) -> bool {
        !self.is_elsewhere() && self.sitting.get() != Sitting::Uninvited
    }

    /// The same without following later changes.
    pub(in crate::ui::desk) fn may_edit_now(self) -> bool {
        untrack(|| self.may_edit())
    }

    /// Whether the juror works in another tab.
    pub(in crate::ui::desk) fn is_elsewhere(self) -> bool {
        !self.turn.is_here()
    }

    /// Whether this browser keeps two tabs from working at once.
    pub(in crate::ui::desk) fn tells_tabs_apart(self) -> bool {
        self.turn.is_known()
    }

    /// Takes the lock, so that this tab may edit and the other one may not any more.
    pub(in crate::ui::desk) fn work_here(self) {
        self.turn.take();
    }

    /// Called when the lock was lost or obtained. When it is lost, what was typed is still saved. When it is obtained,
    /// what another tab saved is shown before anything can be edited.
    pub(super) fn turn_changed(self, whose: Whose) {
        if whose == Whose::Theirs {
            if self.unsaved.get_value() {
                self.save();
            }
            return;
        }
        spawn_local(async move {
            // Another invitation may have been opened there.
            if let Some(services) = self.services.get_value()
                && let Err(error) = self.sit_at_the_last_seat(&services).await
            {
                return self.phase.set(Phase::Failed(error));
            }
            self.turn.begin(whose);
        });
    }

    /// Called when another tab saved something, or erases everything; in the second case this tab forgets everything
    /// too.
    pub(super) fn hear(self, news: News) {
        match news {
            News::Saved => spawn_local(self.read_again()),
            News::Erased => {
                self.let_go();
                site::reload();
            }
        }
    }

    /// Shows what is stored now, unless something in this tab is not saved yet.
    async fn read_again(self) {
        let Some(services) = self.services.get_value() else { return };
        let seat = self.seat(&services.open.edition.id);
        let busy = || self.unsaved.get_value() || self.work.with_value(|work| work.saves.is_busy());
        if busy() {
            return;
        }
        let stored = services.store.read_draft(&seat).await;
        let exports = services.store.read_exports(&seat).await;
        let (Ok(Some(row)), Ok(exports)) = (stored, exports) else { return };
        let Ok(draft) = draft_v1::read(&row.text) else { return };
        if busy() {
            return;
        }
        self.show_exports(exports);
        self.sequence.set_value(row.sequence);
        if self.draft.with_untracked(|shown| *shown != draft) {
            self.draft.set(draft);
            self.begin_again();
            self.saving.set(Saving::Nothing);
        }
    }
}
