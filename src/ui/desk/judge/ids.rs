//! How elements of the pages of judging are named, where another part of the page leads to them.

use crate::edition::{Id, Nominee};

/// What opens the remarks on a nominee.
pub(super) fn summary_id(nominee: &Id<Nominee>) -> String {
    format!("remarques-{nominee}")
}
