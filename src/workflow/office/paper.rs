//! A text of the office that several tabs may change. A tab writes only over the text that it read, which the store
//! compares and replaces in one step.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::edition::{Edition, Id};
use crate::storage::{OfficeStore, StorageError};

/// A text under its name, as this tab knows it.
#[derive(Debug)]
pub struct Paper<Store> {
    store: Rc<Store>,
    edition: Id<Edition>,
    name: &'static str,
    known: RefCell<Option<String>>,
    writing: Cell<bool>,
}

impl<Store: OfficeStore> Paper<Store> {
    /// Reads what is kept.
    ///
    /// # Errors
    /// Those of the store.
    pub async fn open(
        store: Rc<Store>,
        edition: Id<Edition>,
        name: &'static str,
    ) -> Result<Self, StorageError> {
        let known = RefCell::new(store.read(&edition, name).await?);
        Ok(Self { store, edition, name, known, writing: Cell::new(false) })
    }

    /// What was kept when it was looked at last.
    pub fn known(&self) -> Option<String> {
        self.known.borrow().clone()
    }

    /// Saves the latest text, and later changes of it until nothing changes any more. Returns nothing if that is under
    /// way already, which then saves this change too.
    ///
    /// # Errors
    /// [`StorageError::Conflict`] where another tab wrote since this one read, and the other errors of the store.
    pub async fn follow(&self, latest: impl Fn() -> String) -> Option<Result<(), StorageError>> {
        if self.writing.replace(true) {
            return None;
        }
        let done = loop {
            let (before, after) = (self.known(), latest());
            if before.as_ref() == Some(&after) {
                break Ok(());
            }
            let written = self.store.replace(&self.edition, self.name, before.as_deref(), &after);
            match written.await {
                Ok(()) => self.known.replace(Some(after)),
                Err(error) => break Err(error),
            };
        };
        self.writing.set(false);
        Some(done)
    }
}
