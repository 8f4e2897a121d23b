//! The program for whoever organises the award: the steps, the key, the jury, the ballots that were sent, who takes part, the count.
//!
//! The same program works in the workers that it starts beside its page (`jobs`).

mod ceremony;
mod count;
mod drafting;
mod edition;
mod imports;
mod jobs;
mod jury;
mod keeping;
mod key;
mod keyring;
mod meter;
mod office;
mod office_page;
mod overview;
mod participation;
mod reason;
mod recount;
mod recounting;
mod register;
mod results_field;
mod roster;
mod saying;
mod settled;
mod situation;
mod table;
mod tick;
mod work_fault;

use leptos::prelude::*;

use self::drafting::Drafting;
use self::keyring::Keyring;
use self::office::OfficeState;
use self::register::RegisterState;
use self::roster::RosterState;
use self::saying::Sayings;
use super::navigation::Place;
use super::not_found::NotFound;
use super::shell::{Pages, run};
use super::version::Version;
use crate::address::{Address, Program};
use crate::browser::worker;

/// Runs the program: in a page it shows, in a worker it works.
pub fn start() {
    if !worker::serve(jobs::perform) {
        run(Pages { program: Program::Organiser, prepare, show });
    }
}

/// One keyring, one office and one record of the jury for as long as the page lives.
fn prepare(_: Version) {
    provide_context(Keyring::new());
    provide_context(OfficeState::new(expect_context()));
    let sayings = Sayings::new();
    provide_context(sayings);
    provide_context(Drafting::new(expect_context(), sayings));
    provide_context(RegisterState::new(expect_context()));
    provide_context(RosterState::new(expect_context(), sayings));
}

fn show(place: Place) -> AnyView {
    match place {
        Place::At(Address::Organiser) => view! { <overview::Overview /> }.into_any(),
        Place::At(Address::Edition) => view! { <edition::Edition /> }.into_any(),
        Place::At(Address::OrganiserKey) => view! { <key::Key /> }.into_any(),
        Place::At(Address::Jury) => view! { <jury::Jury /> }.into_any(),
        Place::At(Address::Imports) => view! { <imports::Imports /> }.into_any(),
        Place::At(Address::Recount) => view! { <recount::Recount /> }.into_any(),
        Place::At(Address::Ceremony) => view! { <ceremony::Ceremony /> }.into_any(),
        Place::At(Address::Participation) => view! { <participation::Participation /> }.into_any(),
        Place::At(Address::Count) => view! { <count::Count /> }.into_any(),
        Place::Explore | Place::HallOfFame | Place::At(_) => view! { <NotFound /> }.into_any(),
    }
}
