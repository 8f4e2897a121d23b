//! Decides which of the files count: a verdict for each file, and for each juror one ballot or an open conflict.
//!
//! Depends on the set of files, the revocations and the decisions, not on the order or names of files or on any time.
//! Ballots that name the one before form a chain. Where no chain decides, the organiser must choose between the
//! ballots, and the choice names all of them, so that one more ballot opens the conflict again.

pub mod admit;
mod chains;
pub mod standing;
pub mod verdict;

use std::collections::{BTreeMap, BTreeSet};

use self::admit::{Admitted, Barred, Bars, ReadBallot};
use self::chains::Chains;
use self::standing::{Standing, Who};
use self::verdict::{Outcome, Verdict};
use crate::format::decisions_v1::{BallotDecision, Decisions, LateDecision};
use crate::format::revocations_v1::Revocations;
use crate::json::Value;
use crate::signing::Digest;
use crate::workflow::anybody::verify_ballot::Rejection;

/// What becomes of the files that were handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// One for each file, in the order of the files.
    pub verdicts: Vec<Verdict>,
    /// Each juror of whom a ballot came that may count.
    pub standings: BTreeMap<Who, Standing>,
    /// Decisions between ballots that have no effect, in their order: another ballot came, one is gone, or a newer
    /// decision exists.
    pub unfitting: Vec<BallotDecision>,
    /// Decisions to accept a late ballot that is not there or not late.
    pub needless: Vec<LateDecision>,
    /// The ballots of the jury, also those that others took the place of, that were taken back or came late, as they were
    /// signed.
    pub ballots: BTreeMap<Digest, Value>,
    /// Files that say to be ballots and were refused, so that their refusal can be checked.
    pub refused: BTreeMap<Digest, Value>,
}

impl Decided {
    /// Every ballot that was received and can be read again, by digest.
    pub fn documents(&self) -> Vec<Value> {
        let all = self.ballots.iter().chain(&self.refused);
        all.collect::<BTreeMap<_, _>>().into_values().cloned().collect()
    }
}

/// What becomes of files, after what the organiser took back and decided. Of several decisions on one conflict the last
/// is taken. Takes very little time, because the files were read and verified before.
pub fn decide(revocations: &Revocations, decisions: &Decisions, files: &[ReadBallot]) -> Decided {
    let bars = Bars::of(revocations, decisions);
    let admitted: Vec<_> = files.iter().map(|file| file.admit(&bars)).collect();
    let mut jurors = BTreeMap::<Who, Chains<'_>>::new();
    for ballot in admitted.iter().flatten() {
        jurors.entry(Who::of(&ballot.ballot().author)).or_default().add(ballot);
    }
    let known: BTreeSet<_> = admitted.iter().flatten().map(Admitted::digest).collect();
    // The last decision between the same ballots is taken.
    let between = decisions.ballots.iter().enumerate();
    let between: BTreeMap<_, _> =
        between.map(|(place, decision)| (&decision.contenders, (place, decision))).collect();
    let standing = |(who, chains): (Who, Chains<'_>)| {
        let decision = |heads: &BTreeSet<Digest>| Some(between.get(heads)?.1);
        Some((who, chains.standing(&known, decision)?))
    };
    let standings: BTreeMap<_, _> = jurors.into_iter().filter_map(standing).collect();
    let taken = standings.values().filter_map(Standing::decision);
    let taken = taken.filter_map(|decision| Some(between.get(&decision.contenders)?.0));
    let taken: BTreeSet<_> = taken.collect();
    let unfitting = decisions.ballots.iter().enumerate();
    let unfitting = unfitting.filter(|(place, _)| !taken.contains(place));
    let unfitting = unfitting.map(|(_, decision)| decision.clone()).collect();
    let lets_in = |it: &&LateDecision| known.contains(&it.ballot) && bars.came_late(&it.ballot);
    let needless = decisions.late.iter().filter(|decision| !lets_in(decision)).cloned().collect();
    let signed = admitted.iter().flatten().map(|it| it.examined);
    let ballots = signed.map(|it| (it.digest, it.document.clone())).collect();
    let refused = files.iter().zip(&admitted).filter(|(_, admitted)| admitted.is_err());
    let refused = refused.filter_map(|(file, _)| Some((file.names, file.document()?.clone())));
    let refused = refused.collect();
    let mut seen = BTreeSet::new();
    let named = files.iter().zip(admitted);
    let verdicts = named.map(|(file, admitted)| Verdict {
        name: file.name.clone(),
        names: file.names,
        digest: file.read.as_ref().ok().map(|examined| examined.digest),
        outcome: outcome(admitted, &standings, &mut seen),
    });
    Decided { verdicts: verdicts.collect(), standings, unfitting, needless, ballots, refused }
}

fn outcome(
    admitted: Result<Admitted<'_>, Rejection>,
    standings: &BTreeMap<Who, Standing>,
    seen: &mut BTreeSet<Digest>,
) -> Outcome {
    let ballot = match admitted {
        Ok(ballot) => ballot,
        Err(rejection) => return Outcome::Rejected(rejection),
    };
    let digest = ballot.digest();
    let standing = standings.get(&Who::of(&ballot.ballot().author));
    match (ballot.barred, standing) {
        (Some(Barred::Revoked(reason)), _) => Outcome::Revoked(reason),
        (Some(Barred::Late), _) => Outcome::Late,
        (None, Some(standing)) if seen.insert(digest) => standing.outcome(&digest),
        (None, _) => Outcome::Duplicate,
    }
}
