//! Keeping an opened invitation, and finding it again at the next visit.

use super::accept_invitation::{Invited, check_chain, claim};
use crate::edition::Edition;
use crate::format::ballot_v1::Credentials;
use crate::json::{Value, canonical, parse};
use crate::signing::{Digest, PublicKey, SignError, Signer};
use crate::storage::{BallotStore, InvitationRow, StorageError};

/// Why an invitation could not be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SeatError {
    /// The device could not be declared.
    Sign(SignError),
    /// The store does not answer.
    Storage(StorageError),
}

/// Signs a claim that this device opened the invitation, and keeps both. A visit begins with the invitation that was
/// opened last.
///
/// # Errors
/// When what was kept cannot be read back; the link must be opened again then.
pub async fn take_seat(
    store: &impl BallotStore,
    device: &impl Signer,
    edition: &Edition,
    invited: Invited,
    now: &str,
) -> Result<Credentials, SeatError> {
    let (id, document) = (invited.invitation.id.clone(), invited.document.clone());
    let claim = claim(invited, device.public_key(), now).await.map_err(SeatError::Sign)?;
    let earlier = store.read_invitations(&edition.id).await.map_err(SeatError::Storage)?;
    let row = InvitationRow {
        edition: edition.id.clone(),
        id,
        invitation: canonical(&document),
        claim: canonical(&claim),
        opened: earlier.iter().map(|row| row.opened).max().unwrap_or_default() + 1,
    };
    store.keep_invitation(&row).await.map_err(SeatError::Storage)?;
    let kept = find_seat(store, edition).await.map_err(SeatError::Storage)?;
    kept.filter(|kept| kept.claim.invitation == Digest::of_document(&document))
        .ok_or(SeatError::Storage(StorageError::NotKept))
}

/// The invitation that was opened last in this browser and is still valid, if there is one.
///
/// # Errors
/// When the store does not answer.
pub async fn find_seat(
    store: &impl BallotStore,
    edition: &Edition,
) -> Result<Option<Credentials>, StorageError> {
    let Some(organiser) = edition.organiser_key.map(PublicKey::from_bytes) else { return Ok(None) };
    let rows = store.read_invitations(&edition.id).await?;
    let good = |row: InvitationRow| {
        let documents: [Value; 2] =
            [parse(row.invitation.as_bytes()).ok()?, parse(row.claim.as_bytes()).ok()?];
        let [invitation, claim] = documents;
        check_chain(&invitation, &claim, &organiser, &edition.id).ok()?;
        Credentials::of(invitation, claim)
    };
    Ok(rows.into_iter().rev().find_map(good))
}
