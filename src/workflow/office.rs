//! The files that an organiser received, and the result of deciding on and counting them.
//!
//! Reading and verifying a file takes long and is done once. Deciding and counting are done again each time.

pub mod announce;
pub mod ceremony;
pub mod count;
pub mod decide;
pub mod invite;
pub mod misfit;
pub mod organiser_key;
pub mod paper;
pub mod participation;
pub mod passphrase;
pub mod restore;
pub mod revoke;

use std::collections::BTreeSet;

use self::count::{Count, count};
use self::decide::admit::ReadBallot;
use self::decide::{Decided, decide};
use self::participation::{Participation, RecordFault, open_record, participation};
use self::revoke::{RevocationsFault, open_revocations_file};
use super::open_edition::OpenEdition;
use crate::format::decisions_v1::Decisions;
use crate::format::invitation_v1::{self, Invitation};
use crate::format::parsed::Parsed;
use crate::format::revocations_v1::{self, Revocations};
use crate::signing::Digest;

/// What came to an organiser.
#[derive(Debug, Clone)]
pub struct Office {
    /// What is voted on.
    open: OpenEdition,
    /// The bytes that are there already.
    known: BTreeSet<Digest>,
    ballots: Vec<ReadBallot>,
    invitations: Vec<Invitation>,
    revocations: Vec<Revocations>,
}

/// What kind of file was imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// The same bytes were imported before.
    Again,
    /// A ballot, or any other file. Whether it counts depends on the other files.
    Ballot,
    /// The record of an invitation.
    Invitation,
    /// An invitation, and why it does not belong to this jury.
    RefusedInvitation(RecordFault),
    /// A list of revoked invitations.
    Revocations,
    /// A list of revoked invitations, and why it is refused.
    RefusedRevocations(RevocationsFault),
}

/// The state after decisions.
#[derive(Debug, Clone)]
pub struct Situation {
    /// What the organiser decided.
    pub decisions: Decisions,
    /// What becomes of each ballot.
    pub decided: Decided,
    /// The count of the ballots that count.
    pub count: Count,
    /// Who has answered.
    pub participation: Participation,
    /// The revocations of all lists together.
    pub revocations: Revocations,
}

impl Office {
    /// An office without files.
    pub fn new(open: OpenEdition) -> Self {
        let (ballots, invitations, revocations) = (vec![], vec![], vec![]);
        Self { open, known: BTreeSet::new(), ballots, invitations, revocations }
    }

    /// What is voted on.
    pub fn open(&self) -> &OpenEdition {
        &self.open
    }

    /// Takes a file, whatever it is, unless its bytes are there already.
    pub fn take(&mut self, name: &str, bytes: &[u8]) -> Taken {
        if !self.known.insert(Digest::of_bytes(bytes)) {
            return Taken::Again;
        }
        let file = Parsed::of(bytes);
        match file.format() {
            Some(invitation_v1::FORMAT) => match self.take_invitation(file) {
                Ok(()) => Taken::Invitation,
                Err(fault) => Taken::RefusedInvitation(fault),
            },
            Some(revocations_v1::FORMAT) => match self.take_revocations(file) {
                Ok(()) => Taken::Revocations,
                Err(fault) => Taken::RefusedRevocations(fault),
            },
            _ => {
                self.take_ballot(name, file);
                Taken::Ballot
            }
        }
    }

    /// Takes the organiser's record of an invitation.
    ///
    /// # Errors
    /// The reason why it is refused.
    pub fn take_invitation(&mut self, file: Parsed<'_>) -> Result<(), RecordFault> {
        self.invitations.push(open_record(file, &self.open.edition)?);
        Ok(())
    }

    /// Takes a list of revoked invitations.
    ///
    /// # Errors
    /// The reason why it is refused.
    pub fn take_revocations(&mut self, file: Parsed<'_>) -> Result<(), RevocationsFault> {
        self.revocations.push(open_revocations_file(file, &self.open.edition)?);
        Ok(())
    }

    /// Takes a file that should be a ballot. One that is not gets a verdict that says so.
    pub fn take_ballot(&mut self, name: &str, file: Parsed<'_>) {
        self.ballots.push(ReadBallot::of(name, file, &self.open));
    }

    /// The files that should be ballots, in the order in which they came.
    pub fn ballots(&self) -> &[ReadBallot] {
        &self.ballots
    }

    /// How many invitations there are.
    pub fn invitations(&self) -> usize {
        self.invitations.len()
    }

    /// What becomes of the ballots after these decisions.
    pub fn decide(&self, decisions: &Decisions) -> Decided {
        decide(&self.revocations(), decisions, &self.ballots)
    }

    /// The state after these decisions.
    pub fn situation(&self, decisions: Decisions) -> Situation {
        let revocations = self.revocations();
        let decided = decide(&revocations, &decisions, &self.ballots);
        let count = count(&self.open, &decided, &decisions);
        let participation =
            participation(&self.open, &revocations, &self.invitations, &decided, &count);
        Situation { decisions, decided, count, participation, revocations }
    }

    /// The revocations of all lists together, so that importing an older list restores no invitation. If there are
    /// several reasons, the first in alphabetical order is taken, whatever the order of the files.
    fn revocations(&self) -> Revocations {
        let lists = self.revocations.iter().flat_map(|list| &list.revoked);
        let mut revoked: Vec<_> = lists.cloned().collect();
        revoked.sort_by(|one, other| {
            (&one.invitation, &one.reason).cmp(&(&other.invitation, &other.reason))
        });
        revoked.dedup_by(|later, first| later.invitation == first.invitation);
        Revocations { edition: self.open.edition.id.clone(), revoked }
    }
}
