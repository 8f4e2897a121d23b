//! The signed results as a file.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::address::Address;
use crate::browser::download::download;
use crate::format::ballot_v1::App;
use crate::format::decisions_v1;
use crate::json::pretty;
use crate::text::{Language, Notice as Sentences};
use crate::ui::components::notice::{Notice, Tone};
use crate::ui::organiser::state::keyring::{Key, Keyring};
use crate::ui::organiser::state::office::OfficeState;
use crate::workflow::office::announce::Disclosure;
use crate::workflow::open_edition::OpenEdition;

#[component]
pub(super) fn Signing() -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let office: OfficeState = expect_context();
    let keyring: Keyring = expect_context();
    let words = text.office();
    keyring.look(open.edition.id.as_str());
    let is_open = Memo::new(move |_| matches!(keyring.key(), Key::Open { .. }));
    let is_closed = Memo::new(move |_| office.is_closed());
    let body = move || {
        is_closed.get().then(|| {
            let ways = if is_open.get() {
                view! { <Ways /> }.into_any()
            } else {
                let key = Address::OrganiserKey.to_relative();
                view! {
                    <p>{words.no_key}</p>
                    <p><a class="button" href=key>{words.to_key}</a></p>
                }
                .into_any()
            };
            view! {
                <section class="stack" aria-labelledby="signature">
                    <h2 id="signature">{words.sign_title}</h2>
                    <p>{words.sign_lead}</p>
                    {ways}
                    <Decisions />
                </section>
            }
        })
    };
    view! { {body} }
}

#[component]
fn Ways() -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let office: OfficeState = expect_context();
    let keyring: Keyring = expect_context();
    let app: App = expect_context();
    let words = text.office();
    let busy = RwSignal::new(false);
    let said = RwSignal::new(None::<(Tone, Sentences)>);
    let edition = open.edition.id.to_string();
    let save = move |disclosure: Disclosure| {
        let Key::Open { key, .. } = keyring.key_untracked() else { return };
        let name = match disclosure {
            Disclosure::Full => format!("{edition}.results.json"),
            Disclosure::Anonymous => format!("{edition}.results.anonymous.json"),
        };
        let app = app.clone();
        busy.set(true);
        said.set(None);
        spawn_local(async move {
            let signed = office.sign(&key, disclosure, &app).await;
            said.set(signed.map(|signed| {
                let (tone, what) = match signed {
                    Ok(text) if download(&name, &text) => (Tone::Good, (words.saved)(&name)),
                    Ok(_) => (Tone::Bad, words.not_saved.to_owned()),
                    Err(why) => (Tone::Bad, why),
                };
                (tone, Sentences { what, remedy: String::new() })
            }));
            busy.set(false);
        });
    };
    let outcome = move || said.get().map(|(tone, sentences)| view! { <Notice tone sentences /> });
    let save = Callback::new(save);
    let button = move |class: &'static str, label: &'static str, disclosure: Disclosure| {
        let sign = move |_| save.run(disclosure);
        view! {
            <button class=class type="button" disabled=busy on:click=sign>
                {label}
            </button>
        }
    };
    view! {
        <div class="stack">
            <p>
                {button("button button--primary", words.full, Disclosure::Full)} " "
                {words.full_text}
            </p>
            <p>
                {button("button", words.anonymous, Disclosure::Anonymous)} " "
                {words.anonymous_text}
            </p>
            {outcome}
        </div>
    }
}

/// The file of decisions, with which the command line comes to the same count.
#[component]
fn Decisions() -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let office: OfficeState = expect_context();
    let words = text.office();
    let save = move |_| {
        if let Some(decisions) = office.decisions_untracked() {
            let name = format!("{}.decisions.json", open.edition.id);
            download(&name, &pretty(&decisions_v1::write(&decisions)));
        }
    };
    view! {
        <p>
            <button class="button button--text" type="button" on:click=save>
                {words.save_decisions}
            </button>
        </p>
    }
}
