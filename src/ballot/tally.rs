//! The sum of the scores of one nominee in a ballot.

use super::Scores;
use crate::edition::{HalfPoints, Id, Nominee, Scoring};

/// The weighted sum of a nominee's scores, and how many are missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// What was given so far, each score as often as its criterion weighs.
    pub sum: HalfPoints,
    /// What could be given at most.
    pub most: HalfPoints,
    /// Criteria without a score.
    pub missing: usize,
}

impl Tally {
    /// That of one nominee.
    pub fn of(scores: &Scores, nominee: &Id<Nominee>, scoring: &Scoring) -> Self {
        let score = |id| scores.get(&(nominee.clone(), id));
        let given =
            scoring.criteria.iter().filter_map(|it| Some((it.weight, score(it.id.clone())?)));
        let (sum, count) = given.fold((0_u32, 0), |(sum, count), (weight, score)| {
            (sum.saturating_add(score.0.saturating_mul(weight)), count + 1)
        });
        Self {
            sum: HalfPoints(sum),
            most: HalfPoints((scoring.to * 2).saturating_mul(scoring.weight())),
            missing: scoring.criteria.len() - count,
        }
    }
}
