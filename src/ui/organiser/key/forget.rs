//! Forgetting a key: asked twice, and not before what would be lost is said.

use leptos::prelude::*;

use super::said::Said;
use crate::text::{Language, Notice as Sentences};
use crate::ui::components::notice::{Notice, Tone};
use crate::ui::navigation::focus_title;
use crate::ui::organiser::keyring::Keyring;
use crate::ui::window::focus_later;

const BUTTON: &str = "oublier";

#[component]
pub(super) fn Forget() -> impl IntoView {
    let text: Language = expect_context();
    let keyring: Keyring = expect_context();
    let words = text.organiser_key();
    let asked = RwSignal::new(false);
    let forget = move |_| {
        keyring.forget(BUTTON);
        // The button goes with the key.
        focus_title();
    };
    let cancel = move |_| {
        asked.set(false);
        focus_later(BUTTON.to_owned());
    };
    let question = move || {
        asked.get().then(|| {
            let sentences = Sentences {
                what: words.forget_question.to_owned(),
                remedy: words.forget_text.to_owned(),
            };
            view! {
                <Notice tone=Tone::Bad sentences>
                    <p class="row">
                        <button class="button" type="button" on:click=forget>
                            {words.forget_yes}
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
                {words.forget}
            </button>
        </p>
        {question}
        <Said form=BUTTON />
    }
}
