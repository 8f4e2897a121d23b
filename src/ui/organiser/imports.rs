//! What came of the files that jurors sent: many at once, examined beside the page, kept here; and what waits for the
//! organiser.

mod conflict;
mod late;
mod verdicts;

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event, HtmlInputElement};

use self::conflict::Conflicts;
use self::late::Late;
use self::verdicts::Verdicts;
use super::office::OfficeState;
use super::situation::Situation;
use crate::browser::files;
use crate::text::Language;
use crate::ui::window::name_page;
use crate::workflow::OpenEdition;

/// The page of the ballots.
#[component]
pub(super) fn Imports() -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let office: OfficeState = expect_context();
    let words = text.imports();
    name_page(words.title);
    office.begin(open);
    let choose = move |event: Event| {
        let field = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
        if let Some(field) = field {
            office.take_in(files::take_chosen(&field));
        }
    };
    let drag = |event: DragEvent| {
        if files::are_dragged(&event) {
            event.prevent_default();
        }
    };
    let drop = move |event: DragEvent| {
        if files::are_dragged(&event) {
            event.prevent_default();
            office.take_in(files::dropped(&event));
        }
    };
    let listeners =
        [window_event_listener(ev::dragover, drag), window_event_listener(ev::drop, drop)];
    on_cleanup(move || listeners.into_iter().for_each(WindowListenerHandle::remove));
    view! {
        <main id="contenu" tabindex="-1">
            <div class="wrap wrap--narrow">
                <div class="page-head">
                    <h1>{words.title}</h1>
                    <p class="page-head__lead">{words.lead}</p>
                </div>
                <div class="stack stack--wide">
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
                </div>
            </div>
        </main>
    }
}
