//! Addresses that somebody can be written to.

use std::fmt;

/// The longest address, in bytes (RFC 5321 §4.5.3.1).
const MAX_LENGTH: usize = 254;
const MAX_LOCAL: usize = 64;

/// An address that a mail program takes for one, and for nothing else: no name before it, no second one beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email(String);

impl Email {
    /// The address, or `None` where mail would not go there alone.
    pub fn parse(text: &str) -> Option<Self> {
        let (local, domain) = text.split_once('@')?;
        let plain = |character: char| {
            character.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(character)
        };
        let good_local = !local.is_empty()
            && local.len() <= MAX_LOCAL
            && local.chars().all(plain)
            && !local.starts_with('.')
            && !local.ends_with('.')
            && !local.contains("..");
        let label = |label: &str| {
            !label.is_empty()
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.chars().all(|it| it.is_alphanumeric() || it == '-')
        };
        let good_domain = domain.contains('.') && domain.split('.').all(label);
        (text.len() <= MAX_LENGTH && good_local && good_domain).then(|| Self(text.to_owned()))
    }

    /// Its characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether mail to both goes to the same person, as far as anybody can tell.
    pub fn is_same(&self, other: &Self) -> bool {
        self.0.to_lowercase() == other.0.to_lowercase()
    }
}

impl fmt::Display for Email {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
