//! What people do, step by step: open an edition, invite a juror, accept, keep a draft, hand in a ballot, verify one,
//! decide which count; what an organiser does with a key.
//!
//! Generic over storage and keys; the clock and the build are handed in. Knows nothing of pages or languages.

pub mod author;

mod accept_invitation;
mod announce;
mod at_once;
mod bring_in;
mod ceremony;
mod changes;
mod count;
mod decide;
mod finding;
mod hand_over;
mod invite;
mod keep_draft;
mod keep_trying;
mod misfit;
mod office;
mod open_edition;
mod organiser_key;
mod own_order;
mod paper;
mod participation;
mod passphrase;
mod recount;
mod restore_office;
mod revoke;
mod signed_here;
mod take_seat;
mod verify_ballot;

pub use crate::signing::KeyFileFault;
pub use accept_invitation::{
    ChainFault, InvitationFault, Invited, check_chain, check_claim, claim, open_invitation,
};
pub use announce::{AnnounceError, Disclosure, Ready, announce};
pub use at_once::at_once;
pub use bring_in::{BringFault, Brought, Linked, bring_in, link_ballot};
pub use ceremony::{Slide, ceremony, honoured};
pub use changes::changes_since;
pub use count::{Count, count};
pub use decide::{
    BallotConflict, ConflictKind, Contender, Counted, Decided, Imported, Note, Outcome, ReadBallot,
    Standing, Verdict, Who, decide, decide_among,
};
pub use finding::{Discrepancy, Fate, Finding};
pub use hand_over::{HandOverError, HandedOver, Moment, Voter, hand_over};
pub use invite::{Guest, InviteError, SignedInvitation, invite};
pub use keep_draft::{Found, Loss, OpenError, Opened, keep_draft, mirror_draft, open_draft};
pub use keep_trying::{Kept, keep_trying};
pub use misfit::{Misfit, misfit};
pub use office::{Office, Situation, Taken};
pub use open_edition::{OpenEdition, open_edition};
pub use organiser_key::{
    KeyFit, LockedOrganiserKey, NEW_KEY_CHANCE, OrganiserKey, lock_new_key, named_key,
};
pub use own_order::own_order;
pub use paper::Paper;
pub use participation::{
    AnswerState, CategoryParticipation, JurorState, Participation, RecordFault, open_record,
    participation,
};
pub use passphrase::{PASSPHRASE_CHANCE, Strength, propose_passphrase};
pub use recount::{Recount, RecountFault, SignedBy, recount, recount_aloud};
pub use restore_office::{
    DECISIONS, DRAFT, Differing, Extent, LIST, ROSTER, Restoring, compare_offices,
};
pub use revoke::{RevocationsFault, RevokeError, open_revocations, revoke, seal_revocations};
pub use signed_here::{SignedHere, signed_here};
pub use take_seat::{SeatError, find_seat, take_seat};
pub use verify_ballot::{ContentFault, Examined, Rejection, examine_ballot, verify_ballot};
