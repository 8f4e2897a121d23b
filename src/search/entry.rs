//! An entry of the search index: a nominee with its edition.

use std::sync::Arc;

use super::facet::{Facet, Label};
use super::vocabulary::Field;
use crate::edition::{Edition, Nominee};

/// A nominee with the edition it stands in.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The edition of the nominee.
    pub edition: Arc<Edition>,
    /// The nominee.
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

    /// The texts in which words are searched.
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
