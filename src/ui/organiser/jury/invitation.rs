//! The invitation of a juror: making it, sending it in several ways, replacing it, revoking it.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::ids::button_of;
use super::invite::{KeyOrWay, invite};
use super::letters_of;
use crate::browser::download::download;
use crate::browser::{clipboard, clock};
use crate::format::roster_v1::{Juror, Roster};
use crate::markup::qr::qr;
use crate::text::Language;
use crate::ui::components::field::Field;
use crate::ui::components::notice::Tone;
use crate::ui::inside::inside;
use crate::ui::organiser::pieces::reason::{Reason, said};
use crate::ui::organiser::state::keyring::Keyring;
use crate::ui::organiser::state::office::OfficeState;
use crate::ui::organiser::state::roster::RosterState;
use crate::ui::window::focus_later;
use crate::workflow::author::jury::JuryAct;
use crate::workflow::open_edition::OpenEdition;

/// The longest reason that a list of revocations takes.
const MOST: usize = 300;

#[component]
pub(super) fn Invitation(
    /// The juror whose invitation is shown.
    juror: Arc<Juror>,
) -> impl IntoView {
    if juror.standing().is_some() {
        view! { <Letter juror=Arc::clone(&juror) /> <Ends juror /> }.into_any()
    } else {
        view! { <First juror /> }.into_any()
    }
}

/// The invitation that a juror does not have yet.
#[component]
fn First(
    /// The juror whose invitation is shown.
    juror: Arc<Juror>,
) -> impl IntoView {
    let text: Language = expect_context();
    let roster: RosterState = expect_context();
    let office: OfficeState = expect_context();
    let keyring: Keyring = expect_context();
    let words = text.jury();
    let go = move |_| {
        let place = button_of(&juror.id);
        let jurors = vec![juror.as_ref().clone()];
        invite((roster, office, keyring), place.clone(), jurors, None, words.replaced.to_owned());
        focus_later(place);
    };
    view! {
        <KeyOrWay>
            <p>
                <button class="button button--primary" type="button" on:click=go.clone()>
                    {words.invite_one}
                </button>
            </p>
        </KeyOrWay>
    }
}

/// What a juror is sent.
#[component]
fn Letter(
    /// The juror to whom this is sent.
    juror: Arc<Juror>,
) -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let words = text.jury();
    let alone = Roster { edition: open.edition.id.clone(), jurors: vec![juror.as_ref().clone()] };
    let letter = letters_of(&alone, &open).pop()?;
    let message = (text.authoring().message)(&letter.name, &open.edition.title, &letter.link);
    let code = match qr(&letter.link, &(words.code_of)(&letter.name)) {
        Some(code) => view! { <div class="qr" {..inside(code)} /> }.into_any(),
        None => view! { <p>{words.no_code}</p> }.into_any(),
    };
    let id = format!("message-{}", juror.id);
    let ways = view! { <Ways juror link=letter.link message=message.clone() /> };
    Some(view! {
        <div class="letter">
            <Field id label=words.message_label below=ways.into_any()>
                <textarea class="field__input letter__message" rows="6" readonly>
                    {message}
                </textarea>
            </Field>
            {code}
        </div>
    })
}

/// The ways in which the message reaches a juror.
#[component]
fn Ways(
    /// The juror to whom it is sent.
    juror: Arc<Juror>,
    /// The link in it.
    link: String,
    /// The whole message.
    message: String,
) -> impl IntoView {
    let text: Language = expect_context();
    let roster: RosterState = expect_context();
    let words = text.jury();
    let place = button_of(&juror.id);
    let copy = {
        let place = place.clone();
        move |what: String| {
            let place = place.clone();
            spawn_local(async move {
                if clipboard::copy(&what).await {
                    roster.say(&place, Tone::Good, words.copied);
                } else {
                    roster.say(&place, Tone::Warn, words.not_copied);
                }
            });
        }
    };
    let copy_message = {
        let (copy, message) = (copy.clone(), message.clone());
        move |_| copy(message.clone())
    };
    let name = format!("{}.invitation.txt", juror.id);
    let save = move |_| {
        if !download(&name, &message) {
            roster.tell(&place, Tone::Bad, (words.not_saved)());
        }
    };
    view! {
        <p class="row">
            <button
                class="button button--primary"
                type="button"
                on:click=move |_| copy(link.clone())
            >
                {words.copy_link}
            </button>
            <button class="button" type="button" on:click=copy_message>
                {words.copy_message}
            </button>
            <button class="button" type="button" on:click=save>
                {words.save_message}
            </button>
            <Sent juror />
        </p>
    }
}

