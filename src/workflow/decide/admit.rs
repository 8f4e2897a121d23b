//! One file by itself: whether it is a ballot that may count, whatever else came.

use super::{Contender, Note};
use crate::format::ballot_v1::{Author, Ballot};
use crate::format::revocations_v1::{Revocation, Revocations};
use crate::signing::{Digest, PublicKey};
use crate::workflow::{OpenEdition, Rejection, examine_ballot};

/// A ballot that its juror signed for this edition.
pub(super) struct Admitted {
    pub(super) ballot: Ballot,
    pub(super) digest: Digest,
    /// It tells what its juror did, but no longer counts.
    pub(super) revoked: Option<Revocation>,
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
) -> Result<Admitted, Refused> {
    let examined =
        examine_ballot(bytes, open).map_err(|rejection| Refused { digest: None, rejection })?;
    if let Some(fault) = examined.fault {
        let (digest, rejection) = (Some(examined.digest), Rejection::Content(fault));
        return Err(Refused { digest, rejection });
    }
    let revoked = match &examined.ballot.author {
        Author::Declared { .. } => None,
        Author::Invited(credentials) => revocations.find(&credentials.invitation.id).cloned(),
    };
    Ok(Admitted { ballot: examined.ballot, digest: examined.digest, revoked })
}
