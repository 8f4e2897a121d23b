//! `palmares-claim/1`: states that the holder of an invitation's link works on this device.
//!
//! Signed by the one-time key of the invitation. Published with its JSON Schema (`public/data/claim.schema.json`) and
//! a golden file (`tests/data/v1/claim.json`).

use super::fault::Fault;
use super::key;
use super::read::{Node, read_document, read_value};
use crate::edition::{Edition, Id};
use crate::json::Value;
use crate::signing::{Digest, PublicKey};

/// The name and version of the format.
pub const FORMAT: &str = "palmares-claim/1";

/// The largest claim, in bytes.
pub const MAX_BYTES: usize = 16 << 10;

/// A claim. The signature is not part of it: whoever holds a `Claim` has verified it, or is about to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// The edition of the invitation.
    pub edition: Id<Edition>,
    /// The digest of the signed invitation.
    pub invitation: Digest,
    /// The key that signs the ballots.
    pub device_key: PublicKey,
    /// When, by the device's clock: `YYYY-MM-DDThh:mm:ssZ`. For people; decides nothing.
    pub created: String,
}

/// Reads a claim with its signature, which is not verified here; the value is what the signature must cover.
///
/// # Errors
/// Every fault, in the order of the text.
pub fn read(bytes: &[u8]) -> Result<(Claim, Value), Vec<Fault>> {
    read_document(bytes, MAX_BYTES, node)
}

/// What a document says that another one contained and that was read there without a fault.
pub fn of(document: &Value) -> Option<Claim> {
    read_value(document, node)
}

/// The document that is signed.
pub fn write(claim: &Claim) -> Value {
    Value::object([
        ("format", Value::string(FORMAT)),
        ("edition", Value::string(claim.edition.as_str())),
        ("invitation", Value::string(claim.invitation.to_string())),
        ("device_key", claim.device_key.to_jwk()),
        ("created", Value::string(&claim.created)),
    ])
}

/// A claim, alone or inside another document.
pub(super) fn node(root: Node<'_>) -> Option<Claim> {
    let mut members = root.object()?;
    members.required("format")?.format(FORMAT)?;
    let edition = members.id("edition");
    let invitation = members.required("invitation").and_then(|node| node.digest());
    let device_key = members.required("device_key").and_then(key::read);
    let created = members.instant("created");
    let signature = members.line("signature", 1_000);
    members.finish();
    signature?;
    Some(Claim {
        edition: edition?,
        invitation: invitation?,
        device_key: device_key?,
        created: created?,
    })
}
