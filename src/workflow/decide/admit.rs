//! One file by itself: whether it is a ballot that may count, whatever else came.

use super::{Contender, Note};
use crate::format::ballot_v1::{Author, Ballot};
use crate::format::decisions_v1::Decisions;
use crate::format::revocations_v1::Revocations;
use crate::json::Value;
use crate::signing::{Digest, PublicKey};
use crate::workflow::{Examined, OpenEdition, Rejection, examine_ballot};

/// A ballot that its juror signed for this edition.
pub(super) struct Admitted {
    pub(super) ballot: Ballot,
    pub(super) digest: Digest,
    /// The same as it was signed.
    pub(super) document: Value,
    /// Why it tells what its juror did, and does not count.
    pub(super) barred: Option<Barred>,
}

/// Why a ballot does not count, whatever else came.
pub(super) enum Barred {
    /// Its invitation was taken back, for this reason where one was given.
    Revoked(Option<String>),
    /// It came after the vote was closed.
    Late,
}

/// A file that nothing is learnt from.
pub(super) struct Refused {
    /// Where it is a ballot all the same.
    pub(super) digest: Option<Digest>,
    pub(super) rejection: Rejection,
}

impl Admitted {
    /// Which device signed it, for which invitation: whoever has both signs one chain.
    pub(super) fn hand(&self) -> (Option<Digest>, PublicKey) {
        let invitation = match &self.ballot.author {
            Author::Declared { .. } => None,
            Author::Invited(credentials) => Some(credentials.claim.invitation),
        };
        (invitation, *self.ballot.author.device_key())
    }

    pub(super) fn contender(&self, notes: Vec<Note>) -> Contender {
        Contender { ballot: Box::new(self.ballot.clone()), digest: self.digest, notes }
    }
}

pub(super) fn admit(
    bytes: &[u8],
    open: &OpenEdition,
    revocations: &Revocations,
    decisions: &Decisions,
) -> Result<Admitted, Refused> {
    let examined =
        examine_ballot(bytes, open).map_err(|rejection| Refused { digest: None, rejection })?;
    if let Some(fault) = examined.fault {
        let (digest, rejection) = (Some(examined.digest), Rejection::Content(fault));
        return Err(Refused { digest, rejection });
    }
    let revoked = match &examined.ballot.author {
        Author::Declared { .. } => None,
        Author::Invited(credentials) => revocations.find(&credentials.invitation.id),
    };
    let revoked = revoked.map(|revocation| Barred::Revoked(revocation.reason.clone()));
    let late = || decisions.bars(&examined.digest).then_some(Barred::Late);
    let barred = revoked.or_else(late);
    let Examined { ballot, digest, document, .. } = examined;
    Ok(Admitted { ballot, digest, document, barred })
}
