//! A category, in which jurors vote.

use super::{Id, Rule};

/// A category of the award.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// Id, which is part of addresses and ballots.
    pub id: Id<Category>,
    /// Its place in the edition, from 0; decides its colour.
    pub place: usize,
    /// Name or title, as people read it.
    pub name: String,
    /// What it honours.
    pub description: String,
    /// How it is judged.
    pub rule: Rule,
    /// How many jurors must take part for anybody to win; none where one is enough.
    pub quorum: Option<u32>,
}
