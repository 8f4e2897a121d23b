//! Licence expressions (SPDX 3.0, annex B): what may be chosen, and whether it may be shipped.

use spdx::{LicenseReq, ParseMode};

use super::known::{Known, find};

/// Old manifests write `MIT/Apache-2.0` where they mean `OR`. An identifier that SPDX has replaced may stand beside
/// another one that may be shipped.
const MODE: ParseMode =
    ParseMode { allow_slash_as_or_operator: true, allow_deprecated: true, ..ParseMode::STRICT };

/// An expression of which at least one choice may be shipped.
#[derive(Debug, Clone)]
pub struct Expression {
    text: String,
    choices: Vec<&'static Known>,
}

impl Expression {
    /// Reads one; `None` where it is not well formed or leaves nothing that may be shipped.
    pub fn parse(text: &str) -> Option<Self> {
        let read = spdx::Expression::parse_mode(text, MODE).ok()?;
        let text = text.replace('/', " OR ");
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let choices = read.requirements().filter_map(|it| known(&it.req)).collect();
        read.evaluate(|it| known(it).is_some()).then_some(Self { text, choices })
    }

    /// As SPDX writes it.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The licences that may be shipped, in the order in which it names them.
    pub(super) fn choices(&self) -> &[&'static Known] {
        &self.choices
    }
}

impl PartialEq for Expression {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Expression {}

/// What is required, if it may be shipped: a licence with an exception, or with any later version, is another one.
fn known(required: &LicenseReq) -> Option<&'static Known> {
    find(&required.to_string())
}
