//! Whether the jury list is saved, and the button for undo.

use leptos::prelude::*;

use crate::text::Language;
use crate::ui::components::notice::{Notice, Tone};
use crate::ui::organiser::state::keeping::Keeping;
use crate::ui::organiser::state::roster::RosterState;
use crate::ui::organiser::state::saying::Said;

const UNDO: &str = "annuler";

#[component]
pub(super) fn Status() -> impl IntoView {
    let text: Language = expect_context();
    let roster: RosterState = expect_context();
    let words = text.jury();
    let status = move || match roster.keeping() {
        Keeping::Opening => words.opening,
        Keeping::Saving => words.saving,
        Keeping::Kept if roster.roster().is_some_and(|it| !it.jurors.is_empty()) => words.kept,
        Keeping::Kept | Keeping::NotKept(_) | Keeping::Elsewhere | Keeping::Damaged => "",
    };
    let trouble = move || {
        let sentences = match roster.keeping() {
            Keeping::NotKept(error) => (words.not_kept)(&text.storage(&error).what),
            Keeping::Elsewhere => (words.elsewhere)(),
            Keeping::Damaged => (words.damaged)(),
            Keeping::Opening | Keeping::Saving | Keeping::Kept => return None,
        };
        Some(view! { <Notice tone=Tone::Bad sentences /> })
    };
    let undo = move |_| {
        if roster.can_undo() {
            roster.undo();
            roster.say(UNDO, Tone::Good, words.undone);
        }
    };
    view! {
        <div class="jury__status">
            <p role="status">{status}</p>
            {trouble}
            <p>
                <button
                    class="button"
                    id=UNDO
                    type="button"
                    aria-disabled=move || (!roster.can_undo()).to_string()
                    on:click=undo
                >
                    {words.undo}
                </button>
            </p>
            <Said place=UNDO />
        </div>
    }
}
