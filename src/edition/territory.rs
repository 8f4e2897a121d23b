//! Territories, as the official division of France names them.

use std::sync::Arc;

use super::Id;

/// Who is behind a nominee: a commune, an intercommunalité, a département, a région.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Territory {
    /// Id, which is part of ballots.
    pub id: Id<Territory>,
    /// What kind of authority it is.
    pub kind: Arc<TerritoryKind>,
    /// The place, as people say it: `Lambersart`.
    pub name: String,
    /// The authority in full: `Ville de Lambersart`.
    pub label: String,
    /// Its number in the official registers.
    pub code: OfficialCode,
    /// The départements it lies in, or covers.
    pub departments: Vec<Arc<Department>>,
    /// The région it lies in, or is.
    pub region: Arc<Region>,
    /// SIREN numbers of the intercommunalités it belongs to.
    pub within: Vec<String>,
}

impl Territory {
    /// Whether it is a région itself. No département has the number of the région it lies in.
    pub fn is_region(&self) -> bool {
        matches!(&self.code, OfficialCode::Insee(code) if *code == self.region.code)
    }

    /// The label as what comes before the name, and the name: `("Ville de ", "Lambersart")`.
    /// A label that does not end with the name is all name.
    pub fn designation(&self) -> (&str, &str) {
        match self.label.strip_suffix(self.name.as_str()) {
            Some(kind) => (kind, &self.name),
            None => ("", &self.label),
        }
    }
}

/// A kind of territory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TerritoryKind {
    /// Id, which is part of addresses.
    pub id: Id<TerritoryKind>,
    /// Name or title, as people read it.
    pub name: String,
}

/// A number in an official register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OfficialCode {
    /// Code officiel géographique of INSEE: communes (5 characters), départements (2–3), régions (2).
    Insee(String),
    /// SIREN, 9 digits: intercommunalités.
    Siren(String),
}

impl OfficialCode {
    /// The code itself.
    pub fn value(&self) -> &str {
        match self {
            Self::Insee(code) | Self::Siren(code) => code,
        }
    }
}

/// A région.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// INSEE code, two characters.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// A département.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Department {
    /// INSEE code, two or three characters.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The région it lies in.
    pub region: Arc<Region>,
}
