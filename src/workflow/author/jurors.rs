//! Importing jurors from a table: each line becomes acts on the record of the jury.

use super::columns::{Column, Columns, several};
use super::find::in_register;
use super::import::{Change, Import, ImportFaultKind, Line, open};
use super::jury::JuryAct;
use crate::ballot::{Affiliation, MAX_NAME};
use crate::edition::{Category, Edition, Id, Panel};
use crate::format::roster_v1::{Juror, Person, Roster};
use crate::format::table::Row;
use crate::format::territories_v1::Territories;
use crate::format::{Email, FaultKind, quoted};
use crate::search::words;
use crate::visible::is_hidden;

const WANTED: &[Column] = &[
    Column::Name,
    Column::FirstName,
    Column::Email,
    Column::Panel,
    Column::Category,
    Column::Territory,
];

/// What a table of jurors would do to the record. Somebody is known by their address, or else by their name.
pub fn import_jurors(
    roster: &Roster,
    edition: &Edition,
    register: Option<&Territories>,
    bytes: &[u8],
) -> Import<JuryAct> {
    let (import, opened) = open(bytes, WANTED, &[Column::Name]);
    let Some((table, columns)) = opened else { return import };
    let mut reading = Reading { import, columns, edition, register };
    let mut people: Vec<(usize, Person)> = Vec::new();
    for row in &table.rows {
        let Some(person) = reading.person(row) else { continue };
        if let Some((line, _)) = people.iter().find(|(_, other)| is_same(other, &person)) {
            reading.import.refuse(row.line, Column::Name, ImportFaultKind::SameAsLine(*line));
            continue;
        }
        people.push((row.line, person.clone()));
        let known = roster.jurors.iter().find(|juror| is_same(&juror.person, &person));
        let (change, act) = reading.compared(known, &person);
        reading.import.push(Line { line: row.line, name: person.name, change }, act);
    }
    reading.import.sorted()
}

/// Why nobody can be invited under this name.
pub fn name_fault(name: &str) -> Option<ImportFaultKind> {
    if name.is_empty() {
        Some(ImportFaultKind::EmptyCell)
    } else if name.chars().count() > MAX_NAME {
        Some(ImportFaultKind::Document(FaultKind::TooLong(MAX_NAME)))
    } else {
        let hidden = name.chars().find(|it| is_hidden(*it));
        hidden.map(|it| ImportFaultKind::Document(FaultKind::InvisibleCharacter(it)))
    }
}

/// Two people may have one name, if they have two addresses.
fn is_same(one: &Person, other: &Person) -> bool {
    match (&one.email, &other.email) {
        (Some(one), Some(other)) => one.is_same(other),
        _ => words(&one.name) == words(&other.name),
    }
}

struct Reading<'a> {
    import: Import<JuryAct>,
    columns: Columns,
    edition: &'a Edition,
    register: Option<&'a Territories>,
}

