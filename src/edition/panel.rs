//! Groups of jurors who judge the same categories.

use std::sync::Arc;

use super::{Category, Id};

/// A part of the jury.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panel {
    /// Named by whoever invites.
    pub id: Id<Panel>,
    /// How people say it.
    pub name: String,
    /// What its jurors judge, in the order of the edition; at least one.
    pub categories: Vec<Arc<Category>>,
}
