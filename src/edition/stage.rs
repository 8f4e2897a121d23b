//! How far an entry came: candidature, nominee, winner.

use std::collections::BTreeSet;

use super::{Award, Edition, Nominee};

/// How far an entry of an edition came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Put forward, and not selected.
    Candidature,
    /// Selected: can be voted for.
    Nominee,
    /// A nominee that is known to have won something.
    Distinguished,
}

/// The numbers of entries of an edition; each number contains the next one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numbers {
    /// Everything that was put forward, as far as the edition names it.
    pub entries: usize,
    /// What can be voted for.
    pub nominees: usize,
    /// What is known to have won something.
    pub distinguished: usize,
}

impl Edition {
    /// How far an entry came.
    pub fn stage_of(&self, entry: &Nominee) -> Stage {
        if self.find_nominee(&entry.id).is_none() {
            Stage::Candidature
        } else if self.awards_of(&entry.id).next().is_none() {
            Stage::Nominee
        } else {
            Stage::Distinguished
        }
    }

    /// The numbers of entries.
    pub fn numbers(&self) -> Numbers {
        let mut seen = BTreeSet::new();
        let first = |award: &&Award| seen.insert(award.nominee.id.to_string());
        Numbers {
            entries: self.entries().count(),
            nominees: self.nominees.len(),
            distinguished: self.awards.iter().filter(first).count(),
        }
    }
}
