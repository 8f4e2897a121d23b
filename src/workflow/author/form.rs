//! The form of an edition as data: each field in order, what may be typed in it, how it is shown and read back.
//!
//! The page draws its form from this list, and a test asks which field asks for each member of the schema. The path of
//! a fault leads to the field in which it is corrected.

mod members;

use self::members::{ENTRIES, Entry, FORM};
use super::find::{elements, said};
use crate::json::{Path, Segment, Shape, Value};

/// A member that an organiser fills in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the sentences in `text` say what each is")]
pub enum Field {
    Title,
    Theme,
    Language,
    Presentation,
    OrganiserName,
    OrganiserUrl,
    Day,
    DayLabel,
    LicenceName,
    LicenceUrl,
    EarlierTitle,
    EarlierTheme,
    EarlierSource,
    SourceTitle,
    SourcePublisher,
    SourcePublished,
    SourceUrl,
    CategoryName,
    CategoryDescription,
    Quorum,
    UpTo,
    Points,
    ScaleFrom,
    ScaleTo,
    HalfPoints,
    CriterionName,
    CriterionWeight,
    Ties,
    PanelName,
    PanelCategories,
    TerritoryLabel,
    NomineeTitle,
    NomineeCategory,
    NomineeTerritory,
    NomineeSource,
    LinkLabel,
    LinkUrl,
    DistinctionName,
    Metal,
    PlacesFrom,
    PlacesTo,
    Awarded,
    AwardedSource,
    AwardNominee,
    AwardDistinction,
    AwardStatement,
    AwardSource,
    SpecialDistinction,
    SpecialTitle,
    SpecialRecipient,
    SpecialStatement,
    SpecialSource,
    SelectedPlaces,
    SelectedPoints,
}

/// What may stand in a member, and so how it is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    /// A line of text.
    Line,
    /// A text of one paragraph.
    Paragraph,
    /// A list of paragraphs.
    Paragraphs,
    /// A whole number.
    Number,
    /// A list of whole numbers.
    Numbers,
    /// Yes or no.
    Switch,
    /// A day.
    Day,
    /// An address that a page may link to.
    Address,
    /// One of these words.
    Word(&'static [&'static str]),
    /// One element of a register, by its name.
    One(&'static str),
    /// Several elements of a register.
    Several(&'static str),
}

/// How far an edition is put together in one go: a screenful.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// What it is, who gives it, when.
    About,
    /// Where its claims come from.
    Sources,
    /// What is voted on, and how.
    Categories,
    /// Parts of the jury.
    Panels,
    /// Who can be voted for, and what else was put forward.
    Nominees,
    /// Those whose entries they are.
    Territories,
    /// What can be won, and what is known to have been.
    Distinctions,
    /// Who goes on to the next round.
    Selection,
    /// Whose signature invites.
    Key,
}

impl Part {
    /// All of them, in the order in which they are asked for.
    pub const ALL: [Self; 9] = [
        Self::About,
        Self::Sources,
        Self::Categories,
        Self::Panels,
        Self::Nominees,
        Self::Territories,
        Self::Distinctions,
        Self::Selection,
        Self::Key,
    ];

    /// The part in which a place of the document is filled in.
    pub fn of(at: &Path) -> Self {
        let Some(Segment::Member(first)) = at.segments().first() else { return Self::About };
        match first.as_str() {
            "sources" => Self::Sources,
            "categories" | "ties" => Self::Categories,
            "panels" => Self::Panels,
            "nominees" | "candidatures" => Self::Nominees,
            "territories" | "territory_kinds" | "regions" | "departments" => Self::Territories,
            "distinctions" | "awards" | "special_awards" => Self::Distinctions,
            "selection" => Self::Selection,
            "organiser_key" => Self::Key,
            _ => Self::About,
        }
    }
}

impl Field {
    /// The one at this place of a document, or around it: a fault may be of one number of several.
    pub fn around(at: &Path) -> Option<(Self, Path)> {
        let mut at = at.clone();
        loop {
            let (around, last) = at.split_last().map(|(around, last)| (around, last.clone()))?;
            if let Segment::Member(member) = &last {
                let within = pattern(&around);
                let found =
                    FORM.iter().find(|entry| entry.within == within && entry.member == member);
                if let Some(entry) = found {
                    return Some((entry.field, at));
                }
            }
            at = around;
        }
    }

