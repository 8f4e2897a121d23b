//! The backup of all organiser data as one file, and restoring it, which overwrites nothing without a choice.

mod preview;

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use self::preview::Preview;
use super::ids::{BACKUP, PREVIEW};
use crate::browser::download::download;
use crate::browser::files::Chosen;
use crate::browser::{clock, organiser_key};
use crate::format::office_v1::{MAX_BYTES, OfficeFault};
use crate::text::{Language, Notice as Sentences};
use crate::ui::components::file_field::FileField;
use crate::ui::components::notice::{Notice, Tone};
use crate::ui::organiser::pieces::work_fault::work_fault;
use crate::ui::organiser::state::office::OfficeState;
use crate::ui::organiser::state::roster::RosterState;
use crate::ui::organiser::work::backup::{Contents, read_backup, save_backup};
use crate::ui::window::focus_later;
use crate::workflow::office::restore::{Restoring, compare_offices};
use crate::workflow::open_edition::OpenEdition;

/// What a backup would bring here.
#[derive(Clone, PartialEq)]
struct Brought {
    /// When it was saved.
    created: String,
    /// The files and texts of the backup, compared with those here.
    restoring: Restoring,
    /// The key in it, where this browser has none.
    key: Option<String>,
    /// Whether this browser has another key.
    is_other_key: bool,
}

/// The state of the backup or of restoring.
#[derive(Clone, PartialEq)]
enum Step {
    /// Nothing.
    Idle,
    /// This.
    Busy(&'static str),
    /// The organiser is shown what a backup would change.
    Shown(Arc<Brought>),
    /// Why the chosen file cannot be restored.
    Refused(Sentences),
    /// The message about the last act.
    Said(Tone, Sentences),
}

#[component]
pub(super) fn Backup() -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let office: OfficeState = expect_context();
    let roster: RosterState = expect_context();
    let words = text.office_backup();
    roster.begin(Arc::clone(&open));
    let step = RwSignal::new(Step::Idle);
    let waits = Signal::derive(move || matches!(step.get(), Step::Busy(_)) || !office.is_ready());
    let edition = open.edition.id.to_string();
    let save = move |_| {
        let edition = edition.clone();
        step.set(Step::Busy(words.saving));
        spawn_local(async move {
            let (tone, sentences) = saved(&edition, office, text).await;
            step.try_set(Step::Said(tone, sentences));
        });
    };
    let done = Callback::new(move |said: Option<Sentences>| {
        step.set(said.map_or(Step::Idle, |sentences| Step::Said(Tone::Good, sentences)));
        focus_later(BACKUP.to_owned());
    });
    let shown = move || match step.get() {
        Step::Idle | Step::Refused(_) => ().into_any(),
        Step::Busy(what) => view! { <p role="status">{what}</p> }.into_any(),
        Step::Said(tone, sentences) => view! { <Notice tone sentences /> }.into_any(),
        Step::Shown(brought) => view! { <Preview brought done /> }.into_any(),
    };
    view! {
        <section class="stack" aria-labelledby=BACKUP>
            <h2 id=BACKUP tabindex="-1">{words.title}</h2>
            <p>{words.lead}</p>
            <p><strong>{words.secret}</strong></p>
            <p>
                <button class="button" type="button" disabled=waits on:click=save>
                    {words.save}
                </button>
            </p>
            <Restore step waits />
            {shown}
        </section>
    }
}

/// The field for the backup that is to be restored.
#[component]
fn Restore(
    /// The state of restoring.
    step: RwSignal<Step>,
    /// Whether nothing can be chosen now.
    waits: Signal<bool>,
) -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let office: OfficeState = expect_context();
    let words = text.office_backup();
    let edition = open.edition.id.to_string();
    let restore = move |mut chosen: Vec<Chosen>| {
        let Some(file) = chosen.pop() else { return };
        let edition = edition.clone();
        step.set(Step::Busy(words.reading));
        spawn_local(async move {
            let next = match brought(file, &edition, office, text).await {
                Ok(brought) => Step::Shown(Arc::new(brought)),
                Err(sentences) => Step::Refused(sentences),
            };
            let is_shown = matches!(next, Step::Shown(_));
            step.try_set(next);
            if is_shown {
                focus_later(PREVIEW.to_owned());
            }
        });
    };
    let refused = move || match step.get() {
        Step::Refused(sentences) => Some(view! { <Notice tone=Tone::Bad sentences /> }),
        Step::Idle | Step::Busy(_) | Step::Shown(_) | Step::Said(..) => None,
    };
    view! {
        <FileField
            id="reprise"
            label=words.restore
            hint=words.restore_hint
            disabled=waits
            invalid=Signal::derive(move || matches!(step.get(), Step::Refused(_)))
            take=restore
        >
            {refused}
        </FileField>
    }
}

/// Saves everything, and returns a message.
async fn saved(edition: &str, office: OfficeState, text: Language) -> (Tone, Sentences) {
    let words = text.office_backup();
    let rows = match office.rows().await {
        Ok(rows) => rows,
        Err(error) => return (Tone::Bad, (words.not_kept)(&text.storage(&error).remedy)),
    };
    let contents = Contents {
        edition: edition.to_owned(),
        created: clock::now(),
        key: organiser_key::read(edition),
        rows,
    };
    match save_backup(contents).await {
        Ok(file) => {
            let name = format!("{edition}.office.json");
            if download(&name, &file) {
                (Tone::Warn, (words.saved)(&name))
            } else {
                (Tone::Bad, (words.not_saved)())
            }
        }
        Err(fault) => (Tone::Bad, work_fault(fault, text)),
    }
}

/// What a file would bring, or why nothing.
async fn brought(
    file: Chosen,
    edition: &str,
    office: OfficeState,
    text: Language,
) -> Result<Brought, Sentences> {
    let words = text.office_backup();
    let file = file.read(MAX_BYTES).await.content.map_err(|_| (words.unreadable)())?;
    let contents = read_backup(file).await.map_err(|fault| work_fault(fault, text))?;
    let contents = contents.map_err(|fault| Sentences {
        what: words.refused.to_owned(),
        remedy: match fault {
            OfficeFault::Damaged => words.damaged.to_owned(),
            OfficeFault::Format(faults) => {
                faults.first().map(|fault| text.fault(&fault.kind)).unwrap_or_default()
            }
        },
    })?;
    if contents.edition != edition {
        return Err((words.another)(&contents.edition));
    }
    let rows = office.rows().await;
    let here = rows.map_err(|error| (words.not_kept)(&text.storage(&error).remedy))?;
    let restoring = compare_offices(&here, contents.rows);
    let kept = organiser_key::read(edition);
    let is_other_key = kept.is_some() && contents.key.is_some() && kept != contents.key;
    let key = contents.key.filter(|_| kept.is_none());
    Ok(Brought { created: contents.created, restoring, key, is_other_key })
}
