//! Identifiers: short ASCII names that stand in addresses, ballots and storage, and never change.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::sync::Arc;

/// The longest identifier, in characters.
pub const MAX_ID_LENGTH: usize = 80;

/// The identifier of a `Thing`: 1 to 80 of `a`–`z`, `0`–`9` and `-`, not beginning or ending with `-`.
///
/// An identifier of one kind of thing is never taken for that of another.
pub struct Id<Thing> {
    text: Arc<str>,
    thing: PhantomData<fn() -> Thing>,
}

impl<Thing> Id<Thing> {
    /// The identifier that `text` is, or `None` where it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let plain = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
        let good = !text.is_empty()
            && text.len() <= MAX_ID_LENGTH
            && text.bytes().all(plain)
            && !text.starts_with('-')
            && !text.ends_with('-');
        good.then(|| Self { text: text.into(), thing: PhantomData })
    }

    /// Its characters.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl<Thing> fmt::Display for Id<Thing> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

impl<Thing> fmt::Debug for Id<Thing> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.text, formatter)
    }
}

// Written out because a derive would ask the same of `Thing`.
impl<Thing> Clone for Id<Thing> {
    fn clone(&self) -> Self {
        Self { text: Arc::clone(&self.text), thing: PhantomData }
    }
}

impl<Thing> PartialEq for Id<Thing> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<Thing> Eq for Id<Thing> {}

impl<Thing> PartialOrd for Id<Thing> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<Thing> Ord for Id<Thing> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.text.cmp(&other.text)
    }
}

impl<Thing> Hash for Id<Thing> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}
