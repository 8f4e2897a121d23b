//! Revoking invitations, and verifying a list of revocations.

use crate::edition::{Edition, Id};
use crate::format::Fault;
use crate::format::invitation_v1::Invitation;
use crate::format::parsed::Parsed;
use crate::format::revocations_v1::{self, Revocation, Revocations};
use crate::json::{Value, canonical};
use crate::signing::{PublicKey, Purpose, SignError, SignatureFault, Signer, seal, verify};

/// Why a list of revocations is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RevocationsFault {
    /// It is not such a list: every fault.
    Format(Vec<Fault>),
    /// It is for another edition.
    WrongEdition(Id<Edition>),
    /// The organiser of the edition did not sign it.
    Signature(SignatureFault),
}

/// Why an invitation was not taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RevokeError {
    /// It is not the key of the edition's organiser.
    WrongKey,
    /// What would be said does not fit into the list.
    Faulty(Vec<Fault>),
    /// The key did not sign.
    Sign(SignError),
}

/// Reads a list of revocations, and checks that the organiser of the edition made it.
///
/// # Errors
/// The first reason to refuse it.
pub fn open_revocations(bytes: &[u8], edition: &Edition) -> Result<Revocations, RevocationsFault> {
    open_revocations_file(Parsed::of(bytes), edition)
}

/// The same, of a file that was parsed already.
///
/// # Errors
/// The first reason to refuse it.
pub fn open_revocations_file(
    file: Parsed<'_>,
    edition: &Edition,
) -> Result<Revocations, RevocationsFault> {
    let (revocations, document) = revocations_v1::read(file).map_err(RevocationsFault::Format)?;
    if revocations.edition != edition.id {
        return Err(RevocationsFault::WrongEdition(revocations.edition));
    }
    if !revocations.revoked.is_empty() {
        let organiser = edition.organiser_key.map(PublicKey::from_bytes);
        let organiser = organiser.ok_or(RevocationsFault::Signature(SignatureFault::Mismatch))?;
        verify(&document, Purpose::Revocations, &organiser).map_err(RevocationsFault::Signature)?;
    }
    Ok(revocations)
}

/// The signed list with one more invitation in it; one that is there already gets the new reason.
///
/// # Errors
/// When the list would not be valid.
pub async fn revoke(
    mut revocations: Revocations,
    edition: &Edition,
    organiser: &impl Signer,
    invitation: Id<Invitation>,
    reason: Option<String>,
) -> Result<Value, RevokeError> {
    revocations.revoked.retain(|it| it.invitation != invitation);
    revocations.revoked.push(Revocation { invitation, reason });
    seal_revocations(&revocations, edition, organiser).await
}

/// The signed list.
///
/// # Errors
/// When it would not be valid.
pub async fn seal_revocations(
    revocations: &Revocations,
    edition: &Edition,
    organiser: &impl Signer,
) -> Result<Value, RevokeError> {
    if Some(*organiser.public_key().as_bytes()) != edition.organiser_key {
        return Err(RevokeError::WrongKey);
    }
    let document = revocations_v1::write(revocations);
    let sealed =
        seal(&document, Purpose::Revocations, organiser).await.map_err(RevokeError::Sign)?;
    match open_revocations(canonical(&sealed).as_bytes(), edition) {
        Ok(_) => Ok(sealed),
        Err(RevocationsFault::Format(faults)) => Err(RevokeError::Faulty(faults)),
        Err(_) => Err(RevokeError::WrongKey),
    }
}
