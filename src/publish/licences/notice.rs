//! A text that must accompany what it came with: a licence, a copyright, a notice.

use super::known::named_in;
use crate::publish::short;
use crate::signing::Digest;
use crate::visible::is_hidden_in_lines;

/// Characters of a line in a title.
const TITLE: usize = 80;

/// A text, named by what it says: two that differ only in white space have one name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    id: String,
    text: String,
}

impl Notice {
    /// Keeps a text without its invisible characters; `None` if nothing is left.
    pub fn new(found: &str) -> Option<Self> {
        let line = |line: &str| {
            let seen: String = line.chars().filter(|it| !is_hidden_in_lines(*it)).collect();
            seen.trim_end().to_owned()
        };
        let text = found.lines().map(line).collect::<Vec<_>>().join("\n");
        let text = text.trim_matches('\n').to_owned();
        let id = short(&Digest::of_bytes(words(&text).as_bytes()));
        (!text.is_empty()).then_some(Self { id, text })
    }

    /// The beginning of the hash of its words.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What it says, line by line.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The SPDX identifiers of the licences it contains, as far as they may be shipped.
    pub fn licences(&self) -> Vec<&'static str> {
        named_in(&words(&self.text)).map(|known| known.id).collect()
    }

    /// What it is in one line: the licences it contains, and the first whose copyright it is.
    pub fn title(&self) -> String {
        let mut parts: Vec<_> = self.licences().into_iter().map(str::to_owned).collect();
        let mut lines = self.text.lines().map(str::trim);
        let copyright = lines.clone().find(|line| is_copyright(line));
        let named = if parts.is_empty() { copyright.or_else(|| lines.next()) } else { copyright };
        parts.extend(named.map(shortened));
        parts.join(", ")
    }
}

/// Whether a line says whose the copyright is, and since when; licences also speak of it, and leave places for names.
fn is_copyright(line: &str) -> bool {
    let rest = line.strip_prefix("Copyright ").unwrap_or_default();
    rest.starts_with(|first: char| first.is_ascii_digit() || matches!(first, '(' | '©'))
}

fn shortened(line: &str) -> String {
    let mut short: String = line.chars().take(TITLE).collect();
    if short.len() < line.len() {
        short.push('…');
    }
    short
}

/// The words of a text with single spaces between them.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
