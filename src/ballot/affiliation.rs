//! The territories that a juror belongs to, and how they are connected to those of nominees.

use crate::edition::{OfficialCode, Territory};

/// A territory that a juror belongs to; it need not be one of the edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Affiliation {
    /// The authority in full: `Ville de Lambersart`.
    pub name: String,
    /// Its number in the official registers.
    pub code: OfficialCode,
    /// INSEE codes of the départements it lies in, or covers.
    pub departments: Vec<String>,
    /// SIREN numbers of the intercommunalités it belongs to.
    pub within: Vec<String>,
}

/// How a juror is connected to the territory of a nominee.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tie {
    /// It is the juror's own.
    Own,
    /// One lies in the other: commune, intercommunalité, département. The juror must say whether that matters.
    Related,
}

impl Affiliation {
    /// What an edition says of a territory.
    pub fn of(territory: &Territory) -> Self {
        Self {
            name: territory.label.clone(),
            code: territory.code.clone(),
            departments: territory.departments.iter().map(|it| it.code.clone()).collect(),
            within: territory.within.clone(),
        }
    }

    /// What ties the juror to the territory of a nominee.
    pub fn tie_to(&self, territory: &Territory) -> Option<Tie> {
        let other = Self::of(territory);
        // A région and a département can have the same number, but then neither lies in the other.
        if self.code == other.code && self.shares_department(&other) {
            return Some(Tie::Own);
        }
        (self.lies_in(&other) || other.lies_in(self)).then_some(Tie::Related)
    }

    fn lies_in(&self, other: &Self) -> bool {
        match &other.code {
            OfficialCode::Siren(siren) => self.within.contains(siren),
            OfficialCode::Insee(code) => {
                other.is_department() && self.is_local() && self.departments.contains(code)
            }
        }
    }

    fn shares_department(&self, other: &Self) -> bool {
        self.departments.iter().any(|code| other.departments.contains(code))
    }

    fn is_department(&self) -> bool {
        matches!(&self.code, OfficialCode::Insee(code) if self.departments == [code.clone()])
    }

    /// A commune, whose number has five characters, or an intercommunalité.
    fn is_local(&self) -> bool {
        match &self.code {
            OfficialCode::Insee(code) => code.len() == 5,
            OfficialCode::Siren(_) => true,
        }
    }
}
