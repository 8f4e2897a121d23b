//! Removing a key from this browser: it says what would be lost and asks for confirmation.

use leptos::prelude::*;

use super::said::Said;
use crate::text::{Language, Notice as Sentences};
use crate::ui::components::ask_twice::AskTwice;
use crate::ui::navigation::focus_title;
use crate::ui::organiser::state::keyring::Keyring;

const BUTTON: &str = "oublier";

#[component]
pub(super) fn Forget() -> impl IntoView {
    let text: Language = expect_context();
    let keyring: Keyring = expect_context();
    let words = text.organiser_key();
    let forget = move |()| {
        keyring.forget(BUTTON);
        // The button disappears with the key.
        focus_title();
    };
    let question = move || Sentences {
        what: words.forget_question.to_owned(),
        remedy: words.forget_text.to_owned(),
    };
    view! {
        <AskTwice
            id=BUTTON
            label=words.forget
            question=Signal::derive(question)
            yes=words.forget_yes
            cancel=words.cancel
            act=forget
        />
        <Said form=BUTTON />
    }
}
