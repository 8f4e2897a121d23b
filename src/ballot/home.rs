//! The juror's own territory, whose nominees the juror does not judge.

use std::sync::Arc;

use super::{CompleteBallot, Draft, Gap, Mandate};
use crate::edition::{Edition, Id, Territory};
use crate::search::words;

/// Suggestions shown for a territory that was not recognised.
const MAX_SUGGESTIONS: usize = 5;

/// A juror who says themselves who they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Juror {
    /// As typed.
    pub name: String,
    /// Where the juror comes from.
    pub home: Home,
}

/// Where a juror comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Home {
    /// A territory of the edition: its nominees are locked.
    Nominated(Id<Territory>),
    /// Another one, as typed: it has no nominee to lock.
    Elsewhere(String),
}

impl Draft {
    /// Who the juror says they are.
    ///
    /// # Errors
    /// What is missing of it, in the order in which it is asked.
    pub fn introduction(&self, edition: &Edition) -> Result<Juror, Vec<Gap>> {
        let name = (!self.name().is_empty()).then(|| self.name().to_owned()).ok_or(Gap::Name);
        let home = match recognise(edition, self.territory()) {
            Recognised::Nothing => Err(Gap::Territory),
            Recognised::Several(_) => Err(Gap::AmbiguousTerritory),
            Recognised::One(territory) => Ok(Home::Nominated(territory.id.clone())),
            Recognised::Elsewhere { name, .. } => Ok(Home::Elsewhere(name)),
        };
        match (name, home) {
            (Ok(name), Ok(home)) => Ok(Juror { name, home }),
            (name, home) => Err([name.err(), home.err()].into_iter().flatten().collect()),
        }
    }

    /// The ballot of a juror who says themselves who they are.
    ///
    /// # Errors
    /// Everything that is missing, in the order in which a juror meets it.
    pub fn declare(&self, edition: &Edition) -> Result<(Juror, CompleteBallot), Vec<Gap>> {
        let home = recognise(edition, self.territory()).home();
        let mandate = Mandate::declared(edition, home.as_ref());
        match (self.introduction(edition), self.complete(edition, &mandate)) {
            (Ok(juror), Ok(ballot)) => Ok((juror, ballot)),
            (juror, ballot) => {
                let gaps = [juror.err(), ballot.err()];
                Err(gaps.into_iter().flatten().flatten().collect())
            }
        }
    }
}

/// What a typed territory turned out to be.
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
