//! The program for everybody: the edition and its nominees.

mod elsewhere;
mod explore;
mod explorer;
mod hall_of_fame;
mod nominee;
mod site_editions;

use leptos::prelude::*;

use super::navigation::Place;
use super::not_found::NotFound;
use super::shell::{Pages, run};
use crate::address::{Address, Program};

/// Runs the program.
pub fn start() {
    run(Pages { program: Program::Gallery, prepare: |_| (), show });
}

fn show(place: Place) -> AnyView {
    match place {
        Place::Explore => view! { <explore::Explore /> }.into_any(),
        Place::HallOfFame => view! { <hall_of_fame::HallOfFame /> }.into_any(),
        Place::At(Address::Nominee(id)) => view! { <nominee::Nominee id /> }.into_any(),
        Place::At(_) => view! { <NotFound /> }.into_any(),
    }
}
