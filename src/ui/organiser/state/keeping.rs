//! Whether something that an organiser works on is saved in this browser.

use crate::storage::StorageError;

/// Where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ui::organiser) enum Keeping {
    /// It is being loaded.
    Opening,
    /// It is being saved.
    Saving,
    /// It was saved and read back.
    Kept,
    /// This browser does not keep it.
    NotKept(StorageError),
    /// Another tab changed it meanwhile, so this one does not overwrite it.
    Elsewhere,
    /// What is kept cannot be read.
    Damaged,
}
