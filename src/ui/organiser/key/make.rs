//! Making a key: a passphrase, made up or proposed, typed twice.

use leptos::prelude::*;

use super::passphrase_field::PassphraseField;
use crate::browser::random::random_bytes;
use crate::browser::spelling::composed;
use crate::text::Language;
use crate::ui::organiser::keyring::Keyring;
use crate::ui::window::focus_later;
use crate::workflow::{Strength, propose_passphrase};

const FIRST: &str = "phrase";
const SECOND: &str = "phrase-encore";

#[component]
pub(super) fn Make() -> impl IntoView {
    let text: Language = expect_context();
    let keyring: Keyring = expect_context();
    let words = text.organiser_key();
    let (first, second) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let shown = RwSignal::new(false);
    let fault: RwSignal<Option<String>> = RwSignal::new(None);
    let strength = move || Strength::of(&composed(&first.get()));
    let hint = move || {
        if first.with(String::is_empty) {
            return String::new();
        }
        match strength() {
            Strength::TooShort(missing) => (words.too_short)(missing),
            Strength::Common => words.common.to_owned(),
            Strength::Fair => words.fair.to_owned(),
            Strength::Strong => words.strong.to_owned(),
        }
    };
    let make = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let (passphrase, again) = (first.get_untracked(), second.get_untracked());
        let strength = Strength::of(&composed(&passphrase));
        let wrong = if !strength.is_enough() {
            let said = match strength {
                Strength::TooShort(missing) => (words.too_short)(missing),
                _ => words.common.to_owned(),
            };
            Some((said, FIRST))
        } else if composed(&passphrase) != composed(&again) {
            Some((words.not_the_same.to_owned(), SECOND))
        } else {
            None
        };
        match wrong {
            None => {
                fault.set(None);
                keyring.make(passphrase);
            }
            Some((said, field)) => {
                fault.set(Some(said));
                focus_later(field.to_owned());
            }
        }
    };
    let error = move || fault.get().map(|said| view! { <p class="field__error">{said}</p> });
    view! {
        <section class="key" aria-labelledby="creation">
            <h2 id="creation">{words.make_title}</h2>
            <p>{words.make_lead}</p>
            <Proposal />
            <form class="key" novalidate on:submit=make>
                <p class="field__hint" id="phrase-aide">{words.passphrase_hint}</p>
                <PassphraseField
                    id=FIRST
                    label=words.passphrase
                    value=first
                    shown
                    new=true
                    described_by="phrase-aide phrase-force"
                />
                <p class="key__strength" id="phrase-force" role="status">{hint}</p>
                <PassphraseField id=SECOND label=words.again value=second shown new=true />
                <label class="key__check">
                    <input
                        class="tick"
                        type="checkbox"
                        prop:checked=shown
                        on:change=move |event| shown.set(event_target_checked(&event))
                    />
                    {words.show}
                </label>
                <div role="alert">{error}</div>
                <p>
                    <button
                        class="button button--primary"
                        type="submit"
                        aria-disabled=move || keyring.is_busy().to_string()
                    >
                        {words.make}
                    </button>
                </p>
            </form>
        </section>
    }
}

/// A passphrase that nobody could think of: it is shown to be copied by hand, and typed like any other.
#[component]
fn Proposal() -> impl IntoView {
    let text: Language = expect_context();
    let words = text.organiser_key();
    let proposed: RwSignal<Option<String>> = RwSignal::new(None);
    let missing = RwSignal::new(false);
    let propose = move |_| {
        let drawn = random_bytes().map(propose_passphrase);
        missing.set(drawn.is_none());
        proposed.set(drawn);
    };
    let shown = move || {
        proposed.get().map(|phrase| {
            view! {
                <div class="stack">
                    <p class="field__label">{words.proposed}</p>
                    <p class="key__code">{phrase}</p>
                    <p class="field__hint">{words.proposed_hint}</p>
                </div>
            }
        })
    };
    let fault =
        move || missing.get().then(|| view! { <p class="field__error">{words.no_chance}</p> });
    view! {
        <p>
            <button class="button" type="button" on:click=propose>{words.propose}</button>
        </p>
        <div role="status">{shown} {fault}</div>
    }
}
