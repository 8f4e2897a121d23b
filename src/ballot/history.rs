//! Undo and redo of what a juror did.

use super::Draft;

/// How many acts can be undone.
const MOST: usize = 200;

/// What a draft was before each act, and before something was undone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct History {
    past: Vec<Draft>,
    future: Vec<Draft>,
}

impl History {
    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether something was undone that can be done again.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Remembers the draft as it is before an act. What was undone before cannot be done again.
    pub fn remember(&mut self, before: Draft) {
        self.past.push(before);
        let too_many = self.past.len().saturating_sub(MOST);
        self.past.drain(..too_many);
        self.future.clear();
    }

    /// The draft as it was before the last act, if there was one.
    pub fn undo(&mut self, now: &Draft) -> Option<Draft> {
        let before = self.past.pop()?;
        self.future.push(now.clone());
        Some(before)
    }

    /// The draft as it was before something was undone, if anything was.
    pub fn redo(&mut self, now: &Draft) -> Option<Draft> {
        let after = self.future.pop()?;
        self.past.push(now.clone());
        Some(after)
    }
}
