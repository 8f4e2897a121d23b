//! Importing nominees and candidatures from a table: each line becomes acts on the draft.

mod judge;
mod links;

use std::collections::BTreeMap;

use self::links::{addresses, links_of};
use super::act::{Act, Refusal, perform, with_first};
use super::columns::{Column, Columns};
use super::find::{Meant, by_name, elements, said, territory};
use super::import::{Change, Import, ImportFaultKind, Line, open};
use super::registers::{CANDIDATURES, NOMINEES};
use crate::format::quoted;
use crate::format::table::{Row, Table};
use crate::format::territories_v1::Territories;
use crate::json::{Path, Value};
use crate::search::words;

const WANTED: &[Column] = &[
    Column::Id,
    Column::Category,
    Column::Territory,
    Column::Title,
    Column::Source,
    Column::Links,
    Column::Stage,
];
const REQUIRED: &[Column] = &[Column::Category, Column::Territory, Column::Title];

/// What people write of how far an entry came, folded.
const STAGES: &[(&str, &[&str])] = &[
    (NOMINEES, &["nomine", "nominee", "nominees", "nomines", "selectionne", "selected"]),
    (CANDIDATURES, &["candidature", "candidatures", "candidacy", "candidate", "candidat"]),
];

/// What a table of nominees would do to a draft. An entry is known by its id, or by its category, territory and title;
/// nothing that the table does not name is touched.
pub fn import_nominees(draft: &Value, register: Option<&Territories>, bytes: &[u8]) -> Import<Act> {
    let (import, opened) = open(bytes, WANTED, REQUIRED);
    let Some((table, columns)) = opened else { return import };
    let mut reading =
        Reading { import, columns, register, after: draft.clone(), lines: BTreeMap::new() };
    reading.all(&table);
    reading.judge();
    reading.import.sorted()
}

struct Reading<'a> {
    import: Import<Act>,
    columns: Columns,
    register: Option<&'a Territories>,
    /// The draft after the lines so far.
    after: Value,
    /// Which line each entry is from.
    lines: BTreeMap<String, usize>,
}

/// A line with its references resolved.
struct Said {
    category: String,
    territory: String,
    title: String,
    source: Option<String>,
    links: Option<Value>,
    stage: Option<&'static str>,
}

