//! The message about the last attempt of a form, shown in the same form.

use leptos::prelude::*;

use crate::text::{Language, Notice as Sentences};
use crate::ui::components::notice::{Notice, Tone};
use crate::ui::organiser::pieces::work_fault::work_fault;
use crate::ui::organiser::state::keyring::{Keyring, Trouble};
use crate::ui::organiser::work::keys::NoKey;

#[component]
pub(super) fn Said(
    /// Name of the form.
    form: &'static str,
) -> impl IntoView {
    let text: Language = expect_context();
    let keyring: Keyring = expect_context();
    let trouble = move || {
        let trouble = keyring.trouble_in(form);
        trouble.map(|it| view! { <Notice tone=Tone::Bad sentences=sentences(it, text) /> })
    };
    let working = move || if keyring.is_busy_in(form) { text.organiser_key().working } else { "" };
    view! {
        {trouble}
        <p role="status">{working}</p>
    }
}

fn sentences(trouble: Trouble, text: Language) -> Sentences {
    let words = text.organiser_key();
    let alone = |what: &str| Sentences { what: what.to_owned(), remedy: String::new() };
    match trouble {
        Trouble::NoKey(NoKey::NoChance) => alone(words.no_chance),
        Trouble::NoKey(NoKey::Work(fault)) => work_fault(fault, text),
        Trouble::NoKey(NoKey::File(fault)) => (words.fault)(fault),
        Trouble::AnotherKey => alone(words.another_key),
        Trouble::NotForgotten => alone(words.not_forgotten),
    }
}
