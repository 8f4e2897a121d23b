//! The signed list of revoked invitations, to be published.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::invite::KeyOrWay;
use crate::browser::download::download;
use crate::text::Language;
use crate::ui::components::notice::Tone;
use crate::ui::organiser::state::keyring::{Key, Keyring};
use crate::ui::organiser::state::office::OfficeState;
use crate::ui::organiser::state::roster::RosterState;
use crate::ui::organiser::state::saying::Said;

const LIST: &str = "retraits";

#[component]
pub(super) fn WithdrawnList() -> impl IntoView {
    let text: Language = expect_context();
    let roster: RosterState = expect_context();
    let words = text.jury();
    let pending = Memo::new(move |_| roster.withdrawn().filter(|(all, _)| *all > 0));
    let is_needed = Memo::new(move |_| pending.get().is_some());
    let count = move || pending.get().map(|(_, pending)| (words.list_pending)(pending));
    move || {
        is_needed.get().then(|| {
            view! {
                <section class="stack" aria-labelledby="retraits-titre">
                    <h2 id="retraits-titre">{words.list_title}</h2>
                    <p>{words.list_text}</p>
                    <p><strong>{count}</strong></p>
                    <KeyOrWay><Sign /></KeyOrWay>
                    <Said place=LIST />
                </section>
            }
        })
    }
}

#[component]
fn Sign() -> impl IntoView {
    let text: Language = expect_context();
    let roster: RosterState = expect_context();
    let office: OfficeState = expect_context();
    let keyring: Keyring = expect_context();
    let words = text.jury();
    let sign = move |_| {
        let Key::Open { key, .. } = keyring.key_untracked() else { return };
        spawn_local(async move {
            let Some(list) = roster.sign_list(&key, office, LIST).await else { return };
            if download("revocations.json", &list) {
                roster.say(LIST, Tone::Good, words.list_saved);
            } else {
                roster.tell(LIST, Tone::Bad, (words.not_saved)());
            }
        });
    };
    view! {
        <p>
            <button class="button button--primary" type="button" on:click=sign>
                {words.sign_list}
            </button>
        </p>
    }
}
