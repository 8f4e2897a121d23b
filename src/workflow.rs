//! What people do, step by step: open an edition, invite a juror, accept, keep a draft, hand in a ballot, verify one,
//! decide which count.
//!
//! Generic over storage and keys; the clock and the build are handed in. Knows nothing of pages or languages.

pub mod author;

mod accept_invitation;
mod bring_in;
mod changes;
mod decide;
mod hand_over;
mod invite;
mod keep_draft;
mod keep_trying;
mod open_edition;
mod own_order;
mod revoke;
mod signed_here;
mod take_seat;
mod verify_ballot;

pub use accept_invitation::{
    ChainFault, InvitationFault, Invited, check_chain, check_claim, claim, open_invitation,
};
pub use bring_in::{BringFault, Brought, Linked, bring_in, link_ballot};
pub use changes::changes_since;
pub use decide::{
    BallotConflict, ConflictKind, Contender, Counted, Decided, Decision, Imported, Note, Outcome,
    Standing, Verdict, Who, decide,
};
pub use hand_over::{HandOverError, HandedOver, Moment, Voter, hand_over};
pub use invite::{Guest, InviteError, SignedInvitation, invite};
pub use keep_draft::{Found, Loss, OpenError, Opened, keep_draft, mirror_draft, open_draft};
pub use keep_trying::{Kept, keep_trying};
pub use open_edition::{OpenEdition, open_edition};
pub use own_order::own_order;
pub use revoke::{RevocationsFault, RevokeError, open_revocations, revoke, seal_revocations};
pub use signed_here::{SignedHere, signed_here};
pub use take_seat::{SeatError, find_seat, take_seat};
pub use verify_ballot::{ContentFault, Examined, Rejection, examine_ballot, verify_ballot};
