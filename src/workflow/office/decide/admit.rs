//! Checks one file by itself: whether it is a ballot that may count, whatever the other files are.

use std::collections::{BTreeMap, BTreeSet};

use super::standing::Contender;
use super::verdict::Note;
use crate::ballot::CountableBallot;
use crate::edition::Id;
use crate::format::ballot_v1::{self, Author, Ballot};
use crate::format::decisions_v1::Decisions;
use crate::format::invitation_v1::Invitation;
use crate::format::parsed::Parsed;
use crate::format::revocations_v1::{Revocation, Revocations};
use crate::json::Value;
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
    /// The document of a file that says to be a ballot and could not be read as one.
    claimed: Option<Value>,
}

impl ReadBallot {
    /// Reads a file, and verifies every signature in it.
    pub fn of(name: &str, file: Parsed<'_>, open: &OpenEdition) -> Self {
        let bytes = file.bytes();
        let read = examine_file(file, open);
        let claimed = read.is_err().then(|| ballot_v1::claimed(bytes)).flatten();
        let names = match (&read, &claimed) {
            (Ok(examined), _) => examined.digest,
            (Err(_), Some(document)) => Digest::of_document(document),
            (Err(_), None) => Digest::of_bytes(bytes),
        };
        Self { name: name.to_owned(), names, read, claimed }
    }

    /// The document of a file that says to be a ballot, whether it is refused or not.
    pub(super) fn document(&self) -> Option<&Value> {
        self.read.as_ref().map_or(self.claimed.as_ref(), |examined| Some(&examined.document))
    }

    /// A ballot that its juror signed for this edition.
    pub(super) fn admit(&self, bars: &Bars<'_>) -> Result<Admitted<'_>, Rejection> {
        let examined = self.read.as_ref().map_err(Clone::clone)?;
        let counts = examined.counts.as_ref();
        let counts = counts.map_err(|fault| Rejection::Content(fault.clone()))?;
        Ok(Admitted { examined, counts, barred: bars.barred(examined) })
    }
}

/// What keeps ballots from counting, looked up for each of them.
pub(super) struct Bars<'a> {
    revoked: BTreeMap<&'a Id<Invitation>, &'a Revocation>,
    closing: Option<&'a BTreeSet<Digest>>,
    let_in: BTreeSet<&'a Digest>,
}

impl<'a> Bars<'a> {
    pub(super) fn of(revocations: &'a Revocations, decisions: &'a Decisions) -> Self {
        let revoked = revocations.revoked.iter().rev();
        Self {
            revoked: revoked.map(|revocation| (&revocation.invitation, revocation)).collect(),
            closing: decisions.closing.as_ref(),
            let_in: decisions.late.iter().map(|decision| &decision.ballot).collect(),
        }
    }

    /// Whether a ballot was not there when the vote was closed.
    pub(super) fn came_late(&self, ballot: &Digest) -> bool {
        self.closing.is_some_and(|there| !there.contains(ballot))
    }

    fn barred(&self, examined: &Examined) -> Option<Barred> {
        let revoked = match &examined.ballot.author {
            Author::Declared { .. } => None,
            Author::Invited(credentials) => self.revoked.get(&credentials.invitation.id),
        };
        let late = || self.came_late(&examined.digest) && !self.let_in.contains(&examined.digest);
        match revoked {
            Some(revocation) => Some(Barred::Revoked(revocation.reason.clone())),
            None => late().then_some(Barred::Late),
        }
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
