//! The bar of the desk: how far the juror is, and whether the draft is saved.

use std::sync::Arc;

use leptos::prelude::*;

use super::elsewhere::Elsewhere;
use super::keep::Erased;
use super::keeping::Keeping;
use super::restored::Restored;
use super::start::invitation::{NotOpened, OpenInvitation};
use super::state::{Desk, Phase, Saving, Sitting};
use super::take::Take;
use super::undo::Undo;
use crate::address::Address;
use crate::browser::site;
use crate::storage::StorageError;
use crate::text::{self, Language};
use crate::ui::components::notice::{Notice, Tone};
use crate::ui::components::page_head::PageHead;
use crate::workflow::juror::keep_draft::OpenError;
use crate::workflow::open_edition::OpenEdition;

/// A page of the desk: the bar, what the juror must know, and the content once the draft is there.
#[component]
pub(in crate::ui) fn DeskPage(
    /// What the page shows.
    children: ChildrenFn,
) -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let desk: Desk = expect_context();
    desk.sit_down(open, text);
    let body = move || match desk.phase() {
        Phase::Closed | Phase::Opening => view! {
            <div class="wrap wrap--narrow" aria-busy="true">
                <p role="status">{text.desk().opening}</p>
            </div>
        }
        .into_any(),
        Phase::Failed(error) => view! { <OpeningFailed error /> }.into_any(),
        Phase::Erased => view! { <Erased sentences=(text.keep().erased)() /> }.into_any(),
        Phase::NotErased => view! { <Erased sentences=(text.keep().not_erased)() /> }.into_any(),
        Phase::Open if desk.sitting() == Sitting::Uninvited => view! { <Uninvited /> }.into_any(),
        Phase::Open => view! { <Notices /> {children()} <Keeping /> }.into_any(),
    };
    let at_work = move || desk.phase() == Phase::Open && desk.sitting() != Sitting::Uninvited;
    view! {
        {move || at_work().then(|| view! { <DeskBar /> })}
        <main id="contenu" tabindex="-1">{body}</main>
    }
}

/// What is shown instead of the desk if the edition is judged by invitation and none was opened.
#[component]
fn Uninvited() -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let words = text.invitations();
    view! {
        <div class="wrap wrap--narrow stack">
            <PageHead title=words.title>{(words.lead)(&open.edition)}</PageHead>
            <NotOpened />
            <OpenInvitation />
            <p><a href=Address::Verify.to_href()>{text.desk().check_file}</a></p>
        </div>
    }
}

#[component]
fn DeskBar() -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let all = Memo::new(move |_| desk.categories().len());
    let done = Memo::new(move |_| {
        desk.categories().iter().filter(|category| desk.gaps_in(category).is_empty()).count()
    });
    view! {
        <section class="desk-bar" aria-label=text.desk().bar>
            <div class="wrap wrap--narrow desk-bar__row">
                <p class="desk-progress">
                    <label for="avancement">{move || (text.desk().progress)(done.get(), all.get())}</label>
                    <progress
                        class="desk-progress__meter"
                        id="avancement"
                        max=move || all.get()
                        value=move || done.get()
                    ></progress>
                </p>
                <div class="desk-bar__state">
                    <SaveStatus />
                    <Undo />
                </div>
            </div>
        </section>
    }
}

#[component]
fn SaveStatus() -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let words = text.desk();
    let state = move || match desk.saving() {
        Saving::Nothing | Saving::Saved(_) => "saved",
        Saving::Underway => "saving",
        Saving::Failed(_) => "failed",
    };
    let sentence = move || match desk.saving() {
        Saving::Nothing if desk.draft().with(crate::ballot::Draft::is_empty) => {
            words.nothing_yet.to_owned()
        }
        Saving::Nothing => words.found_again.to_owned(),
        Saving::Underway => words.saving.to_owned(),
        Saving::Saved(_) if desk.keeps_nothing() => words.session_only.to_owned(),
        Saving::Saved(time) => (words.saved)(&time),
        Saving::Failed(_) => words.not_saved.to_owned(),
    };
    let ways_out = move || {
        matches!(desk.saving(), Saving::Failed(_)).then(|| {
            view! {
                <button class="save-status__rescue" type="button" on:click=move |_| desk.back_up(text)>
                    {words.rescue}
                </button>
                <button class="save-status__rescue" type="button" on:click=move |_| desk.save()>
                    {words.retry}
                </button>
            }
        })
    };
    view! {
        <div class="save-status" data-state=state>
            <span class="save-status__text" role="status">{sentence}</span>
            {ways_out}
        </div>
    }
}

/// Warnings that a juror must read before going on.
#[component]
fn Notices() -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let words = text.desk();
    let not_saved = move || match desk.saving() {
        Saving::Failed(error) => {
            let elsewhere = matches!(error, StorageError::Conflict | StorageError::NewerVersion);
            let reload = elsewhere.then(|| view! { <Reload /> });
            let sentences = text.storage(&error);
            Some(view! { <Notice tone=Tone::Bad sentences>{reload}</Notice> })
        }
        _ => None,
    };
    let keeps_nothing = move || {
        let sentences = || text::Notice {
            what: words.session_only.to_owned(),
            remedy: words.session_only_remedy.to_owned(),
        };
        desk.keeps_nothing().then(|| view! { <Notice tone=Tone::Warn sentences=sentences() /> })
    };
    view! {
        <div class="wrap wrap--narrow stack">
            <Elsewhere /> <NotOpened /> {not_saved} {keeps_nothing} <Restored />
        </div>
    }
}

#[component]
fn OpeningFailed(
    /// The error that kept the draft from being opened.
    error: OpenError,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let words = text.desk();
    let (sentences, stored) = match error {
        OpenError::Storage(error) => (text.storage(&error), None),
        OpenError::Unreadable { text: stored, .. } => {
            let what = words.unreadable.to_owned();
            let remedy = words.unreadable_remedy.to_owned();
            (text::Notice { what, remedy }, Some(stored))
        }
    };
    view! {
        <div class="wrap wrap--narrow stack">
            <div class="page-head"><h1>{words.opening_failed}</h1></div>
            <Notice tone=Tone::Bad sentences>
                <p class="row">
                    <Reload />
                    {stored.map(|text| view! { <Take label=words.rescue text /> })}
                    {desk.mirrored().map(|it| view! { <Take label=text.keeping().backup text=it /> })}
                </p>
            </Notice>
        </div>
    }
}

#[component]
fn Reload() -> impl IntoView {
    let text: Language = expect_context();
    view! {
        <button class="button" type="button" on:click=|_| site::reload()>{text.desk().reload}</button>
    }
}
