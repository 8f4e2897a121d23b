//! Whether the jury list is saved.

use leptos::prelude::*;

use crate::text::Language;
use crate::ui::organiser::pieces::status::{KeptStatus, Words};
use crate::ui::organiser::state::roster::RosterState;

#[component]
pub(super) fn Status() -> impl IntoView {
    let text: Language = expect_context();
    let roster: RosterState = expect_context();
    let words = text.jury();
    let words = Words {
        opening: words.opening,
        saving: words.saving,
        kept: words.kept,
        not_kept: words.not_kept,
        elsewhere: words.elsewhere,
        damaged: words.damaged,
        undo: words.undo,
        undone: words.undone,
    };
    let has_jurors = move || roster.roster().is_some_and(|it| !it.jurors.is_empty());
    view! {
        <KeptStatus
            words
            keeping=Signal::derive(move || roster.keeping())
            is_there=Signal::derive(has_jurors)
            is_begun=true
            can_undo=Signal::derive(move || roster.can_undo())
            undo=move || roster.undo()
        />
    }
}
