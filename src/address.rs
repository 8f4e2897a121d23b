//! Every address of the site: how it is written and how it is read.
//!
//! Relative to the site's root, wherever that is published: `nomines/lambersart-affiches-1er-avril/`. Each is a folder
//! with a page of its own, so that any plain host serves it. An entry has the same address whether it was selected or
//! not.

use std::collections::BTreeSet;

use crate::edition::{Category, Edition, Id, Nominee};
use crate::search::Query;

/// A page of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    /// The edition and its nominees.
    Explore(Query),
    /// All editions of the site, and what was put forward in them. The same in every root.
    HallOfFame(Query),
    /// One entry: a nominee, or a candidature that was not selected. The same address for both, so that it stays. With
    /// the query of the view in which a reader met it.
    Nominee(Id<Nominee>, Query),
    /// The nominees that a reader put on a list: those named here, or else the list of this browser.
    List(Vec<Id<Nominee>>),
    /// The juror's desk.
    Desk,
    /// One category of the ballot.
    Vote(Id<Category>),
    /// Reading over, signing, handing in.
    Review,
    /// The page that verifies ballot files.
    Verify,
    /// What an organiser does, step by step.
    Organiser,
    /// The edition: made, changed, checked.
    Edition,
    /// The organiser's key.
    OrganiserKey,
    /// Who judges what, and how each juror is invited.
    Jury,
    /// The import of ballot files that jurors sent.
    Imports,
    /// The recount of signed results, for everybody.
    Recount,
    /// The laureates on a stage, one after the other.
    Ceremony,
    /// Who has answered.
    Participation,
    /// Closing the vote, counting, signing the results.
    Count,
    /// Who won what. From here on documents: pages that need no program.
    Palmares,
    /// The edition in figures.
    Figures,
    /// How accessible the site is.
    Accessibility,
    /// What the site is.
    About,
    /// Anything else.
    Unknown,
}

/// The program that runs in a page. There are several, so that the public does not download what jurors need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Program {
    /// For everybody.
    Gallery,
    /// For jurors.
    Desk,
    /// For organisers.
    Organiser,
}

impl Program {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Gallery, Self::Desk, Self::Organiser];

    /// What its files are called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Gallery => "gallery",
            Self::Desk => "desk",
            Self::Organiser => "organiser",
        }
    }
}

impl Address {
    /// The program that shows this page; none for a document, and for an address that leads nowhere.
    pub fn program(&self) -> Option<Program> {
        match self {
            Self::Explore(_) | Self::HallOfFame(_) | Self::Nominee(..) | Self::List(_) => {
                Some(Program::Gallery)
            }
            Self::Desk | Self::Vote(_) | Self::Review | Self::Verify => Some(Program::Desk),
            // The recount page needs the worker of this program.
            Self::Organiser
            | Self::Edition
            | Self::OrganiserKey
            | Self::Jury
            | Self::Imports
            | Self::Recount
            | Self::Ceremony
            | Self::Participation
            | Self::Count => Some(Program::Organiser),
            Self::Palmares | Self::Figures | Self::Accessibility | Self::About | Self::Unknown => {
                None
            }
        }
    }

    /// The start page.
    pub fn home() -> Self {
        Self::Explore(Query::default())
    }

    /// One entry by itself.
    pub fn nominee(id: &Id<Nominee>) -> Self {
        Self::Nominee(id.clone(), Query::default())
    }

    /// All editions, asked for nothing.
    pub fn hall_of_fame() -> Self {
        Self::HallOfFame(Query::default())
    }

    /// The address relative to the root, with its query; empty for the start page.
    pub fn to_relative(&self) -> String {
        match self {
            Self::Explore(query) => with_query("", query),
            Self::HallOfFame(query) => with_query("hall-of-fame/", query),
            Self::Nominee(id, query) => with_query(&format!("nomines/{id}/"), query),
            Self::List(ids) if ids.is_empty() => LIST.to_owned(),
            Self::List(ids) => {
                let ids: Vec<_> = ids.iter().map(Id::as_str).collect();
                format!("{LIST}?{NAMED}={}", ids.join(","))
            }
            Self::Desk => "vote/".to_owned(),
            Self::Vote(id) => format!("vote/categorie/{id}/"),
            Self::Review => "vote/relire/".to_owned(),
            Self::Verify => "vote/verifier/".to_owned(),
            Self::Organiser => "organisation/".to_owned(),
            Self::Edition => "organisation/edition/".to_owned(),
            Self::OrganiserKey => "organisation/cle/".to_owned(),
            Self::Jury => "organisation/jury/".to_owned(),
            Self::Imports => "organisation/imports/".to_owned(),
            Self::Recount => "palmares/recompter/".to_owned(),
            Self::Ceremony => "organisation/ceremonie/".to_owned(),
            Self::Participation => "organisation/participation/".to_owned(),
            Self::Count => "organisation/decompte/".to_owned(),
            Self::Palmares => "palmares/".to_owned(),
            Self::Figures => "chiffres/".to_owned(),
            Self::Accessibility => "accessibilite/".to_owned(),
            Self::About => "a-propos/".to_owned(),
            Self::Unknown => "404.html".to_owned(),
        }
    }

