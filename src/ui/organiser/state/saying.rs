//! The message about the last act, shown at the place where it was tried.

use leptos::prelude::*;

use crate::text::Notice as Sentences;
use crate::ui::components::notice::{Notice, Tone};

/// A sentence with its place on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Saying {
    place: String,
    tone: Tone,
    sentences: Sentences,
}

/// The message that is shown. A handle: all copies refer to the same message.
#[derive(Clone, Copy)]
pub(in crate::ui::organiser) struct Sayings(RwSignal<Option<Saying>>);

impl Sayings {
    /// Nothing is said yet.
    pub(in crate::ui::organiser) fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// Shows this message at a place, instead of the one before.
    pub(in crate::ui::organiser) fn say(self, place: &str, tone: Tone, what: impl Into<String>) {
        self.tell(place, tone, Sentences { what: what.into(), remedy: String::new() });
    }

    /// The same with what to do about it.
    pub(in crate::ui::organiser) fn tell(self, place: &str, tone: Tone, sentences: Sentences) {
        self.0.set(Some(Saying { place: place.to_owned(), tone, sentences }));
    }

    /// Whether the message at this place says that something did not work.
    pub(in crate::ui::organiser) fn is_bad_at(self, place: &str) -> bool {
        self.0
            .with(|said| said.as_ref().is_some_and(|it| it.place == place && it.tone == Tone::Bad))
    }

    /// Removes the message.
    pub(in crate::ui::organiser) fn hush(self) {
        self.0.set(None);
    }
}

#[component]
pub(in crate::ui::organiser) fn Said(
    /// The place at which the message is shown.
    #[prop(into)]
    place: String,
) -> impl IntoView {
    let sayings: Sayings = expect_context();
    let said = Memo::new(move |_| sayings.0.get().filter(|saying| saying.place == place));
    move || said.get().map(|said| view! { <Notice tone=said.tone sentences=said.sentences /> })
}
