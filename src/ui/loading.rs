//! What is shown before the edition is loaded, and when loading it failed.

use leptos::prelude::*;

use crate::browser::fetch::FetchError;
use crate::format::FaultKind;
use crate::markup::message::{failed, waiting};
use crate::text::Language;
use crate::ui::edition_state::{EditionState, LoadError};
use crate::ui::inside::inside;
use crate::ui::window::{button_of, name_page, page};

/// Faults shown on the page; the command line names all of them.
const FAULTS_SHOWN: usize = 10;

/// The edition is on its way.
#[component]
pub(in crate::ui) fn Waiting() -> impl IntoView {
    page(waiting(expect_context()))
}

/// The edition could not be loaded, or is not valid.
#[component]
pub(in crate::ui) fn Failed(
    /// The error that is shown.
    error: LoadError,
) -> impl IntoView {
    let text: Language = expect_context();
    let edition: EditionState = expect_context();
    let loading = text.loading();
    name_page(loading.failed);
    let (reason, faults) = match error {
        LoadError::Fetch(FetchError::Unreachable) => (loading.unreachable.to_owned(), vec![]),
        LoadError::Fetch(FetchError::Status(status)) => ((loading.status)(status), vec![]),
        LoadError::Faults(faults) => match faults.first().map(|fault| &fault.kind) {
            Some(FaultKind::WrongFormat { found, .. }) => ((loading.foreign)(found), vec![]),
            _ => ((loading.broken)(faults.len()), faults),
        },
    };
    let faults = faults.iter().take(FAULTS_SHOWN);
    let faults = faults.map(|fault| (loading.fault)(fault, &text.fault(&fault.kind)));
    let content = failed(&reason, &faults.collect::<Vec<_>>(), text);
    let press = move |event| {
        if button_of(&event).is_some() {
            edition.try_again();
        }
    };
    view! {
        <main id="contenu" tabindex="-1">
            <section class="message" role="alert" {..inside(content)} on:click=press />
        </main>
    }
}
