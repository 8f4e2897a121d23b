//! Whether the draft of the edition is saved.

use leptos::prelude::*;

use crate::text::Language;
use crate::ui::organiser::pieces::status::{KeptStatus, Words};
use crate::ui::organiser::state::drafting::Drafting;

#[component]
pub(super) fn Status() -> impl IntoView {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    let words = text.drafting();
    let is_there = Memo::new(move |_| drafting.draft().is_some());
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
    view! {
        <KeptStatus
            words
            keeping=Signal::derive(move || drafting.keeping())
            is_there
            is_begun=is_there
            can_undo=Signal::derive(move || drafting.can_undo())
            undo=move || drafting.undo()
        />
    }
}
