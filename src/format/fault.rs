//! What can be wrong with a document, as values; the sentences are in `text`.
//!
//! Words of a document that a fault repeats are shortened to one line without hidden characters.

use std::cell::RefCell;

use crate::json::{Path, Position, Positions, SyntaxFault};
use crate::visible::is_hidden;

/// Characters of a document that a fault repeats.
const MAX_QUOTED: usize = 200;

/// Faults named in one go; a document with more is not worth a longer list.
pub const MAX_FAULTS: usize = 1_000;

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Which value.
    pub path: Path,
    /// Where it stands in the file.
    pub position: Position,
    /// What is wrong with it.
    pub kind: FaultKind,
}

/// What is wrong with a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// The file is larger than this many bytes.
    TooLarge(usize),
    /// The file is not JSON, or not as strict as it must be.
    Syntax(SyntaxFault),
    /// Another kind of document, or a version that this program does not read.
    WrongFormat {
        /// What would have been read.
        expected: &'static str,
        /// What it says it is.
        found: String,
    },
    /// A member that must be there is not.
    MissingMember(String),
    /// A member that nothing reads.
    UnknownMember(String),
    /// A value of another type.
    WrongType(Expected),
    /// Nothing, or nothing but spaces.
    Empty,
    /// More than this many characters.
    TooLong(usize),
    /// A control or direction character that would not be seen.
    InvisibleCharacter(char),
    /// Fewer or more elements than allowed.
    ElementCount {
        /// At least.
        least: usize,
        /// At most.
        most: usize,
    },
    /// A number outside its range.
    OutOfRange {
        /// At least.
        least: u32,
        /// At most.
        most: u32,
    },
    /// Not an identifier.
    BadId(String),
    /// Not a day of the calendar, `YYYY-MM-DD`.
    BadDate(String),
    /// Not an instant in universal time, `YYYY-MM-DDThh:mm:ssZ`.
    BadInstant(String),
    /// Not an address that a page may link to.
    UnsafeLink(String),
    /// Not a language tag (BCP 47).
    BadLanguage(String),
    /// Not the folder of an edition below its site.
    BadFolder(String),
    /// Not an address that somebody can be written to.
    BadEmail(String),
    /// Not a code of the official register.
    BadCode(String),
    /// Not one of the words that may stand here.
    UnknownWord {
        /// What stands there.
        found: String,
        /// What may.
        allowed: &'static [&'static str],
    },
    /// A name that is used already.
    Duplicate(String),
    /// A place that another distinction is earned by.
    PlaceTaken(u32),
    /// Not one of the ballots or nominees that the decision is about.
    NotOneOfThem(String),
    /// Names something that the document does not have.
    UnknownReference {
        /// What was looked for.
        to: Collection,
        /// Its name.
        name: String,
    },
    /// An invitation to another edition, for another juror, or with the secret of another.
    ForeignInvitation,
    /// More nominees and criteria than the ballot of a juror has room for.
    NoRoom {
        /// How many bytes a ballot could need.
        needed: usize,
        /// How many it may have.
        most: usize,
    },
    /// A category that nobody is nominated in.
    NoNominee,
    /// Not the base64url text of this many bytes.
    BadBytes(usize),
    /// The first revision has a previous one, or a later revision has none.
    BrokenChain,
    /// A vote for this many nominees where the rule allows one.
    ChoiceCount(usize),
}

impl FaultKind {
    /// The same, fit to be shown.
    pub(super) fn fit(mut self) -> Self {
        match &mut self {
            Self::Syntax(SyntaxFault::UnexpectedCharacter(character)) => {
                *character = seen(*character);
            }
            Self::Syntax(SyntaxFault::DuplicateMember(text))
            | Self::WrongFormat { found: text, .. }
            | Self::UnknownMember(text)
            | Self::BadId(text)
            | Self::BadDate(text)
            | Self::BadInstant(text)
            | Self::UnsafeLink(text)
            | Self::BadLanguage(text)
            | Self::BadFolder(text)
            | Self::BadEmail(text)
            | Self::BadCode(text)
            | Self::UnknownWord { found: text, .. }
            | Self::Duplicate(text)
            | Self::NotOneOfThem(text)
            | Self::UnknownReference { name: text, .. } => *text = quoted(text),
            _ => {}
        }
        self
    }
}

/// A text of a document, shortened for a sentence about it. Line breaks, hidden characters and characters that change
/// the direction of text are replaced.
pub fn quoted(text: &str) -> String {
    let mut quoted: String = text.chars().take(MAX_QUOTED).map(seen).collect();
    if text.chars().nth(MAX_QUOTED).is_some() {
        quoted.push('…');
    }
    quoted
}

fn seen(character: char) -> char {
    if is_hidden(character) { '\u{fffd}' } else { character }
}

/// The type a value should have had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// `{…}`
    Object,
    /// `[…]`
    Array,
    /// `"…"`
    String,
    /// A whole number.
    Integer,
    /// `true` or `false`
    Boolean,
}

/// What a reference can lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Collection {
    /// `sources`
    Sources,
    /// `categories`
    Categories,
    /// `territory_kinds`
    TerritoryKinds,
    /// `regions`
    Regions,
    /// `departments`
    Departments,
    /// `territories`
    Territories,
    /// `nominees`
    Nominees,
    /// `distinctions`
    Distinctions,
}

/// Faults found so far in the order of the text, each with its byte offset; positions are only counted for those that are reported.
#[derive(Debug, Default)]
pub(super) struct Faults(RefCell<Vec<(Path, usize, FaultKind)>>);

impl Faults {
    pub(super) fn add(&self, path: Path, at: usize, kind: FaultKind) {
        let mut faults = self.0.borrow_mut();
        if faults.len() < MAX_FAULTS {
            let place = faults.partition_point(|(_, before, _)| *before <= at);
            faults.insert(place, (path, at, kind.fit()));
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }

    /// Each with its position.
    pub(super) fn into_list(self, text: &str) -> Vec<Fault> {
        let mut positions = Positions::of(text);
        self.0
            .into_inner()
            .into_iter()
            .map(|(path, at, kind)| Fault { path, position: positions.at(at), kind })
            .collect()
    }
}
