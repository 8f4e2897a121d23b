//! The jury: entered by table or one by one, invited, and what each of them is sent.

mod everybody;
mod facts;
mod ids;
mod invitation;
mod invite;
mod juror;
mod list;
mod person;
mod person_fields;
mod record;
mod sheet;
mod status;
mod table;
mod territories;
mod withdrawn;

use std::sync::Arc;

use leptos::prelude::*;

use self::everybody::Everybody;
use self::invite::InviteAll;
use self::list::List;
use self::person::AddOne;
use self::record::Record;
use self::sheet::Sheet;
use self::status::Status;
use self::table::TableOfJurors;
use self::withdrawn::WithdrawnList;
use super::pieces::organiser_page::OrganiserPage;
use super::pieces::situation::Situation;
use super::state::keyring::Keyring;
use super::state::office::OfficeState;
use super::state::roster::RosterState;
use crate::address::Address;
use crate::browser::site;
use crate::format::roster_v1::Roster;
use crate::text::Language;
use crate::workflow::author::letters::{Letter, letters};
use crate::workflow::open_edition::OpenEdition;

/// The page of the jury.
#[component]
pub(super) fn Jury() -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let office: OfficeState = expect_context();
    let keyring: Keyring = expect_context();
    let roster: RosterState = expect_context();
    let words = text.jury();
    keyring.look(open.edition.id.as_str());
    office.begin(Arc::clone(&open));
    roster.begin(open);
    let sheet = RwSignal::new(false);
    let is_there = Memo::new(move |_| roster.roster().is_some());
    let has_jurors =
        Memo::new(move |_| roster.roster().is_some_and(|roster| !roster.jurors.is_empty()));
    let list = move || {
        if has_jurors.get() {
            view! { <List /> <InviteAll /> <Everybody sheet /> }.into_any()
        } else {
            view! {
                <p>
                    <strong>{words.nobody}</strong>
                    " "
                    {words.nobody_hint}
                </p>
            }
            .into_any()
        }
    };
    let body = move || {
        is_there.get().then(|| {
            view! { {list} <TableOfJurors /> <AddOne /> <WithdrawnList /> <Record /> }
        })
    };
    let printed = view! { <Sheet shown=sheet /> };
    view! {
        <OrganiserPage title=words.title lead=words.lead block="jury" below=printed.into_any()>
            <Status />
            {body}
            <Situation />
        </OrganiserPage>
    }
}

/// What all who are invited are sent.
fn letters_of(roster: &Roster, open: &OpenEdition) -> Vec<Letter> {
    letters(roster, &open.edition, &desk())
}

/// Where jurors work, absolute.
fn desk() -> String {
    site::absolute(&Address::Desk.to_relative())
}
