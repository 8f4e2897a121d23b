//! What becomes of a file.

use crate::ballot::SetAside;
use crate::signing::Digest;
use crate::workflow::anybody::verify_ballot::Rejection;

/// What becomes of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// What the file is called.
    pub name: String,
    /// What names the ballot, where the file is one.
    pub digest: Option<Digest>,
    /// The digest of the ballot, or of the bytes if it is no ballot.
    pub names: Digest,
    /// What becomes of it.
    pub outcome: Outcome,
}

/// What becomes of a file, with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It counts.
    Counted(Vec<Note>),
    /// A later ballot of the same juror takes its place.
    Superseded,
    /// The same ballot is in a file before this one.
    Duplicate,
    /// It does not count, or not yet: the organiser decides between it and others, or decided for another one.
    Conflict(ConflictKind),
    /// Its invitation was taken back, for this reason where one was given.
    Revoked(Option<String>),
    /// It came after the vote was closed, and was not accepted.
    Late,
    /// It is not a valid ballot of this edition.
    Rejected(Rejection),
}

/// How a conflict came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConflictKind {
    /// One device signed two ballots where there can be one.
    Fork,
    /// They come from two devices, or by two invitations.
    Device,
}

/// What people should know of a ballot; it decides nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// In these categories its answer was set aside: they changed after it was signed.
    SetAside(Vec<SetAside>),
    /// The ballot before this revision never came.
    Gap {
        /// Which revision follows it.
        revision: u32,
        /// What names the missing ballot.
        digest: Digest,
    },
    /// The ballot before this revision came as that of another juror.
    FollowsSomebodyElse {
        /// Which revision follows it.
        revision: u32,
        /// What names that ballot.
        digest: Digest,
    },
    /// This revision names a ballot before it whose number is not the one before, as no voting page does.
    WrongRevision {
        /// Which revision.
        revision: u32,
    },
    /// This revision was signed on another device than the one that it follows.
    OtherDevice {
        /// Which revision.
        revision: u32,
    },
    /// By the clock of the device, this revision was signed before the one that it follows.
    ClockWentBack {
        /// Which revision.
        revision: u32,
    },
}

impl Verdict {
    /// The code that its juror was given, where the file is a ballot.
    pub fn receipt(&self) -> Option<String> {
        self.digest.map(Digest::receipt)
    }
}

impl Outcome {
    /// Where the answer of a ballot that counts was set aside.
    pub fn set_aside(&self) -> &[SetAside] {
        let Self::Counted(notes) = self else { return &[] };
        let aside = notes.iter().find_map(|note| match note {
            Note::SetAside(categories) => Some(categories.as_slice()),
            _ => None,
        });
        aside.unwrap_or_default()
    }

    /// A stable word for programs; sentences are in `text`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Counted(_) => "counted",
            Self::Superseded => "superseded",
            Self::Duplicate => "duplicate",
            Self::Conflict(ConflictKind::Fork) => "conflict-fork",
            Self::Conflict(ConflictKind::Device) => "conflict-device",
            Self::Revoked(_) => "revoked",
            Self::Late => "late",
            Self::Rejected(rejection) => rejection.code(),
        }
    }
}
