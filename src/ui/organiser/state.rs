//! What the organiser's pages share for as long as one of them is open: what was made or came, what is decided of it, and
//! where it is kept.

pub(super) mod drafting;
pub(super) mod keeping;
pub(super) mod keyring;
pub(super) mod office;
pub(super) mod recounting;
pub(super) mod register;
pub(super) mod roster;
pub(super) mod saying;
