//! What anybody can check, without a key and without having been invited: one ballot, and results with all of theirs.

pub mod finding;
pub mod recount;
pub mod verify_ballot;
