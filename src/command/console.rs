//! The only way to the terminal. File names, values of documents and words of the system are written by others: on
//! their way out, characters that a terminal obeys or that nobody sees are replaced, and a line stays one line.

use std::fmt::{Display, Write as _};
use std::io::Write;

use super::files::left_out::Why;
use super::{Exit, usage};
use crate::json::{Value, pretty};
use crate::text::Language;
use crate::visible::is_hidden;

/// The most characters of a name or a value that others wrote.
const MOST_SHOWN: usize = 200;

/// What a command needs of the world.
pub struct Console<'a> {
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
    pub(super) text: Language,
    /// Whether progress is shown, because the error output is a terminal.
    watched: bool,
    /// Whether something was not read that may hold a ballot.
    pub(super) left_out: bool,
}

impl<'a> Console<'a> {
    /// Answers go to `out`, complaints to `err`; progress is shown where somebody watches.
    pub fn new(
        out: &'a mut dyn Write,
        err: &'a mut dyn Write,
        text: Language,
        watched: bool,
    ) -> Self {
        Self { out, err, text, watched, left_out: false }
    }

    /// Writes one line. Errors of writing are ignored, because the exit code still says what was found.
    pub(super) fn say(&mut self, line: &str) {
        let _ = writeln!(self.out, "{}", one_line(line));
    }

    /// Writes one line where complaints go.
    pub(super) fn complain(&mut self, line: &str) {
        let _ = writeln!(self.err, "{}", one_line(line));
    }

    /// Writes texts that stand in this program, with their own lines.
    pub(super) fn say_own(&mut self, texts: &[&'static str]) {
        let _ = writeln!(self.out, "{}", texts.concat());
    }

    /// Writes an answer for programs: whatever they read in it, a terminal shows nothing else.
    pub(super) fn say_document(&mut self, document: &Value) {
        let _ = writeln!(self.out, "{}", escaped(&pretty(document)));
    }

    /// How far long work is, in place of what stood there; now and then, or writing would be the work.
    pub(super) fn progress(&mut self, done: usize, all: Option<usize>) {
        if self.watched && done.is_multiple_of(16) {
            let all = all.map_or_else(String::new, |all| format!("/{all}"));
            let _ = write!(self.err, "\r{done}{all} ");
            let _ = self.err.flush();
        }
    }

    pub(super) fn progress_ends(&mut self) {
        if self.watched {
            let _ = write!(self.err, "\r                    \r");
        }
    }

    /// Says why something is not taken.
    pub(super) fn refuse(&mut self, why: &str) -> Exit {
        self.complain(why);
        Exit::Refused
    }

    pub(super) fn wrong_usage(&mut self, line: &str) -> Exit {
        self.complain(line);
        let _ = writeln!(self.err, "{}", usage(&[], self.text).concat());
        Exit::Usage
    }

    /// Names a file that is not read, with the reason.
    pub(super) fn leave_out(&mut self, name: &dyn Display, why: &Why) {
        self.left_out |= !matches!(why, Why::Harmless(_));
        let line = (self.text.inputs().left_out)(&name.to_string(), &why.sentence(self.text));
        self.complain(&line);
    }
}

/// A name or a value of others, as much of it as one line may show: its beginning and its end.
pub(super) fn shortened(text: &str) -> String {
    let count = text.chars().count();
    if count <= MOST_SHOWN {
        return text.to_owned();
    }
    let half = MOST_SHOWN / 2;
    let begin = text.chars().take(half - 1);
    begin.chain(['…']).chain(text.chars().skip(count - half)).collect()
}

fn one_line(line: &str) -> String {
    let seen = |character| if is_hidden(character) { '\u{fffd}' } else { character };
    line.chars().map(seen).collect()
}

/// The same JSON. Between its strings, the layout has no hidden characters but line feeds; in them, all are escaped.
fn escaped(json: &str) -> String {
    let mut escaped = String::new();
    for character in json.chars() {
        if is_hidden(character) && character != '\n' {
            for unit in character.encode_utf16(&mut [0; 2]) {
                let _ = write!(escaped, "\\u{unit:04x}");
            }
        } else {
            escaped.push(character);
        }
    }
    escaped
}