impl Reading<'_> {
    /// Whom a line is about; every fault of it is noted.
    fn person(&mut self, row: &Row) -> Option<Person> {
        let faults = self.import.faults.len();
        let cell = |column| self.columns.cell(row, column);
        let name = format!("{} {}", cell(Column::FirstName), cell(Column::Name));
        let name = name.trim().to_owned();
        let (email, panels) = (cell(Column::Email), cell(Column::Panel));
        let (categories, territories) = (cell(Column::Category), cell(Column::Territory));
        self.check_name(row, &name);
        let parsed = Email::parse(email);
        if parsed.is_none() && !email.is_empty() {
            let kind = ImportFaultKind::BadEmail(quoted(email));
            self.import.refuse(row.line, Column::Email, kind);
        }
        let panels = several(panels).filter_map(|cell| self.panel(row, cell)).collect();
        let categories = several(categories).filter_map(|cell| self.category(row, cell)).collect();
        let affiliations =
            several(territories).filter_map(|cell| self.affiliation(row, cell)).collect();
        let person = Person {
            name,
            email: parsed,
            panels: once(panels),
            categories: once(categories),
            affiliations: once(affiliations),
        };
        (self.import.faults.len() == faults).then_some(person)
    }

    fn check_name(&mut self, row: &Row, name: &str) {
        if let Some(kind) = name_fault(name) {
            self.import.refuse(row.line, Column::Name, kind);
        }
    }

    fn panel(&mut self, row: &Row, cell: &str) -> Option<Id<Panel>> {
        let wanted = words(cell);
        let is = |it: &&std::sync::Arc<Panel>| it.id.as_str() == cell || words(&it.name) == wanted;
        let found = self.edition.panels.iter().find(is).map(|it| it.id.clone());
        if found.is_none() {
            let kind = ImportFaultKind::UnknownPanel(quoted(cell));
            self.import.refuse(row.line, Column::Panel, kind);
        }
        found
    }

    fn category(&mut self, row: &Row, cell: &str) -> Option<Id<Category>> {
        let wanted = words(cell);
        let is =
            |it: &&std::sync::Arc<Category>| it.id.as_str() == cell || words(&it.name) == wanted;
        let found = self.edition.categories.iter().find(is).map(|it| it.id.clone());
        if found.is_none() {
            let kind = ImportFaultKind::UnknownCategory(quoted(cell));
            self.import.refuse(row.line, Column::Category, kind);
        }
        found
    }

    /// A juror's territory need not be one of the edition.
    fn affiliation(&mut self, row: &Row, cell: &str) -> Option<Affiliation> {
        let wanted = words(cell);
        let here = self.edition.territories.iter().filter(|it| {
            it.code.value() == cell || words(&it.label) == wanted || words(&it.name) == wanted
        });
        let mut found: Vec<_> = here.map(|it| Affiliation::of(it)).collect();
        for other in in_register(self.register, cell).iter().map(Affiliation::of) {
            let known =
                |it: &Affiliation| it.code == other.code && it.departments == other.departments;
            if !found.iter().any(known) {
                found.push(other);
            }
        }
        match found.as_slice() {
            [one] => return Some(one.clone()),
            [] => {
                let kind = ImportFaultKind::UnknownTerritory(quoted(cell));
                self.import.refuse(row.line, Column::Territory, kind);
            }
            several => {
                let named = several.iter().map(|it| (it.name.clone(), it.code.value().to_owned()));
                let kind = ImportFaultKind::SeveralTerritories(named.collect());
                self.import.refuse(row.line, Column::Territory, kind);
            }
        }
        None
    }

    /// What the line says otherwise than the record. Columns that the table does not have say nothing.
    fn compared(&self, known: Option<&Juror>, told: &Person) -> (Change, Option<JuryAct>) {
        let Some(juror) = known else { return (Change::New, Some(JuryAct::Add(told.clone()))) };
        let mut person = juror.person.clone();
        let mut changed = Vec::new();
        let mut take = |column, differs: bool| {
            let takes = self.columns.has(column) && differs;
            if takes {
                changed.push(column);
            }
            takes
        };
        if take(Column::Name, person.name != told.name) {
            person.name.clone_from(&told.name);
        }
        if take(Column::Email, told.email.is_some() && person.email != told.email) {
            person.email.clone_from(&told.email);
        }
        if take(Column::Panel, person.panels != told.panels) {
            person.panels.clone_from(&told.panels);
        }
        if take(Column::Category, person.categories != told.categories) {
            person.categories.clone_from(&told.categories);
        }
        if take(Column::Territory, person.affiliations != told.affiliations) {
            person.affiliations.clone_from(&told.affiliations);
        }
        if changed.is_empty() {
            return (Change::Same, None);
        }
        (Change::Changed(changed), Some(JuryAct::Change { juror: juror.id.clone(), person }))
    }
}

/// Each once, in their order.
fn once<T: PartialEq>(all: Vec<T>) -> Vec<T> {
    let mut kept = Vec::new();
    for one in all {
        if !kept.contains(&one) {
            kept.push(one);
        }
    }
    kept
}
