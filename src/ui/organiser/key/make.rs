//! Making a key: a passphrase, one's own or a proposed one, typed twice.

use leptos::prelude::*;

use super::passphrase_field::PassphraseField;
use super::said::Said;
use crate::browser::random::random_bytes;
use crate::browser::spelling::composed;
use crate::text::Language;
use crate::ui::organiser::state::keyring::Keyring;
use crate::ui::window::focus_later;
use crate::workflow::office::passphrase::{Strength, propose_passphrase};

const FIRST: &str = "phrase";
const SECOND: &str = "phrase-encore";
const STRENGTH: &str = "phrase-force";

/// Why the two typed passphrases are refused, and which field is to be corrected.
type Refused = (String, &'static str);

#[component]
pub(super) fn Make() -> impl IntoView {
    let text: Language = expect_context();
    let keyring: Keyring = expect_context();
    let words = text.organiser_key();
    let (first, second) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let fault: RwSignal<Option<Refused>> = RwSignal::new(None);
    let make = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let (passphrase, again) = (first.get_untracked(), second.get_untracked());
        match refused(&passphrase, &again, text) {
            None => {
                fault.set(None);
                keyring.make(FIRST, passphrase);
            }
            Some((said, field)) => {
                fault.set(Some((said, field)));
                focus_later(field.to_owned());
            }
        }
    };
    view! {
        <section class="key" aria-labelledby="creation">
            <h2 id="creation">{words.make_title}</h2>
            <p>{words.make_lead}</p>
            <Proposal />
            <form class="key" novalidate on:submit=make>
                <Twice first second fault />
                <Said form=FIRST />
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

/// The two fields, and whether their content is seen.
#[component]
fn Twice(
    /// The passphrase that was typed.
    first: RwSignal<String>,
    /// The same once more.
    second: RwSignal<String>,
    /// What is wrong.
    fault: RwSignal<Option<Refused>>,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.organiser_key();
    let shown = RwSignal::new(false);
    let fault_in = move |field: &'static str| {
        Signal::derive(move || fault.get().filter(|it| it.1 == field).map(|(said, _)| said))
    };
    let strength = move || {
        first.with(|typed| if typed.is_empty() { String::new() } else { strength_of(typed, text) })
    };
    view! {
        <PassphraseField
            id=FIRST
            label=words.passphrase
            value=first
            shown
            new=true
            hint=words.passphrase_hint
            fault=fault_in(FIRST)
            also=STRENGTH
        />
        <p class="key__strength" id=STRENGTH role="status">{strength}</p>
        <PassphraseField
            id=SECOND
            label=words.again
            value=second
            shown
            new=true
            fault=fault_in(SECOND)
        />
        <label class="tick-line">
            <input
                class="tick"
                type="checkbox"
                prop:checked=shown
                on:change=move |event| shown.set(event_target_checked(&event))
            />
            {words.show}
        </label>
    }
}

/// How strong a passphrase is.
fn strength_of(typed: &str, text: Language) -> String {
    let words = text.organiser_key();
    match Strength::of(&composed(typed)) {
        Strength::TooShort(missing) => (words.too_short)(missing),
        Strength::Common => words.common.to_owned(),
        Strength::Fair => words.fair.to_owned(),
        Strength::Strong => words.strong.to_owned(),
    }
}

/// Why they are refused, if they are.
fn refused(first: &str, second: &str, text: Language) -> Option<Refused> {
    let words = text.organiser_key();
    match Strength::of(&composed(first)) {
        Strength::TooShort(_) | Strength::Common => Some((strength_of(first, text), FIRST)),
        Strength::Fair | Strength::Strong => {
            (composed(first) != composed(second)).then(|| (words.not_the_same.to_owned(), SECOND))
        }
    }
}

/// A random passphrase. It is shown to be written down, and then typed like any other.
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
