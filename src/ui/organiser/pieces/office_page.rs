//! The frame of the pages that show the ballots received.

use std::sync::Arc;

use leptos::prelude::*;

use crate::ui::organiser::state::office::OfficeState;
use crate::ui::window::name_page;
use crate::workflow::open_edition::OpenEdition;

/// Sets the title of the page, and loads what this browser keeps.
#[component]
pub(in crate::ui::organiser) fn OfficePage(
    /// The title of the page.
    title: &'static str,
    /// The introduction of the page.
    lead: &'static str,
    /// The content of the page.
    children: Children,
) -> impl IntoView {
    let open: Arc<OpenEdition> = expect_context();
    let office: OfficeState = expect_context();
    name_page(title);
    office.begin(open);
    view! {
        <main id="contenu" tabindex="-1">
            <div class="wrap wrap--narrow">
                <div class="page-head">
                    <h1>{title}</h1>
                    <p class="page-head__lead">{lead}</p>
                </div>
                <div class="stack stack--wide">{children()}</div>
            </div>
        </main>
    }
}
