//! Every word of every entry, and how well a typed word fits it.

use super::fold::words_and_parts;
use super::order::{by_name, by_number};
use super::slip::is_one_slip_away;

/// Letters of a typed word from which on a slip is forgiven: shorter ones would fit too many others.
const FORGIVING: usize = 5;

/// Occurrences of a word are counted up to this number.
const RARE: usize = 1 << 20;

/// Where in an entry a word stands: the closer to its name, the more it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Field {
    /// Its kind, its départements, its région.
    Place = 1,
    /// Its category.
    Category = 2,
    /// What was done, and by whom.
    Name = 3,
}

/// How well a typed word fits one of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// But for one slip.
    Slip = 1,
    /// As its beginning.
    Beginning = 2,
    /// As the whole of it.
    Whole = 3,
}

#[derive(Debug, Clone)]
struct Word {
    folded: String,
    /// The entries it stands in.
    places: Vec<(usize, Field)>,
}

/// A typed word, as it was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The word, folded.
    pub(super) folded: String,
    /// Whether no word begins like it, and those one slip away are meant.
    pub(super) slipped: bool,
}

impl Wanted {
    /// Whether a word of an entry, folded, is meant by it.
    pub(super) fn fits(&self, word: &str) -> bool {
        word.starts_with(&self.folded) || (self.slipped && is_one_slip_away(&self.folded, word))
    }
}

/// The words of an index, each once, in the order of their letters.
#[derive(Debug, Clone)]
pub(super) struct Vocabulary(Vec<Word>);

impl Vocabulary {
    /// From the texts of the entries, each with its entry.
    pub(super) fn new<'a>(texts: impl Iterator<Item = (&'a str, usize, Field)>) -> Self {
        let mut words = Vec::new();
        let mut places = Vec::new();
        for (text, entry, field) in texts {
            for word in words_and_parts(text) {
                words.push((word, places.len()));
                places.push((entry, field));
            }
        }
        by_name(&mut words);
        let mut vocabulary: Vec<Word> = Vec::new();
        for (folded, place) in words {
            let place = places.get(place).copied();
            match vocabulary.last_mut().filter(|word| word.folded == folded) {
                Some(word) => word.places.extend(place),
                None => vocabulary.push(Word { folded, places: place.into_iter().collect() }),
            }
        }
        Self(vocabulary)
    }

    /// A typed word: literally where any word begins like it, else forgiving a slip.
    pub(super) fn understand(&self, folded: String) -> Wanted {
        let literal = self.beginning_with(&folded).next().is_some();
        let slipped = !literal && folded.chars().count() >= FORGIVING;
        Wanted { folded, slipped }
    }

    /// How well each entry fits a typed word: 0 where it does not.
    pub(super) fn scores(&self, wanted: &Wanted, entries: usize) -> Vec<usize> {
        let mut scores = vec![0; entries];
        let mut count = |word: &Word, fit: Fit| {
            for (entry, field) in &word.places {
                if let Some(score) = scores.get_mut(*entry) {
                    *score = (*score).max(*field as usize * fit as usize);
                }
            }
        };
        if wanted.slipped {
            let meant = self.0.iter().filter(|word| wanted.fits(&word.folded));
            meant.for_each(|word| count(word, Fit::Slip));
        } else {
            for word in self.beginning_with(&wanted.folded) {
                let whole = word.folded.len() == wanted.folded.len();
                count(word, if whole { Fit::Whole } else { Fit::Beginning });
            }
        }
        scores
    }

    /// The words that are at most `most` letters away from a typed one, the nearest first, and of these the frequent.
    pub(super) fn near(&self, folded: &str, most: usize) -> Vec<&str> {
        let mut near = Vec::new();
        for (place, word) in self.0.iter().enumerate() {
            if word.folded.len().abs_diff(folded.len()) <= most {
                let distance = distance(&word.folded, folded);
                if distance <= most {
                    // The frequent first; no word stands so often that it comes before a nearer one.
                    near.push(((distance + 1) * RARE - word.places.len().min(RARE), place));
                }
            }
        }
        by_number(&mut near);
        near.into_iter().filter_map(|(_, place)| Some(self.0.get(place)?.folded.as_str())).collect()
    }

    fn beginning_with<'a>(&'a self, folded: &'a str) -> impl Iterator<Item = &'a Word> {
        let first = self.0.partition_point(|word| word.folded.as_str() < folded);
        self.0.iter().skip(first).take_while(move |word| word.folded.starts_with(folded))
    }
}

/// The letters to change, add or leave out between two words (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.chars().count()).collect();
    for (line, letter) in one.chars().enumerate() {
        let (mut diagonal, mut left) = (line, line + 1);
        for (place, other) in row.iter_mut().skip(1).zip(other.chars()) {
            let above = *place;
            left = (diagonal + usize::from(letter != other)).min(above + 1).min(left + 1);
            diagonal = above;
            *place = left;
        }
    }
    row.last().copied().unwrap_or_default()
}
