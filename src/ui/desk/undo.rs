//! Undo and redo: two buttons, the usual keys, and a sentence about what changed.

use std::sync::Arc;

use leptos::ev::{KeyboardEvent, keydown};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::state::Desk;
use crate::ballot::{Field, Subject, differences};
use crate::edition::{Category, Edition, Id, Nominee};
use crate::text::Language;
use crate::workflow::open_edition::OpenEdition;

/// Fields in which the browser itself undoes what was typed.
const TYPED_IN: &str = "textarea, select, input:not([type=checkbox], [type=radio])";

/// Undo or redo.
#[derive(Debug, Clone, Copy)]
enum Step {
    Back,
    Forth,
}

impl Step {
    /// What a press of a key asks for.
    fn of(event: &KeyboardEvent) -> Option<Self> {
        if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
            return None;
        }
        match (event.key().to_lowercase().as_str(), event.shift_key()) {
            ("z", false) => Some(Self::Back),
            ("z", true) | ("y", false) => Some(Self::Forth),
            _ => None,
        }
    }
}

#[component]
pub(super) fn Undo() -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let words = text.judging();
    let said = RwSignal::new(String::new());
    let go = Callback::new(move |step: Step| {
        let before = desk.draft().get_untracked();
        match step {
            Step::Back => desk.undo(),
            Step::Forth => desk.redo(),
        }
        let changed = desk.draft().with_untracked(|draft| differences(&before, draft));
        let what: Vec<_> = changed.iter().map(|field| name(text, &open.edition, field)).collect();
        if !what.is_empty() {
            let sentence = match step {
                Step::Back => words.undone,
                Step::Forth => words.redone,
            };
            said.set(sentence(&what.join(", ")));
        }
    });
    let keys = window_event_listener(keydown, move |event| {
        let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let is_typing = target.is_some_and(|it| it.matches(TYPED_IN).unwrap_or_default());
        if let Some(step) = Step::of(&event).filter(|_| !is_typing) {
            event.prevent_default();
            go.run(step);
        }
    });
    on_cleanup(move || keys.remove());
    view! {
        <p class="undo">
            <button
                class="button button--text"
                type="button"
                aria-label=words.undo
                aria-keyshortcuts="Control+Z Meta+Z"
                aria-disabled=move || (!desk.can_undo()).to_string()
                on:click=move |_| go.run(Step::Back)
            >
                <span class="undo__sign" aria-hidden="true">"↶"</span>
                <span class="undo__name">{words.undo}</span>
            </button>
            <button
                class="button button--text"
                type="button"
                aria-label=words.redo
                aria-keyshortcuts="Control+Shift+Z Meta+Shift+Z Control+Y"
                aria-disabled=move || (!desk.can_redo()).to_string()
                on:click=move |_| go.run(Step::Forth)
            >
                <span class="undo__sign" aria-hidden="true">"↷"</span>
                <span class="undo__name">{words.redo}</span>
            </button>
            <span class="visually-hidden" role="status">{said}</span>
        </p>
    }
}

/// What a part of the draft is about.
fn name(text: Language, edition: &Edition, field: &Field) -> String {
    let category = |id: &Id<Category>| {
        edition.find_category(id).map_or_else(|| id.to_string(), |it| it.name.clone())
    };
    let nominee = |id: &Id<Nominee>| {
        edition.find_nominee(id).map_or_else(|| id.to_string(), |it| it.territory.label.clone())
    };
    match field {
        Field::Name => text.judging().your_name.to_owned(),
        Field::Territory => text.judging().your_territory.to_owned(),
        Field::Answer(id)
        | Field::Comment(Subject::Category(id))
        | Field::Note(Subject::Category(id)) => category(id),
        Field::Conflict(id)
        | Field::Comment(Subject::Nominee(id))
        | Field::Note(Subject::Nominee(id)) => nominee(id),
    }
}
