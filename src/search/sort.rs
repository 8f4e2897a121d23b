//! The order of what is found.

/// What comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// What fits the words best; without words, the order of the edition.
    #[default]
    Relevance,
    /// By the name of the territory.
    Territory,
    /// By category, in the order of the edition.
    Category,
    /// The highest distinction.
    Distinction,
}

impl Sort {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 4] =
        [Self::Relevance, Self::Territory, Self::Category, Self::Distinction];

    /// As it stands in addresses.
    pub const fn value(self) -> &'static str {
        match self {
            Self::Relevance => "pertinence",
            Self::Territory => "territoire",
            Self::Category => "categorie",
            Self::Distinction => "distinction",
        }
    }

    /// The order of this name, the first one for a name that is none.
    pub fn of_value(value: &str) -> Self {
        Self::ALL.into_iter().find(|sort| sort.value() == value).unwrap_or_default()
    }
}
