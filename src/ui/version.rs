//! The version of the site that runs here: whether it starts offline, and the way to a newer one.
//!
//! A newer version is let in only when the person says so, and only after the draft is saved.

use std::pin::Pin;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::address::Program;
use crate::browser::offline::{self, Offline, Whose};
use crate::browser::site;

/// How long the service worker waits after a page has started, so that it does not slow the first visit down.
const AFTER_MS: u32 = 500;

/// What is known of the version. A handle: all copies refer to the same one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Version {
    whose: Whose,
    offline: RwSignal<Option<Offline>>,
    step: RwSignal<Step>,
    before_leaving: StoredValue<Option<BeforeLeaving>, LocalStorage>,
}

/// Saves what the page holds, and says whether it could.
type BeforeLeaving = Rc<dyn Fn() -> Pin<Box<dyn Future<Output = Kept>>>>;

/// Whether anything would be lost if the page were left now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kept {
    /// Nothing would.
    Yes,
    /// Something would.
    No,
}

/// How far the person's consent has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// Not asked for.
    Idle,
    /// Asked for: the draft is being saved.
    Saving,
    /// The draft could not be saved, so nothing was done.
    NotSaved,
}

impl Version {
    /// Nothing is known yet; later news of the service worker is followed.
    pub(super) fn new(program: Program) -> Self {
        let whose = match program {
            Program::Gallery | Program::Desk => Whose::Everybody,
            Program::Organiser => Whose::Organiser,
        };
        let version = Self {
            whose,
            offline: RwSignal::new(None),
            step: RwSignal::new(Step::Idle),
            before_leaving: StoredValue::new_local(None),
        };
        offline::when_replaced(move || version.learn(Offline::Replaced));
        version
    }

    /// Begins to keep the site on this device.
    pub(super) fn keep(self) {
        if self.offline.get_untracked().is_some() {
            return;
        }
        self.offline.set(Some(Offline::Preparing));
        Timeout::new(AFTER_MS, move || {
            offline::prepare(self.whose, move |state| self.learn(state));
        })
        .forget();
    }

    fn learn(self, state: Offline) {
        // The tab that lets a version in reloads by itself; any other is the old one until somebody reloads it.
        let by_us = state == Offline::Replaced && self.step.get_untracked() == Step::Saving;
        let replaced = self.offline.get_untracked() == Some(Offline::Replaced);
        if !by_us && !replaced {
            self.offline.set(Some(state));
        }
    }

    /// Whether the site starts offline, as far as it is known.
    pub(super) fn offline(self) -> Option<Offline> {
        self.offline.get()
    }

    pub(super) fn step(self) -> Step {
        self.step.get()
    }

    /// From now on a newer version waits for this.
    pub(super) fn ask_before_leaving(
        self,
        ask: impl Fn() -> Pin<Box<dyn Future<Output = Kept>>> + 'static,
    ) {
        self.before_leaving.set_value(Some(Rc::new(ask)));
    }

    /// Saves what the page holds, lets the newer version in, and loads the page again: once.
    pub(super) fn let_in(self) {
        if self.step.get_untracked() == Step::Saving {
            return;
        }
        self.step.set(Step::Saving);
        spawn_local(async move {
            if let Some(ask) = self.before_leaving.get_value()
                && ask().await == Kept::No
            {
                self.step.set(Step::NotSaved);
                return;
            }
            // If no version waits any more, another tab has started it already, and a reload is enough.
            if !offline::activate(site::reload).await {
                site::reload();
            }
        });
    }
}
