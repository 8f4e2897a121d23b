//! Groups of jurors who judge the same categories.

use std::sync::Arc;

use super::{Category, Id};

/// A part of the jury.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panel {
    /// Id by which the organiser names it.
    pub id: Id<Panel>,
    /// Name or title, as people read it.
    pub name: String,
    /// What its jurors judge, in the order of the edition; at least one.
    pub categories: Vec<Arc<Category>>,
}
