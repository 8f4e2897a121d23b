//! The categories and nominees that a juror judges.

use std::collections::{BTreeMap, BTreeSet};

use super::{Affiliation, Home, Tie};
use crate::edition::{Category, Edition, Id, Nominee, Territory};

/// What a juror may judge in an edition, and what ties the juror to its territories.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mandate {
    categories: BTreeSet<Id<Category>>,
    ties: BTreeMap<Id<Territory>, Tie>,
    invited: bool,
}

impl Mandate {
    /// That of a juror who says who they are: everything but their own territory.
    pub fn declared(edition: &Edition, home: Option<&Home>) -> Self {
        let own = match home {
            Some(Home::Nominated(id)) => edition.find_territory(id),
            Some(Home::Elsewhere(_)) | None => None,
        };
        let affiliations: Vec<_> = own.into_iter().map(|own| Affiliation::of(own)).collect();
        let categories = edition.categories.iter().map(|category| category.id.clone());
        Self {
            categories: categories.collect(),
            ties: ties(edition, &affiliations),
            invited: false,
        }
    }

    /// That of a juror whom the organiser invited to judge these categories.
    pub fn invited(
        edition: &Edition,
        categories: &[Id<Category>],
        affiliations: &[Affiliation],
    ) -> Self {
        Self {
            categories: categories.iter().cloned().collect(),
            ties: ties(edition, affiliations),
            invited: true,
        }
    }

    /// The same for these of its categories alone.
    pub(super) fn only(mut self, stands: impl Fn(&Id<Category>) -> bool) -> Self {
        self.categories.retain(|category| stands(category));
        self
    }

    /// Whether the juror judges a category.
    pub fn judges(&self, category: &Id<Category>) -> bool {
        self.categories.contains(category)
    }

    /// What ties the juror to a nominee.
    pub fn tie_to(&self, nominee: &Nominee) -> Option<Tie> {
        self.ties.get(&nominee.territory.id).copied()
    }

    /// Whether the juror must say of each related territory if the connection matters. Jurors without an invitation may
    /// say so.
    pub fn must_declare_ties(&self) -> bool {
        self.invited
    }

    /// The categories that the juror judges, in the order of the edition.
    pub fn categories<'a>(&'a self, edition: &'a Edition) -> impl Iterator<Item = &'a Category> {
        edition.categories.iter().map(|it| &**it).filter(|category| self.judges(&category.id))
    }

    /// The nominees of these categories, in the order of the edition.
    pub fn nominees<'a>(&'a self, edition: &'a Edition) -> impl Iterator<Item = &'a Nominee> {
        edition.nominees.iter().map(|it| &**it).filter(|nominee| self.judges(&nominee.category.id))
    }
}

/// The strongest tie to each territory that there is one to.
fn ties(edition: &Edition, affiliations: &[Affiliation]) -> BTreeMap<Id<Territory>, Tie> {
    let tie = |territory: &Territory| {
        let all: Vec<_> = affiliations.iter().filter_map(|it| it.tie_to(territory)).collect();
        if all.contains(&Tie::Own) { Some(Tie::Own) } else { all.first().copied() }
    };
    let territories = edition.territories.iter();
    territories.filter_map(|it| Some((it.id.clone(), tie(it)?))).collect()
}
