//! The order in which a juror meets the nominees: a digest of the invitation and the nominee.
//!
//! It is the same on every device, and no nominee has the advantage of coming first for every juror. If a nominee is
//! removed, the order of the others stays.

use std::sync::Arc;

use crate::edition::Nominee;
use crate::json::Value;
use crate::signing::Digest;

/// The nominees in the order of the juror who holds this invitation.
pub fn own_order(nominees: &[Arc<Nominee>], invitation: &Value) -> Vec<Arc<Nominee>> {
    let invitation = Digest::of_document(invitation);
    let mut ordered = nominees.to_vec();
    ordered.sort_by_cached_key(|nominee| {
        Digest::of_bytes(format!("{invitation} {}", nominee.id).as_bytes())
    });
    ordered
}
