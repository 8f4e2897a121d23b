//! The juror's own territory, whose nominees the juror does not judge.

use std::sync::Arc;

use crate::edition::{Edition, Id, Territory};
use crate::search::words;

/// Suggestions shown for a territory that was not recognised.
const MAX_SUGGESTIONS: usize = 5;

/// Where a juror comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Home {
    /// A territory of the edition: its nominees are locked.
    Nominated(Id<Territory>),
    /// Another one, as typed: it has no nominee to lock.
    Elsewhere(String),
}

impl Home {
    /// The name of the territory, as a juror types it.
    pub fn label_in<'a>(&'a self, edition: &'a Edition) -> &'a str {
        match self {
            Self::Nominated(id) => {
                edition.find_territory(id).map_or(id.as_str(), |territory| &territory.label)
            }
            Self::Elsewhere(name) => name,
        }
    }
}

/// The territory that was recognised in a typed text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recognised {
    /// Nothing was typed.
    Nothing,
    /// Exactly this one.
    One(Arc<Territory>),
    /// A name that several bear: the juror must say which.
    Several(Vec<Arc<Territory>>),
    /// None of the edition, though these come close.
    Elsewhere {
        /// As typed.
        name: String,
        /// At most five, in the order of the edition.
        close: Vec<Arc<Territory>>,
    },
}

impl Recognised {
    /// Where the juror comes from, once that is clear.
    pub fn home(&self) -> Option<Home> {
        match self {
            Self::One(territory) => Some(Home::Nominated(territory.id.clone())),
            Self::Elsewhere { name, .. } => Some(Home::Elsewhere(name.clone())),
            Self::Nothing | Self::Several(_) => None,
        }
    }
}

/// Finds the territory a juror typed, by its full designation or its name, however it is spelt.
pub fn recognise(edition: &Edition, typed: &str) -> Recognised {
    let wanted = words(typed);
    if wanted.is_empty() {
        return Recognised::Nothing;
    }
    let territories = || edition.territories.iter().cloned();
    let mut by_label = territories().filter(|territory| words(&territory.label) == wanted);
    if let Some(territory) = by_label.next() {
        return Recognised::One(territory);
    }
    let by_name: Vec<_> =
        territories().filter(|territory| words(&territory.name) == wanted).collect();
    match <[_; 1]>::try_from(by_name) {
        Ok([territory]) => return Recognised::One(territory),
        Err(several) if !several.is_empty() => return Recognised::Several(several),
        Err(_) => {}
    }
    let comes_close = |territory: &Arc<Territory>| {
        let words = words(&territory.label);
        wanted.iter().all(|wanted| words.iter().any(|word| word.starts_with(wanted)))
    };
    let close = territories().filter(comes_close).take(MAX_SUGGESTIONS).collect();
    Recognised::Elsewhere { name: typed.trim().to_owned(), close }
}
