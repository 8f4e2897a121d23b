//! The codes of all who are invited, several to a printed page.

use std::sync::Arc;

use leptos::prelude::*;

use super::letters_of;
use crate::browser::print;
use crate::markup::qr::qr;
use crate::text::Language;
use crate::ui::inside::inside;
use crate::ui::organiser::state::roster::RosterState;
use crate::workflow::open_edition::OpenEdition;

#[component]
pub(super) fn Sheet(
    /// Whether they are shown.
    shown: RwSignal<bool>,
) -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let roster: RosterState = expect_context();
    let words = text.jury();
    move || {
        let now = roster.roster().filter(|_| shown.get())?;
        let award = open.edition.title.as_str();
        let each = letters_of(&now, &open).into_iter().map(|letter| {
            let code = match qr(&letter.link, &(words.code_of)(&letter.name)) {
                Some(code) => view! { <div class="qr" {..inside(code)} /> }.into_any(),
                None => view! { <p>{words.no_code}</p> }.into_any(),
            };
            view! {
                <li class="sheet__juror">
                    {code}
                    <div>
                        <p class="sheet__name">{letter.name}</p>
                        <p>{letter.panels}</p>
                        <p>{(words.scan)(award)}</p>
                    </div>
                </li>
            }
        });
        Some(view! {
            <section class="sheet wrap" aria-labelledby="planche">
                <h2 class="sheet__title" id="planche">{words.sheet_title}</h2>
                <p>
                    <button
                        class="button button--primary"
                        type="button"
                        on:click=move |_| print::print()
                    >
                        {words.print}
                    </button>
                </p>
                <ul class="sheet__all" role="list">{each.collect_view()}</ul>
            </section>
        })
    }
}
