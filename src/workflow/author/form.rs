//! The form of an edition as data: each field in order, what may be typed in it, how it is shown and read back.
//!
//! The page draws its form from this list, and a test asks which field asks for each member of the schema. The path of
//! a fault leads to the field in which it is corrected.

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

/// A member, as the form knows it.
struct Entry {
    field: Field,
    /// Its list or object, without the places in lists.
    within: &'static str,
    member: &'static str,
    input: Input,
    /// Whether it may be missing.
    optional: bool,
}

const fn must(field: Field, within: &'static str, member: &'static str, input: Input) -> Entry {
    Entry { field, within, member, input, optional: false }
}

const fn may(field: Field, within: &'static str, member: &'static str, input: Input) -> Entry {
    Entry { field, within, member, input, optional: true }
}

/// What nominees and candidatures have in common.
const ENTRIES: &str = "nominees";

const FORM: &[Entry] = &[
    must(Field::Title, "", "title", Input::Line),
    must(Field::Theme, "", "theme", Input::Line),
    must(Field::Language, "", "language", Input::Word(&["fr", "en"])),
    must(Field::Presentation, "", "presentation", Input::Paragraphs),
    may(Field::Ties, "", "ties", Input::Word(&["shared", "president"])),
    must(Field::OrganiserName, "organisers", "name", Input::Line),
    may(Field::OrganiserUrl, "organisers", "url", Input::Address),
    must(Field::Day, "dates", "date", Input::Day),
    must(Field::DayLabel, "dates", "label", Input::Line),
    must(Field::LicenceName, "licence", "name", Input::Line),
    must(Field::LicenceUrl, "licence", "url", Input::Address),
    must(Field::EarlierTitle, "earlier", "title", Input::Line),
    must(Field::EarlierTheme, "earlier", "theme", Input::Line),
    must(Field::EarlierSource, "earlier", "source", Input::One("sources")),
    must(Field::SourceTitle, "sources", "title", Input::Line),
    must(Field::SourcePublisher, "sources", "publisher", Input::Line),
    may(Field::SourcePublished, "sources", "published", Input::Day),
    may(Field::SourceUrl, "sources", "url", Input::Address),
    must(Field::CategoryName, "categories", "name", Input::Line),
    must(Field::CategoryDescription, "categories", "description", Input::Paragraph),
    may(Field::Quorum, "categories", "quorum", Input::Number),
    must(Field::UpTo, "categories.rule", "up_to", Input::Number),
    must(Field::Points, "categories.rule", "points", Input::Numbers),
    must(Field::ScaleFrom, "categories.rule.scale", "from", Input::Number),
    must(Field::ScaleTo, "categories.rule.scale", "to", Input::Number),
    must(Field::HalfPoints, "categories.rule.scale", "half_points", Input::Switch),
    must(Field::CriterionName, "categories.rule.criteria", "name", Input::Line),
    must(Field::CriterionWeight, "categories.rule.criteria", "weight", Input::Number),
    must(Field::PanelName, "panels", "name", Input::Line),
    must(Field::PanelCategories, "panels", "categories", Input::Several("categories")),
    must(Field::NomineeTitle, ENTRIES, "title", Input::Line),
    must(Field::NomineeCategory, ENTRIES, "category", Input::One("categories")),
    must(Field::NomineeTerritory, ENTRIES, "territory", Input::One("territories")),
    must(Field::NomineeSource, ENTRIES, "source", Input::One("sources")),
    must(Field::LinkLabel, "nominees.links", "label", Input::Line),
    must(Field::LinkUrl, "nominees.links", "url", Input::Address),
    must(Field::TerritoryLabel, "territories", "label", Input::Line),
    must(Field::DistinctionName, "distinctions", "name", Input::Line),
    must(Field::Metal, "distinctions", "metal", Input::Word(&["gold", "silver", "bronze"])),
    must(Field::PlacesFrom, "distinctions.places", "from", Input::Number),
    must(Field::PlacesTo, "distinctions.places", "to", Input::Number),
    may(Field::Awarded, "distinctions", "awarded", Input::Number),
    may(Field::AwardedSource, "distinctions", "source", Input::One("sources")),
    must(Field::AwardNominee, "awards", "nominee", Input::One(ENTRIES)),
    may(Field::AwardDistinction, "awards", "distinction", Input::One("distinctions")),
    must(Field::AwardStatement, "awards", "statement", Input::Paragraph),
    must(Field::AwardSource, "awards", "source", Input::One("sources")),
    must(Field::SpecialDistinction, "special_awards", "distinction", Input::One("distinctions")),
    must(Field::SpecialTitle, "special_awards", "title", Input::Line),
    must(Field::SpecialRecipient, "special_awards.recipient", "name", Input::Line),
    must(Field::SpecialStatement, "special_awards", "statement", Input::Paragraph),
    must(Field::SpecialSource, "special_awards", "source", Input::One("sources")),
    must(Field::SelectedPlaces, "selection", "places", Input::Number),
    must(Field::SelectedPoints, "selection", "points", Input::Number),
];

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
