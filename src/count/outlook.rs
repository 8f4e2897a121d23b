//! Whether ballots that are missing can still change what a category earns its nominees; never who leads.

use std::collections::{BTreeMap, BTreeSet};

use super::selection::goes_on;
use super::{CategoryCount, Given, Merit, Place};
use crate::ballot::{Mandate, Tie};
use crate::edition::{Category, Edition, Nominee, Rule};

/// Whether the outcome of a category can still change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outlook {
    /// Whatever the missing ballots say, every distinction stays where it is.
    Settled,
    /// A missing ballot could change it.
    Open,
}

/// A juror whose ballot is missing, or of whose ballots none counts yet.
#[derive(Debug, Clone, Copy)]
pub struct Missing<'a> {
    /// What the juror judges, and whom not.
    pub mandate: &'a Mandate,
}

/// The present class of a nominee, and the least and the most that it can end with.
struct Span<'a> {
    /// What its place earns it now: how the distinction is called, and whether it goes on.
    class: Class<'a>,
    low: Option<Merit>,
    high: Option<Merit>,
    moves: bool,
}

type Class<'a> = (Option<&'a str>, bool);

/// Whether the missing jurors can change what the places of a category earn. It compares the least and the most that
/// each nominee can end with. It may say `Open` although no vote could change anything, but never `Settled` although
/// one could.
pub fn outlook(
    edition: &Edition,
    category: &Category,
    count: &CategoryCount,
    missing: &[Missing<'_>],
) -> Outlook {
    let free = |juror: &&Missing<'_>, nominee: &Nominee| {
        juror.mandate.judges(&category.id) && juror.mandate.tie_to(nominee) != Some(Tie::Own)
    };
    let nominees = || edition.nominees_in(&category.id);
    let judging = missing.iter().filter(|juror| nominees().any(|nominee| free(juror, nominee)));
    let judging: Vec<_> = judging.collect();
    let present = count.tally.turnout.present();
    let could_come = u32::try_from(judging.len()).unwrap_or(u32::MAX);
    if count.without_quorum {
        let out_of_reach =
            category.quorum.is_some_and(|least| present.saturating_add(could_come) < least);
        return if out_of_reach { Outlook::Settled } else { Outlook::Open };
    }
    let placed =
        count.places.iter().flat_map(|place| place.nominees.iter().map(move |id| (id, place)));
    let placed: BTreeMap<_, _> = placed.collect();
    let spans = nominees().map(|nominee| {
        let free = judging.iter().filter(|juror| free(juror, nominee)).count();
        let given = count.tally.nominees.get(&nominee.id).map(|tally| &tally.given);
        span(edition, category, placed.get(&nominee.id).copied(), given, free)
    });
    let spans: Vec<_> = spans.collect();
    if is_settled(edition, &spans) { Outlook::Settled } else { Outlook::Open }
}

fn span<'a>(
    edition: &'a Edition,
    category: &Category,
    place: Option<&'a Place>,
    given: Option<&Given>,
    free: usize,
) -> Span<'a> {
    let class = place.map_or((None, false), |place| {
        let id = place.distinction.as_ref().map(|distinction| distinction.id.as_str());
        let on = edition.selection.is_some_and(|it| goes_on(place.place, place.merit, it));
        (id, on)
    });
    let (low, high) = given.map_or((None, None), |given| reach(given, &category.rule, free));
    Span { class, low, high, moves: free > 0 }
}

/// The least and the most that a nominee can end with when up to so many more jurors judge it.
fn reach(given: &Given, rule: &Rule, free: usize) -> (Option<Merit>, Option<Merit>) {
    let free = u64::try_from(free).unwrap_or(u64::MAX);
    let now = given.merit(rule);
    match (given, rule) {
        (Given::Scores(sum), Rule::Score(scoring)) => {
            let weight = u64::from(scoring.weight());
            let with_all_at = |score: u32| {
                let more = free * weight * 2 * u64::from(score);
                let jurors = u64::from(sum.jurors) + free;
                Merit::new(sum.weighted(scoring) + more, 2 * weight * jurors)
            };
            // Each of them may also abstain: the mean then stays what it is.
            let (worst, best) = (with_all_at(scoring.from), with_all_at(scoring.to));
            (now.min(worst), now.max(best))
        }
        (Given::Places(_), Rule::Rank { points }) => {
            let most = points.first().copied().unwrap_or_default();
            (now, now.map(|now| Merit::whole(now.numerator() + free * u64::from(most))))
        }
        _ => (now, now.map(|now| Merit::whole(now.numerator() + free))),
    }
}

/// Whether the nominees of a higher class stay ahead of all of a lower one, and the order within a class changes
/// nothing.
fn is_settled(edition: &Edition, spans: &[Span<'_>]) -> bool {
    if spans.iter().all(|span| !span.moves) {
        return true;
    }
    let classes: BTreeSet<_> = spans.iter().map(|span| span.class).collect();
    classes.into_iter().all(|class| {
        let (inside, outside): (Vec<_>, Vec<_>) =
            spans.iter().partition(|span| span.class == class);
        let least = inside.iter().map(|span| span.low).min().flatten();
        let most = inside.iter().map(|span| span.high).max().flatten();
        let ahead = |span: &Span<'_>| span.low > most;
        let before = outside.iter().filter(|span| ahead(span)).count();
        let apart = outside.iter().all(|span| ahead(span) || least > span.high);
        let still = inside.iter().all(|span| !span.moves);
        apart && (still || inside_is_one(edition, class, before, &inside))
    })
}

/// Whether every place and every merit that the nominees of a class can end with leads to the same prize and the same
/// selection as now.
fn inside_is_one(edition: &Edition, class: Class<'_>, before: usize, inside: &[&Span<'_>]) -> bool {
    let number = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
    let (first, last) = (number(before + 1), number(before + inside.len()));
    let merits = inside.iter().flat_map(|span| [span.low, span.high]);
    let merits = merits.map(|merit| merit.filter(|merit| !merit.is_zero()));
    let merits: BTreeSet<_> = merits.collect();
    if merits.contains(&None) && class != (None, false) {
        return false;
    }
    let mut earning = merits.iter().flatten();
    let Some(lowest) = earning.next() else { return true };
    let highest = earning.next_back().unwrap_or(lowest);
    let same_prize = (first..=last).all(|place| {
        edition.distinction_at(place).map(|distinction| distinction.id.as_str()) == class.0
    });
    // A better place and a higher merit never keep from going on, so the two extremes tell of all between them.
    let goes_on = |place, merit: &Merit| {
        edition.selection.is_some_and(|selection| goes_on(place, *merit, selection))
    };
    same_prize && goes_on(first, highest) == class.1 && goes_on(last, lowest) == class.1
}
