//! Erasing everything from this device: asked twice, and not before what would be lost is said.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::ballot::Draft;
use crate::text::{Language, Notice as Sentences};
use crate::ui::components::ask_twice::AskTwice;
use crate::ui::desk::state::Desk;

#[component]
pub(super) fn Erase() -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let words = text.keep();
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
    let question = move || Sentences { what: words.erase_question.to_owned(), remedy: loses() };
    view! {
        <AskTwice
            id="effacer"
            label=words.erase
            question=Signal::derive(question)
            yes=words.erase_yes
            cancel=words.cancel
            act=move |()| spawn_local(desk.erase())
        />
    }
}
