//! The warning that a draft was lost or restored: what happened, what was done about it, and the texts to download.

use leptos::prelude::*;

use super::state::Desk;
use super::take::Take;
use crate::format::draft_v1;
use crate::text::Language;
use crate::ui::components::notice::{Notice, Tone};
use crate::ui::navigation::focus_title;
use crate::workflow::juror::keep_draft::Loss;

/// Stays until the juror has read it.
#[component]
pub(super) fn Restored() -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let words = text.keeping();
    let understood = move |_| {
        desk.forget_loss();
        focus_title();
    };
    move || {
        desk.loss().map(|loss| {
            let sentences = (words.loss)(&loss);
            let texts = match loss {
                Loss::Diverged(other) => {
                    let shown = desk.draft().with_untracked(draft_v1::write);
                    Some(view! {
                        <Take label=words.shown_text text=shown />
                        <Take label=words.other_text text=other />
                    })
                    .into_any()
                }
                Loss::Older { text, .. } => {
                    view! { <Take label=words.older_text text /> }.into_any()
                }
                Loss::LastAct | Loss::Lost(_) | Loss::Vanished => ().into_any(),
            };
            view! {
                <Notice tone=Tone::Warn sentences>
                    <p class="row">
                        {texts}
                        <button class="button" type="button" on:click=understood>
                            {words.understood}
                        </button>
                    </p>
                </Notice>
            }
        })
    }
}
