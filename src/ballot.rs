//! What a juror decides: a draft that grows act by act, and the complete ballot that can be signed.
//!
//! Knows nothing of storage, signatures or pages.

mod affiliation;
mod complete;
mod draft;
mod home;

pub use affiliation::{Affiliation, Tie};
pub(crate) use complete::recusals;
pub use complete::{CompleteBallot, Gap, Juror, Recusal, RecusalReason, Vote};
pub use draft::{Answer, Draft, MAX_COMMENT, MAX_NAME};
pub use home::{Home, Recognised, recognise};
