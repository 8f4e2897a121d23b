//! How elements of the pieces are named, where one part of a piece leads to another.

/// The field for a table.
pub(super) const TABLE: &str = "tableau";

/// What a table would do.
pub(super) const PREVIEW: &str = "apercu";
