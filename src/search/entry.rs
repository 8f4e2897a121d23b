//! A nominee as it can be found: with the edition that it stands in.

use std::sync::Arc;

use super::facet::{Facet, Label};
use super::vocabulary::Field;
use crate::edition::{Edition, Nominee};

/// A nominee with the edition it stands in.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Whose categories and awards are meant.
    pub edition: Arc<Edition>,
    /// Who.
    pub nominee: Arc<Nominee>,
}

impl Entry {
    /// What it is known to have won, or how else it fared.
    pub fn distinctions(&self) -> Vec<Label> {
        let values = Facet::Distinction.values(&self.edition, &self.nominee);
        let known = Facet::Distinction.vocabulary(&self.edition);
        known
            .into_iter()
            .filter(|it| values.contains(&it.value.as_str()))
            .map(|it| it.label)
            .collect()
    }

    /// What it is found by.
    pub(super) fn texts(&self) -> Vec<(&str, Field)> {
        let nominee = &self.nominee;
        let territory = &nominee.territory;
        let departments = territory.departments.iter().map(|it| (it.name.as_str(), Field::Place));
        let texts = [
            (nominee.title.as_str(), Field::Name),
            (&territory.label, Field::Name),
            (&territory.name, Field::Name),
            (&nominee.category.name, Field::Category),
            (&territory.region.name, Field::Place),
            (&territory.kind.name, Field::Place),
        ];
        texts.into_iter().chain(departments).collect()
    }
}
