//! Where the juror's work is, whether it is safe there, and what this browser cannot do.

use leptos::prelude::*;

use super::state::Desk;
use crate::browser::offline::Offline;
use crate::text::Language;
use crate::ui::version::Version;

/// One section at the foot of every page of the desk.
#[component]
pub(super) fn Keeping() -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let version: Version = expect_context();
    let words = text.keeping();
    let where_it_is = move || if desk.keeps_nothing() { words.only_here } else { words.kept };
    let promise = move || {
        let sentence = match desk.protected() {
            Some(true) => words.promised,
            Some(false) => words.not_promised,
            None => words.not_asked,
        };
        (!desk.keeps_nothing()).then(|| view! { <li>{sentence}</li> })
    };
    let offline = move || match version.offline() {
        Some(Offline::Ready | Offline::NewVersion | Offline::Replaced) => words.offline,
        Some(Offline::Unavailable) => words.not_offline,
        Some(Offline::Failed) => words.offline_failed,
        Some(Offline::Preparing) | None => words.offline_later,
    };
    let tabs = move || (!desk.tells_tabs_apart()).then(|| view! { <li>{words.one_tab}</li> });
    let private = move || (!desk.keeps_nothing()).then(|| view! { <li>{words.private}</li> });
    view! {
        <details class="keeping wrap wrap--narrow">
            <summary class="keeping__summary">{words.title}</summary>
            <ul class="keeping__list">
                <li>{where_it_is}</li>
                {promise}
                <li>{offline}</li>
                {tabs}
                {private}
                <li>{words.file}</li>
            </ul>
        </details>
    }
}
