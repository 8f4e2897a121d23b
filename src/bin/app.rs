//! Starts Palmarès in a browser.

use leptos::prelude::*;
use palmares::format::ballot_v1;
use palmares::text::Language;
use palmares::ui::{App, Start};

/// What the program was built from, as the build says it.
const BUILD: &str = match option_env!("PALMARES_BUILD") {
    Some(build) => build,
    None => "locale",
};

fn main() {
    console_error_panic_hook::set_once();
    let app = ballot_v1::App { version: env!("CARGO_PKG_VERSION").into(), build: BUILD.into() };
    mount_to_body(move || view! { <App start=Start { text: Language::French, app } /> });
}
