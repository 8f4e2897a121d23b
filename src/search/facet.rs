//! The properties by which nominees are filtered.

use crate::edition::Nominee;

/// A property with a few values, of which a reader ticks some.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    /// Where the nominee competes.
    Category,
    /// What kind of territory it is.
    Kind,
    /// The région it lies in.
    Region,
    /// The départements it lies in or covers.
    Department,
}

impl Facet {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Category, Self::Kind, Self::Region, Self::Department];

    /// Its values of a nominee, as they stand in addresses.
    pub fn values(self, nominee: &Nominee) -> Vec<&str> {
        match self {
            Self::Category => vec![nominee.category.id.as_str()],
            Self::Kind => vec![nominee.territory.kind.id.as_str()],
            Self::Region => vec![nominee.territory.region.code.as_str()],
            Self::Department => {
                nominee.territory.departments.iter().map(|dep| dep.code.as_str()).collect()
            }
        }
    }

    /// Its name in addresses.
    pub fn parameter(self) -> &'static str {
        match self {
            Self::Category => "categorie",
            Self::Kind => "type",
            Self::Region => "region",
            Self::Department => "departement",
        }
    }
}

/// One value of a facet beside what it would find.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetCount {
    /// As it stands in addresses.
    pub value: String,
    /// As people say it.
    pub label: String,
    /// Nominees it would show beside the other filters; the facet's own choices do not limit it.
    pub count: usize,
    /// Whether it is chosen.
    pub chosen: bool,
}
