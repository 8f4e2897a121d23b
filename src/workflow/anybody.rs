//! What anybody can check, without a key or an invitation: a ballot, and results with all their ballots.

pub mod finding;
pub mod recount;
pub mod verify_ballot;
