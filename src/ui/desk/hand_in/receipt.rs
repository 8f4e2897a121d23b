//! The receipt of the last signed ballot: the file, its code, and what the juror still has to do.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::paper::Paper;
use super::saved_file::SavedFile;
use crate::browser::device_key::KeyLevel;
use crate::browser::{clock, download, print, share};
use crate::edition::Edition;
use crate::text::{self, Language};
use crate::ui::components::notice::{Notice, Tone};
use crate::ui::desk::state::{Desk, Signing};
use crate::workflow::juror::changes_since::changes_since;
use crate::workflow::juror::hand_over::HandedOver;

#[component]
pub(super) fn Receipt(
    /// The edition that is voted on.
    edition: Arc<Edition>,
) -> impl IntoView {
    let desk: Desk = expect_context();
    // What was signed before this visit is shown as well, but not announced.
    let last = Memo::new(move |_| desk.last_signed());
    let fresh = Memo::new(move |_| matches!(desk.signing(), Signing::Done));
    move || {
        let edition = Arc::clone(&edition);
        last.get().map(|signed| view! { <Signed edition signed fresh=fresh.get() /> })
    }
}

#[component]
fn Signed(
    /// The edition that is voted on.
    edition: Arc<Edition>,
    /// The signed ballot.
    signed: HandedOver,
    /// Whether it was signed just now.
    fresh: bool,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let words = text.review();
    let key = move || {
        desk.key_level().map(|level| match level {
            KeyLevel::WebCrypto => words.key_webcrypto,
            KeyLevel::Software => words.key_software,
            KeyLevel::Session => words.key_session,
        })
    };
    let code = signed.digest.receipt();
    let code = code.split('-').map(|group| view! { <span>{group.to_owned()}</span> " " });
    let facts = [
        (words.revision, signed.ballot.revision.to_string()),
        (words.made, clock::instant(&signed.ballot.created, text.tag())),
        (words.file, signed.file_name()),
    ];
    let facts = facts.map(|(term, value)| view! { <div><dt>{term}</dt><dd>{value}</dd></div> });
    let organisers: Vec<_> = edition.organisers.iter().map(|it| it.name.clone()).collect();
    let organisers = organisers.join(", ");
    let changes = Memo::new({
        let (signed, edition) = (signed.clone(), Arc::clone(&edition));
        move |_| desk.draft().with(|draft| changes_since(&signed, draft, &edition))
    });
    let revision = signed.ballot.revision;
    let state = move || {
        let outdated = desk.outdated();
        let sentences = match changes.get() {
            _ if !outdated.is_empty() => text::Notice {
                what: (words.outdated)(revision, &outdated),
                remedy: words.outdated_remedy.to_owned(),
            },
            0 => text::Notice {
                what: words.not_delivered.to_owned(),
                remedy: (words.not_delivered_remedy)(&organisers),
            },
            changes => text::Notice {
                what: (words.changes)(changes, revision),
                remedy: words.changes_remedy.to_owned(),
            },
        };
        view! { <Notice tone=Tone::Warn sentences /> }
    };
    let (title, class) =
        if fresh { (words.receipt, "receipt receipt--fresh") } else { (words.last, "receipt") };
    view! {
        <section class="stack" aria-labelledby="recu">
            <div class=class role=fresh.then_some("status")>
                <h2 class="receipt__title" id="recu">{title}</h2>
                <p>{words.receipt_hint}</p>
                <p class="receipt__code">{code.collect_view()}</p>
                <dl class="facts">{facts.into_iter().collect_view()}</dl>
                <p>{key}</p>
            </div>
            {state}
            <Send signed=signed.clone() changes />
            <SavedFile />
            <Paper edition signed />
        </section>
    }
}

/// The ways in which the file leaves the device.
#[component]
fn Send(
    /// The signed ballot.
    signed: HandedOver,
    /// How much was changed since.
    changes: Memo<usize>,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.review();
    // The button for the next step is the main one: sending, unless the ballot must be signed again.
    let next = move || if changes.get() == 0 { "button button--primary" } else { "button" };
    let (name, content) = (signed.file_name(), signed.text);
    let file = StoredValue::new((name, content));
    let can_share = file.with_value(|(name, content)| share::can_share_file(name, content));
    let share = can_share.then(|| {
        let send = move |_| {
            let (name, content) = file.get_value();
            // The device says what happened. If its dialog is closed, the button can be used again.
            spawn_local(async move {
                let _ = share::share_file(&name, &content).await;
            });
        };
        view! {
            <button class=next type="button" on:click=send>{words.share}</button>
        }
    });
    let again = move |_| {
        file.with_value(|(name, content)| download::download(name, content));
    };
    view! {
        <p class="row">
            {share}
            <button class="button" type="button" on:click=again>{words.download_last}</button>
            <button class="button" type="button" on:click=move |_| print::print()>{words.print}</button>
        </p>
    }
}
