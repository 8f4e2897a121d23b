//! Rounds: from the outcome of one count to the nominees of the next.

/// Who goes on to the next round, in each category.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Selection {
    /// Whoever has one of the first places; all that share the last of them.
    First(u32),
    /// Whoever earned at least this much: votes, points, or a mean score, in whole points.
    AtLeast(u32),
}
