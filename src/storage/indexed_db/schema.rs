//! The stores of the database, as they came to be. Steps only add; one that was released never changes.
//!
//! Knows nothing of what the stores hold.

use indexed_db_futures::Build as _;
use indexed_db_futures::Result;
use indexed_db_futures::database::Database;

/// The draft of each seat, by the seat.
pub const DRAFTS: &str = "drafts";
/// Every ballot handed in, by `[seat, revision]`.
pub const EXPORTS: &str = "exports";
/// The key of this installation, as the browser keeps it.
pub const KEYS: &str = "keys";

/// Every invitation that was opened, by `[edition, invitation]`.
pub const INVITATIONS: &str = "invitations";

/// What leads from one version of a database to the next.
pub type Step = fn(&Database) -> Result<()>;

/// Step n leads from version n − 1 to version n; their number is the version of the database.
pub const STEPS: &[Step] = &[first_stores, invitations];

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

fn invitations(database: &Database) -> Result<()> {
    database.create_object_store(INVITATIONS).build()?;
    Ok(())
}
