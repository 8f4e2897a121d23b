//! The order in which a juror meets the nominees: each juror's own and always the same, so that coming first in the
//! list is nobody's advantage.

use std::sync::Arc;

use crate::edition::Nominee;
use crate::signing::Digest;

/// The nominees in the order of the juror whose invitation has this digest.
pub fn own_order(nominees: &[Arc<Nominee>], invitation: &Digest) -> Vec<Arc<Nominee>> {
    let mut ordered = nominees.to_vec();
    ordered.sort_by_cached_key(|nominee| {
        Digest::of_bytes(format!("{invitation} {}", nominee.id).as_bytes())
    });
    ordered
}
