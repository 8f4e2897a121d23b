//! The order in which a juror meets the nominees: each juror's own and always the same, so that coming first in the
//! list is nobody's advantage.

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
