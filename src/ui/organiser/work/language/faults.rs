//! What is wrong with a document.

use std::cell::RefCell;
use std::collections::BTreeSet;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::crossing::{self, Crosses, Received, Sent, copied};
use crate::format::{Collection, Expected, Fault, FaultKind};
use crate::json::{Path, Position, Segment, SyntaxFault};

/// For lists of faults of which a sentence says the first: it alone crosses.
pub(super) mod first {
    use super::{Crosses, Deserializer, Fault, Serializer};

    pub(in crate::ui::organiser::work::language) fn serialize<To: Serializer>(
        faults: &[Fault],
        to: To,
    ) -> Result<To::Ok, To::Error> {
        faults.first().cloned().send(to)
    }

    pub(in crate::ui::organiser::work::language) fn deserialize<'from, From>(
        from: From,
    ) -> Result<Vec<Fault>, From::Error>
    where
        From: Deserializer<'from>,
    {
        Ok(Option::<Fault>::receive(from)?.into_iter().collect())
    }
}

copied! {
    Fault => FaultCopy,
    Position => PositionCopy,
    Segment => SegmentCopy,
    FaultKind => FaultKindCopy,
    SyntaxFault => SyntaxFaultCopy,
    Expected => ExpectedCopy,
    Collection => CollectionCopy,
}

impl Crosses for Path {
    fn send<To: Serializer>(&self, to: To) -> Result<To::Ok, To::Error> {
        to.collect_seq(self.segments().iter().map(Sent))
    }

    fn receive<'from, From: Deserializer<'from>>(from: From) -> Result<Self, From::Error> {
        let steps = Vec::<Segment>::receive(from)?;
        Ok(steps.iter().fold(Self::root(), |path, step| match step {
            Segment::Member(name) => path.member(name),
            Segment::Index(index) => path.index(*index),
        }))
    }
}

// A fault borrows the words that the program knows: the names of formats, and what may stand in a place. The page looks
// them up among those that came before, so that each of these few stays in memory once.
thread_local! {
    static WORDS: RefCell<BTreeSet<&'static str>> = const { RefCell::new(BTreeSet::new()) };
    static LISTS: RefCell<BTreeSet<&'static [&'static str]>> = const { RefCell::new(BTreeSet::new()) };
}

impl Crosses for &'static str {
    fn send<To: Serializer>(&self, to: To) -> Result<To::Ok, To::Error> {
        to.serialize_str(self)
    }

    fn receive<'from, From: Deserializer<'from>>(from: From) -> Result<Self, From::Error> {
        let word = String::deserialize(from)?;
        Ok(WORDS.with_borrow_mut(|words| {
            let known = words.get(word.as_str()).copied();
            known.unwrap_or_else(|| {
                let word: &'static str = word.leak();
                words.insert(word);
                word
            })
        }))
    }
}

impl Crosses for &'static [&'static str] {
    fn send<To: Serializer>(&self, to: To) -> Result<To::Ok, To::Error> {
        to.collect_seq(self.iter())
    }

    fn receive<'from, From: Deserializer<'from>>(from: From) -> Result<Self, From::Error> {
        let list = Vec::<Received<&'static str>>::deserialize(from)?;
        let list: Vec<_> = list.into_iter().map(|word| word.0).collect();
        Ok(LISTS.with_borrow_mut(|lists| {
            let known = lists.get(list.as_slice()).copied();
            known.unwrap_or_else(|| {
                let list: &'static [&'static str] = list.leak();
                lists.insert(list);
                list
            })
        }))
    }
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Fault")]
struct FaultCopy {
    #[serde(with = "crossing")]
    path: Path,
    #[serde(with = "crossing")]
    position: Position,
    #[serde(with = "crossing")]
    kind: FaultKind,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Position")]
struct PositionCopy {
    line: usize,
    column: usize,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Segment")]
enum SegmentCopy {
    Member(String),
    Index(usize),
}

/// Under a name of its own, because serde would take it for a part of the message.
type Word = &'static str;

#[derive(Serialize, Deserialize)]
#[serde(remote = "FaultKind")]
enum FaultKindCopy {
    TooLarge(usize),
    Syntax(#[serde(with = "crossing")] SyntaxFault),
    WrongFormat {
        #[serde(with = "crossing")]
        expected: Word,
        found: String,
    },
    MissingMember(String),
    UnknownMember(String),
    WrongType(#[serde(with = "crossing")] Expected),
    Empty,
    TooLong(usize),
    InvisibleCharacter(char),
    ElementCount {
        least: usize,
        most: usize,
    },
    OutOfRange {
        least: u32,
        most: u32,
    },
    BadId(String),
    BadDate(String),
    BadInstant(String),
    UnsafeLink(String),
    BadLanguage(String),
    BadFolder(String),
    BadEmail(String),
    BadCode(String),
    UnknownWord {
        found: String,
        #[serde(with = "crossing")]
        allowed: &'static [&'static str],
    },
    Duplicate(String),
    PlaceTaken(u32),
    NotOneOfThem(String),
    UnknownReference {
        #[serde(with = "crossing")]
        to: Collection,
        name: String,
    },
    ForeignInvitation,
    NoRoom {
        needed: usize,
        most: usize,
    },
    NoNominee,
    BadBytes(usize),
    BrokenChain,
    ChoiceCount(usize),
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "SyntaxFault")]
enum SyntaxFaultCopy {
    NotUtf8,
    ByteOrderMark,
    UnexpectedEnd,
    UnexpectedCharacter(char),
    TrailingText,
    ControlCharacter,
    BadEscape,
    LoneSurrogate,
    DuplicateMember(String),
    NumberRange,
    TooDeep,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Expected")]
enum ExpectedCopy {
    Object,
    Array,
    String,
    Integer,
    Boolean,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Collection")]
enum CollectionCopy {
    Sources,
    Categories,
    TerritoryKinds,
    Regions,
    Departments,
    Territories,
    Nominees,
    Distinctions,
}
