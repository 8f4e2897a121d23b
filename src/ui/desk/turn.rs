//! The lock that decides whether this tab may edit. Every field and button of the desk asks for it here.
//!
//! In a browser without locks every tab may edit. The store still refuses to overwrite what another tab saved.

use std::rc::Rc;

use gloo::events::EventListener;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::browser::one_tab::{self, Turn as Whose, Want};

/// Whether this tab holds the lock. A handle: all copies refer to the same lock.
#[derive(Clone, Copy)]
pub(super) struct Turn {
    whose: RwSignal<Whose>,
    asking: StoredValue<Asking, LocalStorage>,
}

/// How this tab asks for the lock.
#[derive(Default)]
struct Asking {
    name: String,
    waits: bool,
    changed: Option<Rc<dyn Fn(Whose)>>,
}

impl Turn {
    /// The lock was not asked for yet, so this tab may not edit.
    pub(super) fn new() -> Self {
        Self {
            whose: RwSignal::new(Whose::Theirs),
            asking: StoredValue::new_local(Asking::default()),
        }
    }

    /// Whether no other tab holds the lock.
    pub(super) fn is_here(self) -> bool {
        self.whose.get() != Whose::Theirs
    }

    /// Whether this browser tells tabs apart.
    pub(super) fn is_known(self) -> bool {
        self.whose.get() != Whose::Unknown
    }

    /// Asks for the lock of this name and returns once it is known who holds it. If another tab does, waits for it in
    /// the background. `changed` is called when the lock is lost, or obtained after waiting: then [`Turn::begin`] must
    /// be called before anything is edited.
    pub(super) async fn ask(self, name: String, changed: impl Fn(Whose) + 'static) {
        self.asking.set_value(Asking { name, waits: false, changed: Some(Rc::new(changed)) });
        let whose = self.request(Want::IfFree).await;
        self.whose.set(whose);
        if whose == Whose::Theirs {
            self.wait();
        }
        EventListener::new(&document(), "visibilitychange", move |_| self.wait()).forget();
    }

    /// Takes the lock from the tab that holds it.
    pub(super) fn take(self) {
        spawn_local(async move {
            let whose = self.request(Want::Now).await;
            self.hear(whose);
        });
    }

    /// Lets this tab edit. It must show what is stored before.
    pub(super) fn begin(self, whose: Whose) {
        self.whose.set(whose);
    }

    async fn request(self, want: Want) -> Whose {
        let name = self.asking.with_value(|asking| asking.name.clone());
        one_tab::ask(&name, want, move || self.lose()).await
    }

    fn lose(self) {
        self.whose.set(Whose::Theirs);
        self.hear(Whose::Theirs);
        self.wait();
    }

    /// Waits until the other tab is closed. A tab in the background does not take the lock.
    fn wait(self) {
        let is_here = untrack(|| self.is_here());
        if is_here || !one_tab::is_seen() || self.asking.with_value(|asking| asking.waits) {
            return;
        }
        self.asking.update_value(|asking| asking.waits = true);
        spawn_local(async move {
            let whose = self.request(Want::OnceFree).await;
            self.asking.update_value(|asking| asking.waits = false);
            if whose != Whose::Theirs {
                self.hear(whose);
            }
        });
    }

    fn hear(self, whose: Whose) {
        if let Some(changed) = self.asking.with_value(|asking| asking.changed.clone()) {
            changed(whose);
        }
    }
}
