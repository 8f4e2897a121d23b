//! What a juror does: opens an invitation, keeps a draft, imports work from a file, signs a ballot, and finds what was
//! signed here before.

pub mod accept_invitation;
pub mod bring_in;
pub mod changes_since;
pub mod hand_over;
pub mod keep_draft;
pub mod keep_trying;
pub mod own_order;
pub mod signed_here;
pub mod take_seat;
