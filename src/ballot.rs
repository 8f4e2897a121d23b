//! A juror's draft, and the complete ballot that can be signed.
//!
//! Knows nothing of storage, signatures or pages.

mod affiliation;
mod answer;
mod complete;
mod countable;
mod draft;
mod home;
mod introduction;
mod mandate;
mod merge;
mod tally;

pub use affiliation::{Affiliation, Tie};
pub use answer::{Answer, Scores};
pub use complete::{CompleteBallot, Gap, Recusal, RecusalReason, Vote};
pub(crate) use complete::{Misfit, fits};
pub use countable::{CountableBallot, SetAside};
pub use draft::{Conflict, Draft, MAX_COMMENT, MAX_NAME, Subject, written_bytes};
pub use home::{Home, Recognised, recognise};
pub use introduction::Juror;
pub use mandate::Mandate;
pub use merge::{Field, differences};
pub use tally::Tally;
