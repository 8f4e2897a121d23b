//! A query: words, filters and order, and its form in the address.

use super::facet::FACETS;
use super::{Facet, Sort, words};

/// Words that must all be found, for each facet the values of which one must fit, and the order of what is found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// As typed.
    pub text: String,
    /// What comes first.
    pub sort: Sort,
    /// In the order of [`Facet::ALL`], each in the order of its letters.
    chosen: [Vec<String>; FACETS],
}

impl Query {
    /// The values chosen of a facet, in the order of their letters.
    pub fn chosen(&self, facet: Facet) -> &[String] {
        self.chosen.get(facet.place()).map_or(&[], Vec::as_slice)
    }

    /// Whether this value is chosen.
    pub fn has(&self, facet: Facet, value: &str) -> bool {
        self.chosen(facet).binary_search_by(|chosen| chosen.as_str().cmp(value)).is_ok()
    }

    /// The same query with this value chosen where it was not, and the reverse.
    #[must_use]
    pub fn toggled(&self, facet: Facet, value: &str) -> Self {
        let mut query = self.clone();
        if let Some(chosen) = query.chosen.get_mut(facet.place()) {
            match chosen.binary_search_by(|chosen| chosen.as_str().cmp(value)) {
                Ok(place) => drop(chosen.remove(place)),
                Err(place) => chosen.insert(place, value.to_owned()),
            }
        }
        query
    }

    /// Chooses these values too, as long as there is room; empty ones are left out.
    fn choose(&mut self, facet: Facet, values: impl Iterator<Item = String>) {
        let Some(chosen) = self.chosen.get_mut(facet.place()) else { return };
        for value in values.filter(|value| !value.is_empty()) {
            if let Err(place) = chosen.binary_search(&value)
                && chosen.len() < MAX_VALUES
            {
                chosen.insert(place, value);
            }
        }
    }

    /// The same words in the same order, without any filter.
    #[must_use]
    pub fn without_filters(&self) -> Self {
        Self { chosen: Default::default(), ..self.clone() }
    }

    /// The same query without the limits of one facet.
    #[must_use]
    pub fn without(&self, facet: Facet) -> Self {
        let mut query = self.clone();
        if let Some(chosen) = query.chosen.get_mut(facet.place()) {
            chosen.clear();
        }
        query
    }

    /// An empty query in the same order.
    #[must_use]
    pub fn cleared(&self) -> Self {
        self.without_filters().with_text("")
    }

    /// The same filters with other words.
    #[must_use]
    pub fn with_text(&self, text: &str) -> Self {
        Self { text: text.chars().take(MAX_TEXT).collect(), ..self.clone() }
    }

    /// The same question with the answers in another order.
    #[must_use]
    pub fn sorted(&self, sort: Sort) -> Self {
        Self { sort, ..self.clone() }
    }

    /// Whether it finds every entry.
    pub fn is_empty(&self) -> bool {
        words(&self.text).is_empty() && !self.has_filters()
    }

    /// Whether any facet is limited.
    pub fn has_filters(&self) -> bool {
        self.chosen.iter().any(|chosen| !chosen.is_empty())
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
        if self.sort != Sort::default() {
            parts.push(format!("{SORT}={}", self.sort.value()));
        }
        parts.join("&")
    }

    /// The query of an address, with or without `?`. Parameters it does not know are another's, and left alone.
    pub fn from_address(address: &str) -> Self {
        let mut query = Self::default();
        for pair in address.trim_start_matches('?').split('&') {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            match name {
                "q" => query = query.with_text(&decode(value)),
                SORT => query.sort = Sort::of_value(value),
                _ => {}
            }
            if let Some(facet) = Facet::ALL.into_iter().find(|facet| facet.parameter() == name) {
                query.choose(facet, value.split(',').map(decode));
            }
        }
        query
    }
}

/// The most characters of a question. Each of its words is looked for in all entries, also without each other word.
const MAX_TEXT: usize = 300;

/// The most values that an address chooses of a facet: more than any edition has.
const MAX_VALUES: usize = 1_000;

/// The name of the order in addresses.
const SORT: &str = "tri";

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
