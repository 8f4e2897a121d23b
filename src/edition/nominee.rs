//! What is put forward: a nominee, who can be voted for, or a candidature that was not selected.

use std::sync::Arc;

use super::{Category, Id, Link, Source, Territory};

/// An action of a territory, put forward in one category. Which list of the edition it stands in says whether it was
/// nominated.
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
    /// Where that is stated.
    pub source: Arc<Source>,
    /// Where the action can be seen.
    pub links: Vec<Link>,
}
