//! Other queries to propose if a query finds nothing.

use super::fold::raw_words;
use super::{Facet, Index, Query, fold, words};

/// Letters that a word may be away from a typed one to be proposed.
const FAR: usize = 2;
/// Letters from which on a word is worth guessing.
const GUESSABLE: usize = 4;
/// Spellings proposed for a word.
const SPELLINGS: usize = 3;

/// A query that finds something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// How it differs.
    pub change: Change,
    /// The question.
    pub query: Query,
    /// How many it finds.
    pub count: usize,
}

/// How a suggestion differs from what was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// A word is spelled like this.
    Spelling(String),
    /// This word is left out.
    WithoutWord(String),
    /// This facet is not limited.
    WithoutFacet(Facet),
    /// No facet is limited.
    WithoutFilters,
}

impl Index {
    /// What to ask instead of a question that nobody fits: words that exist, then fewer words, then fewer filters.
    pub fn suggestions(&self, query: &Query) -> Vec<Suggestion> {
        let mut changes = Vec::new();
        let typed = words(&query.text);
        let with = |at: usize, other: Option<&str>| {
            let words = typed.iter().enumerate();
            let words =
                words.filter_map(|(place, word)| if place == at { other } else { Some(word) });
            query.with_text(&words.collect::<Vec<_>>().join(" "))
        };
        for (at, word) in typed.iter().enumerate() {
            if word.chars().count() >= GUESSABLE
                && self.find(&Query::default().with_text(word)).entries.is_empty()
            {
                for near in self.near(word, FAR).into_iter().take(SPELLINGS) {
                    let spelled = self.spelled(near).unwrap_or_else(|| near.to_owned());
                    let query = with(at, Some(&spelled));
                    changes.push((Change::Spelling(spelled), query));
                }
            }
        }
        if typed.len() > 1 {
            let without = typed
                .iter()
                .enumerate()
                .map(|(at, word)| (Change::WithoutWord(word.clone()), with(at, None)));
            changes.extend(without);
        }
        let limited = Facet::ALL.into_iter().filter(|facet| !query.chosen(*facet).is_empty());
        let limited: Vec<_> = limited.collect();
        if limited.len() > 1 {
            changes.extend(
                limited.iter().map(|facet| (Change::WithoutFacet(*facet), query.without(*facet))),
            );
        }
        if !limited.is_empty() {
            changes.push((Change::WithoutFilters, query.without_filters()));
        }
        let suggestions = changes.into_iter().map(|(change, query)| {
            let count = self.find(&query).entries.len();
            Suggestion { change, query, count }
        });
        suggestions.filter(|suggestion| suggestion.count > 0).collect()
    }

    /// A folded word as some entry writes it.
    fn spelled(&self, folded: &str) -> Option<String> {
        let query = Query::default().with_text(folded);
        let found = self.find(&query);
        let texts = found
            .entries
            .iter()
            .filter_map(|place| self.entry(*place))
            .flat_map(|entry| entry.texts());
        let mut words = texts.flat_map(|(text, _)| raw_words(text));
        words.find(|word| fold(word) == folded).map(str::to_owned)
    }
}
