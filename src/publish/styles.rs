//! The style sheets of a site, put inside its pages, so that the first paint waits for no other file.
//!
//! They are written in several files with comments. Pages contain one text without comments.

use super::{Files, PublishError, build};
use crate::address::Program;
use crate::signing::Digest;

/// The folder of the style sheets.
const FOLDER: &str = "style/";
/// The style sheets, in the order in which they count. One that is named after a program, or after documents, is for
/// their pages alone.
const SHEETS: [&str; 8] =
    ["tokens", "base", "layout", "components", "desk", "organiser", DOCUMENT, "print"];
/// The name of the pages that start no program.
pub(super) const DOCUMENT: &str = "document";
/// How a sheet begins to name another file, which it does from the top of the site.
const URL: &str = "url(\"";

/// The style sheets of a site, each with its name and its text as it goes into pages.
pub(super) struct Sheets(Vec<(&'static str, String)>);

/// The joined style sheets of a page.
pub(super) struct Styles(String);

impl Sheets {
    /// Reads all of them.
    pub(super) fn read(folder: &Files, written: &mut Files) -> Result<Self, PublishError> {
        let sheet = |name: &'static str| {
            let path = format!("{FOLDER}{name}.css");
            let text = std::str::from_utf8(build::take(&path, folder, written)?);
            let text = text.map_err(|_| PublishError::Missing(path))?;
            Ok((name, tight(text)))
        };
        SHEETS.into_iter().map(sheet).collect::<Result<_, _>>().map(Self)
    }

    /// Those for the pages of a program, for documents, or for pages that are neither.
    pub(super) fn of(&self, owner: Option<&str>) -> Styles {
        let sheets = self.0.iter().filter(|(name, _)| is_for(owner, name));
        let joined: String = sheets.map(|(_, text)| text.as_str()).collect();
        // Escaped so that no text in a sheet ends the element. In a style sheet it means the same.
        Styles(joined.replace("</", "<\\/"))
    }
}

impl Styles {
    /// What stands in the head of a page, and the hash by which its policy allows it; `above` leads from the page's
    /// base to the top of the site.
    pub(super) fn inside(&self, above: &str) -> (String, String) {
        let css = self.0.replace(URL, &format!("{URL}{above}"));
        (format!("<style>{css}</style>"), Digest::of_bytes(css.as_bytes()).to_base64())
    }
}

/// Whether pages of this owner have a sheet: one for all, their own, and organisers also what jurors see.
fn is_for(owner: Option<&str>, sheet: &str) -> bool {
    let [desk, organiser] = [Program::Desk, Program::Organiser].map(Program::name);
    let is_owned = Program::ALL.map(Program::name).contains(&sheet) || sheet == DOCUMENT;
    !is_owned || owner == Some(sheet) || (owner == Some(organiser) && sheet == desk)
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
