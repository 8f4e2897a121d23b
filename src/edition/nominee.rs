//! Who can be voted for.

use std::sync::Arc;

use super::{Category, Id, Link, Source, Territory};

/// An action of a territory, nominated in one category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nominee {
    /// Stands in addresses and ballots.
    pub id: Id<Nominee>,
    /// Where it competes.
    pub category: Arc<Category>,
    /// Who did it.
    pub territory: Arc<Territory>,
    /// The action, as the organiser words it.
    pub title: String,
    /// Where the nomination is stated.
    pub source: Arc<Source>,
    /// Where the action can be seen.
    pub links: Vec<Link>,
}
