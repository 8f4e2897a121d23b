//! The next round, from the signed results of the one before.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::naming::Naming;
use crate::browser::fetch::fetch;
use crate::browser::site;
use crate::count::selected;
use crate::edition::{Edition, Id, Selection};
use crate::json::{Value, canonical};
use crate::text::Language;
use crate::ui::components::notice::Tone;
use crate::ui::organiser::pieces::results_field::ResultsField;
use crate::ui::organiser::state::drafting::{Drafting, begin};
use crate::ui::organiser::state::recounting::{Counted, Recounting};
use crate::ui::organiser::state::saying::Sayings;
use crate::workflow::anybody::recount::SignedBy;
use crate::workflow::author::new_edition::read_draft;
use crate::workflow::author::next_round::next_round;
use crate::workflow::open_edition::OpenEdition;

const NEXT: &str = "tour";

#[component]
pub(super) fn NextRound() -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let words = text.drafting();
    let recounting = Recounting::new(open, text);
    let found = move || {
        let counted = recounting.counted()?;
        let (open, finding) = &*counted;
        let refused = if finding.differing > 0 || finding.signed_by == SignedBy::SomebodyElse {
            Some(words.round_differs)
        } else if open.edition.selection.is_none() {
            Some(words.round_none)
        } else {
            None
        };
        if let Some(why) = refused {
            return Some(view! { <p role="alert">{why}</p> }.into_any());
        }
        let selection = open.edition.selection?;
        Some(view! { <Selected counted=Arc::clone(&counted) selection /> }.into_any())
    };
    view! {
        <section class="stack" aria-labelledby="tour-titre">
            <h3 id="tour-titre">{words.round}</h3>
            <p>{words.round_lead}</p>
            <ResultsField recounting />
            {found}
        </section>
    }
}

/// How many go on, and what the edition that is made of them is called.
#[component]
fn Selected(
    /// The round before.
    counted: Counted,
    /// Its rule.
    selection: Selection,
) -> impl IntoView {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    let sayings: Sayings = expect_context();
    let words = text.drafting();
    let (open, finding) = &*counted;
    let each = finding.count.categories.iter().map(|(_, count)| selected(count, selection).len());
    let said = (words.round_selected)(each.sum(), open.edition.nominees.len());
    let prepare = move |(id, title): (Id<Edition>, String)| {
        let counted = Arc::clone(&counted);
        spawn_local(async move {
            // Taken from the file of the edition, or from the recounted version if the site has another one by now.
            let (open, finding) = &*counted;
            let file = fetch(&site::edition()).await.ok().and_then(|it| read_draft(&it).ok());
            let is_same = |it: &Value| canonical(it) == open.canonical();
            let before =
                file.filter(is_same).or_else(|| read_draft(open.canonical().as_bytes()).ok());
            let Some(before) = before else { return };
            match next_round(&before, &finding.count, selection, &id, &title) {
                Ok(next) => begin(drafting, sayings, next),
                Err(refusal) => {
                    sayings.say(NEXT, Tone::Bad, (text.authoring().refusal)(&refusal));
                }
            }
        });
    };
    view! {
        <p role="status">{said}</p>
        <Naming
            id=NEXT
            label=words.round_label
            hint=words.round_hint
            button=words.round_button
            begin=prepare
        />
    }
}
