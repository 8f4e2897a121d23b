//! Every statement of an organiser that a recount cannot check, in one list.

use crate::edition::Edition;
use crate::format::results_v1::{Results, UNREADABLE};

/// Something that a recount takes on the organiser's word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Believed {
    /// The sums of the jury, and what became of each file: the ballots are not there.
    Sums,
    /// That so many files were no ballots: nobody can read them again.
    Unreadable(usize),
    /// How many jurors were invited to judge each category.
    Invited,
    /// What the edition says to have changed since so many earlier states of it, on which ballots were signed.
    EarlierStates(usize),
    /// That no other file came, and that each look at the results before the close was noted.
    NothingElse,
}

/// What a recount of these results takes on the organiser's word, from their ballots or from their sums alone.
pub fn believed(results: &Results, from_ballots: bool, edition: &Edition) -> Vec<Believed> {
    let unreadable = results.files.values().filter(|fate| UNREADABLE.contains(&fate.code.as_str()));
    let unreadable = unreadable.count();
    let invited = results.categories.iter().any(|category| category.invited.is_some());
    let all = [
        (!from_ballots).then_some(Believed::Sums),
        (unreadable > 0).then_some(Believed::Unreadable(unreadable)),
        invited.then_some(Believed::Invited),
        (!edition.amends.is_empty()).then_some(Believed::EarlierStates(edition.amends.len())),
        Some(Believed::NothingElse),
    ];
    all.into_iter().flatten().collect()
}
