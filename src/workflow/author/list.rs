//! The lists of an edition to which an organiser adds, and what one more begins with.

use super::act::Act;
use super::find::{elements, said};
use super::registers::{CANDIDATURES, NOMINEES};
use crate::json::{Path, Segment, Value};

/// A list of an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is the member of the same name")]
pub enum List {
    Organisers,
    Dates,
    Earlier,
    Sources,
    Categories,
    Criteria,
    Panels,
    Nominees,
    Candidatures,
    Links,
    Territories,
    Distinctions,
    Awards,
    SpecialAwards,
}

impl List {
    /// The member that it is.
    pub const fn member(self) -> &'static str {
        match self {
            Self::Organisers => "organisers",
            Self::Dates => "dates",
            Self::Earlier => "earlier",
            Self::Sources => "sources",
            Self::Categories => "categories",
            Self::Criteria => "criteria",
            Self::Panels => "panels",
            Self::Nominees => NOMINEES,
            Self::Candidatures => CANDIDATURES,
            Self::Links => "links",
            Self::Territories => "territories",
            Self::Distinctions => "distinctions",
            Self::Awards => "awards",
            Self::SpecialAwards => "special_awards",
        }
    }

    /// Where it stands in the edition; nothing where each element of another list has one.
    pub fn path(self) -> Option<Path> {
        (!matches!(self, Self::Criteria | Self::Links)).then(|| Path::root().member(self.member()))
    }

    /// Adds one of this name at the end of the list that stands there. What it refers to is filled in where there is no
    /// choice.
    pub fn add(self, draft: &Value, to: &Path, name: &str) -> Act {
        let name = || Value::string(name);
        let unsaid = || Value::string("");
        let only = |register| Value::string(only(draft, register));
        let members = match self {
            Self::Organisers => vec![("name", name())],
            Self::Dates => vec![("date", unsaid()), ("label", name())],
            Self::Earlier => {
                vec![("title", name()), ("theme", unsaid()), ("source", only("sources"))]
            }
            Self::Sources => vec![("title", name()), ("publisher", unsaid())],
            Self::Categories => {
                let rule = [("method", Value::string("choose")), ("up_to", Value::integer(1))];
                vec![("name", name()), ("description", unsaid()), ("rule", Value::object(rule))]
            }
            Self::Criteria => vec![("name", name()), ("weight", Value::integer(1))],
            Self::Panels => vec![("name", name()), ("categories", Value::array([]))],
            Self::Nominees | Self::Candidatures => vec![
                ("category", only("categories")),
                ("territory", only("territories")),
                ("title", name()),
                ("source", only("sources")),
                ("links", Value::array([])),
            ],
            Self::Links => vec![("label", name()), ("url", unsaid())],
            Self::Territories => vec![("label", name())],
            Self::Distinctions => vec![("name", name()), ("metal", unsaid())],
            Self::Awards => vec![
                ("nominee", only(NOMINEES)),
                ("statement", name()),
                ("source", only("sources")),
            ],
            Self::SpecialAwards => vec![
                ("distinction", only("distinctions")),
                ("recipient", Value::object([("name", unsaid())])),
                ("title", name()),
                ("statement", unsaid()),
                ("source", only("sources")),
            ],
        };
        Act::Add { to: to.clone(), entry: Value::object(members) }
    }
}

/// The element of the edition in which something stands, as the path of it, if it stands in one.
pub fn element_around(at: &Path) -> Option<Path> {
    match at.segments() {
        [Segment::Member(list), Segment::Index(place), ..] => {
            Some(Path::root().member(list).index(*place))
        }
        _ => None,
    }
}

/// The only element of a register; nothing where there are several, or none.
fn only(draft: &Value, register: &str) -> String {
    match elements(draft, register) {
        [one] => said(one, "id").to_owned(),
        _ => String::new(),
    }
}
