//! A document that an organiser works on: loaded from this browser, changed, undone, and saved after each change, but
//! only over the text that this page read.
//!
//! Knows nothing of what the document is: how it is read and written is handed in.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::keeping::Keeping;
use crate::browser::site;
use crate::storage::StorageError;
use crate::storage::indexed_db::IndexedDbOffice;
use crate::workflow::history::History;
use crate::workflow::office::paper::Paper;
use crate::workflow::open_edition::OpenEdition;

/// The store, or why there is none.
pub(in crate::ui::organiser) type Store = Result<Rc<IndexedDbOffice>, StorageError>;

/// A handle: all copies refer to the same document.
pub(in crate::ui::organiser) struct Kept<T: Send + Sync + 'static> {
    /// The name of its text in the store.
    name: &'static str,
    write: fn(&T) -> String,
    open: StoredValue<Option<Arc<OpenEdition>>>,
    paper: StoredValue<Option<Rc<Paper<IndexedDbOffice>>>, LocalStorage>,
    now: RwSignal<Option<Arc<T>>>,
    history: RwSignal<History<Arc<T>>>,
    keeping: RwSignal<Keeping>,
}

// Written out because a derive would ask the same of `T`.
impl<T: Send + Sync + 'static> Clone for Kept<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Kept<T> {}

/// Opens the store of this site.
pub(in crate::ui::organiser) async fn open_store() -> Store {
    IndexedDbOffice::open(&site::scope()).await.map(Rc::new)
}

impl<T: Send + Sync + 'static> Kept<T> {
    /// A document that was not loaded yet.
    pub(in crate::ui::organiser) fn new(name: &'static str, write: fn(&T) -> String) -> Self {
        Self {
            name,
            write,
            open: StoredValue::new(None),
            paper: StoredValue::new_local(None),
            now: RwSignal::new(None),
            history: RwSignal::new(History::default()),
            keeping: RwSignal::new(Keeping::Opening),
        }
    }

    /// Says of which edition it is; whether that was not said before, so that it is loaded once.
    pub(in crate::ui::organiser) fn begin(self, open: Arc<OpenEdition>) -> bool {
        let is_new = self.open.with_value(Option::is_none);
        if is_new {
            self.open.set_value(Some(open));
        }
        is_new
    }

    /// The edition, once it was said.
    pub(in crate::ui::organiser) fn edition(self) -> Option<Arc<OpenEdition>> {
        self.open.get_value()
    }

    /// Loads what the store has; `nothing` stands where it has nothing, or nothing that can be read. A document that was
    /// put aside is an empty text.
    pub(in crate::ui::organiser) async fn load(
        self,
        store: Store,
        nothing: Option<T>,
        read: impl FnOnce(&str) -> Option<T>,
    ) {
        let Some(open) = self.open.get_value() else { return };
        let opened = async { Paper::open(store?, open.edition.id.clone(), self.name).await };
        let (now, keeping) = match opened.await {
            Ok(paper) => {
                let text = paper.known().filter(|text| !text.is_empty());
                self.paper.set_value(Some(Rc::new(paper)));
                match text.map(|text| read(&text)) {
                    Some(Some(now)) => (Some(now), Keeping::Kept),
                    Some(None) => (nothing, Keeping::Damaged),
                    None => (nothing, Keeping::Kept),
                }
            }
            Err(error) => (nothing, Keeping::NotKept(error)),
        };
        self.now.set(now.map(Arc::new));
        self.keeping.set(keeping);
    }

    /// The document; nothing where there is none, or before it was loaded.
    pub(in crate::ui::organiser) fn get(self) -> Option<Arc<T>> {
        self.now.get()
    }

    pub(in crate::ui::organiser) fn get_untracked(self) -> Option<Arc<T>> {
        self.now.get_untracked()
    }

    pub(in crate::ui::organiser) fn keeping(self) -> Keeping {
        self.keeping.get()
    }

    pub(in crate::ui::organiser) fn can_undo(self) -> bool {
        self.history.with(History::can_undo)
    }

    /// Does an act, which can be undone.
    pub(in crate::ui::organiser) fn replace(self, after: T) {
        if let Some(now) = self.now.get_untracked() {
            self.history.update(|history| history.remember(now));
        }
        self.set(Some(after));
    }

    /// Continues the last act, or does one that cannot be undone.
    pub(in crate::ui::organiser) fn set(self, after: Option<T>) {
        spawn_local(self.change(after));
    }

    /// The same at once; what is returned ends when it was saved.
    pub(in crate::ui::organiser) fn change(
        self,
        after: Option<T>,
    ) -> impl Future<Output = ()> + use<T> {
        self.now.set(after.map(Arc::new));
        self.save()
    }

    /// Takes the last act back; `mend` says what of the present stays. Says whether there was one.
    pub(in crate::ui::organiser) fn undo(self, mend: impl FnOnce(&T, Arc<T>) -> Arc<T>) -> bool {
        let Some(now) = self.now.get_untracked() else { return false };
        let before = self.history.try_update(|history| history.undo(&now)).flatten();
        let Some(before) = before else { return false };
        self.now.set(Some(mend(&now, before)));
        spawn_local(self.save());
        true
    }

    /// Forgets what can be undone.
    pub(in crate::ui::organiser) fn forget(self) {
        self.history.set(History::default());
    }

    /// Says that something that belongs to it was not kept.
    pub(in crate::ui::organiser) fn not_kept(self, error: StorageError) {
        self.keeping.set(Keeping::NotKept(error));
    }

    /// Saves it, and what it becomes meanwhile.
    async fn save(self) {
        let Some(paper) = self.paper.get_value() else {
            // Why there is no store was shown when it was opened.
            if !matches!(self.keeping.get_untracked(), Keeping::NotKept(_)) {
                self.not_kept(StorageError::NotKept);
            }
            return;
        };
        // What another tab did stays said until this one is saved all the same.
        if self.keeping.get_untracked() != Keeping::Elsewhere {
            self.keeping.set(Keeping::Saving);
        }
        let latest =
            move || self.now.get_untracked().map(|now| (self.write)(&now)).unwrap_or_default();
        let Some(saved) = paper.follow(latest).await else { return };
        self.keeping.set(match saved {
            Ok(()) => Keeping::Kept,
            Err(StorageError::Conflict) => Keeping::Elsewhere,
            Err(error) => Keeping::NotKept(error),
        });
    }
}
