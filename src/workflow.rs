//! What people do, step by step: open an edition, keep a draft, hand in a ballot, verify one.
//!
//! Generic over storage and keys; the clock and the build are handed in. Knows nothing of pages or languages.

mod hand_over;
mod keep_draft;
mod keep_trying;
mod open_edition;
mod signed_here;
mod verify_ballot;

pub use hand_over::{HandOverError, HandedOver, Moment, hand_over};
pub use keep_draft::{Found, Loss, OpenError, Opened, keep_draft, mirror_draft, open_draft};
pub use keep_trying::{Kept, keep_trying};
pub use open_edition::{OpenEdition, open_edition};
pub use signed_here::{SignedHere, signed_here};
pub use verify_ballot::{ContentFault, Examined, Rejection, examine_ballot, verify_ballot};
