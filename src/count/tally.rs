//! What all ballots together say in one category.

use std::collections::BTreeMap;

use super::Merit;
use crate::ballot::{Answer, CompleteBallot, CountableBallot};
use crate::edition::{Category, Criterion, Edition, Id, Nominee, Rule, Scoring};

/// The sums of a category, without the jurors who gave them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CategoryTally {
    /// How the jurors took part.
    pub turnout: Turnout,
    /// What each nominee of the category was given.
    pub nominees: BTreeMap<Id<Nominee>, NomineeTally>,
}

/// How many of the jurors whose ballot counts did what in a category that is theirs to judge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Turnout {
    /// Voted for somebody.
    pub voting: u32,
    /// Took part and voted for nobody.
    pub blank: u32,
    /// Chose not to take part.
    pub abstaining: u32,
    /// Judge nobody there, being tied to everybody.
    pub recused: u32,
}

/// What a nominee was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NomineeTally {
    /// How many jurors do not judge it.
    pub recusals: u32,
    /// What the others gave.
    pub given: Given,
}

/// What jurors gave, by the way of judging.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Given {
    /// How many chose it.
    Votes(u32),
    /// How many put it at each place, the first first; as many places as the rule has.
    Places(Vec<u32>),
    /// Its scores.
    Scores(ScoreSum),
}

/// The scores of a nominee.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ScoreSum {
    /// How many jurors scored it.
    pub jurors: u32,
    /// What they gave together on each criterion, in half points.
    pub half_points: BTreeMap<Id<Criterion>, u64>,
}

impl Turnout {
    /// How many took part.
    pub fn present(self) -> u32 {
        self.voting + self.blank
    }
}

impl Given {
    /// Nothing, as the rule counts it.
    pub fn nothing(rule: &Rule) -> Self {
        match rule {
            Rule::Choose { .. } => Self::Votes(0),
            Rule::Rank { points } => Self::Places(vec![0; points.len()]),
            Rule::Score(scoring) => Self::Scores(ScoreSum::nothing(scoring)),
        }
    }

    /// Whether it was given by the same way of judging as another, on as many places or the same criteria.
    pub fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Votes(_), Self::Votes(_)) => true,
            (Self::Places(one), Self::Places(other)) => one.len() == other.len(),
            (Self::Scores(one), Self::Scores(other)) => {
                one.half_points.keys().eq(other.half_points.keys())
            }
            (Self::Votes(_) | Self::Places(_) | Self::Scores(_), _) => false,
        }
    }

    /// What it amounts to under a rule: votes, points, or the mean of what jurors scored in points. Nothing where nobody
    /// scored, or where it was given under another way of judging.
    pub fn merit(&self, rule: &Rule) -> Option<Merit> {
        match (self, rule) {
            (Self::Votes(votes), Rule::Choose { .. }) => Some(Merit::whole((*votes).into())),
            (Self::Places(places), Rule::Rank { points }) => {
                let earned = places.iter().zip(points);
                let earned = earned.map(|(times, points)| u64::from(*times) * u64::from(*points));
                Some(Merit::whole(earned.sum()))
            }
            (Self::Scores(sum), Rule::Score(scoring)) => sum.mean(scoring),
            (Self::Votes(_) | Self::Places(_) | Self::Scores(_), _) => None,
        }
    }
}

impl ScoreSum {
    fn nothing(scoring: &Scoring) -> Self {
        let criteria = scoring.criteria.iter();
        Self { jurors: 0, half_points: criteria.map(|it| (it.id.clone(), 0)).collect() }
    }

    /// All scores, each as often as its criterion weighs, in half points.
    pub(super) fn weighted(&self, scoring: &Scoring) -> u64 {
        let criteria = scoring.criteria.iter();
        let weighted = criteria.map(|criterion| {
            let half_points = self.half_points.get(&criterion.id).copied().unwrap_or_default();
            u64::from(criterion.weight) * half_points
        });
        weighted.sum()
    }

    fn mean(&self, scoring: &Scoring) -> Option<Merit> {
        let weight = 2 * u64::from(scoring.weight()) * u64::from(self.jurors);
        Merit::new(self.weighted(scoring), weight)
    }
}

/// Adds up what ballots say in a category.
pub fn tally<'a>(
    edition: &Edition,
    category: &Category,
    ballots: impl IntoIterator<Item = &'a CountableBallot>,
) -> CategoryTally {
    let nominees = edition.nominees_in(&category.id);
    let nothing = || NomineeTally { recusals: 0, given: Given::nothing(&category.rule) };
    let mut tally = CategoryTally {
        turnout: Turnout::default(),
        nominees: nominees.map(|nominee| (nominee.id.clone(), nothing())).collect(),
    };
    for ballot in ballots {
        if ballot.mandate().judges(&category.id) {
            tally.add(category, ballot.content());
        }
    }
    tally
}

impl CategoryTally {
    fn add(&mut self, category: &Category, ballot: &CompleteBallot) {
        for recusal in &ballot.recusals {
            if let Some(nominee) = self.nominees.get_mut(&recusal.nominee) {
                nominee.recusals += 1;
            }
        }
        let vote = ballot.votes.iter().find(|vote| vote.category == category.id);
        let turnout = &mut self.turnout;
        let part = match vote.map(|vote| &vote.answer) {
            None => &mut turnout.recused,
            Some(Answer::Abstention) => &mut turnout.abstaining,
            Some(Answer::Blank) => &mut turnout.blank,
            Some(Answer::Choice(_) | Answer::Ranking(_) | Answer::Scores(_)) => &mut turnout.voting,
        };
        *part += 1;
        match vote.map(|vote| &vote.answer) {
            Some(Answer::Choice(chosen)) => {
                for nominee in chosen {
                    if let Some(Given::Votes(votes)) = self.given(nominee) {
                        *votes += 1;
                    }
                }
            }
            Some(Answer::Ranking(ranked)) => {
                for (place, nominee) in ranked.iter().enumerate() {
                    if let Some(Given::Places(places)) = self.given(nominee)
                        && let Some(times) = places.get_mut(place)
                    {
                        *times += 1;
                    }
                }
            }
            Some(Answer::Scores(scores)) => {
                let mut last = None;
                for ((nominee, criterion), score) in scores {
                    let Some(Given::Scores(sum)) = self.given(nominee) else { continue };
                    // The scores of one nominee follow one another, so each juror is counted once.
                    sum.jurors += u32::from(last.replace(nominee) != Some(nominee));
                    *sum.half_points.entry(criterion.clone()).or_default() += u64::from(score.0);
                }
            }
            Some(Answer::Blank | Answer::Abstention) | None => {}
        }
    }

    fn given(&mut self, nominee: &Id<Nominee>) -> Option<&mut Given> {
        self.nominees.get_mut(nominee).map(|tally| &mut tally.given)
    }
}
