//! Every byte that outlives a session: documents that travel and rows that are stored.
//!
//! One file per document and version; what was once written is read for ever. Readers report every fault of
//! a document in one go, each with its place. Knows nothing of signatures, storage or pages.

mod email;
mod fault;
mod key;
mod official_code;
mod read;
mod remarks;
mod room;
mod votes;

pub mod backup_v1;
pub mod ballot_v1;
pub mod claim_v1;
pub mod csv;
pub mod decisions_v1;
pub mod draft_v1;
pub mod edition_v1;
pub mod editions_v1;
pub mod invitation_link;
pub mod invitation_v1;
pub mod office_row_v1;
pub mod office_v1;
pub mod parsed;
pub mod results_v1;
pub mod revocations_v1;
pub mod standings_csv;
pub mod roster_v1;
pub mod table;
pub mod territories_v1;
pub mod view_csv;
pub mod view_v1;

pub use email::Email;
pub use fault::{Collection, Expected, Fault, FaultKind, MAX_FAULTS, quoted};
