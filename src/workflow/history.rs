//! Undo and redo of what somebody did to a document, act by act. It lasts as long as the page.

/// How many acts can be undone.
pub const MOST: usize = 200;

/// What a document was before each act, and before something was undone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History<T> {
    past: Vec<T>,
    future: Vec<T>,
}

// Written out because a derive would ask the same of `T`.
impl<T> Default for History<T> {
    fn default() -> Self {
        Self { past: Vec::new(), future: Vec::new() }
    }
}

impl<T: Clone> History<T> {
    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether something was undone that can be done again.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Remembers the document as it is before an act. What was undone before cannot be done again.
    pub fn remember(&mut self, before: T) {
        self.past.push(before);
        let too_many = self.past.len().saturating_sub(MOST);
        self.past.drain(..too_many);
        self.future.clear();
    }

    /// The document as it was before the last act, if there was one.
    pub fn undo(&mut self, now: &T) -> Option<T> {
        let before = self.past.pop()?;
        self.future.push(now.clone());
        Some(before)
    }

    /// The document as it was before something was undone, if anything was.
    pub fn redo(&mut self, now: &T) -> Option<T> {
        let after = self.future.pop()?;
        self.past.push(now.clone());
        Some(after)
    }
}
