//! A store in memory, for tests and for browsers without a database. Everything is lost when it is dropped.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::{
    BallotStore, DraftRow, ExportRow, InvitationRow, Mirror, OfficeStore, Seat, StorageError,
};
use crate::edition::{Edition, Id};

/// A store with the same promises as the browser's, as long as it lives.
#[derive(Debug, Default)]
pub struct MemoryStore {
    drafts: RefCell<BTreeMap<Seat, DraftRow>>,
    exports: RefCell<BTreeMap<(Seat, u32), ExportRow>>,
    invitations: RefCell<Vec<InvitationRow>>,
}

impl BallotStore for MemoryStore {
    async fn read_draft(&self, seat: &Seat) -> Result<Option<DraftRow>, StorageError> {
        Ok(self.drafts.borrow().get(seat).cloned())
    }

    async fn write_draft(&self, row: &DraftRow) -> Result<(), StorageError> {
        let mut drafts = self.drafts.borrow_mut();
        let stored = drafts.get(&row.seat).map_or(0, |stored| stored.sequence);
        if stored.checked_add(1) != Some(row.sequence) {
            return Err(StorageError::Conflict);
        }
        drafts.insert(row.seat.clone(), row.clone());
        Ok(())
    }

    async fn read_exports(&self, seat: &Seat) -> Result<Vec<ExportRow>, StorageError> {
        let exports = self.exports.borrow();
        Ok(exports.values().filter(|row| row.seat == *seat).cloned().collect())
    }

    async fn append_export(&self, row: &ExportRow) -> Result<(), StorageError> {
        let mut exports = self.exports.borrow_mut();
        let key = (row.seat.clone(), row.revision);
        if exports.contains_key(&key) {
            return Err(StorageError::Conflict);
        }
        exports.insert(key, row.clone());
        Ok(())
    }

    async fn read_invitations(
        &self,
        edition: &Id<Edition>,
    ) -> Result<Vec<InvitationRow>, StorageError> {
        let invitations = self.invitations.borrow();
        Ok(invitations.iter().filter(|row| row.edition == *edition).cloned().collect())
    }

    async fn keep_invitation(&self, row: &InvitationRow) -> Result<(), StorageError> {
        let last = self.read_invitations(&row.edition).await?.pop().map_or(0, |last| last.opened);
        if last.checked_add(1) != Some(row.opened) {
            return Err(StorageError::Conflict);
        }
        let mut invitations = self.invitations.borrow_mut();
        invitations.retain(|other| other.edition != row.edition || other.id != row.id);
        invitations.push(row.clone());
        Ok(())
    }
}

/// What came to an organiser, as long as it lives.
#[derive(Debug, Default)]
pub struct MemoryOffice(RefCell<BTreeMap<(Id<Edition>, String), String>>);

impl OfficeStore for MemoryOffice {
    async fn read(
        &self,
        edition: &Id<Edition>,
        name: &str,
    ) -> Result<Option<String>, StorageError> {
        Ok(self.0.borrow().get(&(edition.clone(), name.to_owned())).cloned())
    }

    async fn read_all(&self, edition: &Id<Edition>) -> Result<Vec<(String, String)>, StorageError> {
        let papers = self.0.borrow();
        let own = papers.iter().filter(|((of, _), _)| of == edition);
        Ok(own.map(|((_, name), text)| (name.clone(), text.clone())).collect())
    }

    async fn keep(
        &self,
        edition: &Id<Edition>,
        rows: &[(String, String)],
    ) -> Result<(), StorageError> {
        let rows = rows.iter().map(|(name, text)| ((edition.clone(), name.clone()), text.clone()));
        self.0.borrow_mut().extend(rows);
        Ok(())
    }

    async fn replace(
        &self,
        edition: &Id<Edition>,
        name: &str,
        before: Option<&str>,
        after: &str,
    ) -> Result<(), StorageError> {
        let key = (edition.clone(), name.to_owned());
        let mut papers = self.0.borrow_mut();
        if papers.get(&key).map(String::as_str) != before {
            return Err(StorageError::Conflict);
        }
        papers.insert(key, after.to_owned());
        Ok(())
    }
}

/// A mirror with the same promises as the browser's, as long as it lives.
#[derive(Debug, Default)]
pub struct MemoryMirror(RefCell<BTreeMap<Seat, DraftRow>>);

impl Mirror for MemoryMirror {
    fn read(&self, seat: &Seat) -> Option<DraftRow> {
        self.0.borrow().get(seat).cloned()
    }

    fn write(&self, row: &DraftRow) -> bool {
        self.0.borrow_mut().insert(row.seat.clone(), row.clone());
        true
    }
}
