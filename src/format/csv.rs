//! Tables for spreadsheets (RFC 4180). No cell is calculated as a formula there.

/// Without it, Excel takes UTF-8 for another encoding.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// First characters of cells that spreadsheets calculate (OWASP, "CSV Injection"), with their full-width forms.
const FORMULA: &[char] = &['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// What stands between two cells: the comma of RFC 4180, or what spreadsheets expect where the comma is decimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Separator {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
}

/// Writes a table, line by line. A cell that a spreadsheet would calculate gets an apostrophe before it.
pub fn write<Cell: AsRef<str>>(
    separator: Separator,
    lines: impl IntoIterator<Item = Vec<Cell>>,
) -> String {
    let separator = match separator {
        Separator::Comma => ',',
        Separator::Semicolon => ';',
    };
    let mut text = String::from(BYTE_ORDER_MARK);
    for line in lines {
        for (place, cell) in line.iter().enumerate() {
            if place > 0 {
                text.push(separator);
            }
            write_cell(&mut text, cell.as_ref());
        }
        text.push_str("\r\n");
    }
    text
}

fn write_cell(text: &mut String, cell: &str) {
    text.push('"');
    if cell.starts_with(FORMULA) {
        text.push('\'');
    }
    text.push_str(&cell.replace('"', "\"\""));
    text.push('"');
}
