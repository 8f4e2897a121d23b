//! What came of the last thing that was tried, said where it was tried.

use leptos::prelude::*;

use super::RosterState;
use crate::text::Notice;
use crate::ui::components::notice::Tone;

/// A sentence with its place on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ui::organiser) struct Saying {
    place: String,
    pub(in crate::ui::organiser) tone: Tone,
    pub(in crate::ui::organiser) notice: Notice,
}

impl RosterState {
    /// Says this at a place, and nothing elsewhere.
    pub(in crate::ui::organiser) fn say(self, place: &str, tone: Tone, what: impl Into<String>) {
        self.tell(place, tone, Notice { what: what.into(), remedy: String::new() });
    }

    /// The same with what to do about it.
    pub(in crate::ui::organiser) fn tell(self, place: &str, tone: Tone, notice: Notice) {
        self.saying.set(Some(Saying { place: place.to_owned(), tone, notice }));
    }

    /// What is said at a place.
    pub(in crate::ui::organiser) fn said_at(self, place: &str) -> Option<Saying> {
        self.saying.get().filter(|saying| saying.place == place)
    }
}
