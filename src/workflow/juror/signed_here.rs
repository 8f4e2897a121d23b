//! Whether a ballot is one of those that were signed in this browser.

use super::hand_over::HandedOver;
use crate::signing::Digest;
use crate::storage::{BallotStore, Seat, StorageError};

/// A ballot that was signed in this browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignedHere {
    /// Its revision.
    pub revision: u32,
    /// The last revision that was signed here.
    pub last: u32,
}

/// Finds a stored ballot by its digest, with which its receipt code begins. A stored ballot that no longer verifies is
/// not returned.
///
/// # Errors
/// When the store cannot be read.
pub async fn signed_here(
    store: &impl BallotStore,
    seat: &Seat,
    digest: &Digest,
) -> Result<Option<SignedHere>, StorageError> {
    let kept = store.read_exports(seat).await?;
    let last = kept.iter().map(|row| row.revision).max().unwrap_or_default();
    let mut kept = kept.into_iter().filter_map(|row| HandedOver::open(&row.text).ok());
    let found = kept.find(|it| it.digest == *digest);
    Ok(found.map(|it| SignedHere { revision: it.ballot.revision, last }))
}
