//! Where files are chosen, or dropped.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event, HtmlInputElement};

use super::checks::Checks;
use crate::browser::files;
use crate::text::Language;

/// A field that covers its whole box, so that the box can be clicked; and the rest of the page takes what is dropped
/// beside it, because a browser would leave the page to show it.
#[component]
pub(super) fn Picker(
    /// Where the files go.
    checks: Checks,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.verify();
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
            checks.check(files::dropped(&event));
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
            checks.check(files::take_chosen(&field));
        }
    };
    view! {
        <div class="drop-zone" data-over=move || over.get().then_some("")>
            <label class="button button--primary button--large" for="fichiers">{words.choose}</label>
            <p class="drop-zone__or">{words.drop}</p>
            <p class="field__hint" id="fichiers-aide">{words.files_hint}</p>
            <input
                class="drop-zone__input"
                id="fichiers"
                type="file"
                accept=".json,application/json"
                multiple
                aria-describedby="fichiers-aide"
                on:change=choose
            />
        </div>
    }
}
