//! Inviting all jurors who need an invitation: the key, the last day, the progress.

use std::sync::Arc;

use leptos::prelude::*;

use super::desk;
use crate::address::Address;
use crate::edition::Date;
use crate::format::roster_v1::Juror;
use crate::text::Language;
use crate::ui::organiser::pieces::text_field::TextField;
use crate::ui::organiser::state::keyring::{Key, Keyring};
use crate::ui::organiser::state::office::OfficeState;
use crate::ui::organiser::state::roster::{Inviting, RosterState};
use crate::ui::organiser::state::saying::Said;
use crate::ui::window::focus_later;
use crate::workflow::author::jury::{Need, needs};
use crate::workflow::open_edition::OpenEdition;

const INVITE: &str = "inviter";
const TITLE: &str = "inviter-titre";
const UNTIL: &str = "dernier-jour";

/// Content that needs an open key, or the link to the page of the key.
#[component]
pub(super) fn KeyOrWay(
    /// The control.
    children: ChildrenFn,
) -> impl IntoView {
    let text: Language = expect_context();
    let keyring: Keyring = expect_context();
    let words = text.jury();
    let is_open = Memo::new(move |_| matches!(keyring.key(), Key::Open { .. }));
    move || {
        if is_open.get() {
            return children();
        }
        view! {
            <p>
                {words.needs_key}
                " "
                <a href=Address::OrganiserKey.to_relative()>{words.to_key}</a>
            </p>
        }
        .into_any()
    }
}

/// Invites with the key that is open.
pub(super) fn invite(
    (roster, office, keyring): (RosterState, OfficeState, Keyring),
    place: String,
    jurors: Vec<Juror>,
    until: Option<String>,
    reason: String,
) {
    if let Key::Open { key, .. } = keyring.key_untracked() {
        roster.invite(Inviting { place, jurors, until, reason, key }, office);
    }
}

#[component]
pub(super) fn InviteAll() -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let roster: RosterState = expect_context();
    let words = text.jury();
    let waiting = Memo::new(move |_| {
        let roster = roster.roster();
        let jurors = roster.iter().flat_map(|roster| &roster.jurors);
        jurors.filter(|juror| needs(&open.edition, juror) != Need::Nothing).count()
    });
    let is_inviting = Memo::new(move |_| roster.progress().is_some());
    let numbers = move || roster.progress().unwrap_or((0, 1));
    let meter = move || {
        is_inviting.get().then(|| {
            view! {
                <progress
                    class="work__meter"
                    aria-label=words.progress
                    max=move || numbers().1.to_string()
                    prop:value=move || u32::try_from(numbers().0).unwrap_or(u32::MAX)
                ></progress>
                <p>
                    {move || {
                        let (done, all) = numbers();
                        (words.inviting)(done, all)
                    }}
                </p>
            }
        })
    };
    let way = move || match waiting.get() {
        0 => view! { <p>{words.nobody_waits}</p> }.into_any(),
        count => view! { <KeyOrWay><All count /></KeyOrWay> }.into_any(),
    };
    view! {
        <section class="stack" aria-labelledby=TITLE>
            <h2 id=TITLE tabindex="-1">{words.invite_title}</h2>
            <p class="letter__link">{(words.links_lead)(&desk())}</p>
            {way}
            {meter}
            <Said place=INVITE />
        </section>
    }
}

#[component]
fn All(
    /// How many wait.
    count: usize,
) -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let roster: RosterState = expect_context();
    let office: OfficeState = expect_context();
    let keyring: Keyring = expect_context();
    let words = text.jury();
    let day = RwSignal::new(String::new());
    let fault: RwSignal<Option<String>> = RwSignal::new(None);
    let go = move |_| {
        let day = day.get_untracked();
        let until = Date::parse(&day).map(|day| format!("{day}T23:59:59Z"));
        if until.is_none() && !day.is_empty() {
            fault.set(Some(words.bad_day.to_owned()));
            focus_later(UNTIL.to_owned());
            return;
        }
        let Some(now) = roster.roster_untracked() else { return };
        let waits = |juror: &&Juror| needs(&open.edition, juror) != Need::Nothing;
        let jurors = now.jurors.iter().filter(waits).cloned().collect();
        let reason = words.replaced.to_owned();
        invite((roster, office, keyring), INVITE.to_owned(), jurors, until, reason);
        // The button disappears once every juror is invited.
        focus_later(TITLE.to_owned());
    };
    view! {
        <TextField
            id=UNTIL
            label=words.until
            hint=words.until_hint
            fault
            kind="date"
            class="field__input letter__day"
            value=day
            changed=move |()| fault.set(None)
        />
        <p>
            <button
                class="button button--primary"
                id=INVITE
                type="button"
                aria-disabled=move || roster.progress().is_some().to_string()
                on:click=go
            >
                {(words.invite_all)(count)}
            </button>
        </p>
    }
}
