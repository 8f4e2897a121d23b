//! From the address to the page that belongs to it.

use leptos::prelude::*;

use super::desk::Desk;
use super::edition_state::{EditionProgress, EditionState};
use super::frame::Frame;
use super::navigation::{Navigation, Place};
use super::pages::{about, explore, loading, nominee, not_found, review, start, vote};
use super::version::Version;
use crate::address::Address;
use crate::browser::prerendered;
use crate::format::ballot_v1;
use crate::text::Language;

/// What the program hands to the page.
#[derive(Debug, Clone)]
pub struct Start {
    /// Its sentences.
    pub text: Language,
    /// Itself.
    pub app: ballot_v1::App,
}

/// The whole application.
#[component]
pub fn App(
    /// What the program hands to the page.
    start: Start,
) -> impl IntoView {
    let text = start.text;
    let navigation = Navigation::install();
    let edition = EditionState::load();
    provide_context(text);
    provide_context(start.app);
    provide_context(navigation);
    provide_context(edition);
    let version = Version::new();
    provide_context(version);
    // One desk for as long as the page lives: a new version asks it to save.
    provide_context(Desk::new());

    let written = RwSignal::new(prerendered::is_there());
    Effect::new(move |_| {
        if written.get_untracked() && !matches!(edition.progress(), EditionProgress::Waiting) {
            // Both before the browser paints again: one page takes the place of the other.
            written.set(false);
            prerendered::take_away();
        }
    });

    let body = move || match edition.progress() {
        EditionProgress::Waiting => view! { <loading::Waiting /> }.into_any(),
        EditionProgress::Failed(error) => view! { <loading::Failed error /> }.into_any(),
        EditionProgress::Ready(open) => {
            provide_context(open);
            version.keep();
            view! { <Page /> }.into_any()
        }
    };
    view! { <Frame hidden=written>{body}</Frame> }
}

/// The page of the present address. Only another page is built anew: a query changes inside its page.
#[component]
fn Page() -> impl IntoView {
    let navigation: Navigation = expect_context();
    let place = Memo::new(move |_| Place::of(&navigation.address()));
    move || match place.get() {
        Place::Explore => view! { <explore::Explore /> }.into_any(),
        Place::At(Address::Nominee(id)) => view! { <nominee::Nominee id /> }.into_any(),
        Place::At(Address::Desk) => view! { <start::Start /> }.into_any(),
        Place::At(Address::Vote(id)) => view! { <vote::Vote id /> }.into_any(),
        Place::At(Address::Review) => view! { <review::Review /> }.into_any(),
        Place::At(Address::About) => view! { <about::About /> }.into_any(),
        Place::At(_) => view! { <not_found::NotFound /> }.into_any(),
    }
}
