//! The style sheets of a site, joined: one for all pages, and one for each program that has its own.
//!
//! They are written in several files, with comments, for people; browsers get one request and no comments.

use super::module::BUILD;
use super::template::Template;
use super::{Files, PublishError, integrity, short};
use crate::address::Program;
use crate::signing::Digest;

/// The joined style sheets of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Styles(Vec<Sheet>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Sheet {
    /// For the pages of this program alone.
    program: Option<Program>,
    path: String,
    integrity: String,
}

impl Styles {
    /// Joins the style sheets that a page names. What has to be written for them is added to `written`.
    pub(super) fn join(
        template: &Template,
        folder: &Files,
        written: &mut Files,
    ) -> Result<Self, PublishError> {
        let mut sheets = Vec::new();
        for program in [None].into_iter().chain(Program::ALL.map(Some)) {
            let mut joined = String::new();
            for path in template.styles.iter().filter(|path| program_of(path) == program) {
                let kept = format!("{BUILD}{path}");
                let source = folder.get(path.as_str()).or_else(|| folder.get(&kept));
                let source = source.ok_or_else(|| PublishError::Missing(path.clone()))?;
                let text = std::str::from_utf8(source);
                joined += &tight(text.map_err(|_| PublishError::Missing(path.clone()))?);
                written.insert(kept, source.clone());
            }
            if joined.is_empty() {
                continue;
            }
            let bytes = joined.into_bytes();
            let name = program.map_or("site", Program::name);
            let path = format!("{name}-{}.css", short(&Digest::of_bytes(&bytes)));
            sheets.push(Sheet { program, path: path.clone(), integrity: integrity(&bytes) });
            written.insert(path, bytes);
        }
        Ok(Self(sheets))
    }

    /// The links of a page; without a program it is a page that stands for itself. `above` leads to the top.
    pub(super) fn links(&self, program: Option<Program>, above: &str) -> String {
        let link = |sheet: &Sheet| {
            let Sheet { path, integrity, .. } = sheet;
            format!(r#"<link rel="stylesheet" href="{above}{path}" integrity="{integrity}">"#)
        };
        self.of(program).map(link).collect::<Vec<_>>().join("\n    ")
    }

    /// Whether the pages of a program ask for this file.
    pub(super) fn names(&self, program: Program, path: &str) -> bool {
        self.of(Some(program)).any(|sheet| sheet.path == path)
    }

    fn of(&self, program: Option<Program>) -> impl Iterator<Item = &Sheet> {
        self.0.iter().filter(move |sheet| sheet.program.is_none() || sheet.program == program)
    }
}

/// A style sheet that is named after a program is for its pages alone.
fn program_of(path: &str) -> Option<Program> {
    Program::ALL.into_iter().find(|program| path.starts_with(&format!("{}-", program.name())))
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
