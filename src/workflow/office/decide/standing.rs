//! The state of a juror: a ballot that counts, or conflicting ballots between which the organiser decides.

use super::verdict::{ConflictKind, Note, Outcome};
use crate::ballot::CountableBallot;
use crate::edition::Id;
use crate::format::ballot_v1::{Author, Ballot};
use crate::format::decisions_v1::BallotDecision;
use crate::format::invitation_v1::Invitee;
use crate::signing::{Digest, PublicKey};

/// Whose ballots count as one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// A juror, by however many invitations and devices.
    Invited(Id<Invitee>),
    /// A device, if the edition is not judged by invitation.
    Device(PublicKey),
}

/// How a juror stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// A ballot counts.
    Counted(Counted),
    /// None counts until the organiser decides which.
    Open(BallotConflict),
}

/// The ballot of a juror that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// The ballot that counts.
    pub contender: Contender,
    /// By which decision, where there was a conflict.
    pub decided: Option<(ConflictKind, BallotDecision)>,
}

/// A ballot that no other one follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contender {
    /// What it says, as it was signed.
    pub ballot: Box<Ballot>,
    /// What of that counts.
    pub counts: Box<CountableBallot>,
    /// What names it.
    pub digest: Digest,
    /// What is remarkable about it and those before it, beginning with it.
    pub notes: Vec<Note>,
}

/// Several ballots of one juror of which none is known to follow the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BallotConflict {
    /// How it came about.
    pub kind: ConflictKind,
    /// At least two, by revision and digest.
    pub contenders: Vec<Contender>,
}

impl Who {
    /// Whose ballot one with this author is.
    pub fn of(author: &Author) -> Self {
        match author {
            Author::Declared { device_key, .. } => Self::Device(*device_key),
            Author::Invited(credentials) => Self::Invited(credentials.invitation.juror.id.clone()),
        }
    }
}

impl BallotConflict {
    fn find(&self, digest: &Digest) -> Option<&Contender> {
        self.contenders.iter().find(|contender| contender.digest == *digest)
    }
}

impl Standing {
    /// The decision by which it is settled.
    pub fn decision(&self) -> Option<&BallotDecision> {
        match self {
            Self::Counted(Counted { decided: Some((_, decision)), .. }) => Some(decision),
            Self::Counted(_) | Self::Open(_) => None,
        }
    }

    /// What becomes of a ballot of this juror.
    pub(super) fn outcome(&self, digest: &Digest) -> Outcome {
        match self {
            Self::Counted(counted) if counted.contender.digest == *digest => {
                Outcome::Counted(counted.contender.notes.clone())
            }
            Self::Counted(Counted { decided: Some((kind, decision)), .. })
                if decision.contenders.contains(digest) =>
            {
                Outcome::Conflict(*kind)
            }
            Self::Open(conflict) if conflict.find(digest).is_some() => {
                Outcome::Conflict(conflict.kind)
            }
            Self::Counted(_) | Self::Open(_) => Outcome::Superseded,
        }
    }
}
