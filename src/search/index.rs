//! An edition, made ready for queries.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::fold::words_and_parts;
use super::{Facet, FacetCount, Query, words};
use crate::edition::{Edition, Nominee};

/// Built once per edition; queries scan it, which for an edition of this size takes microseconds.
#[derive(Debug, Clone)]
pub struct Index {
    entries: Vec<Entry>,
    /// For each facet, the values that some nominee has, with their labels, in the order of the page.
    values: BTreeMap<Facet, Vec<(String, String)>>,
}

#[derive(Debug, Clone)]
struct Entry {
    nominee: Arc<Nominee>,
    words: Vec<String>,
}

/// What a query found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// In the order of the edition.
    pub nominees: Vec<Arc<Nominee>>,
    /// For each facet, in the order of [`Facet::ALL`].
    pub facets: Vec<(Facet, Vec<FacetCount>)>,
}

impl Found {
    /// What one value of a facet would find; nothing for a value that no nominee has.
    pub fn count_of(&self, facet: Facet, value: &str) -> Option<&FacetCount> {
        let (_, counts) = self.facets.iter().find(|(counted, _)| *counted == facet)?;
        counts.iter().find(|count| count.value == value)
    }
}

impl Index {
    /// Reads every word of every nominee.
    pub fn new(edition: &Edition) -> Self {
        let entries = edition.nominees.iter().map(Entry::new).collect();
        let labels = [
            (Facet::Category, labels(&edition.categories, |it| (it.id.as_str(), &it.name))),
            (Facet::Kind, labels(&edition.territory_kinds, |it| (it.id.as_str(), &it.name))),
            (Facet::Region, sorted(labels(&edition.regions, |it| (&it.code, &it.name)))),
            (Facet::Department, sorted(labels(&edition.departments, |it| (&it.code, &it.name)))),
        ];
        let mut index = Self { entries, values: labels.into_iter().collect() };
        let everything = index.counts(&Query::default());
        for (facet, values) in &mut index.values {
            let used = |value: &String| everything.contains_key(&(*facet, value.clone()));
            values.retain(|(value, _)| used(value));
        }
        index
    }

    /// How many nominees there are in all.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is nobody to find.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Everyone who fits: all words (each the beginning of a word), and in every limited facet one of the chosen
    /// values. Each facet is counted as if it were not limited itself, so that a reader sees what ticking one
    /// more value would bring.
    pub fn find(&self, query: &Query) -> Found {
        let wanted = words(&query.text);
        let fits = |entry: &&Entry| entry.has_words(&wanted) && entry.misses(query).is_empty();
        let nominees =
            self.entries.iter().filter(fits).map(|entry| Arc::clone(&entry.nominee)).collect();
        let counts = self.counts(query);
        let facets = self.values.iter().map(|(facet, values)| {
            let count = |(value, label): &(String, String)| FacetCount {
                value: value.clone(),
                label: label.clone(),
                count: counts.get(&(*facet, value.clone())).copied().unwrap_or(0),
                chosen: query.chosen(*facet).contains(value),
            };
            (*facet, values.iter().map(count).collect())
        });
        Found { nominees, facets: facets.collect() }
    }

    fn counts(&self, query: &Query) -> BTreeMap<(Facet, String), usize> {
        let wanted = words(&query.text);
        let mut counts = BTreeMap::new();
        for entry in self.entries.iter().filter(|entry| entry.has_words(&wanted)) {
            let misses = entry.misses(query);
            for facet in Facet::ALL {
                if misses.iter().all(|missed| *missed == facet) {
                    for value in facet.values(&entry.nominee) {
                        *counts.entry((facet, value.to_owned())).or_insert(0) += 1;
                    }
                }
            }
        }
        counts
    }
}

impl Entry {
    fn new(nominee: &Arc<Nominee>) -> Self {
        let territory = &nominee.territory;
        let departments = territory.departments.iter().map(|department| department.name.as_str());
        let texts = [&nominee.title, &territory.label, &territory.name, &nominee.category.name]
            .into_iter()
            .map(String::as_str)
            .chain([territory.region.name.as_str(), territory.kind.name.as_str()])
            .chain(departments);
        let mut words: Vec<_> = texts.flat_map(words_and_parts).collect();
        words.sort_unstable();
        words.dedup();
        Self { nominee: Arc::clone(nominee), words }
    }

    fn has_words(&self, wanted: &[String]) -> bool {
        wanted.iter().all(|wanted| self.words.iter().any(|word| word.starts_with(wanted)))
    }

    /// The limited facets of which it has none of the chosen values.
    fn misses(&self, query: &Query) -> Vec<Facet> {
        let misses = |facet: &Facet| {
            let chosen = query.chosen(*facet);
            let fits = |value: &str| chosen.contains(value);
            !chosen.is_empty() && !facet.values(&self.nominee).into_iter().any(fits)
        };
        Facet::ALL.into_iter().filter(misses).collect()
    }
}

fn labels<T>(things: &[Arc<T>], label: impl Fn(&T) -> (&str, &String)) -> Vec<(String, String)> {
    let owned = |thing: &Arc<T>| {
        let (value, label) = label(thing);
        (value.to_owned(), label.clone())
    };
    things.iter().map(owned).collect()
}

/// By folded label, so that É stands with E.
fn sorted(mut values: Vec<(String, String)>) -> Vec<(String, String)> {
    values.sort_by_cached_key(|(_, label)| (super::fold(label), label.clone()));
    values
}
