//! Ed25519 keys (RFC 8032), and who can sign.
//!
//! Verification is done here and never by a browser, because browsers accept forged signatures of weak keys.

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};

use super::{Digest, from_base64url, to_base64url};
use crate::json::Value;

/// The length of a signature.
pub const SIGNATURE_BYTES: usize = 64;

/// The public half of a key: compared by its 32 bytes, never by a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PublicKey([u8; 32]);

impl PublicKey {
    /// The key of these bytes. Whether it is weak is checked when something is verified with it.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Its 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The member `x` of a JWK (RFC 8037 §2).
    pub fn from_x(x: &str) -> Option<Self> {
        from_base64url(x).map(Self)
    }

    /// The member `x` of a JWK.
    pub fn x(&self) -> String {
        to_base64url(&self.0)
    }

    /// The key as a JWK (RFC 8037 §2); its canonical form is the one that RFC 7638 §3 digests.
    pub fn to_jwk(&self) -> Value {
        Value::object([
            ("crv", Value::string("Ed25519")),
            ("kty", Value::string("OKP")),
            ("x", Value::string(self.x())),
        ])
    }

    /// The thumbprint by which a key is named (RFC 7638), base64url.
    pub fn thumbprint(&self) -> String {
        Digest::of_document(&self.to_jwk()).to_base64url()
    }

    /// Whether it is a point of the curve that is not of small order. Under a weak key a signature can be forged
    /// that browsers accept, for any message.
    pub fn is_strong(&self) -> bool {
        VerifyingKey::from_bytes(&self.0).is_ok_and(|key| !key.is_weak())
    }

    /// Whether this is a signature of these bytes, by the strict rules: no small-order point, no second
    /// encoding of the same number.
    pub fn verifies(&self, message: &[u8], signature: &[u8; SIGNATURE_BYTES]) -> bool {
        let signature = Signature::from_bytes(signature);
        VerifyingKey::from_bytes(&self.0)
            .is_ok_and(|key| key.verify_strict(message, &signature).is_ok())
    }
}

/// Why something could not be signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignError {
    /// The key store refused, in its own words.
    Refused(String),
    /// The key store gave a signature that does not verify.
    NotOurs,
}

/// Something that signs with a private key.
#[expect(async_fn_in_trait, reason = "pages run on one thread; nobody needs the future to be Send")]
pub trait Signer {
    /// The public half.
    fn public_key(&self) -> PublicKey;

    /// The signature of these bytes.
    ///
    /// # Errors
    /// When the keeper of the key refuses.
    async fn sign(&self, message: &[u8]) -> Result<[u8; SIGNATURE_BYTES], SignError>;
}

/// A key held in memory.
#[derive(Clone)]
pub struct SoftwareKey(SigningKey);

impl SoftwareKey {
    /// The key of a seed, which must come from a good source of randomness.
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(seed))
    }
}

impl Signer for SoftwareKey {
    fn public_key(&self) -> PublicKey {
        PublicKey(self.0.verifying_key().to_bytes())
    }

    async fn sign(&self, message: &[u8]) -> Result<[u8; SIGNATURE_BYTES], SignError> {
        Ok(self.0.sign(message).to_bytes())
    }
}
