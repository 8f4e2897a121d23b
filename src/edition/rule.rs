//! How a category is judged: data of the edition, three methods, whole numbers only.

use std::sync::Arc;

use super::Id;

/// How a category is judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    /// Name nominees, all of equal weight.
    Choose {
        /// The most nominees that may be chosen, from 1.
        up_to: usize,
    },
    /// Put nominees in order.
    Rank {
        /// The points of each place, beginning with the first. A later place never has more points. There are as many
        /// places as points.
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
    /// The criteria, in the order of the document; at least one.
    pub criteria: Vec<Arc<Criterion>>,
}

/// Something that nominees are scored on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// Id, which is part of ballots; unique within its category.
    pub id: Id<Criterion>,
    /// Name or title, as people read it.
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
        let on_scale = (self.from * 2..=self.to * 2).contains(&score.0);
        on_scale && (self.half_points || score.0.is_multiple_of(2))
    }

    /// The score that follows this one, upwards or downwards, and stays on the scale. Upwards from none is the lowest,
    /// downwards the highest.
    pub fn next(&self, score: Option<HalfPoints>, upwards: bool) -> HalfPoints {
        let (from, to) = (self.from * 2, self.to * 2);
        let step = if self.half_points { 1 } else { 2 };
        let Some(HalfPoints(halves)) = score else {
            return HalfPoints(if upwards { from } else { to });
        };
        let next = if upwards { halves.saturating_add(step) } else { halves.saturating_sub(step) };
        HalfPoints(next.clamp(from, to))
    }

    /// What all criteria together weigh.
    pub fn weight(&self) -> u32 {
        self.criteria.iter().map(|criterion| criterion.weight).sum()
    }
}

impl HalfPoints {
    /// Reads a score as people type it: `7`, `7,5` or `7.5`. Nothing where it is not a whole or a half number.
    pub fn parse(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        let (whole, half) = match typed.split_once([',', '.']) {
            None => (typed, 0),
            Some((whole, fraction)) => match fraction.trim_end_matches('0') {
                "" => (whole, 0),
                "5" => (whole, 1),
                _ => return None,
            },
        };
        // The library accepts a sign before a number, which a score does not have.
        if !whole.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        whole.parse::<u32>().ok()?.checked_mul(2)?.checked_add(half).map(Self)
    }

    /// Writes it with this mark before the half: `7`, `7,5`.
    pub fn written(self, mark: char) -> String {
        let whole = self.0 / 2;
        if self.0.is_multiple_of(2) { whole.to_string() } else { format!("{whole}{mark}5") }
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
