//! The style sheets of a program, put inside its pages: the first paint waits for the page and for nothing else.

use super::template::Template;
use super::{Files, PublishError};
use crate::address::Program;
use crate::signing::Digest;

/// How a sheet begins to name another file, which it does from the top of the site.
const URL: &str = "url(\"";

/// The sheets of a program as one.
pub(super) struct Styles(String);

impl Styles {
    /// Joins the sheets in the order in which the template names them.
    pub(super) fn new(
        program: Program,
        template: &Template,
        files: &Files,
    ) -> Result<Self, PublishError> {
        let mut css = String::new();
        for path in template.sheets(Some(program)) {
            let sheet = files.get(path).and_then(|bytes| std::str::from_utf8(bytes).ok());
            css += sheet.ok_or_else(|| PublishError::Missing(path.to_owned()))?;
        }
        // So that no text in a sheet ends the element; to a sheet it means the same.
        Ok(Self(css.replace("</", "<\\/")))
    }

    /// What stands in the head of a page, and the hash by which its policy allows it; `above` leads from the page's
    /// base to the top of the site.
    pub(super) fn inside(&self, above: &str) -> (String, String) {
        let css = self.0.replace(URL, &format!("{URL}{above}"));
        (format!("<style>{css}</style>"), Digest::of_bytes(css.as_bytes()).to_base64())
    }
}
