//! What is made for all invited jurors at once: the table for a mail merge, the codes to print.

use std::sync::Arc;

use leptos::prelude::*;

use super::letters_of;
use crate::browser::download::download;
use crate::format::csv::{self, Separator};
use crate::text::Language;
use crate::ui::components::notice::Tone;
use crate::ui::organiser::state::roster::RosterState;
use crate::ui::organiser::state::saying::Said;
use crate::workflow::open_edition::OpenEdition;

const ALL: &str = "tous";

#[component]
pub(super) fn Everybody(
    /// Whether the codes are shown.
    sheet: RwSignal<bool>,
) -> impl IntoView {
    let text: Language = expect_context();
    let roster: RosterState = expect_context();
    let words = text.jury();
    let is_anybody = Memo::new(move |_| {
        let roster = roster.roster();
        roster.is_some_and(|roster| roster.jurors.iter().any(|it| it.standing().is_some()))
    });
    move || {
        is_anybody.get().then(|| {
            view! {
                <section class="stack" aria-labelledby="tous-titre">
                    <h2 id="tous-titre">{words.all_title}</h2>
                    <Merge />
                    <p>
                        <button
                            class="button"
                            type="button"
                            aria-expanded=move || sheet.get().to_string()
                            on:click=move |_| sheet.update(|it| *it = !*it)
                        >
                            {move || if sheet.get() { words.sheet_hide } else { words.sheet }}
                        </button>
                        " "
                        {words.sheet_text}
                    </p>
                    <Said place=ALL />
                </section>
            }
        })
    }
}

#[component]
fn Merge() -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let roster: RosterState = expect_context();
    let words = text.jury();
    let save = move |_| {
        let Some(now) = roster.roster_untracked() else { return };
        let letters = letters_of(&now, &open);
        let headings = text.authoring().merge_headings.to_vec();
        let lines = std::iter::once(headings).chain(letters.iter().map(|it| it.cells()));
        // Where numbers are written with a comma, spreadsheets expect a semicolon between cells.
        let separator = match text {
            Language::French => Separator::Semicolon,
            Language::English => Separator::Comma,
        };
        let name = format!("{}.publipostage.csv", open.edition.id);
        if download(&name, &csv::write(separator, lines)) {
            roster.say(ALL, Tone::Warn, text.authoring().secret);
        } else {
            roster.tell(ALL, Tone::Bad, (words.not_saved)());
        }
    };
    view! {
        <p>
            <button class="button button--primary" type="button" on:click=save>
                {words.merge}
            </button>
            " "
            {words.merge_text}
        </p>
    }
}
