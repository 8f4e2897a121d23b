//! Where signed results are chosen or dropped, and how far counting them again is.

use leptos::prelude::*;

use super::meter::Meter;
use crate::text::Language;
use crate::ui::components::file_field::DropZone;
use crate::ui::components::notice::{Notice, Tone};
use crate::ui::organiser::state::recounting::{Recounting, Stage};

#[component]
pub(in crate::ui::organiser) fn ResultsField(
    /// The recount that the file is handed to.
    recounting: Recounting,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.recount();
    let announced = recounting.are_announced().then(|| {
        view! {
            <p class="recount__tool">
                <button
                    class="button button--large"
                    type="button"
                    on:click=move |_| recounting.count_announced()
                >
                    {words.announced}
                </button>
            </p>
        }
    });
    view! {
        <DropZone
            id="resultats"
            class="drop-zone recount__tool"
            choose=words.choose
            drop=words.drop
            hint=words.hint
            take=move |files| recounting.count_file(files)
        />
        {announced}
        <Progress recounting />
    }
}

#[component]
fn Progress(
    /// The results that are being recounted.
    recounting: Recounting,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.recount();
    let stage = Memo::new(move |_| recounting.stage());
    let meter = move || {
        matches!(stage.get(), Stage::Reading | Stage::Counting).then(|| {
            let said = move || match recounting.verified() {
                (_, 0) => words.getting.to_owned(),
                (done, all) => (words.verifying)(done, all),
            };
            view! {
                <Meter
                    label=words.progress
                    numbers=Signal::derive(move || recounting.verified())
                    said=Signal::derive(said)
                    cancel=words.cancel
                    stop=move |()| recounting.cancel()
                />
            }
        })
    };
    let status = move || match stage.get() {
        Stage::Idle | Stage::Reading | Stage::Counting | Stage::Failed(_) => "",
        Stage::Cancelled => words.cancelled,
        Stage::Done => words.done,
    };
    let fault = move || match stage.get() {
        Stage::Failed(sentences) => Some(view! { <Notice tone=Tone::Bad sentences /> }),
        _ => None,
    };
    view! {
        <div class="work recount__tool">
            {meter}
            <p class="status-line" role="status">{status}</p>
            {fault}
        </div>
    }
}
