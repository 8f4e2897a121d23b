//! How a category is judged: data of the edition, three methods, whole numbers only.

use std::sync::Arc;

use super::Id;

/// How a category is judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    /// Name nominees, all of equal weight.
    Choose {
        /// How many at most, from 1.
        up_to: usize,
    },
    /// Put nominees in order.
    Rank {
        /// What each place earns, the first first, never rising; as many places as there are points.
        points: Vec<u32>,
    },
    /// Give each nominee a score on each criterion.
    Score(Scoring),
}

/// How scores are given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scoring {
    /// The lowest score, in whole points.
    pub from: u32,
    /// The highest score, in whole points; more than `from`.
    pub to: u32,
    /// Whether half points may be given.
    pub half_points: bool,
    /// What is looked at, in the order of the document; at least one.
    pub criteria: Vec<Arc<Criterion>>,
}

/// Something that nominees are scored on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// Stands in ballots; unique within its category.
    pub id: Id<Criterion>,
    /// How people say it.
    pub name: String,
    /// How often its score counts, from 1.
    pub weight: u32,
}

/// A score, in half points: 15 is 7.5. One unit for all scales, so that nothing is ever rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct HalfPoints(pub u32);

impl Scoring {
    /// Whether a juror may give this score.
    pub fn allows(&self, score: HalfPoints) -> bool {
        (self.from * 2..=self.to * 2).contains(&score.0)
            && (self.half_points || score.0.is_multiple_of(2))
    }
}

impl Rule {
    /// How many nominees a juror may name or put in order; none where each is scored.
    pub fn up_to(&self) -> Option<usize> {
        match self {
            Self::Choose { up_to } => Some(*up_to),
            Self::Rank { points } => Some(points.len()),
            Self::Score(_) => None,
        }
    }
}
