//! Saving a draft even if the store is stuck or was emptied: the store is asked again, opened again, and filled again.

use super::keep_draft::keep_draft;
use crate::ballot::Draft;
use crate::storage::{BallotStore, ExportRow, Mirror, Seat, StorageError};

/// How often saving is tried.
const ATTEMPTS: u32 = 3;

/// A draft that is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// The sequence that the next save follows.
    pub sequence: u32,
    /// Whether the store had been emptied and was filled again.
    pub renewed: bool,
}

/// Saves a draft after the one with the sequence `after`. A store that fails is opened anew and asked again; one that
/// was emptied in the meantime gets everything back that the page holds, with the ballots handed in.
///
/// # Errors
/// See [`keep_draft`]; at once where asking again cannot help.
pub async fn keep_trying(
    store: &impl BallotStore,
    mirror: &impl Mirror,
    seat: &Seat,
    draft: &Draft,
    after: u32,
    exports: &[ExportRow],
) -> Result<Kept, StorageError> {
    let (mut after, mut renewed, mut attempt) = (after, false, 1);
    loop {
        let error = match keep_draft(store, mirror, seat, draft, after).await {
            Ok(sequence) => return Ok(Kept { sequence, renewed }),
            Err(error) => error,
        };
        if attempt == ATTEMPTS || !may_pass(&error) {
            return Err(error);
        }
        attempt += 1;
        // If it cannot be opened, the next attempt fails and returns the error.
        let reopened = store.reopen().await;
        if let Err(error) = reopened
            && !may_pass(&error)
        {
            return Err(error);
        }
        if error == StorageError::Vanished && store.read_draft(seat).await == Ok(None) {
            put_back(store, exports).await?;
            (after, renewed) = (0, true);
        }
    }
}

/// Whether the same may succeed a moment later, or in a store that is opened anew.
fn may_pass(error: &StorageError) -> bool {
    match error {
        StorageError::Full
        | StorageError::Refused
        | StorageError::Vanished
        | StorageError::NotKept
        | StorageError::Failed(_) => true,
        StorageError::Unavailable
        | StorageError::Conflict
        | StorageError::NewerVersion
        | StorageError::Blocked => false,
    }
}

/// Writes signed ballots to the store again. Those that are still there are not changed.
async fn put_back(store: &impl BallotStore, exports: &[ExportRow]) -> Result<(), StorageError> {
    for row in exports {
        match store.append_export(row).await {
            Ok(()) | Err(StorageError::Conflict) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}
