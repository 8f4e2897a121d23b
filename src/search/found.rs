//! What a query found.

use super::Facet;

/// The entries found, and how many each value of each facet would find.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Places in the index, in the order that was asked for.
    pub entries: Vec<usize>,
    /// For each facet, in the order of [`Facet::ALL`], a number for each of its values.
    counts: Vec<Vec<usize>>,
    /// For each value of [`Facet::Department`], how many of those counted are régions that cover it.
    regions: Vec<usize>,
}

impl Found {
    /// An empty result, for facets with these numbers of values.
    pub(super) fn new(values: impl Iterator<Item = usize>) -> Self {
        let counts: Vec<_> = values.map(|values| vec![0; values]).collect();
        let departments = counts.get(Facet::Department.place()).map_or(0, Vec::len);
        Self { entries: Vec::new(), counts, regions: vec![0; departments] }
    }

    /// What the value at this place of a facet finds beside the other filters; the facet's own choices do not limit it.
    pub fn of(&self, facet: Facet, place: usize) -> usize {
        self.counts.get(facet.place()).and_then(|counts| counts.get(place)).copied().unwrap_or(0)
    }

    /// Of those that the département at this place finds, how many are régions that cover it.
    pub fn regions_over(&self, department: usize) -> usize {
        self.regions.get(department).copied().unwrap_or(0)
    }

    pub(super) fn count(&mut self, facet: Facet, values: &[usize]) {
        if let Some(counts) = self.counts.get_mut(facet.place()) {
            add(counts, values);
        }
    }

    pub(super) fn count_region(&mut self, departments: &[usize]) {
        add(&mut self.regions, departments);
    }
}

fn add(counts: &mut [usize], places: &[usize]) {
    for place in places {
        if let Some(count) = counts.get_mut(*place) {
            *count += 1;
        }
    }
}
