//! Before there is an edition: waiting for it, and what to do when it does not come.

use leptos::prelude::*;

use crate::browser::fetch::FetchError;
use crate::format::FaultKind;
use crate::markup::pieces::MARK_HUES;
use crate::text::Language;
use crate::ui::components::hash::Hash;
use crate::ui::edition_state::{EditionState, LoadError};
use crate::ui::window::name_page;

/// Faults shown on the page; the command line names all of them.
const FAULTS_SHOWN: usize = 10;

/// The edition is on its way.
#[component]
pub(in crate::ui) fn Waiting() -> impl IntoView {
    let text: Language = expect_context();
    view! {
        <main id="contenu" tabindex="-1">
            <div class="wrap loader" aria-busy="true">
                <Hash block="loader" hues=MARK_HUES />
                <div role="status">
                    <h1 class="loader__text">{text.loading().wait}</h1>
                </div>
            </div>
        </main>
    }
}

/// The edition did not come, or is not good.
#[component]
pub(in crate::ui) fn Failed(
    /// Why.
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
    let faults = faults.iter().take(FAULTS_SHOWN).map(|fault| {
        let sentence = (loading.fault)(fault, &text.fault(&fault.kind));
        view! { <li>{sentence}</li> }
    });
    let faults = faults.collect::<Vec<_>>();
    let faults = (!faults.is_empty()).then(|| view! { <ul class="prose">{faults}</ul> });
    view! {
        <main id="contenu" tabindex="-1">
            <section class="message" role="alert">
                <Hash block="message" hues=[2, 5, 8, 0] />
                <div class="wrap stack">
                    <h1 class="message__title">{loading.failed}</h1>
                    <p class="message__text">{reason}</p>
                    {faults}
                    <p class="message__text">{loading.ballot_is_safe}</p>
                    <p class="row">
                        <button
                            class="button button--primary button--large"
                            type="button"
                            on:click=move |_| edition.try_again()
                        >
                            {loading.retry}
                        </button>
                    </p>
                </div>
            </section>
        </main>
    }
}
