//! Counts the ballots that count, category by category.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::decide::Decided;
use super::decide::standing::Standing;
use crate::ballot::CountableBallot;
use crate::count::{CategoryCount, CategoryTally, TieDecision, count_category, tally};
use crate::edition::{Category, Edition};
use crate::format::decisions_v1::Decisions;
use crate::workflow::open_edition::OpenEdition;

/// What the jury decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// In each category, in the order of the edition.
    pub categories: Vec<(Arc<Category>, CategoryCount)>,
    /// Decisions on ties that have no effect: other nominees are equal now, a newer decision exists, or the edition
    /// shares ties.
    pub unfitting: Vec<TieDecision>,
}

/// Counts the ballots that count, category by category.
pub fn count(open: &OpenEdition, decided: &Decided, decisions: &Decisions) -> Count {
    let tallies = tallies(&open.edition, decided);
    count_tallies(&open.edition, tallies, &decisions.ties)
}

/// What is given in each category by the ballots that count.
pub(in crate::workflow) fn tallies(edition: &Edition, decided: &Decided) -> Vec<CategoryTally> {
    let ballots: Vec<&CountableBallot> = decided
        .standings
        .values()
        .filter_map(|standing| match standing {
            Standing::Counted(counted) => Some(&*counted.contender.counts),
            Standing::Open(_) => None,
        })
        .collect();
    let categories = edition.categories.iter();
    categories.map(|category| tally(edition, category, ballots.iter().copied())).collect()
}

/// The same from the sums alone: one for each category, in the order of the edition.
pub fn count_tallies(
    edition: &Edition,
    tallies: Vec<CategoryTally>,
    ties: &[TieDecision],
) -> Count {
    let categories = edition.categories.iter().zip(tallies);
    let categories: Vec<_> = categories
        .map(|(category, tally)| {
            let count = count_category(edition, category, tally, ties);
            (Arc::clone(category), count)
        })
        .collect();
    let places = || categories.iter().flat_map(|(_, count)| &count.places);
    // The last decision on the same nominees is taken.
    let key = |decision: &TieDecision| (decision.category.clone(), decision.nominees.clone());
    let last: BTreeMap<_, _> =
        ties.iter().enumerate().map(|(place, decision)| (key(decision), place)).collect();
    let taken = places().filter_map(|place| last.get(&key(place.decided.as_ref()?)));
    let taken: BTreeSet<_> = taken.collect();
    let unfitting = ties.iter().enumerate().filter(|(place, _)| !taken.contains(place));
    let unfitting = unfitting.map(|(_, decision)| decision.clone()).collect();
    Count { categories, unfitting }
}
