//! Rows as they lie in the browser's database. Written by every version so far: a change is a new store or a
//! new schema step. Knows nothing of transactions.

use serde::{Deserialize, Serialize};

use crate::edition::{Edition, Id};
use crate::storage::{DraftRow, ExportRow};

/// A row of `drafts`; its key is the edition.
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

    pub(super) fn into_row(self, edition: &Id<Edition>) -> DraftRow {
        DraftRow { edition: edition.clone(), sequence: self.sequence, text: self.text }
    }
}

/// A row of `exports`; its key is the edition and the revision.
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

    pub(super) fn into_row(self, edition: &Id<Edition>) -> ExportRow {
        ExportRow { edition: edition.clone(), revision: self.revision, text: self.text }
    }
}
