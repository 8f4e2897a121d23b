//! The properties by which nominees are filtered.

use crate::edition::{Edition, Nominee};

/// A property with a few values, of which a reader ticks some.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    /// In which edition of the award.
    Edition,
    /// Where the nominee competes.
    Category,
    /// What kind of territory it is.
    Kind,
    /// The région it lies in.
    Region,
    /// The départements it lies in or covers.
    Department,
    /// The territory itself.
    Territory,
    /// What it is known to have won.
    Distinction,
}

/// How many facets there are.
pub(super) const FACETS: usize = Facet::ALL.len();

impl Facet {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 7] = [
        Self::Edition,
        Self::Category,
        Self::Kind,
        Self::Region,
        Self::Department,
        Self::Territory,
        Self::Distinction,
    ];

    /// Its name in addresses.
    pub const fn parameter(self) -> &'static str {
        match self {
            Self::Edition => "edition",
            Self::Category => "categorie",
            Self::Kind => "type",
            Self::Region => "region",
            Self::Department => "departement",
            Self::Territory => "territoire",
            Self::Distinction => "distinction",
        }
    }

    /// Whether it is what most readers filter by, and shown open.
    pub const fn is_common(self) -> bool {
        matches!(self, Self::Edition | Self::Category | Self::Kind)
    }

    /// Its place in [`Self::ALL`].
    pub(super) const fn place(self) -> usize {
        self as usize
    }

    /// Its values of a nominee, as they stand in addresses.
    pub(super) fn values<'a>(self, edition: &'a Edition, nominee: &'a Nominee) -> Vec<&'a str> {
        let territory = &nominee.territory;
        match self {
            Self::Edition => vec![edition.id.as_str()],
            Self::Category => vec![nominee.category.id.as_str()],
            Self::Kind => vec![territory.kind.id.as_str()],
            Self::Region => vec![territory.region.code.as_str()],
            Self::Department => territory.departments.iter().map(|it| it.code.as_str()).collect(),
            Self::Territory => vec![territory.id.as_str()],
            Self::Distinction => distinctions(edition, nominee),
        }
    }

    /// Every value that an edition could give, in its order, with its label.
    pub(super) fn vocabulary(self, edition: &Edition) -> Vec<FacetValue> {
        let named = |value: &str, label: &str| FacetValue::new(value, Label::Words(label.into()));
        match self {
            Self::Edition => vec![named(edition.id.as_str(), &edition.title)],
            Self::Category => {
                edition.categories.iter().map(|it| named(it.id.as_str(), &it.name)).collect()
            }
            Self::Kind => {
                edition.territory_kinds.iter().map(|it| named(it.id.as_str(), &it.name)).collect()
            }
            Self::Region => edition.regions.iter().map(|it| named(&it.code, &it.name)).collect(),
            Self::Department => {
                edition.departments.iter().map(|it| named(&it.code, &it.name)).collect()
            }
            Self::Territory => {
                edition.territories.iter().map(|it| named(it.id.as_str(), &it.label)).collect()
            }
            Self::Distinction => {
                let won = edition.distinctions.iter().map(|it| named(it.id.as_str(), &it.name));
                won.chain(Outcome::ALL.map(FacetValue::of_outcome)).collect()
            }
        }
    }

    /// Whether its values are names that a reader looks up, and not a list with an order of its own.
    pub(super) const fn is_alphabetical(self) -> bool {
        matches!(self, Self::Region | Self::Department | Self::Territory)
    }
}

/// One value of a facet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetValue {
    /// As it stands in addresses.
    pub value: String,
    /// As people say it.
    pub label: Label,
}

impl FacetValue {
    fn new(value: &str, label: Label) -> Self {
        Self { value: value.to_owned(), label }
    }

    fn of_outcome(outcome: Outcome) -> Self {
        Self::new(outcome.value(), Label::Outcome(outcome))
    }
}

/// What a value is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Label {
    /// The edition's own words.
    Words(String),
    /// What is said in the reader's language.
    Outcome(Outcome),
}

/// How a nominee fared, where no distinction has a name for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It won; no source says which distinction.
    Laureate,
    /// It is not known to have won.
    Nominee,
    /// It was put forward and not selected.
    Candidature,
}

impl Outcome {
    const ALL: [Self; 3] = [Self::Laureate, Self::Nominee, Self::Candidature];

    /// As it stands in addresses; never the id of a distinction, which has no underscore.
    const fn value(self) -> &'static str {
        match self {
            Self::Laureate => "metal_inconnu",
            Self::Nominee => "sans_distinction",
            Self::Candidature => "non_retenue",
        }
    }
}

fn distinctions<'a>(edition: &'a Edition, nominee: &'a Nominee) -> Vec<&'a str> {
    let won = edition.awards_of(&nominee.id).map(|award| {
        let named = award.distinction.as_ref().map(|distinction| distinction.id.as_str());
        named.unwrap_or(Outcome::Laureate.value())
    });
    let won: Vec<_> = won.collect();
    if !won.is_empty() {
        return won;
    }
    let selected = !edition.candidatures.iter().any(|it| it.id == nominee.id);
    vec![if selected { Outcome::Nominee } else { Outcome::Candidature }.value()]
}
