//! Checks one file by itself: whether it is a ballot that may count, whatever the other files are.

use super::standing::Contender;
use super::verdict::Note;
use crate::ballot::CountableBallot;
use crate::format::ballot_v1::{Author, Ballot};
use crate::format::decisions_v1::Decisions;
use crate::format::parsed::Parsed;
use crate::format::revocations_v1::Revocations;
use crate::signing::{Digest, PublicKey};
use crate::workflow::anybody::verify_ballot::{Examined, Rejection, examine_file};
use crate::workflow::open_edition::OpenEdition;

/// A file that was read once: all that takes long, and depends on the file and the edition alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadBallot {
    /// What the file is called, for people.
    pub name: String,
    /// The digest of the ballot, or of the bytes if it is no ballot.
    pub names: Digest,
    /// The ballot, or why it is refused.
    pub read: Result<Examined, Rejection>,
}

impl ReadBallot {
    /// Reads a file, and verifies every signature in it.
    pub fn of(name: &str, file: Parsed<'_>, open: &OpenEdition) -> Self {
        let bytes = file.bytes();
        let read = examine_file(file, open);
        let names = match &read {
            Ok(examined) => examined.digest,
            Err(_) => Digest::of_bytes(bytes),
        };
        Self { name: name.to_owned(), names, read }
    }

    /// A ballot that its juror signed for this edition.
    pub(super) fn admit(
        &self,
        revocations: &Revocations,
        decisions: &Decisions,
    ) -> Result<Admitted<'_>, Rejection> {
        let examined = self.read.as_ref().map_err(Clone::clone)?;
        let counts = examined.counts.as_ref();
        let counts = counts.map_err(|fault| Rejection::Content(fault.clone()))?;
        let revoked = match &examined.ballot.author {
            Author::Declared { .. } => None,
            Author::Invited(credentials) => revocations.find(&credentials.invitation.id),
        };
        let revoked = revoked.map(|revocation| Barred::Revoked(revocation.reason.clone()));
        let late = || decisions.bars(&examined.digest).then_some(Barred::Late);
        Ok(Admitted { examined, counts, barred: revoked.or_else(late) })
    }
}

/// A ballot that its juror signed for this edition.
pub(super) struct Admitted<'a> {
    pub(super) examined: &'a Examined,
    counts: &'a CountableBallot,
    /// Why it does not count, although it is part of its juror's chain.
    pub(super) barred: Option<Barred>,
}

/// Why a ballot does not count, whatever else came.
pub(super) enum Barred {
    /// Its invitation was taken back, for this reason where one was given.
    Revoked(Option<String>),
    /// It came after the vote was closed.
    Late,
}

impl Admitted<'_> {
    pub(super) fn ballot(&self) -> &Ballot {
        &self.examined.ballot
    }

    pub(super) fn digest(&self) -> Digest {
        self.examined.digest
    }

    /// The device and the invitation. Ballots that share both belong to one chain.
    pub(super) fn hand(&self) -> (Option<Digest>, PublicKey) {
        let author = &self.ballot().author;
        let invitation = match author {
            Author::Declared { .. } => None,
            Author::Invited(credentials) => Some(credentials.claim.invitation),
        };
        (invitation, *author.device_key())
    }

    /// What this ballot says; `notes` are on those before it too.
    pub(super) fn contender(&self, notes: impl Iterator<Item = Note>) -> Contender {
        let set_aside = self.counts.set_aside();
        let aside = (!set_aside.is_empty()).then(|| Note::SetAside(set_aside.to_vec()));
        Contender {
            ballot: Box::new(self.ballot().clone()),
            counts: Box::new(self.counts.clone()),
            digest: self.digest(),
            notes: aside.into_iter().chain(notes).collect(),
        }
    }
}
