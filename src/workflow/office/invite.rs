//! Makes the signed invitation of a juror and its link.

use crate::ballot::Affiliation;
use crate::edition::{Category, Id};
use crate::format::Fault;
use crate::format::invitation_link::Token;
use crate::format::invitation_v1::{self, Invitation, Invitee};
use crate::format::parsed::Parsed;
use crate::json::{Value, canonical};
use crate::signing::{Purpose, Seed, SignError, Signer, seal};
use crate::workflow::open_edition::OpenEdition;

/// What an organiser decides about a juror.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guest {
    /// What names the invitation.
    pub invitation: Id<Invitation>,
    /// Who is invited.
    pub juror: Invitee,
    /// What the juror judges.
    pub categories: Vec<Id<Category>>,
    /// The territories that the juror belongs to.
    pub affiliations: Vec<Affiliation>,
    /// Until when the invitation can be opened.
    pub until: Option<String>,
}

/// An invitation that is ready to be sent.
#[derive(Debug)]
pub struct SignedInvitation {
    /// The signed document, without the secret: the organiser's record.
    pub document: Value,
    /// What the link contains.
    pub token: Token,
}

/// Why nobody was invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InviteError {
    /// The edition names no key of an organiser.
    NoOrganiserKey,
    /// This is not the key that the edition names.
    WrongKey,
    /// The edition has no such category.
    UnknownCategory(Id<Category>),
    /// Something of it does not fit into an invitation.
    Faulty(Vec<Fault>),
    /// The key did not sign.
    Sign(SignError),
}

/// Signs the invitation of a juror; the seed must be new.
///
/// # Errors
/// Whenever the juror could not use it.
pub async fn invite(
    open: &OpenEdition,
    organiser: &impl Signer,
    guest: Guest,
    seed: Seed,
) -> Result<SignedInvitation, InviteError> {
    let edition = &open.edition;
    let key = edition.organiser_key.as_ref().ok_or(InviteError::NoOrganiserKey)?;
    if organiser.public_key().as_bytes() != key {
        return Err(InviteError::WrongKey);
    }
    let unknown = guest.categories.iter().find(|id| edition.find_category(id).is_none());
    if let Some(id) = unknown {
        return Err(InviteError::UnknownCategory(id.clone()));
    }
    let invitation = Invitation {
        edition: edition.id.clone(),
        id: guest.invitation,
        juror: guest.juror,
        categories: guest.categories,
        affiliations: guest.affiliations,
        key: seed.public_key(),
        until: guest.until,
    };
    let document = invitation_v1::write(&invitation);
    let document =
        seal(&document, Purpose::Invitation, organiser).await.map_err(InviteError::Sign)?;
    let text = canonical(&document);
    invitation_v1::read(Parsed::of(text.as_bytes())).map_err(InviteError::Faulty)?;
    let token = Token::new(&document, seed).ok_or(InviteError::Sign(SignError::NotOurs))?;
    Ok(SignedInvitation { document, token })
}
