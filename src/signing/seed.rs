//! The secret half of a key that is made for one use.

use std::fmt;

use super::{PublicKey, Signer as _, SoftwareKey, from_base64url, to_base64url};

/// 32 secret bytes. Nothing prints them by accident, and there is one copy.
pub struct Seed([u8; 32]);

impl Seed {
    /// The seed of these bytes, which must come from a good source of randomness.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The seed that `text` is, in base64url, or `None` where it is none.
    pub fn parse(text: &str) -> Option<Self> {
        from_base64url(text).map(Self)
    }

    /// Its text, for the one place that may know it.
    pub fn reveal(&self) -> String {
        to_base64url(&self.0)
    }

    /// The public half of its key.
    pub fn public_key(&self) -> PublicKey {
        SoftwareKey::from_seed(&self.0).public_key()
    }

    /// The key itself.
    pub fn into_key(self) -> SoftwareKey {
        SoftwareKey::from_seed(&self.0)
    }
}

impl fmt::Debug for Seed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Seed(…)")
    }
}
