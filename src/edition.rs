//! What an award is: its categories, territories, nominees and what is known of the outcome.
//!
//! An [`Edition`] is made by the reader of its document (`format::edition_v1`), after every reference was followed: a
//! nominee *has* its category and its territory, nobody looks them up and finds nothing. Nobody can alter it afterwards.
//! Knows nothing of JSON, languages or pages.

mod amended;
mod award;
mod category;
mod date;
mod editions;
mod hashtag;
mod id;
mod link;
mod nominee;
mod outcome;
mod panel;
mod rule;
mod selection;
mod stage;
mod territory;
mod ties;

use std::collections::BTreeSet;
use std::ops::Deref;
use std::sync::Arc;

pub use amended::AmendedState;
pub use award::{Award, Distinction, Given, Metal, Recipient, SpecialAward};
pub use category::Category;
pub use date::Date;
pub use editions::{Editions, ListedEarlier, ListedEdition};
pub use hashtag::{Run, runs};
pub use id::{Id, MAX_ID_LENGTH};
pub use link::{Link, SafeUrl};
pub use nominee::Nominee;
pub use outcome::{ANNOUNCED, Rank};
pub use panel::Panel;
pub use rule::{Criterion, HalfPoints, Rule, Scoring};
pub use selection::Selection;
pub use stage::{Numbers, Stage};
pub use territory::{Department, OfficialCode, Region, Territory, TerritoryKind};
pub use ties::Ties;

/// One edition of an award. It has no fault, and its content is there to be read only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition(EditionContent);

/// What an edition says, in the order of its document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionContent {
    /// Id, which is part of ballots and of stored data.
    pub id: Id<Edition>,
    /// The language of its texts (BCP 47).
    pub language: String,
    /// Title, as people read it.
    pub title: String,
    /// What it honours this time.
    pub theme: String,
    /// Its story, paragraph by paragraph.
    pub presentation: Vec<String>,
    /// Who gives the award.
    pub organisers: Vec<Organiser>,
    /// Its days, in the order of the document.
    pub dates: Vec<Milestone>,
    /// Where its claims come from.
    pub sources: Vec<Arc<Source>>,
    /// What is voted on.
    pub categories: Vec<Arc<Category>>,
    /// Kinds of territory that occur.
    pub territory_kinds: Vec<Arc<TerritoryKind>>,
    /// Régions that occur.
    pub regions: Vec<Arc<Region>>,
    /// Départements that occur.
    pub departments: Vec<Arc<Department>>,
    /// Territories with at least one entry.
    pub territories: Vec<Arc<Territory>>,
    /// Everyone who can be voted for.
    pub nominees: Vec<Arc<Nominee>>,
    /// What was put forward and not selected: no vote and no award refers to it.
    pub candidatures: Vec<Arc<Nominee>>,
    /// What can be won.
    pub distinctions: Vec<Arc<Distinction>>,
    /// What nominees are known to have won.
    pub awards: Vec<Award>,
    /// What was given outside the selection.
    pub special_awards: Vec<SpecialAward>,
    /// Editions before it, of which no entries are known here.
    pub earlier: Vec<EarlierEdition>,
    /// On which terms its data may be used again, where it says so.
    pub licence: Option<Licence>,
    /// Parts of the jury, where it has any.
    pub panels: Vec<Arc<Panel>>,
    /// The public Ed25519 key of whoever invites jurors, 32 bytes; without one, jurors say themselves who they are.
    pub organiser_key: Option<[u8; 32]>,
    /// How tied nominees are placed.
    pub ties: Ties,
    /// Who goes on to the next round, where there is one.
    pub selection: Option<Selection>,
    /// Earlier versions whose ballots still count, the latest first.
    pub amends: Vec<AmendedState>,
}

/// Who gives the award.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organiser {
    /// Its name.
    pub name: String,
    /// Its site, where one is given.
    pub url: Option<SafeUrl>,
}

/// A day of the edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    /// The day.
    pub date: Date,
    /// What happened or happens on it.
    pub label: String,
}

/// A text that a claim of the edition rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Id by which statements name it.
    pub id: Id<Source>,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// When, if it says so.
    pub published: Option<Date>,
    /// Where it can be read, if its address is known.
    pub url: Option<SafeUrl>,
}

/// An edition that a source tells of, and nothing more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierEdition {
    /// Title, as people read it.
    pub title: String,
    /// What it honoured.
    pub theme: String,
    /// Where that is stated.
    pub source: Arc<Source>,
}

/// Terms on which data may be used again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Licence {
    /// How people call them.
    pub name: String,
    /// Where they can be read.
    pub url: SafeUrl,
}

impl Deref for Edition {
    type Target = EditionContent;

    fn deref(&self) -> &EditionContent {
        &self.0
    }
}

impl Edition {
    /// An edition with this content, of which its reader checked everything.
    pub(crate) fn checked(content: EditionContent) -> Self {
        Self(content)
    }

    /// The category of this id.
    pub fn find_category(&self, id: &Id<Category>) -> Option<&Arc<Category>> {
        self.categories.iter().find(|category| category.id == *id)
    }

    /// The nominee of this id.
    pub fn find_nominee(&self, id: &Id<Nominee>) -> Option<&Arc<Nominee>> {
        self.nominees.iter().find(|nominee| nominee.id == *id)
    }

    /// Everything that was put forward: the nominees, then what was not selected.
    pub fn entries(&self) -> impl Iterator<Item = &Arc<Nominee>> {
        self.nominees.iter().chain(&self.candidatures)
    }

    /// The entry of this id, selected or not.
    pub fn find_entry(&self, id: &Id<Nominee>) -> Option<&Arc<Nominee>> {
        self.entries().find(|entry| entry.id == *id)
    }

    /// How many territories have a nominee. Territories that have only candidatures are not counted.
    pub fn nominated_territories(&self) -> usize {
        let mut seen = BTreeSet::new();
        let first = |nominee: &&Arc<Nominee>| seen.insert(nominee.territory.id.to_string());
        self.nominees.iter().filter(first).count()
    }

    /// The territory of this id.
    pub fn find_territory(&self, id: &Id<Territory>) -> Option<&Arc<Territory>> {
        self.territories.iter().find(|territory| territory.id == *id)
    }

    /// The nominees of a category, in the order of the document.
    pub fn nominees_in<'a>(
        &'a self,
        category: &'a Id<Category>,
    ) -> impl Iterator<Item = &'a Arc<Nominee>> {
        self.nominees.iter().filter(move |nominee| nominee.category.id == *category)
    }

    /// The nominees of a territory, in the order of the document.
    pub fn nominees_of<'a>(
        &'a self,
        territory: &'a Id<Territory>,
    ) -> impl Iterator<Item = &'a Arc<Nominee>> {
        self.nominees.iter().filter(move |nominee| nominee.territory.id == *territory)
    }

    /// Finds an earlier version of this edition by its digest; nothing if ballots of that version do not count.
    pub fn find_amended(&self, digest: &[u8; 32]) -> Option<&AmendedState> {
        self.amends.iter().find(|state| state.digest == *digest)
    }

    /// What a nominee is known to have won.
    pub fn awards_of<'a>(&'a self, nominee: &'a Id<Nominee>) -> impl Iterator<Item = &'a Award> {
        self.awards.iter().filter(move |award| award.nominee.id == *nominee)
    }
}
