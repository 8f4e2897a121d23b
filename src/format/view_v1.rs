//! `palmares-view/1`: what a reader found, as data, with where it comes from.
//!
//! Published with its JSON Schema (`public/data/view.schema.json`) and a golden file (`tests/data/v1/view.json`).
//! Only written: whoever wants to go on with it reads the edition that it names.

use std::sync::Arc;

use super::official_code;
use crate::edition::{Award, Edition, Source, Territory};
use crate::json::Value;
use crate::search::{Entry, Query};

/// The name and version of the format.
pub const FORMAT: &str = "palmares-view/1";

/// Writes the entries in their order, with what was asked for.
pub fn write(query: &Query, entries: &[&Entry]) -> Value {
    let mut editions: Vec<&Arc<Edition>> = Vec::new();
    for entry in entries {
        if !editions.iter().any(|edition| edition.id == entry.edition.id) {
            editions.push(&entry.edition);
        }
    }
    Value::object([
        ("format", Value::string(FORMAT)),
        ("query", Value::string(query.to_address())),
        ("editions", Value::array(editions.into_iter().map(|edition| about(edition)))),
        ("entries", Value::array(entries.iter().map(|entry| of_entry(entry)))),
    ])
}

fn about(edition: &Edition) -> Value {
    let sources = edition.sources.iter().map(|source| (source.id.as_str(), of_source(source)));
    let mut members = vec![
        ("id", Value::string(edition.id.as_str())),
        ("title", Value::string(&edition.title)),
        ("language", Value::string(&edition.language)),
        ("sources", Value::object(sources)),
    ];
    members.extend(edition.licence.as_ref().map(|licence| {
        let name = ("name", Value::string(&licence.name));
        let url = ("url", Value::string(licence.url.as_str()));
        ("licence", Value::object([name, url]))
    }));
    Value::object(members)
}

fn of_source(source: &Source) -> Value {
    let mut members = vec![
        ("title", Value::string(&source.title)),
        ("publisher", Value::string(&source.publisher)),
    ];
    members.extend(source.published.map(|date| ("published", Value::string(date.to_string()))));
    members.extend(source.url.as_ref().map(|url| ("url", Value::string(url.as_str()))));
    Value::object(members)
}

fn of_entry(entry: &Entry) -> Value {
    let Entry { edition, nominee } = entry;
    let links = nominee.links.iter().map(|link| {
        Value::object([
            ("label", Value::string(&link.label)),
            ("url", Value::string(link.url.as_str())),
        ])
    });
    let category = Value::object([
        ("id", Value::string(nominee.category.id.as_str())),
        ("name", Value::string(&nominee.category.name)),
    ]);
    Value::object([
        ("edition", Value::string(edition.id.as_str())),
        ("id", Value::string(nominee.id.as_str())),
        ("category", category),
        ("territory", of_territory(&nominee.territory)),
        ("title", Value::string(&nominee.title)),
        ("awards", Value::array(edition.awards_of(&nominee.id).map(of_award))),
        ("source", Value::string(nominee.source.id.as_str())),
        ("links", Value::array(links)),
    ])
}

fn of_territory(territory: &Territory) -> Value {
    let place = |code: &str, name: &str| {
        Value::object([("code", Value::string(code)), ("name", Value::string(name))])
    };
    let departments = territory.departments.iter().map(|it| place(&it.code, &it.name));
    Value::object([
        ("id", Value::string(territory.id.as_str())),
        ("label", Value::string(&territory.label)),
        ("kind", Value::string(&territory.kind.name)),
        ("code", official_code::write(&territory.code)),
        ("departments", Value::array(departments)),
        ("region", place(&territory.region.code, &territory.region.name)),
    ])
}

/// Without a distinction where the source names none.
fn of_award(award: &Award) -> Value {
    let distinction = award.distinction.as_ref().map(|it| ("distinction", Value::string(&it.name)));
    let said = [
        ("statement", Value::string(&award.statement)),
        ("source", Value::string(award.source.id.as_str())),
    ];
    Value::object(distinction.into_iter().chain(said))
}
