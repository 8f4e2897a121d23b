//! Forgets everything when dropped: for tests, and for browsers that keep nothing.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::{BallotStore, DraftRow, ExportRow, Mirror, StorageError};
use crate::edition::{Edition, Id};

/// A store with the same promises as the browser's, as long as it lives.
#[derive(Debug, Default)]
pub struct MemoryStore {
    drafts: RefCell<BTreeMap<Id<Edition>, DraftRow>>,
    exports: RefCell<BTreeMap<(Id<Edition>, u32), ExportRow>>,
}

impl BallotStore for MemoryStore {
    async fn read_draft(&self, edition: &Id<Edition>) -> Result<Option<DraftRow>, StorageError> {
        Ok(self.drafts.borrow().get(edition).cloned())
    }

    async fn write_draft(&self, row: &DraftRow) -> Result<(), StorageError> {
        let mut drafts = self.drafts.borrow_mut();
        let stored = drafts.get(&row.edition).map_or(0, |stored| stored.sequence);
        if stored.checked_add(1) != Some(row.sequence) {
            return Err(StorageError::Conflict);
        }
        drafts.insert(row.edition.clone(), row.clone());
        Ok(())
    }

    async fn read_exports(&self, edition: &Id<Edition>) -> Result<Vec<ExportRow>, StorageError> {
        let exports = self.exports.borrow();
        Ok(exports.values().filter(|row| row.edition == *edition).cloned().collect())
    }

    async fn append_export(&self, row: &ExportRow) -> Result<(), StorageError> {
        let mut exports = self.exports.borrow_mut();
        let key = (row.edition.clone(), row.revision);
        if exports.contains_key(&key) {
            return Err(StorageError::Conflict);
        }
        exports.insert(key, row.clone());
        Ok(())
    }
}

/// A mirror with the same promises as the browser's, as long as it lives.
#[derive(Debug, Default)]
pub struct MemoryMirror(RefCell<BTreeMap<Id<Edition>, DraftRow>>);

impl Mirror for MemoryMirror {
    fn read(&self, edition: &Id<Edition>) -> Option<DraftRow> {
        self.0.borrow().get(edition).cloned()
    }

    fn write(&self, row: &DraftRow) -> bool {
        self.0.borrow_mut().insert(row.edition.clone(), row.clone());
        true
    }
}
