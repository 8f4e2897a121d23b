//! The secret half of a key.

use std::fmt;

use super::{PublicKey, Signer as _, SoftwareKey, from_base64url, to_base64url};
use crate::json::{Value, canonical};

/// The member of a JWK that nobody else may see.
const SECRET: &str = "d";

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

    /// The secret as text, for a link or a locked file.
    pub fn reveal(&self) -> String {
        to_base64url(&self.0)
    }

    /// The seed of a private JWK (RFC 8037, appendix A.1), if both halves belong together.
    pub fn of_jwk(jwk: &Value) -> Option<Self> {
        let seed = Self::parse(jwk.member(SECRET)?.as_str()?)?;
        let public = seed.public_key().to_jwk();
        (canonical(&jwk.without(SECRET)) == canonical(&public)).then_some(seed)
    }

    /// The private JWK, for a file that its owner keeps secret.
    pub fn to_jwk(&self) -> Value {
        self.public_key().to_jwk().with(SECRET, Value::string(self.reveal()))
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
