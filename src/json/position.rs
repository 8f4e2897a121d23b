//! Line and column, as editors count them.

use std::fmt;

/// A place in a text; both numbers count from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Lines end at each line feed.
    pub line: usize,
    /// Characters (Unicode scalar values) since the line began.
    pub column: usize,
}

impl Position {
    /// The position of a byte offset; an offset beyond the end is the end.
    pub fn of(text: &str, offset: usize) -> Self {
        Positions::of(text).at(offset)
    }
}

/// The positions of ascending byte offsets, found in one pass over the text.
#[derive(Debug, Clone)]
pub struct Positions<'a> {
    text: &'a str,
    offset: usize,
    position: Position,
}

impl<'a> Positions<'a> {
    /// Of a text, from its beginning.
    pub fn of(text: &'a str) -> Self {
        Self { text, offset: 0, position: Position { line: 1, column: 1 } }
    }

    /// The position of a byte offset; an offset beyond the end is the end, and one before an earlier offset is that
    /// earlier offset.
    pub fn at(&mut self, offset: usize) -> Position {
        let end = if self.text.is_char_boundary(offset) { offset } else { self.text.len() };
        let between = self.text.get(self.offset..end).unwrap_or_default();
        self.offset += between.len();
        let mut lines = between.rsplit('\n');
        let last = lines.next().map_or(0, |last| last.chars().count());
        match lines.count() {
            0 => self.position.column += last,
            ended => {
                self.position.line += ended;
                self.position.column = last + 1;
            }
        }
        self.position
    }
}

impl fmt::Display for Position {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}", self.line, self.column)
    }
}
