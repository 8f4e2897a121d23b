//! What the organiser's pages share as long as one of them is open: drafts, files received, decisions, and whether they
//! are saved.

pub(super) mod drafting;
pub(super) mod keeping;
pub(super) mod kept;
pub(super) mod keyring;
pub(super) mod office;
pub(super) mod recounting;
pub(super) mod register;
pub(super) mod roster;
pub(super) mod saying;