/// The button that notes that the message was sent, until it was.
#[component]
fn Sent(
    /// The juror to whom it was sent.
    juror: Arc<Juror>,
) -> impl IntoView {
    let text: Language = expect_context();
    let roster: RosterState = expect_context();
    let words = text.jury();
    let place = button_of(&juror.id);
    juror.standing().filter(|it| it.sent.is_none()).map(|issued| {
        let invitation = issued.invitation.id.clone();
        let note = move |_| {
            let at = clock::now();
            let done = (words.sent_at)(&clock::instant(&at, text.tag()));
            let invitation = invitation.clone();
            roster.act_and_say(&place, JuryAct::Sent { invitation, at }, done);
            focus_later(place.clone());
        };
        view! { <button class="button" type="button" on:click=note>{words.sent}</button> }
    })
}

/// The two ways in which an invitation ends.
#[component]
fn Ends(
    /// The juror whose invitation is shown.
    juror: Arc<Juror>,
) -> impl IntoView {
    view! { <Again juror=Arc::clone(&juror) /> <Revoke juror /> }
}

/// Replacing the invitation by another.
#[component]
fn Again(
    /// The juror whose invitation is replaced.
    juror: Arc<Juror>,
) -> impl IntoView {
    let text: Language = expect_context();
    let roster: RosterState = expect_context();
    let office: OfficeState = expect_context();
    let keyring: Keyring = expect_context();
    let words = text.jury();
    let (why, missing) = (RwSignal::new(String::new()), RwSignal::new(None));
    let id = format!("encore-{}", juror.id);
    let again = move |_| match said(why) {
        None => missing.set(Some(words.reason_missing)),
        Some(reason) => {
            let place = button_of(&juror.id);
            let until = juror.standing().and_then(|it| it.invitation.until.clone());
            let jurors = vec![juror.as_ref().clone()];
            invite((roster, office, keyring), place.clone(), jurors, until, reason);
            focus_later(place);
        }
    };
    view! {
        <details>
            <summary>{words.invite_again}</summary>
            <div class="stack">
                <p>{words.invite_again_text}</p>
                <KeyOrWay>
                    <Reason id=id.clone() typed=why note=words.reason_note most=MOST missing />
                    <p>
                        <button class="button" type="button" on:click=again.clone()>
                            {words.invite_again}
                        </button>
                    </p>
                </KeyOrWay>
            </div>
        </details>
    }
}

/// Revoking the invitation.
#[component]
fn Revoke(
    /// The juror whose invitation is revoked.
    juror: Arc<Juror>,
) -> impl IntoView {
    let text: Language = expect_context();
    let roster: RosterState = expect_context();
    let words = text.jury();
    let (why, missing) = (RwSignal::new(String::new()), RwSignal::new(None));
    let id = format!("retrait-{}", juror.id);
    let revoke = move |_| {
        let standing = juror.standing().map(|it| it.invitation.id.clone());
        match (said(why), standing) {
            (None, _) => missing.set(Some(words.reason_missing)),
            (Some(_), None) => {}
            (reason, Some(invitation)) => {
                let place = button_of(&juror.id);
                let act = JuryAct::Revoke { invitation, reason };
                roster.act_and_say(&place, act, (words.revoked)(&juror.person.name));
                focus_later(place);
            }
        }
    };
    view! {
        <details>
            <summary>{words.revoke}</summary>
            <div class="stack">
                <p>{words.revoke_text}</p>
                <Reason id typed=why note=words.reason_note most=MOST missing />
                <p>
                    <button class="button" type="button" on:click=revoke>{words.revoke}</button>
                </p>
            </div>
        </details>
    }
}
