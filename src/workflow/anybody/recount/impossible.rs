//! Sums that no ballots can give. Without the ballots this is all that can be checked of them.

use crate::count::{CategoryTally, Given, NomineeTally, ScoreSum};
use crate::edition::{Category, Edition, Id, Nominee, Rule, Scoring};
use crate::format::results_v1::{COUNTED, Results};

/// Sums of a category that contradict each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Impossible {
    /// The category.
    pub category: Id<Category>,
    /// The nominee whose sums they are; none where they are those of the whole category.
    pub nominee: Option<Id<Nominee>>,
    /// How they contradict each other.
    pub contradiction: Contradiction,
}

/// How sums contradict each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contradiction {
    /// More jurors took part than ballots count.
    MoreThanBallots,
    /// More jurors took part than were invited.
    MoreThanInvited,
    /// Fewer votes, first places or scored nominees than the jurors who voted must have given, or more than they can
    /// have given.
    NotTheVotes,
    /// A nominee has more than the jurors who voted can have given it.
    MoreThanVoters,
    /// More jurors judge a nominee or do not judge it than took part.
    MoreThanPresent,
    /// Scores that are not on the scale.
    OffTheScale,
}

/// The sums that no ballots can give, category by category. Those of results with their ballots are counted again, so
/// that only the number of invited jurors can contradict them.
pub fn impossible(results: &Results, from_ballots: bool, edition: &Edition) -> Vec<Impossible> {
    let counted = results.files.values().filter(|fate| fate.code == COUNTED).count();
    let counted = u64::try_from(counted).unwrap_or(u64::MAX);
    let mut found = Vec::new();
    for result in &results.categories {
        let Some(category) = edition.find_category(&result.category) else { continue };
        let invited = result.invited.map_or(u64::MAX, u64::from);
        let sums = Sums::of(category, &result.tally);
        let whole = sums.contradictions(counted, invited);
        found.extend(whole.map(|contradiction| Impossible {
            category: category.id.clone(),
            nominee: None,
            contradiction,
        }));
        for (nominee, tally) in &result.tally.nominees {
            found.extend(sums.contradiction_of(tally).map(|contradiction| Impossible {
                category: category.id.clone(),
                nominee: Some(nominee.clone()),
                contradiction,
            }));
        }
    }
    if from_ballots {
        found.retain(|it| it.contradiction == Contradiction::MoreThanInvited);
    }
    found
}

/// What a category says of its jurors, in numbers that no addition overflows.
struct Sums<'a> {
    rule: &'a Rule,
    tally: &'a CategoryTally,
    voting: u64,
    recused: u64,
    jurors: u64,
}

impl<'a> Sums<'a> {
    fn of(category: &'a Category, tally: &'a CategoryTally) -> Self {
        let turnout = tally.turnout;
        let parts = [turnout.voting, turnout.blank, turnout.abstaining, turnout.recused];
        Self {
            rule: &category.rule,
            tally,
            voting: turnout.voting.into(),
            recused: turnout.recused.into(),
            jurors: parts.into_iter().map(u64::from).sum(),
        }
    }

    fn contradictions(&self, counted: u64, invited: u64) -> impl Iterator<Item = Contradiction> {
        let all = [
            (self.jurors > counted).then_some(Contradiction::MoreThanBallots),
            (self.jurors > invited).then_some(Contradiction::MoreThanInvited),
            (!self.votes_are_given()).then_some(Contradiction::NotTheVotes),
        ];
        all.into_iter().flatten()
    }

    /// Whether the jurors who voted gave what each of them gives.
    fn votes_are_given(&self) -> bool {
        let given = || self.tally.nominees.values().map(|tally| &tally.given);
        match self.rule {
            Rule::Choose { up_to } => {
                let votes: u64 = given().map(in_all).sum();
                let most = self.voting.saturating_mul(u64::try_from(*up_to).unwrap_or(u64::MAX));
                (self.voting..=most).contains(&votes)
            }
            Rule::Rank { points } => {
                let at =
                    |place: usize| -> u64 { given().map(|given| at_place(given, place)).sum() };
                let mut before = self.voting;
                let falling = (1..points.len()).all(|place| {
                    let now = at(place);
                    std::mem::replace(&mut before, now) >= now
                });
                at(0) == self.voting && falling
            }
            // Whoever votes scores everybody whom they judge.
            Rule::Score(_) => self.tally.nominees.values().all(|tally| {
                u64::from(tally.recusals).saturating_add(in_all(&tally.given)) >= self.voting
            }),
        }
    }

    fn contradiction_of(&self, tally: &NomineeTally) -> Option<Contradiction> {
        let judged = in_all(&tally.given);
        let recusals = u64::from(tally.recusals);
        if judged > self.voting {
            return Some(Contradiction::MoreThanVoters);
        }
        if recusals < self.recused || recusals.saturating_add(judged) > self.jurors {
            return Some(Contradiction::MoreThanPresent);
        }
        match (&tally.given, self.rule) {
            (Given::Scores(sum), Rule::Score(scoring)) if !is_on_scale(sum, scoring) => {
                Some(Contradiction::OffTheScale)
            }
            _ => None,
        }
    }
}

/// How many jurors gave a nominee something.
fn in_all(given: &Given) -> u64 {
    match given {
        Given::Votes(votes) => u64::from(*votes),
        Given::Places(places) => places.iter().copied().map(u64::from).sum(),
        Given::Scores(sum) => u64::from(sum.jurors),
    }
}

/// How many jurors gave a nominee this place, from 0.
fn at_place(given: &Given, place: usize) -> u64 {
    match given {
        Given::Places(places) => places.get(place).copied().map_or(0, u64::from),
        Given::Votes(_) | Given::Scores(_) => 0,
    }
}

/// Whether so many jurors can have given these sums on the scale of the category.
fn is_on_scale(sum: &ScoreSum, scoring: &Scoring) -> bool {
    let times = |score: u32| 2 * u64::from(score) * u64::from(sum.jurors);
    let scale = times(scoring.from)..=times(scoring.to);
    sum.half_points.values().all(|half_points| {
        scale.contains(half_points) && (scoring.half_points || half_points.is_multiple_of(2))
    })
}
