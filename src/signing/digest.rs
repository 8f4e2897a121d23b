//! The SHA-256 digest (FIPS 180-4) by which one document names another.

use std::fmt;

use sha2::{Digest as _, Sha256};

use super::base64::to_base64;
use super::{from_base64url, to_base64url};
use crate::json::{Value, canonical};

/// 32 bytes, written `sha-256:` and their base64url.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

const PREFIX: &str = "sha-256:";

impl Digest {
    /// The digest of some bytes.
    pub fn of_bytes(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// The digest of a document: of its canonical form, so that its layout does not matter.
    pub fn of_document(document: &Value) -> Self {
        Self::of_bytes(canonical(document).as_bytes())
    }

    /// Reads a digest; `None` if the text is not one.
    pub fn parse(text: &str) -> Option<Self> {
        from_base64url(text.strip_prefix(PREFIX)?).map(Self)
    }

    /// The digest that has these bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The bytes themselves.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The bytes in base64url, without the prefix.
    pub fn to_base64url(self) -> String {
        to_base64url(&self.0)
    }

    /// The bytes in hexadecimal, as `sha256sum` writes them.
    pub fn to_hex(self) -> String {
        self.0.iter().flat_map(|byte| hex(*byte)).collect()
    }

    /// The bytes in padded base64, as browsers compare the files of a page with it.
    pub fn to_base64(self) -> String {
        to_base64(&self.0)
    }

    /// A code that can be read out on the telephone: the first 80 bits in hexadecimal, in five groups.
    pub fn receipt(self) -> String {
        let group = |pair: &[u8]| pair.iter().flat_map(|byte| hex(*byte)).collect::<String>();
        let groups: Vec<_> = self.0.chunks_exact(2).take(5).map(group).collect();
        groups.join("-")
    }
}

fn hex(byte: u8) -> impl Iterator<Item = char> {
    [byte >> 4, byte & 0xf].into_iter().filter_map(|digit| char::from_digit(digit.into(), 16))
}

impl fmt::Display for Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{PREFIX}{}", self.to_base64url())
    }
}
