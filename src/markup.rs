//! Elements and text, put together so that nothing an edition says can become markup, and the pieces of pages made of
//! them: what a page shows is written once, for the page before any program runs and for the program.
//!
//! What is written is HTML and well-formed XML at once, so that one writer and one rule of escaping serve pages,
//! feeds and sitemaps.

pub mod card;
pub mod ceremony;
pub mod edition;
pub mod facet;
pub mod frame;
pub mod france;
pub mod hall_of_fame;
pub mod message;
pub mod minutes;
pub mod nominee;
pub mod organiser;
pub mod pieces;
pub mod place_map;
#[cfg(any(feature = "cli", feature = "web"))]
pub mod qr;
pub mod question;

use std::fmt::Write as _;

use crate::edition::Edition;
use crate::json::{Value, canonical};
use crate::text::Language;
use crate::visible::is_hidden_in_lines;

/// A piece of a page: whatever was text is escaped by now.
#[derive(Debug, Clone, Default)]
pub struct Markup(String);

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

/// What the pieces of a page must know of the page.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'a> {
    /// Whose nominees it shows.
    pub edition: &'a Edition,
    /// What it is written in.
    pub text: Language,
    /// The way from the page's base to the top of the site; empty, or with a slash at its end.
    pub top: &'a str,
}

impl Markup {
    /// One after the other.
    pub fn all(pieces: impl IntoIterator<Item = Self>) -> Self {
        Self(pieces.into_iter().map(|piece| piece.0).collect())
    }

    /// Each on a line of its own.
    pub fn lines(pieces: impl IntoIterator<Item = Self>) -> Self {
        Self(pieces.into_iter().map(|piece| piece.0 + "\n").collect())
    }

    /// Data for machines. It cannot end its element, nor begin another.
    pub fn data(kind: &'static str, value: &Value) -> Self {
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
    pub fn into_string(self) -> String {
        self.0
    }
}

/// An element with its content.
pub fn element(
    name: &'static str,
    attributes: &[(&'static str, &str)],
    content: impl Into<Markup>,
) -> Markup {
    Markup(format!("<{name}{}>{}</{name}>", written(attributes), content.into().0))
}

/// An element that has no content.
pub fn void(name: &'static str, attributes: &[(&'static str, &str)]) -> Markup {
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
