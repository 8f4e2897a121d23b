//! A list of a draft, which is made where the draft does not have it yet.

use crate::json::{Path, Shape, Value};

/// The elements of a list at the root, which is made where it is missing.
pub(super) fn list_mut<'a>(document: &'a mut Value, member: &str) -> Option<&'a mut Shape> {
    if document.member(member).is_none() {
        *document = document.with(member, Value::array([]));
    }
    document.find_mut(&Path::root().member(member)).map(|value| &mut value.shape)
}
