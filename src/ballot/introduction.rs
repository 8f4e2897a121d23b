//! Jurors of an edition without an organiser's key: they say themselves who they are.
//!
//! Their ballot proves that one device signed a chain of revisions. Who held the device is for the organiser to know.

use super::{CompleteBallot, Draft, Gap, Home, Mandate, Recognised, recognise};
use crate::edition::Edition;

/// A juror who says themselves who they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Juror {
    /// As typed.
    pub name: String,
    /// Where the juror comes from.
    pub home: Home,
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
