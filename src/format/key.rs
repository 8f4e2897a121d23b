//! Public keys in documents: a JWK with exactly its three members (RFC 8037 §2).

use super::fault::FaultKind;
use super::read::Node;
use crate::signing::PublicKey;

pub(super) fn read(node: Node<'_>) -> Option<PublicKey> {
    let mut members = node.object()?;
    let curve = members.required("crv").and_then(|node| node.word(&["Ed25519"], &[()]));
    let kind = members.required("kty").and_then(|node| node.word(&["OKP"], &[()]));
    let x = members.required("x").and_then(|node| {
        PublicKey::from_x(node.string()?).or_else(|| node.refuse(FaultKind::BadBytes(32)))
    });
    members.finish();
    curve.and(kind).and(x)
}
