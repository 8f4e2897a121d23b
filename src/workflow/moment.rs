//! The time of a signature and the build that made it. Both are arguments, because the core reads no clock.

use crate::format::ballot_v1::App;

/// The time and the running program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// `YYYY-MM-DDThh:mm:ssZ`
    pub now: String,
    /// The running program.
    pub app: App,
}
