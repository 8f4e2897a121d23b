//! The way from a document's root to one of its values, as a person would write it.

use std::fmt;

/// For example `nominees[12].links[0].url`; the root itself is the empty path.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Path(Vec<Segment>);

/// One step of a [`Path`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Segment {
    /// Into an object.
    Member(String),
    /// Into a list, counted from 0.
    Index(usize),
}

impl Path {
    /// The root.
    pub fn root() -> Self {
        Self::default()
    }

    /// One step further, into a member.
    #[must_use]
    pub fn member(&self, name: &str) -> Self {
        self.step(Segment::Member(name.to_owned()))
    }

    /// One step further, into a list.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        self.step(Segment::Index(index))
    }

    /// The steps from the root.
    pub fn segments(&self) -> &[Segment] {
        &self.0
    }

    /// The path without its last step, and that step; nothing of the root.
    pub fn split_last(&self) -> Option<(Self, &Segment)> {
        let (last, before) = self.0.split_last()?;
        Some((Self(before.to_vec()), last))
    }

    /// Whether this is the other one, or leads further from it.
    pub fn is_within(&self, other: &Self) -> bool {
        self.0.starts_with(&other.0)
    }

    fn step(&self, segment: Segment) -> Self {
        let mut segments = self.0.clone();
        segments.push(segment);
        Self(segments)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (step, segment) in self.0.iter().enumerate() {
            match segment {
                Segment::Member(name) if step == 0 => formatter.write_str(name)?,
                Segment::Member(name) => write!(formatter, ".{name}")?,
                Segment::Index(index) => write!(formatter, "[{index}]")?,
            }
        }
        Ok(())
    }
}
