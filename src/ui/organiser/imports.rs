//! What came of the files that jurors sent: many at once, examined beside the page, kept here; and what waits for the
//! organiser.

mod conflict;
mod late;
mod verdicts;

use leptos::prelude::*;
use web_sys::Event;

use self::conflict::Conflicts;
use self::late::Late;
use self::verdicts::Verdicts;
use super::office::OfficeState;
use super::office_page::OfficePage;
use super::situation::Situation;
use crate::browser::files;
use crate::text::Language;
use crate::ui::components::dropping::dropping;

/// The page of the ballots.
#[component]
pub(super) fn Imports() -> impl IntoView {
    let text: Language = expect_context();
    let office: OfficeState = expect_context();
    let words = text.imports();
    let choose = move |event: Event| office.take_in(files::taken(&event));
    dropping(move |files| office.take_in(files));
    view! {
        <OfficePage title=words.title lead=words.lead>
            <div class="field">
                <label class="field__label" for="bulletins">{words.choose}</label>
                <p class="field__hint" id="bulletins-aide">{words.hint}</p>
                <input
                    class="field__file"
                    id="bulletins"
                    type="file"
                    multiple
                    aria-describedby="bulletins-aide"
                    disabled=move || !office.is_ready()
                    on:change=choose
                />
            </div>
            <Situation />
            <Conflicts />
            <Late />
            <Verdicts />
        </OfficePage>
    }
}
