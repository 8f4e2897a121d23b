//! The rule that selects nominees for the next round.

/// Who goes on to the next round, in each category.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Selection {
    /// Nominees with one of the first places, and all that share the last of them.
    First(u32),
    /// Nominees with at least this many votes, points, or points of the mean score.
    AtLeast(u32),
}
