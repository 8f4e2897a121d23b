//! What a reader found, as a table: one line for each entry.

use super::csv::{self, Separator};
use crate::edition::Award;
use crate::search::{Entry, Label};

/// Columns of the table.
pub const COLUMNS: usize = 12;

/// What the table says that no edition does.
#[derive(Debug)]
pub struct Words {
    /// The first line.
    pub headings: [&'static str; COLUMNS],
    /// What a label is called.
    pub label: fn(&Label) -> String,
    /// What stands between two cells where this language is read.
    pub separator: Separator,
}

/// Writes the entries in their order.
pub fn write<'a>(entries: impl IntoIterator<Item = &'a Entry>, words: &Words) -> String {
    let headings = words.headings.iter().map(|heading| (*heading).to_owned()).collect();
    let lines = entries.into_iter().map(|entry| line(entry, words));
    csv::write(words.separator, [headings].into_iter().chain(lines))
}

fn line(entry: &Entry, words: &Words) -> Vec<String> {
    let Entry { edition, nominee } = entry;
    let territory = &nominee.territory;
    let departments = territory.departments.iter().map(|it| it.name.as_str());
    let labels = entry.distinctions().iter().map(words.label).collect::<Vec<_>>();
    let won = edition.awards_of(&nominee.id).map(|award: &Award| award.statement.as_str());
    let url = nominee.source.url.as_ref().map_or("", |url| url.as_str());
    let links = nominee.links.iter().map(|link| link.url.as_str());
    vec![
        edition.title.clone(),
        nominee.category.name.clone(),
        territory.label.clone(),
        territory.kind.name.clone(),
        territory.code.value().to_owned(),
        joined(departments),
        territory.region.name.clone(),
        nominee.title.clone(),
        labels.join(", "),
        joined(won),
        [nominee.source.title.as_str(), url].join(" ").trim_end().to_owned(),
        joined(links),
    ]
}

fn joined<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    texts.collect::<Vec<_>>().join(", ")
}
