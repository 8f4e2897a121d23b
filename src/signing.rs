//! Signed JSON that a person can read: canonical form (RFC 8785) and a detached JWS (RFC 7515, appendix F).
//!
//! The only place that names a cryptographic crate. One algorithm, `Ed25519` (RFC 9864); a header is compared
//! with the one it must be and never interpreted. Knows nothing of what a document says, draws no random
//! number and reads no clock.
//!
//! ```text
//! payload   = JCS(document without "signature")
//! header    = {"alg":"Ed25519","kid":<RFC 7638 thumbprint of the key>,"typ":<purpose>}
//! signature = base64url(header) ".." base64url(Ed25519(base64url(header) "." base64url(payload)))
//! digest    = "sha-256:" base64url(SHA-256(JCS(document with "signature")))
//! ```

mod base64;
mod digest;
mod key;
mod locked_key;
mod purpose;
mod sealed;
mod seed;

pub use base64::{bytes_of_base64url, from_base64url, to_base64url};
pub use digest::Digest;
pub use key::{PublicKey, SIGNATURE_BYTES, SignError, Signer, SoftwareKey};
pub use locked_key::{KeyChance, KeyFileFault, LockedKey, ROUNDS, lock};
pub use purpose::Purpose;
pub use sealed::{
    SIGNATURE_MEMBER, SignatureFault, bare_signature, seal, verify, with_bare_signature,
};
pub use seed::Seed;
