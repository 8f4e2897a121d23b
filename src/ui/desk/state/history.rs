//! Undo and redo at the desk: every act, and each stretch of typing as one. Lasts as long as the page.

use leptos::prelude::*;

use super::Desk;
use crate::ballot::Draft;
use crate::workflow::history::History;

impl Desk {
    /// Whether there is something to undo.
    pub(in crate::ui::desk) fn can_undo(self) -> bool {
        self.history.with(History::can_undo)
    }

    /// Whether something was undone that can be done again.
    pub(in crate::ui::desk) fn can_redo(self) -> bool {
        self.history.with(History::can_redo)
    }

    /// Takes the last act back.
    pub(in crate::ui::desk) fn undo(self) {
        self.step(History::undo);
    }

    /// Does again what was undone last.
    pub(in crate::ui::desk) fn redo(self) {
        self.step(History::redo);
    }

    fn step(self, step: impl FnOnce(&mut History<Draft>, &Draft) -> Option<Draft>) {
        if !self.may_edit_now() {
            return;
        }
        let now = self.draft.get_untracked();
        let draft = self.history.try_update(|history| step(history, &now)).flatten();
        let Some(draft) = draft else { return };
        self.draft.set(draft);
        self.turn_fields();
        self.save();
    }

    /// Remembers the draft as it is before an act.
    pub(super) fn remember(self) {
        let before = self.draft.get_untracked();
        self.history.update(|history| history.remember(before));
    }

    /// Forgets what can be undone, because another draft was opened.
    pub(super) fn begin_again(self) {
        self.history.set(History::default());
        self.turn_fields();
    }

    /// Tells the text fields to show the draft again.
    pub(super) fn turn_fields(self) {
        self.turns.update(|turns| *turns += 1);
    }

    /// The content of a text field for a part of the draft: what was typed, until the draft is changed in another way.
    pub(in crate::ui::desk) fn typed(
        self,
        read: impl Fn(&Draft) -> String + 'static,
    ) -> RwSignal<String> {
        let turns = self.turns;
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
