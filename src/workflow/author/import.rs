//! What importing a table would do, line by line, shown before anything is done.
//!
//! A table is imported as a whole or not at all: acts are given only while no line has a fault.

use super::act::Refusal;
use super::columns::{Column, Columns};
use crate::format::FaultKind;
use crate::format::table::{self, Encoding, Table, TableFaultKind};

/// The outcome of reading a table.
#[derive(Debug, Clone)]
pub struct Import<Act> {
    /// In which letters it was written, where it could be read.
    pub encoding: Option<Encoding>,
    /// Headings of columns that nothing is taken from.
    pub ignored: Vec<String>,
    /// What each line without a fault would do, in their order.
    pub lines: Vec<Line>,
    /// Everything that is wrong, in the order of the lines.
    pub faults: Vec<ImportFault>,
    acts: Vec<Act>,
}

/// What a line would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Which line of the file, from 1.
    pub line: usize,
    /// Whom or what it is about.
    pub name: String,
    /// What it changes.
    pub change: Change,
}

/// What a line changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Something that was not there.
    New,
    /// What these columns say of something that is there.
    Changed(Vec<Column>),
    /// Nothing.
    Same,
}

/// What is wrong with a table, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportFault {
    /// Which line of the file, from 1.
    pub line: usize,
    /// In which column, where it is one.
    pub column: Option<Column>,
    /// The fault.
    pub kind: ImportFaultKind,
}

/// What can be wrong with a table of nominees or of jurors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportFaultKind {
    /// It is no table.
    Table(TableFaultKind),
    /// A column is missing without which nothing can be brought in.
    MissingColumn,
    /// Two columns say this.
    ColumnTwice,
    /// Nothing stands where something must.
    EmptyCell,
    /// The edition has no such category.
    UnknownCategory(String),
    /// The edition has no such panel.
    UnknownPanel(String),
    /// The edition has no such source.
    UnknownSource(String),
    /// Neither the edition nor the register has such a territory.
    UnknownTerritory(String),
    /// Several have this name or code: each in full, with its own code.
    SeveralTerritories(Vec<(String, String)>),
    /// Neither a nominee nor a candidature.
    UnknownStage(String),
    /// It is about the same as this line.
    SameAsLine(usize),
    /// Nobody can be written to at this address.
    BadEmail(String),
    /// What the reader of the document says of it.
    Document(FaultKind),
    /// What it asks for cannot be done.
    Refused(Refusal),
}

impl<Act> Import<Act> {
    /// All acts in their order, or nothing as long as there is a fault.
    pub fn acts(&self) -> Option<&[Act]> {
        self.faults.is_empty().then_some(self.acts.as_slice())
    }

    pub(super) fn push(&mut self, line: Line, acts: impl IntoIterator<Item = Act>) {
        self.lines.push(line);
        self.acts.extend(acts);
    }

    pub(super) fn refuse(&mut self, line: usize, column: Column, kind: ImportFaultKind) {
        self.faults.push(ImportFault { line, column: Some(column), kind });
    }

    /// The same with its faults in the order of the lines; a line with one would do nothing.
    pub(super) fn sorted(mut self) -> Self {
        self.faults.sort_by_key(|fault| fault.line);
        let Self { lines, faults, .. } = &mut self;
        lines.retain(|line| faults.iter().all(|fault| fault.line != line.line));
        self
    }
}

/// Reads a table with these columns, of which some must be there.
pub(super) fn open<Act>(
    bytes: &[u8],
    wanted: &[Column],
    required: &[Column],
) -> (Import<Act>, Option<(Table, Columns)>) {
    let mut import = Import {
        encoding: None,
        ignored: Vec::new(),
        lines: Vec::new(),
        faults: Vec::new(),
        acts: Vec::new(),
    };
    let table = match table::read(bytes) {
        Ok(table) => table,
        Err(faults) => {
            import.faults.extend(faults.into_iter().map(|fault| ImportFault {
                line: fault.line,
                column: None,
                kind: ImportFaultKind::Table(fault.kind),
            }));
            return (import, None);
        }
    };
    let columns = Columns::of(&table, wanted);
    import.encoding = Some(table.encoding);
    import.ignored.clone_from(&columns.ignored);
    for column in required.iter().filter(|column| !columns.has(**column)) {
        import.refuse(1, *column, ImportFaultKind::MissingColumn);
    }
    for column in &columns.twice {
        import.refuse(1, *column, ImportFaultKind::ColumnTwice);
    }
    let whole = import.faults.is_empty();
    (import, whole.then_some((table, columns)))
}
