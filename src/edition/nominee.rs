//! An entry: a nominee, for which jurors can vote, or a candidature, which was not selected.

use std::sync::Arc;

use super::{Category, Id, Link, Source, Territory};

/// An action of a territory, put forward in one category. Which list of the edition it stands in says whether it was
/// nominated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nominee {
    /// Id, which is part of addresses and ballots.
    pub id: Id<Nominee>,
    /// The category in which it competes.
    pub category: Arc<Category>,
    /// The territory that did it.
    pub territory: Arc<Territory>,
    /// The action, as the organiser words it.
    pub title: String,
    /// The source of the entry.
    pub source: Arc<Source>,
    /// Where the action can be seen.
    pub links: Vec<Link>,
}
