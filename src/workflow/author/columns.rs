//! The columns of an imported table, found by their headings in French or in English, in any order.

use crate::format::table::{Row, Table};
use crate::search::words;

/// What a column says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// The id of an entry that the edition has, or shall have.
    Id,
    /// Where an entry competes, or what a juror judges.
    Category,
    /// Who did it, or whom a juror belongs to.
    Territory,
    /// The title of the action.
    Title,
    /// The source of the statement.
    Source,
    /// Links to the action.
    Links,
    /// How far the entry came: nominee or candidature.
    Stage,
    /// What a juror is called; or the last name, where there is a first one.
    Name,
    /// A juror's first name.
    FirstName,
    /// Where a juror is written to.
    Email,
    /// The part of the jury.
    Panel,
}

/// What each may be called, folded.
const HEADINGS: &[(Column, &[&str])] = &[
    (Column::Id, &["id", "identifiant", "identifier"]),
    (Column::Category, &["categorie", "categories", "category"]),
    (
        Column::Territory,
        &[
            "territoire",
            "territoires",
            "territory",
            "territories",
            "collectivite",
            "collectivites",
            "authority",
            "code",
            "code officiel",
            "official code",
            "code insee",
            "codes officiels",
            "official codes",
        ],
    ),
    (Column::Title, &["titre", "title", "action", "intitule", "intitule de l action"]),
    (Column::Source, &["source"]),
    (Column::Links, &["lien", "liens", "link", "links", "url", "adresse", "address"]),
    (Column::Stage, &["etape", "stage", "statut", "status"]),
    (Column::Name, &["nom", "name", "jure", "juror", "nom complet", "full name", "last name"]),
    (Column::FirstName, &["prenom", "first name"]),
    (
        Column::Email,
        &["courriel", "email", "e mail", "mail", "adresse electronique", "adresse e mail"],
    ),
    (Column::Panel, &["college", "colleges", "panel", "panels"]),
];

/// The columns of a table.
#[derive(Debug)]
pub(super) struct Columns {
    places: Vec<(Column, usize)>,
    /// Headings that are not known here.
    pub(super) ignored: Vec<String>,
    /// Columns that the table has twice.
    pub(super) twice: Vec<Column>,
}

impl Columns {
    /// Those of a table that are among the `wanted` ones.
    pub(super) fn of(table: &Table, wanted: &[Column]) -> Self {
        let mut columns = Self { places: Vec::new(), ignored: Vec::new(), twice: Vec::new() };
        for (place, heading) in table.headings.iter().enumerate() {
            let folded = words(heading).join(" ");
            let known = HEADINGS.iter().find(|(_, names)| names.contains(&folded.as_str()));
            match known.map(|(column, _)| *column).filter(|column| wanted.contains(column)) {
                Some(column) if columns.has(column) => columns.twice.push(column),
                Some(column) => columns.places.push((column, place)),
                None if heading.is_empty() => {}
                None => columns.ignored.push(heading.clone()),
            }
        }
        columns
    }

    pub(super) fn has(&self, column: Column) -> bool {
        self.places.iter().any(|(other, _)| *other == column)
    }

    /// What a line says there; nothing where there is no such column.
    pub(super) fn cell<'a>(&self, row: &'a Row, column: Column) -> &'a str {
        let place = self.places.iter().find(|(other, _)| *other == column);
        place.and_then(|(_, place)| row.cells.get(*place)).map_or("", String::as_str)
    }
}

/// The parts of a cell that holds several things.
pub(super) fn several(cell: &str) -> impl Iterator<Item = &str> {
    cell.split([',', ';', '|', '\n']).map(str::trim).filter(|part| !part.is_empty())
}
