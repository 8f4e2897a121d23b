//! The program for jurors: who votes, each category, reviewing and signing; and the page that verifies ballots.

mod bar;
mod elsewhere;
mod hand_in;
mod judge;
mod keep;
mod keeping;
mod restored;
mod review;
mod said;
mod start;
mod state;
mod take;
mod turn;
mod undo;
mod verify;
mod vote;
mod vote_row;

use leptos::prelude::*;

use self::state::Desk;
use super::navigation::Place;
use super::not_found::NotFound;
use super::shell::{Pages, run};
use super::version::Version;
use crate::address::{Address, Program};

/// Runs the program.
pub fn start() {
    run(Pages { program: Program::Desk, prepare, show });
}

/// One desk for as long as the page is open. Before a new version starts, the desk saves the draft.
fn prepare(version: Version) {
    let desk = Desk::new();
    provide_context(desk);
    provide_context(judge::Order::new());
    version.ask_before_leaving(move || Box::pin(desk.keep_before_leaving()));
}

fn show(place: Place) -> AnyView {
    match place {
        Place::At(Address::Desk) => view! { <start::Start /> }.into_any(),
        Place::At(Address::Vote(id)) => view! { <vote::Vote id /> }.into_any(),
        Place::At(Address::Review) => view! { <review::Review /> }.into_any(),
        Place::At(Address::Verify) => view! { <verify::Verify /> }.into_any(),
        Place::Explore | Place::HallOfFame | Place::At(_) => view! { <NotFound /> }.into_any(),
    }
}
