//! The recount page for everybody: whether signed results follow from their ballots, one's own ballot, the minutes to
//! print.

mod receipt;
mod take_away;

use std::sync::Arc;

use leptos::prelude::*;

use self::receipt::Receipt;
use self::take_away::TakeAway;
use super::pieces::results_field::ResultsField;
use super::state::recounting::{Counted, Recounting};
use crate::browser::{clock, site};
use crate::markup::Scene;
use crate::markup::minutes::minutes;
use crate::text::Language;
use crate::ui::components::page_head::PageHead;
use crate::ui::inside::inside;
use crate::ui::window::name_page;
use crate::workflow::open_edition::OpenEdition;

/// The recount page.
#[component]
pub(super) fn Recount() -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let words = text.recount();
    name_page(words.title);
    let recounting = Recounting::new(open, text);
    let found = move || recounting.counted().map(|counted| view! { <Found counted /> });
    view! {
        <main id="contenu" tabindex="-1">
            <div class="wrap wrap--narrow recount">
                <PageHead title=words.title>{words.lead}</PageHead>
                <ResultsField recounting />
                {found}
            </div>
        </main>
    }
}

#[component]
fn Found(
    /// The recounted results.
    counted: Counted,
) -> impl IntoView {
    let text: Language = expect_context();
    let (open, finding) = &*counted;
    let top = site::top();
    let scene = Scene { edition: &open.edition, text, top: &top };
    let said = minutes(finding, scene, &|instant| clock::instant(instant, text.tag()));
    view! {
        <Receipt counted=Arc::clone(&counted) />
        <TakeAway counted=Arc::clone(&counted) />
        <article class="minutes" aria-labelledby="proces-verbal" {..inside(said)} />
    }
}
