//! Nominees, made ready for queries: the words of all entries in order, and a column of values for each facet.
//!
//! A typed word that exists is taken literally. Only a word that does not exist is allowed one slip, because « Lille »
//! would otherwise find every « Ville ».

use std::sync::Arc;

use super::column::Column;
use super::facet::{FACETS, Facet, FacetValue};
use super::order::{by_name, by_number};
use super::vocabulary::{Vocabulary, Wanted};
use super::{Entry, Found, Query, Sort, fold, words};
use crate::edition::{Edition, Nominee};

/// Built once; a query then reads numbers only. Entries are named by their place.
#[derive(Debug, Clone)]
pub struct Index {
    entries: Vec<Entry>,
    /// In the order of [`Facet::ALL`].
    columns: Vec<Column>,
    vocabulary: Vocabulary,
    /// For each entry, its place among all by the name of its territory.
    by_territory: Vec<usize>,
    /// For each value of [`Facet::Department`], the place of its région among those of [`Facet::Region`].
    region_of: Vec<Option<usize>>,
}

impl Index {
    /// Of all nominees of an edition.
    pub fn of(edition: &Arc<Edition>) -> Self {
        let entry = |nominee: &Arc<Nominee>| Entry {
            edition: Arc::clone(edition),
            nominee: Arc::clone(nominee),
        };
        Self::new(edition.nominees.iter().map(entry).collect())
    }

