//! What was won. An edition claims only what a source says.

use std::ops::RangeInclusive;
use std::sync::Arc;

use super::{Id, Nominee, Source, Territory};

/// Something that can be won.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Distinction {
    /// Id by which awards name it.
    pub id: Id<Distinction>,
    /// Name or title, as people read it.
    pub name: String,
    /// What it is made of.
    pub metal: Metal,
    /// How many were given in all, where a source says so.
    pub given: Option<Given>,
    /// The places of each category that earn it, from 1; none where the count gives it to nobody.
    pub places: Option<RangeInclusive<u32>>,
}

/// How many of a distinction were given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// The number.
    pub number: u32,
    /// The source of the number.
    pub source: Arc<Source>,
}

/// What a distinction is made of, the highest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Metal {
    /// Or
    Gold,
    /// Argent
    Silver,
    /// Bronze
    Bronze,
}

/// What a nominee is known to have won.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Award {
    /// Who won it.
    pub nominee: Arc<Nominee>,
    /// Which distinction; `None` where the source names the laureate and not the metal.
    pub distinction: Option<Arc<Distinction>>,
    /// What the source says.
    pub statement: String,
    /// The source of the statement.
    pub source: Arc<Source>,
}

/// A special prize, given outside the selection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpecialAward {
    /// The distinction that was given.
    pub distinction: Arc<Distinction>,
    /// Who received it.
    pub recipient: Recipient,
    /// What it was given for.
    pub title: String,
    /// What the source says.
    pub statement: String,
    /// The source of the statement.
    pub source: Arc<Source>,
}

/// The recipient of a special prize.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recipient {
    /// A territory; it need not be one of the edition's.
    Territory(Territory),
    /// A recipient that is not a territory, by name.
    Named(String),
}

impl Recipient {
    /// What it is called in full.
    pub fn label(&self) -> &str {
        match self {
            Self::Territory(territory) => &territory.label,
            Self::Named(name) => name,
        }
    }

    /// The label as what comes before the name, and the name; see [`Territory::designation`].
    pub fn designation(&self) -> (&str, &str) {
        match self {
            Self::Territory(territory) => territory.designation(),
            Self::Named(name) => ("", name),
        }
    }
}
