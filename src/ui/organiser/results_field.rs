//! Where signed results are chosen or dropped, and how far counting them again is.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event, HtmlInputElement};

use super::recounting::{Recounting, Stage};
use crate::browser::files;
use crate::text::Language;
use crate::ui::components::notice::{Notice, Tone};

/// A field that covers its whole box; the rest of the page takes what is dropped beside it, because a browser would
/// leave the page to show it.
#[component]
pub(super) fn ResultsField(
    /// Where the file goes.
    recounting: Recounting,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.recount();
    let over = RwSignal::new(false);
    let drag = move |event: DragEvent| {
        if files::are_dragged(&event) {
            event.prevent_default();
            over.set(true);
        }
    };
    let leave = move |event: DragEvent| {
        // Otherwise only from one element of the page to another.
        if event.related_target().is_none() {
            over.set(false);
        }
    };
    let drop = move |event: DragEvent| {
        if files::are_dragged(&event) {
            event.prevent_default();
            over.set(false);
            recounting.count_file(files::dropped(&event));
        }
    };
    let listeners = [
        window_event_listener(ev::dragover, drag),
        window_event_listener(ev::dragleave, leave),
        window_event_listener(ev::drop, drop),
    ];
    on_cleanup(move || listeners.into_iter().for_each(WindowListenerHandle::remove));
    let choose = move |event: Event| {
        let field = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
        if let Some(field) = field {
            recounting.count_file(files::take_chosen(&field));
        }
    };
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
        <div class="drop-zone recount__tool" data-over=move || over.get().then_some("")>
            <label class="button button--primary button--large" for="resultats">{words.choose}</label>
            <p class="drop-zone__or">{words.drop}</p>
            <p class="field__hint" id="resultats-aide">{words.hint}</p>
            <input
                class="drop-zone__input"
                id="resultats"
                type="file"
                accept=".json,application/json"
                aria-describedby="resultats-aide"
                on:change=choose
            />
        </div>
        {announced}
        <Progress recounting />
    }
}

#[component]
fn Progress(
    /// Of what.
    recounting: Recounting,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.recount();
    let stage = Memo::new(move |_| recounting.stage());
    let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let meter = move || {
        matches!(stage.get(), Stage::Reading | Stage::Counting).then(|| {
            let said = move || match recounting.verified() {
                (_, 0) => words.getting.to_owned(),
                (done, all) => (words.verifying)(done, all),
            };
            view! {
                <progress
                    class="work__meter"
                    aria-label=words.progress
                    max=move || number(recounting.verified().1).max(1).to_string()
                    prop:value=move || number(recounting.verified().0)
                ></progress>
                <p>{said}</p>
                <p>
                    <button class="button" type="button" on:click=move |_| recounting.cancel()>
                        {words.cancel}
                    </button>
                </p>
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
            <p class="verify__status" role="status">{status}</p>
            {fault}
        </div>
    }
}
