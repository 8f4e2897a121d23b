//! What a juror answers in one category, and the acts that change an answer.
//!
//! One nominee too many changes nothing: nothing that was chosen is pushed out.

use std::collections::{BTreeMap, BTreeSet};

use crate::edition::{Criterion, HalfPoints, Id, Nominee, Rule};

/// A juror's answer in one category. No answer at all is none of these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// A vote for these nominees, all of equal weight; at least one.
    Choice(BTreeSet<Id<Nominee>>),
    /// These nominees in order, the best first; at least one, each once.
    Ranking(Vec<Id<Nominee>>),
    /// Scores; at least one.
    Scores(Scores),
    /// A vote for nobody: the juror took part and found none worthy.
    Blank,
    /// The juror chose not to take part.
    Abstention,
}

/// The scores of one category, by nominee and criterion.
pub type Scores = BTreeMap<(Id<Nominee>, Id<Criterion>), HalfPoints>;

impl Answer {
    /// A vote for one nominee.
    pub fn choice(nominee: Id<Nominee>) -> Self {
        Self::Choice(BTreeSet::from([nominee]))
    }

    /// Whether it names this nominee.
    pub fn names(&self, nominee: &Id<Nominee>) -> bool {
        match self {
            Self::Choice(chosen) => chosen.contains(nominee),
            Self::Ranking(ranked) => ranked.contains(nominee),
            Self::Scores(scores) => scores.keys().any(|(scored, _)| scored == nominee),
            Self::Blank | Self::Abstention => false,
        }
    }

    /// The place of a nominee in a ranking, from 0.
    pub fn place_of(&self, nominee: &Id<Nominee>) -> Option<usize> {
        let Self::Ranking(ranked) = self else { return None };
        ranked.iter().position(|it| it == nominee)
    }

    /// `before` after a nominee was chosen, or no longer chosen. Where only one can be chosen the last one is; where
    /// several can, one too many changes nothing.
    pub fn after_choosing(
        before: Option<&Self>,
        up_to: usize,
        nominee: &Id<Nominee>,
        chosen: bool,
    ) -> Option<Self> {
        let mut all = match before {
            Some(Self::Choice(all)) if up_to > 1 || !chosen => all.clone(),
            _ => BTreeSet::new(),
        };
        if !chosen {
            all.remove(nominee);
        } else if all.len() < up_to {
            all.insert(nominee.clone());
        }
        (!all.is_empty()).then_some(Self::Choice(all))
    }

    /// `before` after a nominee was put at this place, from 0, or taken out of the ranking. A place beyond the last is
    /// the last; one too many changes nothing.
    pub fn after_ranking(
        before: Option<&Self>,
        rule: &Rule,
        nominee: &Id<Nominee>,
        place: Option<usize>,
    ) -> Option<Self> {
        let mut ranked = match before {
            Some(Self::Ranking(ranked)) => ranked.clone(),
            _ => Vec::new(),
        };
        ranked.retain(|it| it != nominee);
        let room = ranked.len() < rule.up_to().unwrap_or_default();
        if let Some(place) = place.filter(|_| room) {
            ranked.insert(place.min(ranked.len()), nominee.clone());
        }
        (!ranked.is_empty()).then_some(Self::Ranking(ranked))
    }

    /// `before` after a score was given, or taken back.
    pub fn after_scoring(
        before: Option<&Self>,
        nominee: &Id<Nominee>,
        criterion: &Id<Criterion>,
        score: Option<HalfPoints>,
    ) -> Option<Self> {
        let mut scores = match before {
            Some(Self::Scores(scores)) => scores.clone(),
            _ => Scores::new(),
        };
        let place = (nominee.clone(), criterion.clone());
        match score {
            Some(score) => scores.insert(place, score),
            None => scores.remove(&place),
        };
        (!scores.is_empty()).then_some(Self::Scores(scores))
    }

    /// The same without a nominee whom the juror does not judge.
    pub fn without(&self, nominee: &Id<Nominee>) -> Option<Self> {
        match self {
            Self::Choice(chosen) => {
                let left: BTreeSet<_> =
                    chosen.iter().filter(|it| *it != nominee).cloned().collect();
                (!left.is_empty()).then_some(Self::Choice(left))
            }
            Self::Ranking(ranked) => {
                let left: Vec<_> = ranked.iter().filter(|it| *it != nominee).cloned().collect();
                (!left.is_empty()).then_some(Self::Ranking(left))
            }
            Self::Scores(scores) => {
                let mut left = scores.clone();
                left.retain(|(scored, _), _| scored != nominee);
                (!left.is_empty()).then_some(Self::Scores(left))
            }
            Self::Blank | Self::Abstention => Some(self.clone()),
        }
    }
}
