//! Keeping one's work, moving it to another device, erasing it from this one.

mod erase;
mod erased;
mod ids;
mod import;
mod preview;

use leptos::prelude::*;

use self::erase::Erase;
pub(super) use self::erased::Erased;
use self::import::Import;
use super::state::Desk;
use crate::text::Language;

#[component]
pub(super) fn Keep() -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let words = text.keep();
    view! {
        <section class="stack keep" aria-labelledby="garder">
            <h2 id="garder">{words.title}</h2>
            <p>{words.backup_hint}</p>
            <p class="row">
                <button class="button" type="button" on:click=move |_| desk.back_up(text)>
                    {words.backup}
                </button>
            </p>
            <Import />
            <Erase />
        </section>
    }
}
