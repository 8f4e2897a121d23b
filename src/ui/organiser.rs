//! The program for whoever organises the award: the steps, the key, and what came of the ballots that were sent.
//!
//! The same program works in the workers that it starts beside its page (`jobs`).

mod ceremony;
mod imports;
mod jobs;
mod key;
mod keyring;
mod overview;
mod recount;
mod recounting;
mod results_field;
mod work_fault;

use leptos::prelude::*;

use self::keyring::Keyring;
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

/// One keyring for as long as the page lives.
fn prepare(_: Version) {
    provide_context(Keyring::new());
}

fn show(place: Place) -> AnyView {
    match place {
        Place::At(Address::Organiser) => view! { <overview::Overview /> }.into_any(),
        Place::At(Address::OrganiserKey) => view! { <key::Key /> }.into_any(),
        Place::At(Address::Imports) => view! { <imports::Imports /> }.into_any(),
        Place::At(Address::Recount) => view! { <recount::Recount /> }.into_any(),
        Place::At(Address::Ceremony) => view! { <ceremony::Ceremony /> }.into_any(),
        Place::Explore | Place::HallOfFame | Place::At(_) => view! { <NotFound /> }.into_any(),
    }
}
