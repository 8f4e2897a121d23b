//! An empty draft of an edition, and checking what a draft still lacks.

use super::registers::REGISTERS;
use crate::edition::{Edition, Id};
use crate::format::{Fault, edition_v1};
use crate::json::{Path, Value, parse, pretty};

/// The document of an edition with a name; everything else is still to be said.
pub fn new_edition(id: &Id<Edition>, title: &str, language: &str) -> Value {
    let texts = [
        ("format", edition_v1::FORMAT),
        ("id", id.as_str()),
        ("language", language),
        ("title", title),
        ("theme", ""),
    ];
    let texts = texts.into_iter().map(|(name, text)| (name, Value::string(text)));
    let lists = ["presentation", "organisers", "dates"].into_iter();
    let registers = REGISTERS.iter().filter(|register| register.required);
    let lists = lists.chain(registers.map(|register| register.member));
    let lists = lists.chain(["awards", "special_awards"]);
    Value::object(texts.chain(lists.map(|list| (list, Value::array([])))))
}

/// The draft in a file: anything that says that it is an edition, finished or not.
///
/// # Errors
/// Why it is none.
pub fn read_draft(bytes: &[u8]) -> Result<Value, Vec<Fault>> {
    let draft = parse(bytes)
        .ok()
        .filter(|draft| draft.member("format").and_then(Value::as_str) == Some(edition_v1::FORMAT));
    match draft {
        Some(draft) => Ok(draft),
        None => edition_v1::read(bytes).map(|(_, document)| document),
    }
}

/// The faults that an organiser can correct. Missing kinds, régions and départements are left out, because they are
/// added with the first territory.
pub fn to_mend(faults: Vec<Fault>) -> Vec<Fault> {
    let is_of = |fault: &Fault, members: &[&str]| {
        members.iter().any(|member| fault.path == Path::root().member(member))
    };
    if !faults.iter().any(|fault| is_of(fault, &["territories"])) {
        return faults;
    }
    let come_with = ["territory_kinds", "regions", "departments"];
    faults.into_iter().filter(|fault| !is_of(fault, &come_with)).collect()
}

/// The edition that a draft is, read as the file that it would be.
///
/// # Errors
/// Every fault, with the path of what it concerns.
pub fn check(draft: &Value) -> Result<Edition, Vec<Fault>> {
    edition_v1::read(pretty(draft).as_bytes()).map(|(edition, _)| edition)
}
