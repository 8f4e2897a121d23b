//! One facet of all entries: which values each has.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::facet::{Facet, FacetValue, Label};
use super::order::by_name;
use super::{Entry, fold};
use crate::edition::Edition;

/// The values of a facet that some entry has, and for each entry their places among them.
#[derive(Debug, Clone)]
pub(super) struct Column {
    pub(super) values: Vec<FacetValue>,
    of_entries: Vec<Vec<usize>>,
}

impl Column {
    pub(super) fn new(facet: Facet, entries: &[Entry], editions: &[Arc<Edition>]) -> Self {
        let mut values: Vec<FacetValue> = Vec::new();
        let mut places = BTreeMap::new();
        for value in editions.iter().flat_map(|edition| facet.vocabulary(edition)) {
            // Editions share régions and often categories: the same value is the same box.
            if !places.contains_key(&value.value) {
                places.insert(value.value.clone(), values.len());
                values.push(value);
            }
        }
        let place = |value: &str| places.get(value).copied();
        let of_entry = |entry: &Entry| -> Vec<usize> {
            let values = facet.values(&entry.edition, &entry.nominee);
            values.into_iter().filter_map(place).collect()
        };
        let mut column = Self { values, of_entries: entries.iter().map(of_entry).collect() };
        column.arrange(facet.is_alphabetical());
        column
    }

    /// Leaves out what no entry has, and puts names into the order of the dictionary: É stands with E.
    fn arrange(&mut self, alphabetical: bool) {
        let mut used = vec![false; self.values.len()];
        for place in self.of_entries.iter().flatten() {
            if let Some(used) = used.get_mut(*place) {
                *used = true;
            }
        }
        let mut order: Vec<(String, usize)> = Vec::new();
        for (place, (value, used)) in self.values.iter().zip(used).enumerate() {
            let key = match &value.label {
                Label::Words(label) if alphabetical => fold(label),
                _ => String::new(),
            };
            if used {
                order.push((key, place));
            }
        }
        by_name(&mut order);
        let mut new_places = vec![usize::MAX; self.values.len()];
        for (new, (_, old)) in order.iter().enumerate() {
            if let Some(place) = new_places.get_mut(*old) {
                *place = new;
            }
        }
        self.values =
            order.iter().filter_map(|(_, place)| self.values.get(*place).cloned()).collect();
        for place in self.of_entries.iter_mut().flatten() {
            *place = new_places.get(*place).copied().unwrap_or(usize::MAX);
        }
    }

    /// The values of an entry, as places in `values`.
    pub(super) fn of(&self, entry: usize) -> &[usize] {
        self.of_entries.get(entry).map_or(&[], Vec::as_slice)
    }

    /// For each value, whether it is among those chosen; `None` where nothing is chosen.
    pub(super) fn limit(&self, chosen: &[String]) -> Option<Vec<bool>> {
        let is_chosen = |value: &FacetValue| chosen.contains(&value.value);
        (!chosen.is_empty()).then(|| self.values.iter().map(is_chosen).collect())
    }
}
