//! Importing a juror's work from a file: a backup, a draft, or a ballot that the same juror signed elsewhere.

use super::hand_over::HandedOver;
use crate::ballot::Draft;
use crate::edition::{Edition, Id};
use crate::format::ballot_v1::{self, Author, Credentials};
use crate::format::invitation_v1::Invitation;
use crate::format::parsed::Parsed;
use crate::format::{Fault, backup_v1, draft_v1};
use crate::storage::{BallotStore, ExportRow, Seat, StorageError};
use crate::workflow::anybody::verify_ballot::Rejection;
use crate::workflow::open_edition::OpenEdition;

/// What a file brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brought {
    /// What was decided in it.
    pub draft: Draft,
    /// The signed ballot that it is, if it is one: the next one signed here follows it.
    pub ballot: Option<Box<HandedOver>>,
}

/// Why nothing can be taken from a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BringFault {
    /// It is neither a backup nor a ballot, or a damaged one.
    Unreadable(Vec<Fault>),
    /// It is a ballot that is not valid.
    Rejected(Rejection),
    /// It is from another edition.
    OtherEdition(Id<Edition>),
    /// It is another juror's, or of another invitation.
    OtherJuror,
}

/// Reads a file for the desk of an edition, at which a juror with these credentials sits, or one who says themselves
/// who they are.
///
/// # Errors
/// The reason why nothing can be taken from it.
pub fn bring_in(
    bytes: &[u8],
    open: &OpenEdition,
    credentials: Option<&Credentials>,
) -> Result<Brought, BringFault> {
    let file = Parsed::of(bytes);
    match file.format() {
        Some(ballot_v1::FORMAT) => ballot(file, open, credentials),
        Some(draft_v1::FORMAT) => {
            let draft = draft_v1::read_file(file).map_err(BringFault::Unreadable)?;
            Ok(Brought { draft, ballot: None })
        }
        _ => backup(file, open, credentials.map(|it| &it.invitation.id)),
    }
}

fn backup(
    file: Parsed<'_>,
    open: &OpenEdition,
    invitation: Option<&Id<Invitation>>,
) -> Result<Brought, BringFault> {
    let backup = backup_v1::read(file).map_err(BringFault::Unreadable)?;
    if backup.edition != open.edition.id {
        return Err(BringFault::OtherEdition(backup.edition));
    }
    if backup.invitation.as_ref() != invitation {
        return Err(BringFault::OtherJuror);
    }
    Ok(Brought { draft: backup.draft, ballot: None })
}

fn ballot(
    file: Parsed<'_>,
    open: &OpenEdition,
    credentials: Option<&Credentials>,
) -> Result<Brought, BringFault> {
    let signed = HandedOver::of(file).map_err(BringFault::Rejected)?;
    if signed.ballot.edition.id != open.edition.id {
        return Err(BringFault::OtherEdition(signed.ballot.edition.id));
    }
    let mut draft = signed.ballot.content.to_draft();
    match (&signed.ballot.author, credentials) {
        (Author::Declared { juror, .. }, None) => {
            draft.set_name(&juror.name);
            draft.set_territory(juror.home.label_in(&open.edition));
        }
        (Author::Invited(theirs), Some(ours))
            if theirs.claim.invitation == ours.claim.invitation => {}
        _ => return Err(BringFault::OtherJuror),
    }
    Ok(Brought { draft, ballot: Some(Box::new(signed)) })
}

/// How an imported ballot relates to those that were signed here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Linked {
    /// It was not known here; the next one follows it, or those here that followed it.
    Added,
    /// It was known here.
    Known,
    /// Another ballot with the same revision was signed here. It was not added; an organiser must decide between them.
    Fork,
}

/// Keeps a ballot that the same juror signed elsewhere with those that were signed here.
///
/// # Errors
/// When the store does not answer.
pub async fn link_ballot(
    store: &impl BallotStore,
    signed: &HandedOver,
) -> Result<Linked, StorageError> {
    let seat = Seat::of(&signed.ballot.edition.id, &signed.ballot.author);
    let kept = store.read_exports(&seat).await?;
    let same = kept.into_iter().find(|row| row.revision == signed.ballot.revision);
    match same.map(|row| HandedOver::open(&row.text)) {
        None => {
            let (revision, text) = (signed.ballot.revision, signed.text.clone());
            store.append_export(&ExportRow { seat, revision, text }).await?;
            Ok(Linked::Added)
        }
        Some(Ok(kept)) if kept.digest == signed.digest => Ok(Linked::Known),
        Some(_) => Ok(Linked::Fork),
    }
}
