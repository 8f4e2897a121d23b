//! What a reader asks for, and how it stands in the address.

use std::collections::BTreeSet;

use super::{Facet, words};

/// Words that must all be found, and for each facet the values of which one must fit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// As typed.
    pub text: String,
    categories: BTreeSet<String>,
    kinds: BTreeSet<String>,
    regions: BTreeSet<String>,
    departments: BTreeSet<String>,
}

impl Query {
    /// The values chosen of a facet.
    pub fn chosen(&self, facet: Facet) -> &BTreeSet<String> {
        match facet {
            Facet::Category => &self.categories,
            Facet::Kind => &self.kinds,
            Facet::Region => &self.regions,
            Facet::Department => &self.departments,
        }
    }

    fn chosen_mut(&mut self, facet: Facet) -> &mut BTreeSet<String> {
        match facet {
            Facet::Category => &mut self.categories,
            Facet::Kind => &mut self.kinds,
            Facet::Region => &mut self.regions,
            Facet::Department => &mut self.departments,
        }
    }

    /// The same query with this value chosen where it was not, and the reverse.
    #[must_use]
    pub fn toggled(&self, facet: Facet, value: &str) -> Self {
        let mut query = self.clone();
        let chosen = query.chosen_mut(facet);
        if !chosen.remove(value) {
            chosen.insert(value.to_owned());
        }
        query
    }

    /// The same words without any filter.
    #[must_use]
    pub fn without_filters(&self) -> Self {
        Self { text: self.text.clone(), ..Self::default() }
    }

    /// The same filters with other words.
    #[must_use]
    pub fn with_text(&self, text: &str) -> Self {
        Self { text: text.to_owned(), ..self.clone() }
    }

    /// Whether it asks for anything at all.
    pub fn is_empty(&self) -> bool {
        words(&self.text).is_empty() && !self.has_filters()
    }

    /// Whether any facet is limited.
    pub fn has_filters(&self) -> bool {
        Facet::ALL.into_iter().any(|facet| !self.chosen(facet).is_empty())
    }

    /// The query part of an address, without `?`; empty for the empty query. Always the same for equal queries.
    pub fn to_address(&self) -> String {
        let mut parts = Vec::new();
        if !self.text.trim().is_empty() {
            parts.push(format!("q={}", encode(&self.text)));
        }
        for facet in Facet::ALL {
            let values: Vec<_> = self.chosen(facet).iter().map(|value| encode(value)).collect();
            if !values.is_empty() {
                parts.push(format!("{}={}", facet.parameter(), values.join(",")));
            }
        }
        parts.join("&")
    }

    /// The query of an address, with or without `?`. Parameters it does not know are another's, and left alone.
    pub fn from_address(address: &str) -> Self {
        let mut query = Self::default();
        for pair in address.trim_start_matches('?').split('&') {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            if name == "q" {
                query.text = decode(value);
            }
            for facet in Facet::ALL {
                if name == facet.parameter() {
                    let values = value.split(',').map(decode).filter(|value| !value.is_empty());
                    query.chosen_mut(facet).extend(values);
                }
            }
        }
        query
    }
}

/// Percent-encoding of everything but unreserved characters (RFC 3986 §2.3).
fn encode(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            for digit in [byte >> 4, byte & 0xf] {
                encoded.extend(
                    char::from_digit(digit.into(), 16).map(|digit| digit.to_ascii_uppercase()),
                );
            }
        }
    }
    encoded
}

/// The reverse, forgiving: `+` is a space, a stray `%` is itself, broken UTF-8 becomes U+FFFD.
fn decode(text: &str) -> String {
    let mut decoded = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let (byte, after) = match (first, after) {
            (b'%', [high, low, after @ ..])
                if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() =>
            {
                (hex(*high) << 4 | hex(*low), after)
            }
            (b'+', after) => (b' ', after),
            (byte, after) => (*byte, after),
        };
        decoded.push(byte);
        rest = after;
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

/// The value of a hexadecimal digit.
fn hex(digit: u8) -> u8 {
    match digit {
        b'0'..=b'9' => digit - b'0',
        _ => (digit | 0x20) - b'a' + 10,
    }
}
