//! How elements of the page of the count are named, where one part of the page leads to another.

/// The title of the special prizes, which takes the focus when the button that was pressed disappears.
pub(super) const HONOURS: &str = "hors-selection";

/// The field where the change of a special prize begins.
pub(super) const DISTINCTION: &str = "honneur-distinction";
