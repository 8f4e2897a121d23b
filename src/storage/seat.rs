//! Whose work is kept: an edition, with the invitation if there is one.
//!
//! The same person may judge one edition by several invitations, and their drafts do not mix.

use std::fmt;

use crate::edition::{Edition, Id};
use crate::format::ballot_v1::Author;
use crate::format::invitation_v1::Invitation;

/// The place of a juror in an edition.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seat {
    /// What is voted on.
    pub edition: Id<Edition>,
    /// By which invitation; none where everybody may fill a ballot.
    pub invitation: Option<Id<Invitation>>,
}

impl Seat {
    /// The seat of a juror without an invitation.
    pub fn open(edition: &Id<Edition>) -> Self {
        Self { edition: edition.clone(), invitation: None }
    }

    /// The seat of the author of a ballot.
    pub fn of(edition: &Id<Edition>, author: &Author) -> Self {
        let invitation = match author {
            Author::Declared { .. } => None,
            Author::Invited(credentials) => Some(credentials.invitation.id.clone()),
        };
        Self { edition: edition.clone(), invitation }
    }
}

/// The key under which it is stored. Without an invitation it is the edition's id alone, as in the first versions.
impl fmt::Display for Seat {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.edition.as_str())?;
        match &self.invitation {
            // No identifier has a slash in it.
            Some(invitation) => write!(formatter, "/{invitation}"),
            None => Ok(()),
        }
    }
}
