//! The edition: begun, put together part by part, checked, saved as a file.

mod amending;
mod element;
mod elements;
mod field;
mod finish;
mod group;
mod ids;
mod key;
mod lookup;
mod naming;
mod next_round;
mod part;
mod put_aside;
mod recipient;
mod rule;
mod selection;
mod start;
mod status;

use std::sync::Arc;

use leptos::prelude::*;

use self::finish::Finish;
use self::ids::PART;
use self::part::{Content, Parts};
use self::put_aside::PutAside;
use self::start::Start;
use self::status::Status;
use super::pieces::organiser_page::OrganiserPage;
use super::state::drafting::Drafting;
use super::state::keeping::Keeping;
use super::state::keyring::Keyring;
use crate::text::Language;
use crate::workflow::open_edition::OpenEdition;

/// The page of the edition.
#[component]
pub(super) fn Edition() -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let drafting: Drafting = expect_context();
    let keyring: Keyring = expect_context();
    let words = text.drafting();
    keyring.look(open.edition.id.as_str());
    drafting.begin(open);
    let is_there = Memo::new(move |_| drafting.draft().is_some());
    let is_open = Memo::new(move |_| drafting.keeping() != Keeping::Opening);
    let body = move || {
        if is_there.get() {
            Some(view! { <Draft /> }.into_any())
        } else {
            is_open.get().then(|| view! { <Start /> }.into_any())
        }
    };
    view! {
        <OrganiserPage title=words.title lead=words.lead>
            <Status />
            {body}
        </OrganiserPage>
    }
}

/// The draft, one part at a time.
#[component]
fn Draft() -> impl IntoView {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    let words = text.drafting();
    let part = drafting.part();
    let content = move || {
        let (title, lead) = part.get().map_or((words.finish, ""), words.part);
        let body = match part.get() {
            Some(part) => view! { <Content part /> }.into_any(),
            None => view! { <Finish /> <PutAside /> }.into_any(),
        };
        view! {
            <section class="stack stack--wide" aria-labelledby=PART>
                <div class="stack">
                    <h2 id=PART tabindex="-1">{title}</h2>
                    {(!lead.is_empty()).then(|| view! { <p>{lead}</p> })}
                </div>
                {body}
            </section>
        }
    };
    view! { <Parts /> {content} }
}
