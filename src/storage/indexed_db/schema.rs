//! The stores of the database, as they came to be. Steps only add; one that was released never changes.
//!
//! Knows nothing of what the stores hold.

use indexed_db_futures::Build as _;
use indexed_db_futures::Result;
use indexed_db_futures::database::Database;

/// The draft of each edition, by the edition's identifier.
pub const DRAFTS: &str = "drafts";
/// Every ballot handed in, by `[edition, revision]`.
pub const EXPORTS: &str = "exports";
/// The key of this installation, as the browser keeps it.
pub const KEYS: &str = "keys";

/// What leads from one version of a database to the next.
pub type Step = fn(&Database) -> Result<()>;

/// Step n leads from version n − 1 to version n; their number is the version of the database.
pub const STEPS: &[Step] = &[first_stores];

/// Takes the steps that a database of this version has not taken yet.
pub(super) fn take_steps(database: &Database, old_version: f64, steps: &[Step]) -> Result<()> {
    for (version, step) in (1_u32..).zip(steps) {
        if old_version < f64::from(version) {
            step(database)?;
        }
    }
    Ok(())
}

fn first_stores(database: &Database) -> Result<()> {
    for name in [DRAFTS, EXPORTS, KEYS] {
        database.create_object_store(name).build()?;
    }
    Ok(())
}
