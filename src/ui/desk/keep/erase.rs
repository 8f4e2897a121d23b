//! Erasing everything from this device: asked twice, and not before what would be lost is said.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::ballot::Draft;
use crate::text::Language;
use crate::ui::components::notice::{Notice, Tone};
use crate::ui::desk::state::Desk;
use crate::ui::window::focus_later;

const BUTTON: &str = "effacer";

#[component]
pub(super) fn Erase() -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let words = text.keep();
    let asked = RwSignal::new(false);
    let loses = move || {
        let empty = desk.draft().with(Draft::is_empty);
        match desk.last_signed() {
            None if empty => words.erase_nothing.to_owned(),
            None => words.erase_unsigned.to_owned(),
            Some(_) => match desk.changes_since_signed() {
                0 => words.erase_signed.to_owned(),
                changes => (words.erase_changed)(changes),
            },
        }
    };
    let cancel = move |_| {
        asked.set(false);
        focus_later(BUTTON.to_owned());
    };
    let question = move || {
        asked.get().then(|| {
            let sentences =
                crate::text::Notice { what: words.erase_question.to_owned(), remedy: loses() };
            view! {
                <Notice tone=Tone::Bad sentences>
                    <p class="row">
                        <button
                            class="button"
                            type="button"
                            on:click=move |_| spawn_local(desk.erase())
                        >
                            {words.erase_yes}
                        </button>
                        <button class="button" type="button" on:click=cancel>{words.cancel}</button>
                    </p>
                </Notice>
            }
        })
    };
    view! {
        <p>
            <button
                class="button button--text"
                id=BUTTON
                type="button"
                aria-expanded=move || asked.get().to_string()
                on:click=move |_| asked.set(true)
            >
                {words.erase}
            </button>
        </p>
        {question}
    }
}
