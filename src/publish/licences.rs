//! What the folder contains of other people's work, under which licences, and where those texts stand.
//!
//! `palmares licences` gathers it once, while the sources are at hand, and leaves one document in the built folder;
//! publishing makes a page of that document every time, also where nobody has the sources. Pure: what is on a disk,
//! and what cargo says, is handed in.
//!
//! It is here, and no tool beside the build, because the licences of others ask that their texts go along with every copy,
//! and because a page of the site lists all that is shipped, also the typefaces, the standard library and the glue, of
//! which a tool for crates knows nothing.
//!
//! - what cargo links into the program (`cargo`), and what is shipped beside it (`shipped`)
//! - which licences may be shipped (`known`), and what a licence expression says of them (`expression`)
//! - each distinct text once (`notice`), gathered from what was found (`gather`), kept as a document (`document`), or
//!   as a text to read beside a program (`text`)

mod cargo;
mod document;
mod expression;
mod gather;
mod known;
mod notice;
mod shipped;
mod text;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::edition::SafeUrl;

pub use cargo::{Misread, Package, linked};
pub use document::{DOCUMENT, FORMAT, read, write};
pub use expression::Expression;
pub use gather::{Refusal, Refused, Source, gather, is_notice};
pub use notice::Notice;
pub use shipped::{glue, standard_library, typefaces};
pub use text::{TEXT, write_text};

/// Everything that is shipped: first by kind, then by name and version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Licences {
    /// At least with a text each.
    pub components: Vec<Component>,
}

/// One work of others, or the program itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Component {
    /// What it is part of.
    pub kind: Kind,
    /// As its authors call it.
    pub name: String,
    /// Where it has one.
    pub version: Option<String>,
    /// What it may be used under.
    pub licence: Expression,
    /// Where it names them; the notices may name others.
    pub authors: Vec<String>,
    /// Where its source is.
    pub repository: Option<SafeUrl>,
    /// What must accompany it.
    pub notices: Vec<Arc<Notice>>,
    /// Where those texts come from.
    pub origin: Origin,
}

/// What a component is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The program, and what connects it with the browser.
    Program,
    /// The letters it is shown in.
    Typeface,
}

/// Where the texts of a component come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Its own files.
    Own,
    /// It has no licence file: the standard text of the licence that it names.
    Standard,
}

/// A notice, and what it accompanies.
pub type Use<'a> = (&'a Notice, Vec<&'a Component>);

impl Licences {
    /// Each notice once, in the order of what it accompanies first.
    pub fn notices(&self) -> Vec<Use<'_>> {
        let mut places = BTreeMap::new();
        let mut uses: Vec<Use<'_>> = Vec::new();
        for component in &self.components {
            for notice in &component.notices {
                let place = *places.entry(notice.id()).or_insert(uses.len());
                match uses.get_mut(place) {
                    Some((_, components)) => components.push(component),
                    None => uses.push((notice, vec![component])),
                }
            }
        }
        uses
    }
}
