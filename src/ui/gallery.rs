//! The program for everybody: the edition and its nominees.

mod elsewhere;
mod explore;
mod explorer;
mod hall_of_fame;
mod list;
mod nominee;
mod share_button;
mod site_editions;
mod stars;

use std::sync::Arc;

use leptos::prelude::*;

use stars::Stars;

use super::navigation::Place;
use super::not_found::NotFound;
use super::shell::{Pages, run};
use crate::address::{Address, Program};
use crate::workflow::open_edition::OpenEdition;

/// Runs the program.
pub fn start() {
    run(Pages { program: Program::Gallery, prepare: |_| (), show });
}

fn show(place: Place) -> AnyView {
    let open: Arc<OpenEdition> = expect_context();
    provide_context(Stars::open(&open.edition.id));
    match place {
        Place::Explore => view! { <explore::Explore /> }.into_any(),
        Place::HallOfFame => view! { <hall_of_fame::HallOfFame /> }.into_any(),
        Place::At(Address::Nominee(id, query)) => {
            view! { <nominee::Nominee id query /> }.into_any()
        }
        Place::At(Address::List(named)) => view! { <list::List named /> }.into_any(),
        Place::At(_) => view! { <NotFound /> }.into_any(),
    }
}
