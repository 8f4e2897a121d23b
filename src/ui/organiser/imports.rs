//! Importing the files that jurors sent: examined in a worker and kept in this browser, with what the organiser must
//! decide.

mod backup;
mod conflict;
mod ids;
mod late;
mod verdicts;

use leptos::prelude::*;

use self::backup::Backup;
use self::conflict::Conflicts;
use self::late::Late;
use self::verdicts::Verdicts;
use super::pieces::organiser_page::OrganiserPage;
use super::pieces::settled::{Settled, SettledList};
use super::pieces::situation::Situation;
use super::state::office::OfficeState;
use crate::text::Language;
use crate::ui::components::dropping::dropping;
use crate::ui::components::file_field::FileField;

/// The page of the ballots.
#[component]
pub(super) fn Imports() -> impl IntoView {
    let text: Language = expect_context();
    let office: OfficeState = expect_context();
    office.begin(expect_context());
    let words = text.imports();
    let disabled = Signal::derive(move || !office.is_ready());
    dropping(move |files| office.take_in(files));
    view! {
        <OrganiserPage title=words.title lead=words.lead>
            <FileField
                id="bulletins"
                label=words.choose
                hint=words.hint
                accept=""
                multiple=true
                disabled
                take=move |files| office.take_in(files)
            />
            <FileField
                id="dossier"
                label=words.choose_folder
                hint=words.folder_hint
                accept=""
                multiple=true
                folder=true
                disabled
                take=move |files| office.take_in(files)
            />
            <Situation />
            <Conflicts />
            <Late />
            <SettledList of=Settled::ballots id="decisions-prises" />
            <Verdicts />
            <Backup />
        </OrganiserPage>
    }
}
