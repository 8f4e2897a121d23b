//! From text to cells.

use super::{Row, TableFault, TableFaultKind};

/// What can stand between two cells; where the first line says nothing, what French spreadsheets write.
const SEPARATORS: [char; 3] = [';', ',', '\t'];

/// The lines with their cells, and every place where a quotation mark stands wrong.
pub(super) fn rows(text: &str) -> (Vec<Row>, Vec<TableFault>) {
    let (separator, text, first) = separator_of(text);
    let mut parser =
        Parser { separator, line: first, rows: Vec::new(), faults: Vec::new(), row: None };
    parser.read(text);
    (parser.rows, parser.faults)
}

/// The separator that the first line has most of, or says (`sep=;`, for Excel); the text after that; its line.
fn separator_of(text: &str) -> (char, &str, usize) {
    let (head, rest) = text.split_once('\n').unwrap_or((text, ""));
    if let Some(said) = head.trim_end().strip_prefix("sep=") {
        let said = SEPARATORS.into_iter().find(|it| said.chars().eq([*it]));
        if let Some(separator) = said {
            return (separator, rest, 2);
        }
    }
    let mut quoted = false;
    let mut counts = [0_usize; 3];
    for character in head.chars() {
        quoted ^= character == '"';
        let separators = SEPARATORS.iter().zip(&mut counts);
        for (_, count) in separators.filter(|(it, _)| !quoted && **it == character) {
            *count += 1;
        }
    }
    let most = counts.into_iter().max().unwrap_or_default();
    let found = SEPARATORS.into_iter().zip(counts).find(|(_, count)| *count == most);
    (found.map_or(';', |(separator, _)| separator), text, 1)
}

struct Parser {
    separator: char,
    line: usize,
    rows: Vec<Row>,
    faults: Vec<TableFault>,
    /// The one that is being read.
    row: Option<Row>,
}

impl Parser {
    fn read(&mut self, text: &str) {
        let mut rest = text.chars().peekable();
        while rest.peek().is_some() {
            let begin = self.line;
            let mut cell = String::new();
            let quoted = rest.next_if_eq(&'"').is_some();
            if quoted && !self.quoted(&mut rest, &mut cell) {
                self.faults.push(TableFault { line: begin, kind: TableFaultKind::OpenQuote });
            }
            let mut stray = false;
            let end = loop {
                match rest.next() {
                    None => break None,
                    Some('\r') if rest.peek() == Some(&'\n') => {}
                    Some(end @ ('\n' | '\r')) => break Some(end),
                    Some(end) if end == self.separator => break Some(end),
                    Some(character) => {
                        stray |= character == '"' || (quoted && !character.is_whitespace());
                        cell.push(character);
                    }
                }
            };
            if stray {
                self.faults.push(TableFault { line: begin, kind: TableFaultKind::StrayQuote });
            }
            let row = self.row.get_or_insert_with(|| Row { line: begin, cells: Vec::new() });
            row.cells.push(cell.trim().to_owned());
            // A separator at the end of the file has an empty cell after it, which says nothing.
            if matches!(end, Some('\n' | '\r')) {
                self.line += 1;
                self.rows.extend(self.row.take());
            }
        }
        self.rows.extend(self.row.take());
    }

    /// The rest of a cell in quotation marks; whether it ends.
    fn quoted(
        &mut self,
        rest: &mut std::iter::Peekable<std::str::Chars<'_>>,
        cell: &mut String,
    ) -> bool {
        while let Some(character) = rest.next() {
            match character {
                '"' if rest.next_if_eq(&'"').is_some() => cell.push('"'),
                '"' => return true,
                '\r' if rest.peek() == Some(&'\n') => {}
                '\n' | '\r' => {
                    self.line += 1;
                    cell.push('\n');
                }
                other => cell.push(other),
            }
        }
        false
    }
}
