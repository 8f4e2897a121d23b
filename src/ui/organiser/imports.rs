//! Importing the files that jurors sent: examined in a worker and kept in this browser, with what the organiser must
//! decide.

mod backup;
mod conflict;
mod late;
mod verdicts;

use leptos::prelude::*;
use web_sys::Event;

use self::backup::Backup;
use self::conflict::Conflicts;
use self::late::Late;
use self::verdicts::Verdicts;
use super::pieces::office_page::OfficePage;
use super::pieces::settled::{Settled, SettledList};
use super::pieces::situation::Situation;
use super::state::office::OfficeState;
use crate::browser::files;
use crate::text::Language;
use crate::ui::components::dropping::dropping;

/// The page of the ballots.
#[component]
pub(super) fn Imports() -> impl IntoView {
    let text: Language = expect_context();
    let office: OfficeState = expect_context();
    let words = text.imports();
    dropping(move |files| office.take_in(files));
    view! {
        <OfficePage title=words.title lead=words.lead>
            <FilesField id="bulletins" label=words.choose hint=words.hint folder=false />
            <FilesField
                id="dossier"
                label=words.choose_folder
                hint=words.folder_hint
                folder=true
            />
            <Situation />
            <Conflicts />
            <Late />
            <SettledList of=Settled::ballots id="decisions-prises" />
            <Verdicts />
            <Backup />
        </OfficePage>
    }
}

/// Where files are chosen, some or all of a folder.
#[component]
fn FilesField(
    /// Id of the element.
    id: &'static str,
    /// The label.
    label: &'static str,
    /// What may be chosen.
    hint: &'static str,
    /// Whether a folder is chosen.
    folder: bool,
) -> impl IntoView {
    let office: OfficeState = expect_context();
    let help = format!("{id}-aide");
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}</label>
            <p class="field__hint" id=help.clone()>{hint}</p>
            <input
                class="field__file"
                id=id
                type="file"
                multiple
                prop:webkitdirectory=folder
                aria-describedby=help
                disabled=move || !office.is_ready()
                on:change=move |event: Event| office.take_in(files::taken(&event))
            />
        </div>
    }
}
