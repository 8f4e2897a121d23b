//! The jury list in this page: loaded from this browser, changed by acts, saved after each, and undone. It is saved
//! only over the text that this page read. Once a list of revocations was signed, nothing before it can be undone.

mod inviting;
mod withdrawing;

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

pub(in crate::ui::organiser) use self::inviting::Inviting;
use super::keeping::Keeping;
use super::kept::{Kept, Store, open_store};
use super::office::OfficeState;
use super::saying::Sayings;
use crate::format::revocations_v1::Revocations;
use crate::format::roster_v1::{self, Roster};
use crate::json::canonical;
use crate::storage::OfficeStore;
use crate::storage::indexed_db::IndexedDbOffice;
use crate::text::{Language, Notice};
use crate::ui::components::notice::Tone;
use crate::workflow::author::jury::{
    JuryAct, JuryRefusal, apply_all_to_jury, restore_jury, undo_on_jury,
};
use crate::workflow::office::restore::{LIST, ROSTER};
use crate::workflow::open_edition::OpenEdition;

/// A handle: all copies refer to the same record.
#[derive(Clone, Copy)]
pub(in crate::ui::organiser) struct RosterState {
    text: Language,
    store: StoredValue<Option<Rc<IndexedDbOffice>>, LocalStorage>,
    roster: Kept<Roster>,
    /// The list of revocations that was signed last.
    list: RwSignal<Option<Revocations>>,
    progress: RwSignal<Option<(usize, usize)>>,
    sayings: Sayings,
}

impl RosterState {
    /// A jury list that was not loaded yet.
    pub(in crate::ui::organiser) fn new(text: Language, sayings: Sayings) -> Self {
        Self {
            text,
            store: StoredValue::new_local(None),
            roster: Kept::new(ROSTER, |roster| canonical(&roster_v1::write(roster))),
            list: RwSignal::new(None),
            progress: RwSignal::new(None),
            sayings,
        }
    }

    pub(in crate::ui::organiser) fn keeping(self) -> Keeping {
        self.roster.keeping()
    }

    /// The jury list; nothing before it was loaded.
    pub(in crate::ui::organiser) fn roster(self) -> Option<Arc<Roster>> {
        self.roster.get()
    }

    pub(in crate::ui::organiser) fn roster_untracked(self) -> Option<Arc<Roster>> {
        self.roster.get_untracked()
    }

    pub(in crate::ui::organiser) fn can_undo(self) -> bool {
        self.roster.can_undo() && self.progress.get().is_none()
    }

    /// Loads what this browser keeps for an edition, once.
    pub(in crate::ui::organiser) fn begin(self, open: Arc<OpenEdition>) {
        self.sayings.hush();
        if !self.roster.begin(Arc::clone(&open)) {
            return;
        }
        spawn_local(async move {
            let edition = &open.edition.id;
            let store = self.bring(&open).await;
            let read = |text: &str| {
                let roster = roster_v1::read(text.as_bytes()).ok();
                roster.filter(|roster| roster.edition == *edition)
            };
            self.roster.load(store, Some(Roster::new(edition.clone())), read).await;
        });
    }

    /// The store, once the list of revocations was read from it.
    async fn bring(self, open: &OpenEdition) -> Store {
        let store = open_store().await?;
        let list = store.read(&open.edition.id, LIST).await?;
        self.list.set(list.and_then(|list| withdrawing::read(&list, &open.edition)));
        self.store.set_value(Some(Rc::clone(&store)));
        Ok(store)
    }

    /// Says this at a place, and nothing elsewhere.
    pub(in crate::ui::organiser) fn say(self, place: &str, tone: Tone, what: impl Into<String>) {
        self.sayings.say(place, tone, what);
    }

    /// The same with what to do about it.
    pub(in crate::ui::organiser) fn tell(self, place: &str, tone: Tone, notice: Notice) {
        self.sayings.tell(place, tone, notice);
    }

    /// Does these acts as one; they can be undone.
    pub(in crate::ui::organiser) fn act(self, acts: &[JuryAct]) -> Result<(), JuryRefusal> {
        let Some(now) = self.roster.get_untracked() else { return Ok(()) };
        self.roster.replace(apply_all_to_jury(&now, acts)?);
        Ok(())
    }

    /// Does an act, and shows a message at this place: this one, or why the act was refused.
    pub(in crate::ui::organiser) fn act_and_say(self, place: &str, act: JuryAct, done: String) {
        match self.act(&[act]) {
            Ok(()) => self.say(place, Tone::Good, done),
            Err(refusal) => {
                self.say(place, Tone::Bad, (self.text.authoring().jury_refusal)(&refusal));
            }
        }
    }

    /// Takes the last act back, unless invitations are being made. Says whether there was one.
    pub(in crate::ui::organiser) fn undo(self) -> bool {
        let reason = self.text.jury().undone_reason;
        untrack(|| self.can_undo())
            && self.roster.undo(|now, before| {
                Arc::new(undo_on_jury(now, Arc::unwrap_or_clone(before), reason))
            })
    }

    /// Restores a file, and keeps the invitations that are known here. Returns the number of jurors.
    pub(in crate::ui::organiser) fn restore(
        self,
        bytes: &[u8],
        office: OfficeState,
    ) -> Option<usize> {
        self.join(bytes, office, restore_jury)
    }

    /// Keeps the jury list that is here, and adds the invitations of the file.
    pub(in crate::ui::organiser) fn unite(
        self,
        bytes: &[u8],
        office: OfficeState,
    ) -> Option<usize> {
        self.join(bytes, office, |now, saved| restore_jury(&saved, now.clone()))
    }

    fn join(
        self,
        bytes: &[u8],
        office: OfficeState,
        join: impl FnOnce(&Roster, Roster) -> Roster,
    ) -> Option<usize> {
        let now = self.roster.get_untracked()?;
        let saved = roster_v1::read(bytes).ok().filter(|saved| saved.edition == now.edition)?;
        let after = join(&now, saved);
        let count = after.jurors.len();
        // The participation knows jurors only from these records. Records that were imported before are not added
        // twice.
        let records = inviting::records(&after);
        spawn_local(async move { office.take_made(records).await });
        // Undoing earlier acts would remove what the file brought.
        self.roster.forget();
        self.roster.set(Some(after));
        Some(count)
    }
}
