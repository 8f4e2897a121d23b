//! When something is signed, and by which build: both are handed in, because nothing here reads a clock.

use crate::format::ballot_v1::App;

/// What the core may not find out by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// `YYYY-MM-DDThh:mm:ssZ`
    pub now: String,
    /// The running program.
    pub app: App,
}
