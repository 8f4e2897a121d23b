//! The store a juror's desk works with: the browser's database, or memory in a browser that has no database at all.
//!
//! Any other failure to open the database is an error, because the juror's work may still be in it.

use crate::edition::{Edition, Id};
use crate::storage::indexed_db::IndexedDbStore;
use crate::storage::memory::MemoryStore;
use crate::storage::{BallotStore, DraftRow, ExportRow, InvitationRow, Seat, StorageError};

/// Where the desk keeps its work.
pub enum JurorStore {
    /// Kept between visits.
    Kept(IndexedDbStore),
    /// Forgotten with the page; the juror is told so.
    ForThisPage(MemoryStore),
}

impl JurorStore {
    /// Opens the browser's database. Only a browser that has none at all gives a store in memory: any other failure
    /// may hide work that is still there.
    ///
    /// # Errors
    /// When there is a database that cannot be opened.
    pub async fn open(scope: &str) -> Result<Self, StorageError> {
        match IndexedDbStore::open(scope).await {
            Ok(store) => Ok(Self::Kept(store)),
            Err(StorageError::Unavailable) => Ok(Self::ForThisPage(MemoryStore::default())),
            Err(error) => Err(error),
        }
    }

    /// The database, where there is one.
    pub fn database(&self) -> Option<&IndexedDbStore> {
        match self {
            Self::Kept(store) => Some(store),
            Self::ForThisPage(_) => None,
        }
    }
}

impl BallotStore for JurorStore {
    async fn read_draft(&self, seat: &Seat) -> Result<Option<DraftRow>, StorageError> {
        match self {
            Self::Kept(store) => store.read_draft(seat).await,
            Self::ForThisPage(store) => store.read_draft(seat).await,
        }
    }

    async fn write_draft(&self, row: &DraftRow) -> Result<(), StorageError> {
        match self {
            Self::Kept(store) => store.write_draft(row).await,
            Self::ForThisPage(store) => store.write_draft(row).await,
        }
    }

    async fn read_exports(&self, seat: &Seat) -> Result<Vec<ExportRow>, StorageError> {
        match self {
            Self::Kept(store) => store.read_exports(seat).await,
            Self::ForThisPage(store) => store.read_exports(seat).await,
        }
    }

    async fn append_export(&self, row: &ExportRow) -> Result<(), StorageError> {
        match self {
            Self::Kept(store) => store.append_export(row).await,
            Self::ForThisPage(store) => store.append_export(row).await,
        }
    }

    async fn read_invitations(
        &self,
        edition: &Id<Edition>,
    ) -> Result<Vec<InvitationRow>, StorageError> {
        match self {
            Self::Kept(store) => store.read_invitations(edition).await,
            Self::ForThisPage(store) => store.read_invitations(edition).await,
        }
    }

    async fn keep_invitation(&self, row: &InvitationRow) -> Result<(), StorageError> {
        match self {
            Self::Kept(store) => store.keep_invitation(row).await,
            Self::ForThisPage(store) => store.keep_invitation(row).await,
        }
    }

    async fn reopen(&self) -> Result<(), StorageError> {
        match self {
            Self::Kept(store) => store.reopen().await,
            Self::ForThisPage(store) => store.reopen().await,
        }
    }
}
