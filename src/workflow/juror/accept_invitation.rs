//! From a link to a device that may vote: opening an invitation, claiming it, and checking both later.

use crate::edition::{Category, Date, Edition, Id};
use crate::format::claim_v1::{self, Claim};
use crate::format::invitation_link::{LinkFault, find};
use crate::format::invitation_v1::{self, Invitation};
use crate::format::revocations_v1::Revocations;
use crate::json::Value;
use crate::signing::{Digest, PublicKey, Purpose, Seed, SignError, seal, verify};
use crate::workflow::open_edition::OpenEdition;

/// An invitation that may be claimed, with the secret of its link.
#[derive(Debug)]
pub struct Invited {
    /// The invitation, as it was read.
    pub invitation: Invitation,
    /// The same as it was signed.
    pub document: Value,
    seed: Seed,
}

/// Why an invitation cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InvitationFault {
    /// Nobody is invited to this edition: everybody may fill a ballot.
    NotByInvitation,
    /// There is no whole link.
    Link(LinkFault),
    /// It is for another edition.
    WrongEdition(Id<Edition>),
    /// It was altered, or somebody else made it.
    Altered,
    /// The edition has no such category and does not say that it removed it, or no category is left to judge.
    UnknownCategory(Id<Category>),
    /// It could be opened until this day.
    Expired(Date),
    /// It was taken back, for this reason where one was given.
    Revoked(Option<String>),
}

/// Why an invitation and a claim do not let a device vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChainFault {
    /// One of the two is not such a document.
    Unreadable,
    /// One of the keys is one under which signatures can be forged.
    WeakKey,
    /// They are for another edition.
    WrongEdition(Id<Edition>),
    /// The organiser did not sign this invitation.
    NotByOrganiser,
    /// The claim is for another invitation.
    OtherInvitation,
    /// The claim was made without the secret of the link.
    NotByInvited,
}

/// Finds an invitation in any text that has its link, and checks all that can be checked of it.
///
/// # Errors
/// The first reason why the juror cannot go on with it.
pub fn open_invitation(
    text: &str,
    open: &OpenEdition,
    revocations: &Revocations,
    now: &str,
) -> Result<Invited, InvitationFault> {
    let edition = &open.edition;
    let organiser = edition.organiser_key.map(PublicKey::from_bytes);
    let organiser = organiser.ok_or(InvitationFault::NotByInvitation)?;
    let token = find(text).map_err(InvitationFault::Link)?;
    let invitation = token.claims().ok_or(InvitationFault::Altered)?;
    // Checked before the signature, because another edition has another key and the juror is only on the wrong site.
    if invitation.edition != edition.id {
        return Err(InvitationFault::WrongEdition(invitation.edition));
    }
    let document = token.signed_by(&organiser);
    verify(&document, Purpose::Invitation, &organiser).map_err(|_| InvitationFault::Altered)?;
    check_categories(&invitation, edition)?;
    if let Some(until) = invitation.until.as_deref().filter(|until| *until < now) {
        let day = until.split('T').next().and_then(Date::parse);
        return Err(day.map_or(InvitationFault::Altered, InvitationFault::Expired));
    }
    if let Some(revocation) = revocations.find(&invitation.id) {
        return Err(InvitationFault::Revoked(revocation.reason.clone()));
    }
    Ok(Invited { invitation, document, seed: token.into_seed() })
}

/// A category that the edition says was removed is skipped. At least one other category must be left.
fn check_categories(invitation: &Invitation, edition: &Edition) -> Result<(), InvitationFault> {
    let is_there = |id: &&Id<Category>| edition.find_category(id).is_some();
    let is_gone = |id: &&Id<Category>| edition.amends.iter().any(|it| it.changed.contains(id));
    let mut unknown = invitation.categories.iter().filter(|id| !is_there(id));
    let nothing_left = !invitation.categories.iter().any(|id| is_there(&id));
    match unknown.find(|id| nothing_left || !is_gone(id)) {
        Some(id) => Err(InvitationFault::UnknownCategory(id.clone())),
        None => Ok(()),
    }
}

/// Signs that this device holds the invitation; afterwards the secret is gone.
///
/// # Errors
/// When what was signed does not verify.
pub async fn claim(invited: Invited, device: PublicKey, now: &str) -> Result<Value, SignError> {
    let claim = Claim {
        edition: invited.invitation.edition,
        invitation: Digest::of_document(&invited.document),
        device_key: device,
        created: now.to_owned(),
    };
    seal(&claim_v1::write(&claim), Purpose::Claim, &invited.seed.into_key()).await
}

/// Whether the organiser of an edition invited whoever holds a device: what the invitation says, and the key of that
/// device.
///
/// # Errors
/// The first link of the chain that does not hold.
pub fn check_chain(
    invitation: &Value,
    claim: &Value,
    organiser: &PublicKey,
    edition: &Id<Edition>,
) -> Result<(Invitation, PublicKey), ChainFault> {
    check_organiser(invitation, organiser, edition)?;
    check_claim(invitation, claim)
}

/// The first half of it: whether the organiser of an edition made an invitation.
///
/// # Errors
/// Why it is none of theirs.
pub(in crate::workflow) fn check_organiser(
    invitation: &Value,
    organiser: &PublicKey,
    edition: &Id<Edition>,
) -> Result<(), ChainFault> {
    if !organiser.is_strong() {
        return Err(ChainFault::WeakKey);
    }
    let invited = invitation_v1::of(invitation).ok_or(ChainFault::Unreadable)?;
    if invited.edition != *edition {
        return Err(ChainFault::WrongEdition(invited.edition));
    }
    verify(invitation, Purpose::Invitation, organiser).map_err(|_| ChainFault::NotByOrganiser)
}

/// The other half, for whoever does not know the organiser: whether the device was claimed with this invitation.
///
/// # Errors
/// The first link of the chain that does not hold.
pub fn check_claim(
    invitation: &Value,
    claim: &Value,
) -> Result<(Invitation, PublicKey), ChainFault> {
    let invited = invitation_v1::of(invitation).ok_or(ChainFault::Unreadable)?;
    let claimed = claim_v1::of(claim).ok_or(ChainFault::Unreadable)?;
    if ![&invited.key, &claimed.device_key].iter().all(|key| key.is_strong()) {
        return Err(ChainFault::WeakKey);
    }
    if claimed.edition != invited.edition {
        return Err(ChainFault::WrongEdition(claimed.edition));
    }
    if claimed.invitation != Digest::of_document(invitation) {
        return Err(ChainFault::OtherInvitation);
    }
    verify(claim, Purpose::Claim, &invited.key).map_err(|_| ChainFault::NotByInvited)?;
    Ok((invited, claimed.device_key))
}
