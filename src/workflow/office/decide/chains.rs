//! The chains of ballots of one juror: which ballot replaces which, the latest ones, and missing ones.

use std::collections::{BTreeMap, BTreeSet};

use super::admit::Admitted;
use super::standing::{BallotConflict, Counted, Standing};
use super::verdict::{ConflictKind, Note};
use crate::format::decisions_v1::BallotDecision;
use crate::signing::Digest;

/// By digest, so that a ballot that came twice is there once. Revoked and late ballots are part of a chain but do not
/// count.
#[derive(Default)]
pub(super) struct Chains<'a>(BTreeMap<Digest, &'a Admitted<'a>>);

impl<'a> Chains<'a> {
    pub(super) fn add(&mut self, ballot: &'a Admitted<'a>) {
        self.0.insert(ballot.digest(), ballot);
    }

    /// How the juror stands, by this decision where it was taken between exactly the ballots that there are; nothing
    /// where no ballot may count. `known` has the ballots of all jurors.
    pub(super) fn standing(
        &self,
        known: &BTreeSet<Digest>,
        decided: impl Fn(&BTreeSet<Digest>) -> Option<&'a BallotDecision>,
    ) -> Option<Standing> {
        let heads = self.heads();
        let last = *heads.last()?;
        let by_one_hand = heads.iter().all(|head| head.hand() == last.hand());
        if by_one_hand && heads.is_sorted_by(|earlier, later| self.may_follow(later, earlier)) {
            let notes = heads.iter().flat_map(|head| self.notes(head, known));
            let contender = last.contender(notes);
            return Some(Standing::Counted(Counted { contender, decided: None }));
        }
        let kind = if by_one_hand { ConflictKind::Fork } else { ConflictKind::Device };
        let digests = heads.iter().map(|head| head.digest()).collect();
        if let Some(decision) = decided(&digests)
            && let Some(chosen) = heads.iter().find(|head| head.digest() == decision.counts)
        {
            let contender = chosen.contender(self.notes(chosen, known));
            let decided = Some((kind, decision.clone()));
            return Some(Standing::Counted(Counted { contender, decided }));
        }
        // What several ballots go back to is told once, with the first of them.
        let mut told = BTreeSet::new();
        let mut contenders = Vec::with_capacity(heads.len());
        for head in heads {
            let own = self.back_from(head).take_while(|ballot| told.insert(ballot.digest()));
            contenders.push(head.contender(own.filter_map(|ballot| self.note(ballot, known))));
        }
        Some(Standing::Open(BallotConflict { kind, contenders }))
    }

    /// A ballot and all those before it, as far as they came.
    fn back_from<'b>(&'b self, ballot: &'b Admitted<'b>) -> impl Iterator<Item = &'b Admitted<'b>> {
        std::iter::successors(Some(ballot), |ballot| self.before(ballot))
    }

    /// The ballot that this one follows, if it came and has the revision before.
    fn before(&self, ballot: &Admitted<'_>) -> Option<&'a Admitted<'a>> {
        let earlier = *self.0.get(&ballot.ballot().previous?)?;
        (earlier.ballot().revision.checked_add(1) == Some(ballot.ballot().revision))
            .then_some(earlier)
    }

    /// The latest ballots, by revision: each may count and is not followed by another ballot that may count.
    fn heads(&self) -> Vec<&'a Admitted<'a>> {
        let may_count = || self.0.values().copied().filter(|ballot| ballot.barred.is_none());
        let mut followed = BTreeSet::new();
        for ballot in may_count() {
            for earlier in self.back_from(ballot).skip(1) {
                if !followed.insert(earlier.digest()) {
                    // The ballots before it were visited already.
                    break;
                }
            }
        }
        let mut heads: Vec<_> =
            may_count().filter(|ballot| !followed.contains(&ballot.digest())).collect();
        heads.sort_by_key(|head| (head.ballot().revision, head.digest()));
        heads
    }

    /// Whether `later` may go back to `earlier` through ballots that never came.
    fn may_follow(&self, later: &Admitted<'_>, earlier: &Admitted<'_>) -> bool {
        let first = self.back_from(later).last().unwrap_or(later);
        earlier.ballot().revision + 1 < first.ballot().revision
    }

    fn notes<'b>(
        &'b self,
        head: &'b Admitted<'b>,
        known: &'b BTreeSet<Digest>,
    ) -> impl Iterator<Item = Note> + 'b {
        self.back_from(head).filter_map(|ballot| self.note(ballot, known))
    }

    /// What is remarkable about how a ballot follows the one before it.
    fn note(&self, ballot: &Admitted<'_>, known: &BTreeSet<Digest>) -> Option<Note> {
        let digest = ballot.ballot().previous?;
        let revision = ballot.ballot().revision;
        match self.0.get(&digest) {
            Some(_) if self.before(ballot).is_none() => Some(Note::WrongRevision { revision }),
            Some(earlier) if ballot.hand() != earlier.hand() => {
                Some(Note::OtherDevice { revision })
            }
            Some(earlier) if ballot.ballot().created < earlier.ballot().created => {
                Some(Note::ClockWentBack { revision })
            }
            Some(_) => None,
            None if known.contains(&digest) => Some(Note::FollowsSomebodyElse { revision, digest }),
            None => Some(Note::Gap { revision, digest }),
        }
    }
}
