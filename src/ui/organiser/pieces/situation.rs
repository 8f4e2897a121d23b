//! The state of the import, the same on each page: progress, errors, and the files imported last.

use leptos::prelude::*;

use super::meter::Meter;
use super::work_fault::work_fault;
use crate::storage::StorageError;
use crate::text::{Language, Notice as Sentences};
use crate::ui::components::notice::{Notice, Tone};
use crate::ui::organiser::state::office::{OfficeState, Stage};

/// Files that are named one by one.
const SHOWN: usize = 20;

#[component]
pub(in crate::ui::organiser) fn Situation() -> impl IntoView {
    let text: Language = expect_context();
    let office: OfficeState = expect_context();
    let words = text.office();
    // Announced to screen readers, without the progress, because they would speak all the time.
    let status = move || {
        let delivery = office.delivery()?;
        let said = (words.delivered)(delivery.files, delivery.again);
        Some(if delivery.cancelled { format!("{said} {}", words.stopped) } else { said })
    };
    let refused = move || {
        let refused = office.delivery()?.refused;
        let rows = refused.iter().take(SHOWN).map(|(name, why)| format!("{name} : {why}"));
        let remedy = rows.collect::<Vec<_>>().join(" ");
        let sentences = Sentences { what: words.refused_title.to_owned(), remedy };
        (!refused.is_empty()).then(|| view! { <Notice tone=Tone::Warn sentences /> })
    };
    view! {
        <div class="work">
            <Progress />
            <p class="status-line" role="status">{status}</p>
            {refused}
            <Trouble />
        </div>
    }
}

/// How far the import is.
#[component]
fn Progress() -> impl IntoView {
    let text: Language = expect_context();
    let office: OfficeState = expect_context();
    let (words, imports) = (text.office(), text.imports());
    let stage = Memo::new(move |_| office.stage());
    let kind = Memo::new(move |_| match stage.get() {
        Stage::Opening => 0,
        Stage::Reading(..) => 1,
        Stage::Examining(..) => 2,
        Stage::Ready | Stage::Failed(_) => 3,
    });
    let numbers = move || match stage.get() {
        Stage::Reading(done, all) | Stage::Examining(done, all) => (done, all),
        Stage::Opening | Stage::Ready | Stage::Failed(_) => (0, 1),
    };
    let how_far = move || {
        let (done, all) = numbers();
        if kind.get() == 1 { (imports.reading)(done, all) } else { (imports.examining)(done, all) }
    };
    move || match kind.get() {
        0 => Some(view! { <p>{words.opening}</p> }.into_any()),
        1 | 2 => Some(
            view! {
                <Meter
                    label=imports.progress
                    numbers=Signal::derive(numbers)
                    said=Signal::derive(how_far)
                    cancel=imports.cancel
                    stop=move |()| office.cancel()
                />
            }
            .into_any(),
        ),
        _ => None,
    }
}

/// What went wrong: with the import, with keeping what was imported, with what was kept.
#[component]
fn Trouble() -> impl IntoView {
    let text: Language = expect_context();
    let office: OfficeState = expect_context();
    let words = text.office();
    let stage = Memo::new(move |_| office.stage());
    let fault = move || match stage.get() {
        Stage::Failed(fault) => {
            Some(view! { <Notice tone=Tone::Bad sentences=work_fault(fault, text) /> })
        }
        _ => None,
    };
    let unkept = Memo::new(move |_| office.unkept());
    let unkept = move || {
        unkept.get().map(|error| {
            let (tone, sentences) = match error {
                StorageError::Conflict => (Tone::Bad, (words.elsewhere)()),
                error => (Tone::Warn, (words.unkept)(&text.storage(&error).what)),
            };
            view! { <Notice tone sentences /> }
        })
    };
    let damaged = move || {
        office.is_damaged().then(|| {
            view! { <Notice tone=Tone::Bad sentences=(words.damaged)() /> }
        })
    };
    view! { {fault} {unkept} {damaged} }
}