    /// As it stands in a link. An empty link would lead to the page it stands on, whatever the base says.
    pub fn to_href(&self) -> String {
        let relative = self.to_relative();
        if relative.is_empty() || relative.starts_with('?') {
            format!("./{relative}")
        } else {
            relative
        }
    }

    /// The page at a path below the root, with or without slashes around it.
    pub fn parse(path: &str, query: &str) -> Self {
        let path = path.trim_matches('/');
        let path = path.strip_suffix("index.html").unwrap_or(path).trim_matches('/');
        let parts: Vec<_> = path.split('/').collect();
        let found = match parts.as_slice() {
            [""] => Some(Self::Explore(Query::from_address(query))),
            ["hall-of-fame"] => Some(Self::HallOfFame(Query::from_address(query))),
            ["nomines", id] => {
                Id::parse(id).map(|id| Self::Nominee(id, Query::from_address(query)))
            }
            ["ma-liste"] => Some(Self::List(named(query))),
            ["vote"] => Some(Self::Desk),
            ["vote", "relire"] => Some(Self::Review),
            ["vote", "verifier"] => Some(Self::Verify),
            ["vote", "categorie", id] => Id::parse(id).map(Self::Vote),
            ["organisation"] => Some(Self::Organiser),
            ["organisation", "edition"] => Some(Self::Edition),
            ["organisation", "cle"] => Some(Self::OrganiserKey),
            ["organisation", "jury"] => Some(Self::Jury),
            ["organisation", "imports"] => Some(Self::Imports),
            ["palmares", "recompter"] => Some(Self::Recount),
            ["organisation", "ceremonie"] => Some(Self::Ceremony),
            ["organisation", "participation"] => Some(Self::Participation),
            ["organisation", "decompte"] => Some(Self::Count),
            ["palmares"] => Some(Self::Palmares),
            ["chiffres"] => Some(Self::Figures),
            ["accessibilite"] => Some(Self::Accessibility),
            ["a-propos"] => Some(Self::About),
            _ => None,
        };
        found.unwrap_or(Self::Unknown)
    }

    /// Every page that an edition has, apart from the start page.
    pub fn pages(edition: &Edition) -> Vec<Self> {
        let entries = edition.entries().map(|entry| Self::nominee(&entry.id));
        let votes = edition.categories.iter().map(|category| Self::Vote(category.id.clone()));
        let single = [
            Self::hall_of_fame(),
            Self::List(Vec::new()),
            Self::Palmares,
            Self::Figures,
            Self::Desk,
            Self::Review,
            Self::Verify,
            Self::Organiser,
            Self::Edition,
            Self::OrganiserKey,
            Self::Jury,
            Self::Imports,
            Self::Recount,
            Self::Ceremony,
            Self::Participation,
            Self::Count,
            Self::About,
            Self::Accessibility,
        ];
        single.into_iter().chain(votes).chain(entries).collect()
    }
}

/// The folder of lists.
const LIST: &str = "ma-liste/";
/// The parameter that names who is on a list.
const NAMED: &str = "n";

/// The nominees of a list, each once. Invalid ids are left out.
fn named(query: &str) -> Vec<Id<Nominee>> {
    let mut ids = Vec::new();
    let mut seen = BTreeSet::new();
    let named = query.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('='));
    for (_, value) in named.filter(|(name, _)| *name == NAMED) {
        for id in value.replace("%2C", ",").replace("%2c", ",").split(',').filter_map(Id::parse) {
            if seen.insert(id.to_string()) {
                ids.push(id);
            }
        }
    }
    ids
}

fn with_query(page: &str, query: &Query) -> String {
    let asked = query.to_address();
    if asked.is_empty() { page.to_owned() } else { format!("{page}?{asked}") }
}
