//! An edition that changed after voting began.

use super::{Category, Id};

/// An earlier state of an edition whose ballots still count, but for their answers in the categories that changed since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AmendedState {
    /// The SHA-256 that names it, 32 bytes.
    pub digest: [u8; 32],
    /// The categories in which what a juror decides on is other than it was; also those that are gone, or new.
    pub changed: Vec<Id<Category>>,
}
