//! What all programs have around their pages: the edition, the address, the version, the frame.

use leptos::prelude::*;

use super::edition_state::{EditionProgress, EditionState};
use super::frame::Frame;
use super::loading;
use super::navigation::{Navigation, Place};
use super::version::Version;
use crate::address::Program;
use crate::browser::{prerendered, site};
use crate::format::ballot_v1;
use crate::text::Language;

/// What differs between the three programs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pages {
    /// The program, which decides the addresses that are shown.
    pub(super) program: Program,
    /// What its pages share, for as long as the document lives.
    pub(super) prepare: fn(Version),
    /// The page of each place.
    pub(super) show: fn(Place) -> AnyView,
}

/// What the program was built from, as the build says it.
const BUILD: &str = match option_env!("PALMARES_BUILD") {
    Some(build) => build,
    None => "locale",
};

/// Runs a program for as long as its document lives.
pub(super) fn run(pages: Pages) {
    console_error_panic_hook::set_once();
    mount_to_body(move || view! { <Shell pages /> });
}

#[component]
fn Shell(
    /// The pages of the program.
    pages: Pages,
) -> impl IntoView {
    let edition = EditionState::load();
    provide_context(Language::of_tag(&site::language()).unwrap_or(Language::French));
    provide_context(ballot_v1::App {
        version: env!("CARGO_PKG_VERSION").into(),
        build: BUILD.into(),
    });
    let navigation = Navigation::install(pages.program);
    provide_context(navigation);
    provide_context(edition);
    let version = Version::new(pages.program);
    provide_context(version);
    (pages.prepare)(version);

    let written = RwSignal::new(prerendered::is_there());
    Effect::new(move |_| {
        if written.get_untracked() && !matches!(edition.progress(), EditionProgress::Waiting) {
            // Both happen before the browser paints again, so that one page replaces the other at once.
            written.set(false);
            if let Some(begun) = prerendered::take_away() {
                request_animation_frame(move || begun.go_on());
            }
        }
    });

    // Only another page is built again. A change of the query happens inside its page.
    let place = Memo::new(move |_| Place::of(&navigation.address()));
    let page = move || (pages.show)(place.get());
    let body = move || match edition.progress() {
        EditionProgress::Waiting => view! { <loading::Waiting /> }.into_any(),
        EditionProgress::Failed(error) => view! { <loading::Failed error /> }.into_any(),
        EditionProgress::Ready(open) => {
            provide_context(open);
            version.keep();
            page.into_any()
        }
    };
    view! { <Frame hidden=written>{body}</Frame> }
}
