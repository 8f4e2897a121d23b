//! How elements for keeping one's work are named, where one part of the page leads to another.

/// The field for a file from another device.
pub(super) const IMPORT: &str = "reprendre";

/// The title of what a file would change.
pub(super) const PREVIEW: &str = "apercu";
