//! What a cell of a table means: a category, a source, a territory, by its id, its code or its name.

use std::sync::Arc;

use super::import::ImportFaultKind;
use crate::ballot::Affiliation;
use crate::edition::{Edition, Territory};
use crate::format::quoted;
use crate::format::territories_v1::Territories;
use crate::json::Value;
use crate::search::words;

/// The text of a member; nothing where there is none.
pub(super) fn said<'a>(value: &'a Value, member: &str) -> &'a str {
    value.member(member).and_then(Value::as_str).unwrap_or_default()
}

/// The elements of a register of the document.
pub(super) fn elements<'a>(document: &'a Value, register: &str) -> &'a [Value] {
    document.member(register).map(Value::elements).unwrap_or_default()
}

/// The id of the element that has this id, or one of these members however it is spelt.
pub(super) fn by_name(
    document: &Value,
    register: &str,
    members: &[&str],
    cell: &str,
) -> Option<String> {
    let entries = elements(document, register);
    let wanted = words(cell);
    let called = |it: &&Value| {
        !wanted.is_empty() && members.iter().any(|member| words(said(it, member)) == wanted)
    };
    let found = entries.iter().find(|it| said(it, "id") == cell);
    let found = found.or_else(|| entries.iter().find(called));
    found.map(|it| said(it, "id").to_owned())
}

/// The territory that a cell names.
pub(super) enum Meant {
    /// The edition has it, under this id.
    Known(String),
    /// The register has it.
    New(Box<Territory>),
}

/// The territory of this official code or name. A name that several territories have is refused, because a guess could
/// bar the wrong juror: the code must be given.
pub(super) fn territory(
    document: &Value,
    register: Option<&Territories>,
    cell: &str,
) -> Result<Meant, ImportFaultKind> {
    let known = elements(document, "territories");
    if known.iter().any(|it| said(it, "id") == cell) {
        return Ok(Meant::Known(cell.to_owned()));
    }
    let wanted = words(cell);
    let named = |it: &&Value| {
        code(it) == cell || ["name", "label"].iter().any(|member| words(said(it, member)) == wanted)
    };
    let here: Vec<_> = known.iter().filter(named).collect();
    let mut others = in_register(register, cell);
    others.retain(|other| !here.iter().any(|it| is(it, other)));
    match (here.as_slice(), others.as_slice()) {
        ([], []) => Err(ImportFaultKind::UnknownTerritory(quoted(cell))),
        ([one], []) => Ok(Meant::Known(said(one, "id").to_owned())),
        ([], [one]) => Ok(match known.iter().find(|it| is(it, one)) {
            Some(known) => Meant::Known(said(known, "id").to_owned()),
            None => Meant::New(Box::new(one.clone())),
        }),
        _ => {
            let here = here.iter().map(|it| (quoted(said(it, "label")), quoted(code(it))));
            let others = others.iter().map(|it| (it.label.clone(), it.code.value().to_owned()));
            Err(ImportFaultKind::SeveralTerritories(here.chain(others).collect()))
        }
    }
}

/// The id under which the edition has this territory.
pub fn known_territory(draft: &Value, territory: &Territory) -> Option<String> {
    let known = elements(draft, "territories").iter().find(|it| is(it, territory));
    known.map(|it| said(it, "id").to_owned())
}

/// Those of the register that have this code, or else this name.
pub(super) fn in_register(register: Option<&Territories>, cell: &str) -> Vec<Territory> {
    let Some(register) = register else { return Vec::new() };
    let found = register.by_code(cell);
    if found.is_empty() { register.by_name(cell) } else { found }
}

/// What a juror may belong to that these words or this code tell of, at most so many: first what the edition knows.
pub fn find_affiliations(
    edition: &Edition,
    register: Option<&Territories>,
    query: &str,
    most: usize,
) -> Vec<Affiliation> {
    let wanted = words(query);
    if wanted.is_empty() {
        return Vec::new();
    }
    let is_told = |territory: &&Arc<Territory>| {
        let label = words(&territory.label);
        let begins = |word: &String| label.iter().any(|it| it.starts_with(word.as_str()));
        territory.code.value() == query.trim() || wanted.iter().all(begins)
    };
    let here = edition.territories.iter().filter(is_told).map(|it| Affiliation::of(it));
    let mut found: Vec<_> = here.collect();
    let others = register.map(|it| it.search(query, most)).unwrap_or_default();
    for other in others.iter().map(Affiliation::of) {
        let known = |it: &Affiliation| it.code == other.code && it.departments == other.departments;
        if !found.iter().any(known) {
            found.push(other);
        }
    }
    found.truncate(most);
    found
}

fn code(territory: &Value) -> &str {
    territory.member("code").map_or("", |code| said(code, "value"))
}

/// Whether a territory of the edition is this one. A région and a département may have the same code.
fn is(known: &Value, other: &Territory) -> bool {
    let departments = known.member("departments").map(Value::elements).unwrap_or_default();
    let of_other = other.departments.iter().map(|it| Some(it.code.as_str()));
    code(known) == other.code.value() && departments.iter().map(Value::as_str).eq(of_other)
}
