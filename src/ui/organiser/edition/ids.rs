//! How elements of the page of the edition are named, where one part of the page leads to another.

use crate::json::Path;

/// The title of the part that is shown.
pub(super) const PART: &str = "partie";

/// The button that opens an element.
pub(super) fn button_of(at: &Path) -> String {
    format!("{at}-bouton")
}
