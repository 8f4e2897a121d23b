//! Undo and redo, whatever the document is.

use palmares::workflow::history::{History, MOST};

/// A document that is changed, with its history.
#[derive(Default)]
struct Page {
    now: usize,
    history: History<usize>,
}

impl Page {
    fn replace(&mut self, after: usize) {
        self.history.remember(self.now);
        self.now = after;
    }

    fn undo(&mut self) -> bool {
        let before = self.history.undo(&self.now);
        self.now = before.unwrap_or(self.now);
        before.is_some()
    }

    fn redo(&mut self) -> bool {
        let after = self.history.redo(&self.now);
        self.now = after.unwrap_or(self.now);
        after.is_some()
    }
}

#[test]
fn where_nothing_was_done_nothing_is_undone() {
    let mut page = Page { now: 7, ..Page::default() };
    assert!(!page.history.can_undo() && !page.history.can_redo());
    assert!(!page.undo() && !page.redo());
    assert_eq!(page.now, 7);
    assert_eq!(page.history, History::default());
}

#[test]
fn acts_are_undone_from_the_last_to_the_first_and_done_again_in_their_order() {
    let mut page = Page::default();
    page.replace(1);
    page.replace(2);
    assert!(page.undo());
    assert_eq!(page.now, 1);
    assert!(page.undo());
    assert_eq!(page.now, 0);
    assert!(!page.history.can_undo() && page.history.can_redo());
    assert!(page.redo() && page.redo());
    assert_eq!(page.now, 2);
    assert!(page.history.can_undo() && !page.history.can_redo());
}

#[test]
fn an_act_after_an_undo_is_undone_alone_and_ends_what_could_be_done_again() {
    let mut page = Page::default();
    page.replace(1);
    page.replace(2);
    assert!(page.undo());
    page.replace(3);
    assert!(!page.history.can_redo() && !page.redo());
    assert!(page.undo());
    assert_eq!(page.now, 1);
}

#[test]
fn the_oldest_acts_are_forgotten_where_there_are_too_many() {
    let mut page = Page::default();
    for after in 1..=MOST + 5 {
        page.replace(after);
    }
    let mut undone = 0;
    while page.undo() {
        undone += 1;
    }
    assert_eq!((undone, page.now), (MOST, 5));
    while page.redo() {}
    assert_eq!(page.now, MOST + 5);
}
