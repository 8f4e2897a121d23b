//! Rows as they lie in the browser's database. Written by every version so far: a change is a new store or a
//! new schema step. Knows nothing of transactions.

use serde::{Deserialize, Serialize};

use crate::edition::{Edition, Id};
use crate::storage::{DraftRow, ExportRow, InvitationRow, Seat, StorageError};

/// A row of `drafts`; its key is the seat.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DraftRecord {
    pub(super) sequence: u32,
    text: String,
}

impl DraftRecord {
    pub(super) fn of(row: &DraftRow) -> Self {
        Self { sequence: row.sequence, text: row.text.clone() }
    }

    pub(super) fn into_row(self, seat: &Seat) -> DraftRow {
        DraftRow { seat: seat.clone(), sequence: self.sequence, text: self.text }
    }
}

/// A row of `exports`; its key is the seat and the revision.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExportRecord {
    revision: u32,
    text: String,
}

impl ExportRecord {
    pub(super) fn of(row: &ExportRow) -> Self {
        Self { revision: row.revision, text: row.text.clone() }
    }

    pub(super) fn into_row(self, seat: &Seat) -> ExportRow {
        ExportRow { seat: seat.clone(), revision: self.revision, text: self.text }
    }
}

/// A row of `invitations`; its key is the edition and the invitation.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct InvitationRecord {
    id: String,
    invitation: String,
    claim: String,
    pub(super) opened: u32,
}

impl InvitationRecord {
    pub(super) fn of(row: &InvitationRow) -> Self {
        Self {
            id: row.id.to_string(),
            invitation: row.invitation.clone(),
            claim: row.claim.clone(),
            opened: row.opened,
        }
    }

    pub(super) fn into_row(self, edition: &Id<Edition>) -> Result<InvitationRow, StorageError> {
        // Only ever written from one.
        let id = Id::parse(&self.id).ok_or(StorageError::NotKept)?;
        let Self { invitation, claim, opened, .. } = self;
        Ok(InvitationRow { edition: edition.clone(), id, invitation, claim, opened })
    }
}

/// A row of an organiser's `papers`; its key is the edition and the name.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OfficeRecord {
    name: String,
    text: String,
}

impl OfficeRecord {
    pub(super) fn of(name: &str, text: &str) -> Self {
        Self { name: name.to_owned(), text: text.to_owned() }
    }

    pub(super) fn into_row(self) -> (String, String) {
        (self.name, self.text)
    }
}
