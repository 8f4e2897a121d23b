//! An earlier version of an edition that changed after voting began.

use super::{Category, Id};

/// An earlier state of an edition whose ballots still count, but for their answers in the categories that changed since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AmendedState {
    /// Its SHA-256 digest, 32 bytes.
    pub digest: [u8; 32],
    /// The categories in which earlier answers no longer count, with those that were removed or added.
    pub changed: Vec<Id<Category>>,
}
