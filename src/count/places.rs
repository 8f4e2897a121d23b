//! Computes places, ties and prizes from the sums of a category.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{CategoryTally, Merit};
use crate::edition::{Category, Distinction, Edition, Id, Nominee, Ties};

/// What the jury decided in a category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CategoryCount {
    /// What was given.
    pub tally: CategoryTally,
    /// The nominees by what they earned, the highest first.
    pub places: Vec<Place>,
    /// The nominees that nobody scored, by id: they have no place.
    pub unjudged: Vec<Id<Nominee>>,
    /// Whether so few took part that nobody wins.
    pub without_quorum: bool,
}

/// Nominees that came out equal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// One more than there are nominees before them: after two firsts comes the third.
    pub place: u32,
    /// What each of them earned.
    pub merit: Merit,
    /// Which ones, by id.
    pub nominees: BTreeSet<Id<Nominee>>,
    /// What each of them receives.
    pub distinction: Option<Arc<Distinction>>,
    /// By which decision it stands ahead of others who earned as much.
    pub decided: Option<TieDecision>,
}

/// What the president of the jury decided between nominees that came out equal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TieDecision {
    /// In which category.
    pub category: Id<Category>,
    /// All nominees of the tie. If the tie has other nominees later, the decision no longer applies.
    pub nominees: BTreeSet<Id<Nominee>>,
    /// The one that goes ahead of the others.
    pub ahead: Id<Nominee>,
    /// Why, in the president's words.
    pub reason: String,
}

impl Place {
    /// The place of the last of them, were they to stand one after the other.
    pub fn last(&self) -> u32 {
        let count = u32::try_from(self.nominees.len()).unwrap_or(u32::MAX);
        self.place.saturating_add(count.saturating_sub(1))
    }
}

impl CategoryCount {
    /// The places that earn a prize, the best first.
    pub fn laureates(&self) -> impl Iterator<Item = (&Arc<Distinction>, &Place)> {
        self.places.iter().filter_map(|place| Some((place.distinction.as_ref()?, place)))
    }
}

/// Computes places and prizes from a tally. If several decisions concern the same tie, the last one is used. Decisions
/// that break no tie are ignored.
pub fn count_category(
    edition: &Edition,
    category: &Category,
    tally: CategoryTally,
    decisions: &[TieDecision],
) -> CategoryCount {
    let mut by_merit = BTreeMap::<Merit, BTreeSet<Id<Nominee>>>::new();
    let mut unjudged = Vec::new();
    for (nominee, tally) in &tally.nominees {
        match tally.given.merit(&category.rule) {
            Some(merit) => _ = by_merit.entry(merit).or_default().insert(nominee.clone()),
            None => unjudged.push(nominee.clone()),
        }
    }
    let decisions = if edition.ties == Ties::President { decisions } else { &[] };
    let decisions: BTreeMap<_, _> = decisions
        .iter()
        .filter(|decision| decision.category == category.id)
        .map(|decision| (&decision.nominees, decision))
        .collect();
    let without_quorum = category.quorum.is_some_and(|least| tally.turnout.present() < least);
    let mut places = Vec::new();
    let mut next = 1;
    for (merit, equal) in by_merit.into_iter().rev() {
        for (nominees, decided) in parted(equal, &decisions) {
            let earns = !without_quorum && !merit.is_zero();
            let distinction = if earns { edition.distinction_at(next).cloned() } else { None };
            let place = Place { place: next, merit, nominees, distinction, decided };
            next = place.last().saturating_add(1);
            places.push(place);
        }
    }
    CategoryCount { tally, places, unjudged, without_quorum }
}

/// Equal nominees, the ones that were put ahead first, each with the decision that did.
fn parted(
    mut equal: BTreeSet<Id<Nominee>>,
    decisions: &BTreeMap<&BTreeSet<Id<Nominee>>, &TieDecision>,
) -> Vec<(BTreeSet<Id<Nominee>>, Option<TieDecision>)> {
    let mut groups = Vec::new();
    while equal.len() > 1 {
        let Some(decision) = decisions.get(&equal).copied() else { break };
        // One that puts somebody else ahead parts nobody.
        if !equal.remove(&decision.ahead) {
            break;
        }
        groups.push((BTreeSet::from([decision.ahead.clone()]), Some(decision.clone())));
    }
    groups.push((equal, None));
    groups
}

impl Edition {
    /// What a place of a category earns.
    pub fn distinction_at(&self, place: u32) -> Option<&Arc<Distinction>> {
        let earned_by =
            |it: &&Arc<Distinction>| it.places.as_ref().is_some_and(|all| all.contains(&place));
        self.distinctions.iter().find(earned_by)
    }
}
