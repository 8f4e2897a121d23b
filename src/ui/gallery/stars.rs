//! The reader's list: which nominees are starred, here and in other pages of this browser.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

use crate::browser::list;
use crate::edition::{Edition, Id, Nominee};
use crate::markup::card::Star;
use crate::search::Entry;

/// The list of an edition.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stars {
    edition: StoredValue<String>,
    /// In the order in which they were starred.
    ids: RwSignal<Vec<Id<Nominee>>>,
    /// Whether the browser keeps them.
    kept: RwSignal<bool>,
}

impl Stars {
    /// Reads the list of an edition, and goes on following it for as long as the page is shown.
    pub(super) fn open(edition: &Id<Edition>) -> Self {
        let stars = Self {
            edition: StoredValue::new(edition.to_string()),
            ids: RwSignal::new(Vec::new()),
            kept: RwSignal::new(true),
        };
        stars.read();
        let listener = StoredValue::new_local(list::on_change(move || stars.read()));
        on_cleanup(move || listener.dispose());
        stars
    }

    fn read(self) {
        let kept = self.edition.with_value(|edition| list::read(edition)).unwrap_or_default();
        self.ids.set(kept.split(',').filter_map(Id::parse).collect());
    }

    /// Everyone on it.
    pub(super) fn all(self) -> Vec<Id<Nominee>> {
        self.ids.get()
    }

    /// How many they are.
    pub(super) fn count(self) -> usize {
        self.ids.with(Vec::len)
    }

    /// Whether this one is on it.
    pub(super) fn has(self, id: &Id<Nominee>) -> bool {
        self.ids.with(|ids| ids.contains(id))
    }

    /// How a card shows this one, without following the list.
    pub(super) fn star(self, id: &Id<Nominee>) -> Star {
        if untrack(|| self.has(id)) { Star::On } else { Star::Off }
    }

    /// The same for an entry of any edition: those of another one have their own list.
    pub(super) fn star_of(self, entry: &Entry) -> Option<Star> {
        let own = self.edition.with_value(|edition| entry.edition.id.as_str() == edition.as_str());
        own.then(|| self.star(&entry.nominee.id))
    }

    /// Whether the browser keeps the list.
    pub(super) fn are_kept(self) -> bool {
        self.kept.get()
    }

    /// Puts another list in its place.
    pub(super) fn set(self, ids: Vec<Id<Nominee>>) {
        let list = ids.iter().map(Id::as_str).collect::<Vec<_>>().join(",");
        self.kept.set(self.edition.with_value(|edition| list::write(edition, &list)));
        self.ids.set(ids);
    }

    /// Puts one on the list, or takes it off.
    pub(super) fn toggle(self, id: &Id<Nominee>) {
        let mut ids = self.ids.get_untracked();
        if ids.contains(id) {
            ids.retain(|it| it != id);
        } else {
            ids.push(id.clone());
        }
        self.set(ids);
    }

    /// Where the star of a card was pressed, toggles it; says whether it was.
    pub(super) fn press(self, event: &MouseEvent) -> bool {
        let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let button = target.and_then(|it| it.closest("[data-star]").ok().flatten());
        let Some(button) = button else { return false };
        let id = button.get_attribute("data-star").as_deref().and_then(Id::parse);
        if let Some(id) = &id {
            self.toggle(id);
            let pressed = untrack(|| self.has(id)).to_string();
            // An attribute of ours is never refused.
            let _ = button.set_attribute("aria-pressed", &pressed);
        }
        id.is_some()
    }
}
