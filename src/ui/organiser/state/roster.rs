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
use super::office::OfficeState;
use super::saying::Sayings;
use crate::browser::site;
use crate::format::revocations_v1::Revocations;
use crate::format::roster_v1::{self, Roster};
use crate::json::canonical;
use crate::storage::indexed_db::IndexedDbOffice;
use crate::storage::{OfficeStore, StorageError};
use crate::text::{Language, Notice};
use crate::ui::components::notice::Tone;
use crate::workflow::author::jury::{
    JuryAct, JuryRefusal, apply_all_to_jury, restore_jury, undo_on_jury,
};
use crate::workflow::office::paper::Paper;
use crate::workflow::office::restore::{LIST, ROSTER};
use crate::workflow::open_edition::OpenEdition;

/// A handle: all copies refer to the same record.
#[derive(Clone, Copy)]
pub(in crate::ui::organiser) struct RosterState {
    text: Language,
    open: StoredValue<Option<Arc<OpenEdition>>>,
    store: StoredValue<Option<Rc<IndexedDbOffice>>, LocalStorage>,
    roster: RwSignal<Option<Arc<Roster>>>,
    past: RwSignal<Vec<Arc<Roster>>>,
    keeping: RwSignal<Keeping>,
    /// The text as this browser had it when it was last read.
    paper: StoredValue<Option<Rc<Paper<IndexedDbOffice>>>, LocalStorage>,
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
            open: StoredValue::new(None),
            store: StoredValue::new_local(None),
            roster: RwSignal::new(None),
            past: RwSignal::new(Vec::new()),
            keeping: RwSignal::new(Keeping::Opening),
            paper: StoredValue::new_local(None),
            list: RwSignal::new(None),
            progress: RwSignal::new(None),
            sayings,
        }
    }

    pub(in crate::ui::organiser) fn keeping(self) -> Keeping {
        self.keeping.get()
    }

    /// The jury list; nothing before it was loaded.
    pub(in crate::ui::organiser) fn roster(self) -> Option<Arc<Roster>> {
        self.roster.get()
    }

    pub(in crate::ui::organiser) fn roster_untracked(self) -> Option<Arc<Roster>> {
        self.roster.get_untracked()
    }

    pub(in crate::ui::organiser) fn can_undo(self) -> bool {
        self.past.with(|past| !past.is_empty()) && self.progress.get().is_none()
    }

    /// Loads what this browser keeps for an edition, once.
    pub(in crate::ui::organiser) fn begin(self, open: Arc<OpenEdition>) {
        self.sayings.hush();
        if self.open.with_value(Option::is_some) {
            return;
        }
        self.open.set_value(Some(Arc::clone(&open)));
        spawn_local(async move {
            let keeping = match self.bring(&open).await {
                Ok(Some(roster)) => {
                    self.roster.set(Some(Arc::new(roster)));
                    Keeping::Kept
                }
                Ok(None) => {
                    self.roster.set(Some(Arc::new(Roster::new(open.edition.id.clone()))));
                    let kept = self.paper.get_value().and_then(|paper| paper.known());
                    if kept.is_some() { Keeping::Damaged } else { Keeping::Kept }
                }
                Err(error) => {
                    self.roster.set(Some(Arc::new(Roster::new(open.edition.id.clone()))));
                    Keeping::NotKept(error)
                }
            };
            self.keeping.set(keeping);
        });
    }

    /// The stored jury list; nothing if there is none, or none that can be read.
    async fn bring(self, open: &OpenEdition) -> Result<Option<Roster>, StorageError> {
        let edition = &open.edition;
        let store = Rc::new(IndexedDbOffice::open(&site::scope()).await?);
        let paper = Paper::open(Rc::clone(&store), edition.id.clone(), ROSTER).await?;
        let list = store.read(&edition.id, LIST).await?;
        self.store.set_value(Some(store));
        self.list.set(list.and_then(|list| withdrawing::read(&list, edition)));
        let roster = paper.known().and_then(|text| roster_v1::read(text.as_bytes()).ok());
        self.paper.set_value(Some(Rc::new(paper)));
        Ok(roster.filter(|roster| roster.edition == edition.id))
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
        let after = apply_all_to_jury(&now, acts)?;
        self.replace(after);
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

    fn replace(self, after: Roster) {
        if let Some(now) = self.roster.get_untracked() {
            self.past.update(|past| past.push(now));
        }
        self.roster.set(Some(Arc::new(after)));
        self.save();
    }

    /// Takes the last act back.
    pub(in crate::ui::organiser) fn undo(self) {
        let Some(now) = self.roster.get_untracked() else { return };
        let Some(before) = self.past.try_update(Vec::pop).flatten() else { return };
        let reason = self.text.jury().undone_reason;
        self.roster.set(Some(Arc::new(undo_on_jury(&now, before.as_ref().clone(), reason))));
        self.save();
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
        self.past.set(Vec::new());
        self.roster.set(Some(Arc::new(after)));
        self.save();
        Some(count)
    }

    /// Saves the jury list, and what is changed while it is being saved.
    fn save(self) {
        Keeping::follow(self.keeping, self.paper.get_value(), move || {
            let roster = self.roster.get_untracked();
            roster.map(|roster| canonical(&roster_v1::write(&roster))).unwrap_or_default()
        });
    }
}
