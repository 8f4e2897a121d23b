//! The part of a ballot that counts.
//!
//! Answers in categories that changed after the juror signed are already removed from it, so they cannot be counted.

use std::collections::BTreeMap;

use super::{CompleteBallot, Mandate};
use crate::edition::{Category, Edition, Id, Nominee};

/// The answers of a ballot that count, and the categories and nominees that its juror judges. A category that changed
/// after the juror signed is treated as not answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountableBallot {
    content: CompleteBallot,
    mandate: Mandate,
    set_aside: Vec<SetAside>,
}

/// A category in which an answer was set aside.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SetAside {
    /// Id of the category, which may have been removed.
    pub category: Id<Category>,
    /// Name of the category; its id if it was removed.
    pub name: String,
}

impl CompleteBallot {
    /// The categories of this ballot among those that changed: in the order of the edition, then removed ones.
    pub fn set_aside(&self, edition: &Edition, changed: &[Id<Category>]) -> Vec<SetAside> {
        let place = |id: &Id<Category>| edition.find_category(id).map_or(usize::MAX, |it| it.place);
        let categories = self.votes.iter().map(|vote| &vote.category);
        let mut categories: Vec<_> =
            categories.filter(|id| !stands(edition, changed, id)).collect();
        categories.sort_by(|one, other| (place(one), one).cmp(&(place(other), other)));
        categories.dedup();
        let name = |category: &Id<Category>| {
            let found = edition.find_category(category);
            let name = found.map_or_else(|| category.to_string(), |it| it.name.clone());
            SetAside { category: category.clone(), name }
        };
        categories.into_iter().map(name).collect()
    }
}

impl CountableBallot {
    /// Of a ballot for the present version of the edition: everything counts.
    pub fn whole(content: CompleteBallot, mandate: Mandate) -> Self {
        Self { content, mandate, set_aside: Vec::new() }
    }

    /// Of a ballot for an earlier version of the edition, since which these categories changed. What is left is in the
    /// order of the present version, without nominees that were removed.
    pub fn amended(
        edition: &Edition,
        content: &CompleteBallot,
        mandate: Mandate,
        changed: &[Id<Category>],
    ) -> Self {
        let stands = |id: &Id<Category>| stands(edition, changed, id);
        let votes = content.votes.iter().filter(|vote| stands(&vote.category));
        let nominees = edition.nominees.iter().filter(|nominee| stands(&nominee.category.id));
        let places: BTreeMap<_, _> =
            nominees.enumerate().map(|(place, nominee)| (&nominee.id, place)).collect();
        Self {
            content: CompleteBallot {
                votes: votes.cloned().collect(),
                recusals: in_order(&content.recusals, |it| &it.nominee, &places),
                no_conflict: in_order(&content.no_conflict, |it| it, &places),
                comments: in_order(&content.comments, |(nominee, _)| nominee, &places),
            },
            mandate: mandate.only(stands),
            set_aside: content.set_aside(edition, changed),
        }
    }

    /// What the juror says.
    pub fn content(&self) -> &CompleteBallot {
        &self.content
    }

    /// What the juror judges, as far as it was not set aside.
    pub fn mandate(&self) -> &Mandate {
        &self.mandate
    }

    /// Where an answer was set aside: in the order of the edition, then what is gone.
    pub fn set_aside(&self) -> &[SetAside] {
        &self.set_aside
    }
}

/// Whether a category exists and did not change.
fn stands(edition: &Edition, changed: &[Id<Category>], id: &Id<Category>) -> bool {
    edition.find_category(id).is_some() && !changed.contains(id)
}

/// What is about a nominee who has a place, by places.
fn in_order<T: Clone>(
    all: &[T],
    nominee: impl Fn(&T) -> &Id<Nominee>,
    places: &BTreeMap<&Id<Nominee>, usize>,
) -> Vec<T> {
    let mut left: Vec<_> =
        all.iter().filter_map(|it| Some((places.get(nominee(it))?, it))).collect();
    left.sort_by_key(|(place, _)| **place);
    left.into_iter().map(|(_, it)| it.clone()).collect()
}
