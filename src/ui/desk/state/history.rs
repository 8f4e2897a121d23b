//! Undo and redo: every act, and each stretch of typing as one.

use leptos::prelude::*;

use super::Desk;
use crate::ballot::Draft;

/// How many acts can be undone.
const MOST: usize = 200;

/// What the draft was, and what it was before something was undone. Lasts as long as the page.
#[derive(Clone, Copy)]
pub(super) struct History {
    past: RwSignal<Vec<Draft>>,
    future: RwSignal<Vec<Draft>>,
    /// Goes up whenever the draft changes otherwise than by what stands in a field.
    turns: RwSignal<u32>,
}

impl History {
    pub(super) fn new() -> Self {
        Self {
            past: RwSignal::new(Vec::new()),
            future: RwSignal::new(Vec::new()),
            turns: RwSignal::new(0),
        }
    }

    /// Remembers the draft as it is before an act.
    pub(super) fn remember(self, draft: Draft) {
        self.past.update(|past| {
            past.push(draft);
            let too_many = past.len().saturating_sub(MOST);
            past.drain(..too_many);
        });
        self.future.update(Vec::clear);
    }

    /// Another draft: what was done to the last one cannot be undone in this one.
    pub(super) fn begin_again(self) {
        self.past.update(Vec::clear);
        self.future.update(Vec::clear);
        self.turn();
    }

    /// Tells the fields that the draft is no longer what stands in them.
    pub(super) fn turn(self) {
        self.turns.update(|turns| *turns += 1);
    }
}

impl Desk {
    /// Whether there is something to undo.
    pub(in crate::ui::desk) fn can_undo(self) -> bool {
        self.history.past.with(|past| !past.is_empty())
    }

    /// Whether something was undone that can be done again.
    pub(in crate::ui::desk) fn can_redo(self) -> bool {
        self.history.future.with(|future| !future.is_empty())
    }

    /// Takes the last act back.
    pub(in crate::ui::desk) fn undo(self) {
        self.step(self.history.past, self.history.future);
    }

    /// Does again what was undone last.
    pub(in crate::ui::desk) fn redo(self) {
        self.step(self.history.future, self.history.past);
    }

    fn step(self, from: RwSignal<Vec<Draft>>, to: RwSignal<Vec<Draft>>) {
        if !self.may_edit_now() {
            return;
        }
        let Some(draft) = from.try_update(Vec::pop).flatten() else { return };
        to.update(|to| to.push(self.draft.get_untracked()));
        self.draft.set(draft);
        self.history.turn();
        self.save();
    }

    /// What stands in a text field that shows a part of the draft: what was typed, until something else changes it.
    pub(in crate::ui::desk) fn typed(
        self,
        read: impl Fn(&Draft) -> String + 'static,
    ) -> RwSignal<String> {
        let turns = self.history.turns;
        let typed = RwSignal::new(self.draft.with_untracked(&read));
        Effect::new(move |before: Option<u32>| {
            let now = turns.get();
            if before.is_some_and(|before| before != now) {
                typed.set(self.draft.with_untracked(&read));
            }
            now
        });
        typed
    }
}
