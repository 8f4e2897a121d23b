//! Whether what an organiser works on is saved, and the button that takes the last act back.

use leptos::prelude::*;

use crate::text::{Language, Notice as Sentences};
use crate::ui::components::notice::{Notice, Tone};
use crate::ui::organiser::state::keeping::Keeping;
use crate::ui::organiser::state::saying::{Said, Sayings};

/// What is said of a document, in its own words.
#[derive(Clone, Copy)]
pub(in crate::ui::organiser) struct Words {
    pub(in crate::ui::organiser) opening: &'static str,
    pub(in crate::ui::organiser) saving: &'static str,
    pub(in crate::ui::organiser) kept: &'static str,
    pub(in crate::ui::organiser) not_kept: fn(&str) -> Sentences,
    pub(in crate::ui::organiser) elsewhere: fn() -> Sentences,
    pub(in crate::ui::organiser) damaged: fn() -> Sentences,
    pub(in crate::ui::organiser) undo: &'static str,
    pub(in crate::ui::organiser) undone: &'static str,
}

impl Words {
    fn trouble(self, keeping: &Keeping, text: Language) -> Option<Sentences> {
        match keeping {
            Keeping::NotKept(error) => Some((self.not_kept)(&text.storage(error).what)),
            Keeping::Elsewhere => Some((self.elsewhere)()),
            Keeping::Damaged => Some((self.damaged)()),
            Keeping::Opening | Keeping::Saving | Keeping::Kept => None,
        }
    }
}

/// The id of the button, and the place of what is said about it.
const UNDO: &str = "annuler";

#[component]
pub(in crate::ui::organiser) fn KeptStatus(
    words: Words,
    /// Where the document is.
    #[prop(into)]
    keeping: Signal<Keeping>,
    /// Whether it has any content; otherwise nobody is told that it is saved.
    #[prop(into)]
    is_there: Signal<bool>,
    /// Whether there is a document on which something can be undone.
    #[prop(into)]
    is_begun: Signal<bool>,
    #[prop(into)] can_undo: Signal<bool>,
    /// Takes the last act back, and says whether there was one.
    undo: impl Fn() -> bool + Copy + Send + 'static,
) -> impl IntoView {
    let text: Language = expect_context();
    let sayings: Sayings = expect_context();
    let status = move || match keeping.get() {
        Keeping::Opening => words.opening,
        Keeping::Saving => words.saving,
        Keeping::Kept if is_there.get() => words.kept,
        Keeping::Kept | Keeping::NotKept(_) | Keeping::Elsewhere | Keeping::Damaged => "",
    };
    let trouble = move || {
        let sentences = words.trouble(&keeping.get(), text);
        sentences.map(|sentences| view! { <Notice tone=Tone::Bad sentences /> })
    };
    let take_back = move |_| {
        if undo() {
            sayings.say(UNDO, Tone::Good, words.undone);
        }
    };
    let button = move || {
        is_begun.get().then(|| {
            view! {
                <button
                    class="button"
                    id=UNDO
                    type="button"
                    aria-disabled=move || (!can_undo.get()).to_string()
                    on:click=take_back
                >
                    {words.undo}
                </button>
            }
        })
    };
    view! {
        <div class="status">
            <div class="row">
                <p role="status">{status}</p>
                {button}
            </div>
            {trouble}
            <Said place=UNDO />
        </div>
    }
}
