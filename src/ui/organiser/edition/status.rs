//! Whether the draft is saved, and the button for undo.

use leptos::prelude::*;

use crate::text::Language;
use crate::ui::components::notice::{Notice, Tone};
use crate::ui::organiser::state::drafting::{Drafting, UNDO};
use crate::ui::organiser::state::keeping::Keeping;
use crate::ui::organiser::state::saying::Said;

#[component]
pub(super) fn Status() -> impl IntoView {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    let words = text.drafting();
    let is_there = Memo::new(move |_| drafting.draft().is_some());
    let status = move || match drafting.keeping() {
        Keeping::Opening => words.opening,
        Keeping::Saving => words.saving,
        Keeping::Kept if is_there.get() => words.kept,
        Keeping::Kept | Keeping::NotKept(_) | Keeping::Elsewhere | Keeping::Damaged => "",
    };
    let trouble = move || {
        let sentences = match drafting.keeping() {
            Keeping::NotKept(error) => (words.not_kept)(&text.storage(&error).what),
            Keeping::Elsewhere => (words.elsewhere)(),
            Keeping::Damaged => (words.damaged)(),
            Keeping::Opening | Keeping::Saving | Keeping::Kept => return None,
        };
        Some(view! { <Notice tone=Tone::Bad sentences /> })
    };
    let undo = move || {
        is_there.get().then(|| {
            view! {
                <button
                    class="button"
                    id=UNDO
                    type="button"
                    aria-disabled=move || (!drafting.can_undo()).to_string()
                    on:click=move |_| drafting.undo()
                >
                    {words.undo}
                </button>
            }
        })
    };
    view! {
        <div class="jury__status">
            <div class="row">
                <p role="status">{status}</p>
                {undo}
            </div>
            {trouble}
            <Said place=UNDO />
        </div>
    }
}
