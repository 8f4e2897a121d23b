//! The style sheets of a site, put inside its pages, so that the first paint waits for no other file.
//!
//! They are written in several files with comments. Pages contain one text without comments.

use super::module::BUILD;
use super::template::Template;
use super::{Files, PublishError};
use crate::address::Program;
use crate::signing::Digest;

/// Whose pages start no program.
pub(super) const DOCUMENT: &str = "document";
/// How a sheet begins to name another file, which it does from the top of the site.
const URL: &str = "url(\"";

/// The joined style sheets of a page.
pub(super) struct Styles(String);

impl Styles {
    /// Joins the style sheets for pages in the order in which the template names them: those that all pages have, and
    /// those named after their `owner`, a program or [`DOCUMENT`]. The sheets as they were built are kept in `written`.
    pub(super) fn join(
        owner: Option<&str>,
        template: &Template,
        folder: &Files,
        written: &mut Files,
    ) -> Result<Self, PublishError> {
        let mut joined = String::new();
        for path in &template.styles {
            let kept = format!("{BUILD}{path}");
            let source = folder.get(path.as_str()).or_else(|| folder.get(&kept));
            let text = source.and_then(|bytes| std::str::from_utf8(bytes).ok());
            let text = text.ok_or_else(|| PublishError::Missing(path.clone()))?;
            written.insert(kept, text.as_bytes().to_vec());
            if is_for(owner, owner_of(path)) {
                joined += &tight(text);
            }
        }
        // Escaped so that no text in a sheet ends the element. In a style sheet it means the same.
        Ok(Self(joined.replace("</", "<\\/")))
    }

    /// What stands in the head of a page, and the hash by which its policy allows it; `above` leads from the page's
    /// base to the top of the site.
    pub(super) fn inside(&self, above: &str) -> (String, String) {
        let css = self.0.replace(URL, &format!("{URL}{above}"));
        (format!("<style>{css}</style>"), Digest::of_bytes(css.as_bytes()).to_base64())
    }
}

/// Whether pages of this owner have a sheet: one for all, their own, and organisers also what jurors see.
fn is_for(owner: Option<&str>, sheet: Option<&str>) -> bool {
    let [desk, organiser] = [Program::Desk, Program::Organiser].map(|it| Some(it.name()));
    sheet.is_none() || sheet == owner || (owner == organiser && sheet == desk)
}

/// The pages that alone a style sheet is for, when it is named after them.
fn owner_of(path: &str) -> Option<&'static str> {
    let mut owners = Program::ALL.map(Program::name).into_iter().chain([DOCUMENT]);
    owners.find(|owner| path.starts_with(&format!("{owner}-")))
}

/// The same style sheet without comments, and without white space that means nothing: texts in quotation marks stay,
/// and so does one space wherever there was any, except beside `{`, `}`, `;` and `,`.
fn tight(css: &str) -> String {
    let mut tight = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '"' | '\'' => quoted(rest, first),
            '/' if rest.starts_with("/*") => {
                rest = rest.split_once("*/").map_or("", |(_, after)| after);
                continue;
            }
            _ => first.len_utf8(),
        };
        let (piece, after) = rest.split_at(length);
        let closed = tight.is_empty() || tight.ends_with(['{', '}', ';', ',', ' ']);
        if first.is_whitespace() {
            if !closed {
                tight.push(' ');
            }
        } else {
            if matches!(first, '{' | '}' | ';' | ',') && tight.ends_with(' ') {
                tight.pop();
            }
            tight.push_str(piece);
        }
        rest = after;
    }
    tight.truncate(tight.trim_end().len());
    tight
}

/// How long the text in quotation marks is that `css` begins with, marks included.
fn quoted(css: &str, mark: char) -> usize {
    let mut escaped = false;
    for (at, character) in css.char_indices().skip(1) {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if character == mark => return at + character.len_utf8(),
            _ => {}
        }
    }
    css.len()
}
