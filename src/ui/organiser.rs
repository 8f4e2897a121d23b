//! The program for organisers: the steps, the edition, the key, the jury, the ballots received, participation, the
//! count.
//!
//! The same program works in the workers that it starts beside its page (`work`).

mod ceremony;
mod count;
mod edition;
mod imports;
mod jury;
mod key;
mod overview;
mod participation;
mod pieces;
mod recount;
mod state;
mod work;

use leptos::prelude::*;

use self::state::drafting::Drafting;
use self::state::keyring::Keyring;
use self::state::office::OfficeState;
use self::state::register::RegisterState;
use self::state::roster::RosterState;
use self::state::saying::Sayings;
use super::navigation::Place;
use super::not_found::NotFound;
use super::shell::{Pages, run};
use super::version::Version;
use crate::address::{Address, Program};
use crate::browser::worker;

/// Runs the program: in a page it shows the pages, in a worker it does the work that pages ask for.
pub fn start() {
    if !worker::serve(work::perform) {
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
