//! What is voted on, and how.

use super::{Id, Rule};

/// A category of the award.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// Stands in addresses and ballots.
    pub id: Id<Category>,
    /// Its place in the edition, from 0; decides its colour.
    pub place: usize,
    /// How people say it.
    pub name: String,
    /// What it honours.
    pub description: String,
    /// How it is voted on.
    pub rule: Rule,
    /// How many jurors must take part for anybody to win; none where one is enough.
    pub quorum: Option<u32>,
}
