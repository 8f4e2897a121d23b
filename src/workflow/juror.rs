//! What a juror does: accepts an invitation, takes a seat, keeps a draft, signs it and hands it over, and finds what was
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
