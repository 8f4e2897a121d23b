//! Elements and text, put together so that nothing an edition says can become markup.
//!
//! What is written is HTML and well-formed XML at once, so that one writer and one rule of escaping serve pages,
//! feeds and sitemaps. Knows nothing of what a page shows.

use std::fmt::Write as _;

use crate::json::{Value, canonical};
use crate::visible::is_hidden_in_lines;

/// A piece of a page: whatever was text is escaped by now.
#[derive(Debug, Clone, Default)]
pub(super) struct Markup(String);

/// Text as it may stand between tags and inside attributes. What nobody could see, or what turns the text around it,
/// becomes U+FFFD; the reader of editions lets none of it through.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            hidden if is_hidden_in_lines(hidden) => escaped.push('\u{fffd}'),
            seen => escaped.push(seen),
        }
    }
    escaped
}

impl Markup {
    /// One after the other.
    pub(super) fn all(pieces: impl IntoIterator<Item = Self>) -> Self {
        Self(pieces.into_iter().map(|piece| piece.0).collect())
    }

    /// Each on a line of its own.
    pub(super) fn lines(pieces: impl IntoIterator<Item = Self>) -> Self {
        Self(pieces.into_iter().map(|piece| piece.0 + "\n").collect())
    }

    /// A comment that the next step of publishing looks for; ours, never an edition's.
    pub(super) fn mark(mark: &'static str) -> Self {
        Self(mark.to_owned())
    }

    /// Data for machines. It cannot end its element, nor begin another.
    pub(super) fn data(kind: &'static str, value: &Value) -> Self {
        let mut text = String::new();
        for character in canonical(value).chars() {
            if matches!(character, '<' | '>' | '&') || is_hidden_in_lines(character) {
                let _ = write!(text, "\\u{:04x}", u32::from(character));
            } else {
                text.push(character);
            }
        }
        Self(format!(r#"<script type="{kind}">{text}</script>"#))
    }

    /// What goes into a file.
    pub(super) fn into_string(self) -> String {
        self.0
    }
}

/// An element with its content.
pub(super) fn element(
    name: &'static str,
    attributes: &[(&'static str, &str)],
    content: impl Into<Markup>,
) -> Markup {
    Markup(format!("<{name}{}>{}</{name}>", written(attributes), content.into().0))
}

/// An element that has no content.
pub(super) fn void(name: &'static str, attributes: &[(&'static str, &str)]) -> Markup {
    Markup(format!("<{name}{}/>", written(attributes)))
}

fn written(attributes: &[(&'static str, &str)]) -> String {
    let mut text = String::new();
    for (name, value) in attributes {
        let _ = write!(text, r#" {name}="{}""#, escape(value));
    }
    text
}

impl From<&str> for Markup {
    fn from(text: &str) -> Self {
        Self(escape(text))
    }
}

impl From<&String> for Markup {
    fn from(text: &String) -> Self {
        Self(escape(text))
    }
}

impl From<String> for Markup {
    fn from(text: String) -> Self {
        Self(escape(&text))
    }
}

impl From<Vec<Markup>> for Markup {
    fn from(pieces: Vec<Markup>) -> Self {
        Self::all(pieces)
    }
}

impl<const COUNT: usize> From<[Markup; COUNT]> for Markup {
    fn from(pieces: [Markup; COUNT]) -> Self {
        Self::all(pieces)
    }
}

impl From<Option<Markup>> for Markup {
    fn from(piece: Option<Markup>) -> Self {
        piece.unwrap_or_default()
    }
}