    /// Of entries of any editions; those of an edition stand together.
    pub fn new(entries: Vec<Entry>) -> Self {
        let mut editions: Vec<Arc<Edition>> = Vec::new();
        for entry in &entries {
            if editions.last().is_none_or(|last| !Arc::ptr_eq(last, &entry.edition)) {
                editions.push(Arc::clone(&entry.edition));
            }
        }
        let columns: Vec<_> =
            Facet::ALL.map(|facet| Column::new(facet, &entries, &editions)).into();
        let texts = entries.iter().enumerate().flat_map(|(place, entry)| {
            entry.texts().into_iter().map(move |(text, field)| (text, place, field))
        });
        let vocabulary = Vocabulary::new(texts);
        let names = entries.iter().map(|entry| fold(&entry.nominee.territory.name));
        let by_territory = ranks(names.collect());
        let region_of = regions_of(&columns, &editions);
        Self { entries, columns, vocabulary, by_territory, region_of }
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is nobody to find.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The entry at a place that a query found.
    pub fn entry(&self, place: usize) -> Option<&Entry> {
        self.entries.get(place)
    }

    /// The values of a facet that some entry has, in the order of the page.
    pub fn values(&self, facet: Facet) -> &[FacetValue] {
        self.column(facet).map_or(&[], |column| column.values.as_slice())
    }

    /// The région of the département at this place among the values of that facet, as a place among the régions.
    pub fn region_of(&self, department: usize) -> Option<usize> {
        self.region_of.get(department).copied().flatten()
    }

    /// Everyone who fits: all words, and in every limited facet one of the chosen values. Each facet is counted as if
    /// it were not limited itself, so that a reader sees what ticking one more value would bring.
    pub fn find(&self, query: &Query) -> Found {
        let scores = self.scores(&self.understand(&query.text));
        let limit = |facet: Facet| self.column(facet)?.limit(query.chosen(facet));
        let limits = Facet::ALL.map(limit);
        let mut found = Found::new(self.columns.iter().map(|column| column.values.len()));
        for (entry, _) in scores.iter().enumerate().filter(|(_, score)| **score > 0) {
            let mut misses = [false; FACETS];
            for ((miss, limit), column) in misses.iter_mut().zip(&limits).zip(&self.columns) {
                let fits = |chosen: &Vec<bool>| {
                    column.of(entry).iter().any(|value| chosen.get(*value) == Some(&true))
                };
                *miss = limit.as_ref().is_some_and(|chosen| !fits(chosen));
            }
            let lacking = misses.iter().filter(|miss| **miss).count();
            if lacking == 0 {
                found.entries.push(entry);
            }
            for (facet, (miss, column)) in
                Facet::ALL.into_iter().zip(misses.iter().zip(&self.columns))
            {
                if lacking == usize::from(*miss) {
                    found.count(facet, column.of(entry));
                    if facet == Facet::Department && self.is_region(entry) {
                        found.count_region(column.of(entry));
                    }
                }
            }
        }
        found.entries = self.arrange(found.entries, query.sort, &scores);
        found
    }

    /// What a reader means by what was typed.
    pub fn understand(&self, text: &str) -> Vec<Wanted> {
        words(text).into_iter().map(|word| self.vocabulary.understand(word)).collect()
    }

    /// Words of the entries that are spelled nearly like a typed one, folded, the nearest first.
    pub(super) fn near(&self, word: &str, most: usize) -> Vec<&str> {
        self.vocabulary.near(word, most)
    }

    /// How well each entry fits all words: 0 where one is missing, otherwise more than 0.
    fn scores(&self, wanted: &[Wanted]) -> Vec<usize> {
        let mut scores = vec![1; self.entries.len()];
        for wanted in wanted {
            let of_word = self.vocabulary.scores(wanted, self.entries.len());
            for (sum, score) in scores.iter_mut().zip(of_word) {
                *sum = if *sum > 0 && score > 0 { *sum + score } else { 0 };
            }
        }
        scores
    }

    /// By the order that was asked for; what is equal in it stays in the order of the edition.
    fn arrange(&self, entries: Vec<usize>, sort: Sort, scores: &[usize]) -> Vec<usize> {
        let first_of = |facet: Facet, entry: usize| {
            let values = self.column(facet).map_or(&[][..], |column| column.of(entry));
            values.iter().min().copied().unwrap_or(self.len())
        };
        let rank = |entry: usize| self.by_territory.get(entry).copied().unwrap_or(self.len());
        let key = |entry: usize| match sort {
            Sort::Relevance => usize::MAX - scores.get(entry).copied().unwrap_or(0),
            Sort::Territory => rank(entry),
            // Ranks are less than the number of entries.
            Sort::Category => first_of(Facet::Category, entry) * self.len() + rank(entry),
            Sort::Distinction => first_of(Facet::Distinction, entry),
        };
        let mut entries: Vec<_> = entries.into_iter().map(|entry| (key(entry), entry)).collect();
        by_number(&mut entries);
        entries.into_iter().map(|(_, entry)| entry).collect()
    }

    fn column(&self, facet: Facet) -> Option<&Column> {
        self.columns.get(facet.place())
    }

    fn is_region(&self, entry: usize) -> bool {
        self.entry(entry).is_some_and(|entry| entry.nominee.territory.is_region())
    }
}

/// For each value of the facet of départements, the place of its région among the values of that facet.
fn regions_of(columns: &[Column], editions: &[Arc<Edition>]) -> Vec<Option<usize>> {
    let values =
        |facet: Facet| columns.get(facet.place()).map_or(&[][..], |it| it.values.as_slice());
    let region = |value: &FacetValue| {
        let mut departments = editions.iter().flat_map(|edition| &edition.departments);
        let region = &departments.find(|it| it.code == value.value)?.region;
        values(Facet::Region).iter().position(|it| it.value == region.code)
    };
    values(Facet::Department).iter().map(region).collect()
}

/// For each key, its place among all; equal keys share one.
fn ranks(keys: Vec<String>) -> Vec<usize> {
    let mut ranks = vec![0; keys.len()];
    let mut keys: Vec<_> = keys.into_iter().enumerate().map(|(place, key)| (key, place)).collect();
    by_name(&mut keys);
    let mut rank = 0;
    let mut previous = None;
    for (key, place) in &keys {
        rank += usize::from(previous.is_some_and(|previous| previous != key));
        previous = Some(key);
        if let Some(found) = ranks.get_mut(*place) {
            *found = rank;
        }
    }
    ranks
}