    /// Where it stands in this element, list or object around it left out.
    pub fn at(self, element: &Path) -> Path {
        element.member(self.entry().map_or("", |entry| entry.member))
    }

    /// How it is asked for.
    pub fn input(self) -> Input {
        self.entry().map_or(Input::Line, |entry| entry.input)
    }

    /// Whether it may be missing.
    pub fn is_optional(self) -> bool {
        self.entry().is_some_and(|entry| entry.optional)
    }

    /// Those of the elements of a list, or of an object; of the edition itself for the root.
    pub fn all_of(list: &Path) -> Vec<Self> {
        let within = pattern(list);
        FORM.iter().filter(|entry| entry.within == within).map(|entry| entry.field).collect()
    }

    /// What a member says that somebody typed; nothing where it says nothing and may be missing. What is no number stays
    /// what it is, for the reader to name.
    pub fn read(self, typed: &str) -> Option<Value> {
        let number = |text: &str| match text.parse::<u32>() {
            Ok(number) => Value::integer(number),
            Err(_) => Value::string(text),
        };
        let text = tidy(typed);
        if text.is_empty() && self.is_optional() {
            return None;
        }
        Some(match self.input() {
            Input::Number => number(&text),
            Input::Numbers => Value::array(parts(&text).map(number)),
            Input::Paragraphs => {
                let paragraphs = typed.lines().collect::<Vec<_>>();
                let paragraphs = paragraphs.split(|line| line.trim().is_empty());
                let paragraphs = paragraphs.map(|lines| tidy(&lines.join(" ")));
                Value::array(paragraphs.filter(|text| !text.is_empty()).map(Value::string))
            }
            _ => Value::string(text),
        })
    }

    /// What stands in the field of a member that says this.
    pub fn show(self, value: Option<&Value>) -> String {
        let one = |value: &Value| match &value.shape {
            Shape::String(text) => text.clone(),
            Shape::Integer(number) => number.to_string(),
            _ => String::new(),
        };
        let several = value.map(Value::elements).unwrap_or_default().iter().map(one);
        match self.input() {
            Input::Paragraphs => several.collect::<Vec<_>>().join("\n\n"),
            Input::Numbers => several.collect::<Vec<_>>().join(" "),
            _ => value.map(one).unwrap_or_default(),
        }
    }

    fn entry(self) -> Option<&'static Entry> {
        FORM.iter().find(|entry| entry.field == self)
    }
}

/// A text without the spaces around it and with one space in place of several. A no-break space was meant.
pub fn tidy(text: &str) -> String {
    parts(text).collect::<Vec<_>>().join(" ")
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split([' ', '\t', '\r', '\n']).filter(|part| !part.is_empty())
}

/// A path without its places in lists; candidatures have the members of nominees.
fn pattern(path: &Path) -> String {
    let names = path.segments().iter().filter_map(|segment| match segment {
        Segment::Member(name) if name == "candidatures" => Some(ENTRIES),
        Segment::Member(name) => Some(name.as_str()),
        Segment::Index(_) => None,
    });
    names.collect::<Vec<_>>().join(".")
}

/// The elements of a register that a reference may name: the id of each, and how people call it.
pub fn choices(draft: &Value, register: &str) -> Vec<(String, String)> {
    let of = |entry| (said(entry, "id").to_owned(), name_of_element(draft, entry));
    elements(draft, register).iter().map(of).collect()
}

/// How people call an element of a list; empty where it has no name yet.
pub fn name_of_element(draft: &Value, element: &Value) -> String {
    // An award is called after whom it was given to.
    let nominee =
        elements(draft, ENTRIES).iter().find(|it| said(it, "id") == said(element, "nominee"));
    let own = ["label", "name", "title", "statement"];
    let own = own.into_iter().map(|member| said(element, member)).find(|name| !name.is_empty());
    let name = nominee.map(|it| said(it, "title")).filter(|title| !title.is_empty()).or(own);
    let name = name.unwrap_or_default();
    // Two territories often call what they do the same.
    let territory = said(nominee.unwrap_or(element), "territory");
    let territory = elements(draft, "territories").iter().find(|it| said(it, "id") == territory);
    match territory.map(|it| said(it, "label")) {
        Some(label) if !name.is_empty() => format!("{label} – {name}"),
        _ => name.to_owned(),
    }
}
