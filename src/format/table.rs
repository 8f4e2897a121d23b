//! Reading tables of spreadsheets (RFC 4180): the cells of each line, or every fault with its line.
//!
//! A table with a fault is not read at all, because a part could be taken for the whole. Written here, because public
//! readers repair stray quotation marks silently, and a jury could lose a juror that way.

mod encoding;
mod parse;

use std::collections::BTreeSet;

pub use encoding::Encoding;

/// The largest table, in bytes.
pub const MAX_BYTES: usize = 16 << 20;

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// In which letters it was written.
    pub encoding: Encoding,
    /// What the first line calls its columns.
    pub headings: Vec<String>,
    /// The lines below it that say anything.
    pub rows: Vec<Row>,
}

/// A line of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// In which line of the file it begins, from 1.
    pub line: usize,
    /// As many as there are headings, without spaces around them.
    pub cells: Vec<String>,
}

/// What is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableFault {
    /// In which line of the file, from 1.
    pub line: usize,
    /// What is wrong there.
    pub kind: TableFaultKind,
}

/// What can be wrong with a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableFaultKind {
    /// It is larger than this many bytes.
    TooLarge(usize),
    /// Its letters are neither UTF-8 nor those of Western Windows.
    UnknownEncoding,
    /// There is no line with headings.
    NoHeadings,
    /// Two columns have this heading.
    HeadingTwice(String),
    /// More cells than headings.
    TooManyCells,
    /// A quotation mark opens and none closes.
    OpenQuote,
    /// Something stands after the closing quotation mark of a cell, or a quotation mark within one that has none around.
    StrayQuote,
}

/// Reads a table.
///
/// # Errors
/// Every fault, in the order of the lines.
pub fn read(bytes: &[u8]) -> Result<Table, Vec<TableFault>> {
    let alone = |kind| vec![TableFault { line: 1, kind }];
    if bytes.len() > MAX_BYTES {
        return Err(alone(TableFaultKind::TooLarge(MAX_BYTES)));
    }
    let (text, encoding) =
        encoding::decode(bytes).ok_or_else(|| alone(TableFaultKind::UnknownEncoding))?;
    let (rows, mut faults) = parse::rows(&text);
    let mut rows = rows.into_iter().filter(|row| row.cells.iter().any(|cell| !cell.is_empty()));
    let Some(head) = rows.next() else {
        faults.push(TableFault { line: 1, kind: TableFaultKind::NoHeadings });
        return Err(faults);
    };
    let mut headings = head.cells;
    while headings.last().is_some_and(String::is_empty) {
        headings.pop();
    }
    let mut seen = BTreeSet::new();
    for heading in &headings {
        if !heading.is_empty() && !seen.insert(heading) {
            let kind = TableFaultKind::HeadingTwice(heading.clone());
            faults.push(TableFault { line: head.line, kind });
        }
    }
    let mut read = Vec::new();
    for mut row in rows {
        // Spreadsheets end a line early, or with empty cells.
        if row.cells.iter().skip(headings.len()).any(|cell| !cell.is_empty()) {
            faults.push(TableFault { line: row.line, kind: TableFaultKind::TooManyCells });
        }
        row.cells.resize(headings.len(), String::new());
        read.push(row);
    }
    if faults.is_empty() {
        return Ok(Table { encoding, headings, rows: read });
    }
    faults.sort_by_key(|fault| fault.line);
    Err(faults)
}
