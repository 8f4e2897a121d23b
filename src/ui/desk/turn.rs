//! Whether the desk may be worked at in this tab: one place decides it, every field and button of the desk asks it.
//!
//! Where tabs cannot be told apart each of them may; the store still refuses to overwrite what another one saved.

use std::rc::Rc;

use gloo::events::EventListener;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::browser::one_tab::{self, Turn as Whose, Want};

/// The turn of this tab. A handle.
#[derive(Clone, Copy)]
pub(super) struct Turn {
    whose: RwSignal<Whose>,
    asking: StoredValue<Asking, LocalStorage>,
}

/// How this tab asks for its turn.
#[derive(Default)]
struct Asking {
    name: String,
    waits: bool,
    changed: Option<Rc<dyn Fn(Whose)>>,
}

impl Turn {
    /// Nobody was asked yet, so nobody may work.
    pub(super) fn new() -> Self {
        Self {
            whose: RwSignal::new(Whose::Theirs),
            asking: StoredValue::new_local(Asking::default()),
        }
    }

    /// Whether no other tab has it.
    pub(super) fn is_here(self) -> bool {
        self.whose.get() != Whose::Theirs
    }

    /// Whether this browser tells tabs apart.
    pub(super) fn is_known(self) -> bool {
        self.whose.get() != Whose::Unknown
    }

    /// Takes the turn of this name if it is free, and otherwise once it is. `changed` hears whenever it is lost, and
    /// whenever it came later than this answers; what came is used only after [`Turn::begin`].
    pub(super) async fn ask(self, name: String, changed: impl Fn(Whose) + 'static) {
        self.asking.set_value(Asking { name, waits: false, changed: Some(Rc::new(changed)) });
        let whose = self.request(Want::IfFree).await;
        self.whose.set(whose);
        if whose == Whose::Theirs {
            self.wait();
        }
        EventListener::new(&document(), "visibilitychange", move |_| self.wait()).forget();
    }

    /// Takes the turn from the tab that has it.
    pub(super) fn take(self) {
        spawn_local(async move {
            let whose = self.request(Want::Now).await;
            self.hear(whose);
        });
    }

    /// From now on this tab may work: it shows what is stored.
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

    /// The other tab may be closed; it does not count while this one is not seen.
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
