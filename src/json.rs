//! JSON as the documents of an award may use it: one strict parser, one canonical form, one layout for people.
//!
//! Documents are read by [`parse()`], so that what was verified and what is used are the same value. Numbers are
//! integers that every reader holds exactly (|n| ≤ 2⁵³ − 1), the names in an object are unique, and the depth is
//! limited. The size of a document is limited by its reader (`format/read.rs`). Knows nothing of what a document means.

mod canonical;
mod differences;
mod parse;
mod path;
mod position;
mod pretty;
mod value;

pub use canonical::canonical;
pub use differences::{Difference, differences, says_the_same};
pub use parse::{MAX_DEPTH, SyntaxError, SyntaxFault, parse};
pub use path::{Path, Segment};
pub use position::{Position, Positions};
pub use pretty::pretty;
pub use value::{Shape, Value};

/// The largest integer that every JSON reader holds exactly: 2⁵³ − 1 (RFC 8785 §3.2.2.3, RFC 7493 §2.2).
pub const MAX_INTEGER: i64 = (1 << 53) - 1;
