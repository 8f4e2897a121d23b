//! Licence expressions (SPDX 3.0, annex B): what may be chosen, and whether it may be shipped.
//!
//! ```text
//! expression = all *( "OR" all )          all  = one *( "AND" one )
//! one        = "(" expression ")" / id [ "WITH" exception ]
//! ```
//!
//! Old manifests write `MIT/Apache-2.0` where they mean `OR`.

use super::known::{Known, find};

/// An expression of which at least one choice may be shipped.
#[derive(Debug, Clone)]
pub struct Expression {
    text: String,
    choices: Vec<&'static Known>,
}

impl Expression {
    /// Reads one; `None` where it is not well formed or leaves nothing that may be shipped.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.replace('/', " OR ");
        let spaced = text.replace('(', " ( ").replace(')', " ) ");
        let mut tokens = Tokens(spaced.split_whitespace().collect());
        let choices = tokens.any()?;
        let whole = tokens.0.is_empty() && !choices.is_empty();
        whole.then(|| Self { text: text.split_whitespace().collect::<Vec<_>>().join(" "), choices })
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

/// What is left to read. Each step gives the licences that may be shipped, none where there is no way to; `None` where
/// it makes no sense.
struct Tokens<'text>(std::collections::VecDeque<&'text str>);

impl Tokens<'_> {
    fn take(&mut self, word: &str) -> bool {
        let found = self.0.front() == Some(&word);
        if found {
            self.0.pop_front();
        }
        found
    }

    fn any(&mut self) -> Option<Vec<&'static Known>> {
        let mut choices = self.all()?;
        while self.take("OR") {
            choices.extend(self.all()?);
        }
        Some(choices)
    }

    fn all(&mut self) -> Option<Vec<&'static Known>> {
        let mut choices = self.one()?;
        while self.take("AND") {
            let more = self.one()?;
            if choices.is_empty() || more.is_empty() {
                choices.clear();
            } else {
                choices.extend(more);
            }
        }
        Some(choices)
    }

    fn one(&mut self) -> Option<Vec<&'static Known>> {
        if self.take("(") {
            let choices = self.any()?;
            return self.take(")").then_some(choices);
        }
        let id = self.0.pop_front().filter(|id| !matches!(*id, ")" | "OR" | "AND" | "WITH"))?;
        if self.take("WITH") {
            let exception = self.0.pop_front()?;
            return Some(find(&format!("{id} WITH {exception}")).into_iter().collect());
        }
        Some(find(id).into_iter().collect())
    }
}