impl Reading<'_> {
    fn all(&mut self, table: &Table) {
        for row in &table.rows {
            let mut acts = Vec::new();
            let Some(said) = self.read(row, &mut acts) else { continue };
            let done = match self.find(row, &said) {
                Some(at) => Some(self.change(row, &at, &said, &mut acts)),
                None => self.enter(row, &said, &mut acts),
            };
            let Some((id, change)) = done else { continue };
            if let Some(earlier) = self.lines.get(&id).copied() {
                self.import.refuse(row.line, Column::Title, ImportFaultKind::SameAsLine(earlier));
                continue;
            }
            self.lines.insert(id, row.line);
            let line = Line { line: row.line, name: quoted(&said.title), change };
            self.import.push(line, acts);
        }
    }

    /// What a line says; every fault of it is noted.
    fn read(&mut self, row: &Row, acts: &mut Vec<Act>) -> Option<Said> {
        let category = self.category(row);
        let territory = self.territory(row, acts);
        let title = self.cell(row, Column::Title).to_owned();
        if title.is_empty() {
            self.import.refuse(row.line, Column::Title, ImportFaultKind::EmptyCell);
        }
        let source = self.source(row);
        let stage = self.stage(row);
        let links = self.columns.has(Column::Links);
        let links = links.then(|| links_of(self.cell(row, Column::Links)));
        let (category, territory) = (category?, territory?);
        (!title.is_empty()).then_some(())?;
        Some(Said { category, territory, title, source: source?, links, stage: stage? })
    }

    fn cell<'row>(&self, row: &'row Row, column: Column) -> &'row str {
        self.columns.cell(row, column)
    }

    fn category(&mut self, row: &Row) -> Option<String> {
        let cell = self.cell(row, Column::Category);
        let found = by_name(&self.after, "categories", &["name"], cell);
        if found.is_none() {
            let kind = match cell {
                "" => ImportFaultKind::EmptyCell,
                other => ImportFaultKind::UnknownCategory(quoted(other)),
            };
            self.import.refuse(row.line, Column::Category, kind);
        }
        found
    }

    /// The id of the territory, which is added where the edition has it not yet.
    fn territory(&mut self, row: &Row, acts: &mut Vec<Act>) -> Option<String> {
        let cell = self.cell(row, Column::Territory);
        let meant = match cell {
            "" => Err(ImportFaultKind::EmptyCell),
            cell => territory(&self.after, self.register, cell),
        };
        match meant {
            Ok(Meant::Known(id)) => Some(id),
            Ok(Meant::New(territory)) => {
                self.perform(row.line, Act::AddTerritory(territory), acts);
                let last = elements(&self.after, "territories").last()?;
                Some(said(last, "id").to_owned())
            }
            Err(kind) => {
                self.import.refuse(row.line, Column::Territory, kind);
                None
            }
        }
    }

    /// Which source, where the line says one.
    #[expect(clippy::option_option, reason = "outside: readable or not; inside: there or not")]
    fn source(&mut self, row: &Row) -> Option<Option<String>> {
        let cell = self.cell(row, Column::Source);
        if cell.is_empty() {
            return Some(None);
        }
        let found = by_name(&self.after, "sources", &["title", "url"], cell);
        if found.is_none() {
            let kind = ImportFaultKind::UnknownSource(quoted(cell));
            self.import.refuse(row.line, Column::Source, kind);
            return None;
        }
        Some(found)
    }

    #[expect(clippy::option_option, reason = "outside: readable or not; inside: there or not")]
    fn stage(&mut self, row: &Row) -> Option<Option<&'static str>> {
        let cell = self.cell(row, Column::Stage);
        if cell.is_empty() {
            return Some(None);
        }
        let folded = words(cell).join(" ");
        let found = STAGES.iter().find(|(_, names)| names.contains(&folded.as_str()));
        if found.is_none() {
            let kind = ImportFaultKind::UnknownStage(quoted(cell));
            self.import.refuse(row.line, Column::Stage, kind);
        }
        found.map(|(list, _)| Some(*list))
    }

    /// The entry that a line is about, if the draft has it.
    fn find(&self, row: &Row, line: &Said) -> Option<Path> {
        let id = self.cell(row, Column::Id);
        let title = words(&line.title);
        let is = |entry: &Value| {
            if !id.is_empty() {
                return said(entry, "id") == id;
            }
            said(entry, "category") == line.category
                && said(entry, "territory") == line.territory
                && words(said(entry, "title")) == title
        };
        [NOMINEES, CANDIDATURES].into_iter().find_map(|list| {
            let place = elements(&self.after, list).iter().position(is)?;
            Some(Path::root().member(list).index(place))
        })
    }

    /// Adds an entry; its id, and that it is new.
    fn enter(&mut self, row: &Row, line: &Said, acts: &mut Vec<Act>) -> Option<(String, Change)> {
        let Some(source) = line.source.clone().or_else(|| self.only_source()) else {
            self.import.refuse(row.line, Column::Source, ImportFaultKind::EmptyCell);
            return None;
        };
        let entry = Value::object([
            ("category", Value::string(&line.category)),
            ("territory", Value::string(&line.territory)),
            ("title", Value::string(&line.title)),
            ("source", Value::string(source)),
            ("links", line.links.clone().unwrap_or_else(|| Value::array([]))),
        ]);
        let id = self.cell(row, Column::Id);
        let entry = if id.is_empty() { entry } else { with_first(&entry, "id", Value::string(id)) };
        let list = line.stage.unwrap_or(NOMINEES);
        self.perform(row.line, Act::Add { to: Path::root().member(list), entry }, acts);
        let id = elements(&self.after, list).last().map(|it| said(it, "id").to_owned())?;
        Some((id, Change::New))
    }

    /// The source of the edition, if it has only one.
    fn only_source(&self) -> Option<String> {
        match elements(&self.after, "sources") {
            [one] => Some(said(one, "id").to_owned()),
            _ => None,
        }
    }

    /// Says of an entry what the line says otherwise; its id, and what that is.
    fn change(
        &mut self,
        row: &Row,
        at: &Path,
        line: &Said,
        acts: &mut Vec<Act>,
    ) -> (String, Change) {
        let entry = self.after.find(at).cloned().unwrap_or_else(Value::null);
        let mut changed = Vec::new();
        let text = |text: &String| Some(Value::string(text));
        let told = [
            (Column::Category, "category", text(&line.category)),
            (Column::Territory, "territory", text(&line.territory)),
            (Column::Title, "title", text(&line.title)),
            (Column::Source, "source", line.source.as_ref().and_then(text)),
            (Column::Links, "links", line.links.clone()),
        ];
        for (column, member, value) in told {
            let Some(value) = value else { continue };
            // A table of addresses without labels does not change the labels that the edition has.
            let same = match column {
                Column::Links => {
                    addresses(&value) == entry.member(member).map(addresses).unwrap_or_default()
                }
                _ => entry.member(member) == Some(&value),
            };
            if !same {
                changed.push(column);
                self.perform(row.line, Act::Set { at: at.member(member), value }, acts);
            }
        }
        if line.stage.is_some_and(|list| !at.is_within(&Path::root().member(list))) {
            changed.push(Column::Stage);
            self.perform(row.line, Act::ChangeStage { at: at.clone() }, acts);
        }
        let change = if changed.is_empty() { Change::Same } else { Change::Changed(changed) };
        (said(&entry, "id").to_owned(), change)
    }

    fn perform(&mut self, line: usize, act: Act, acts: &mut Vec<Act>) {
        match perform(&mut self.after, &act) {
            Ok(()) => acts.push(act),
            Err(refusal) => {
                let column = match refusal {
                    Refusal::ReferredTo(_) => Column::Stage,
                    _ => Column::Id,
                };
                self.import.refuse(line, column, ImportFaultKind::Refused(refusal));
            }
        }
    }
}
