//! The official register of territories: fetched when the page first needs it, and held from then on.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::browser::fetch::fetch;
use crate::browser::site;
use crate::format::territories_v1::{self, Territories};
use crate::text::Language;

/// How far the register is.
#[derive(Clone)]
pub(in crate::ui::organiser) enum Register {
    /// Nobody needed it yet.
    Unasked,
    /// It is being loaded.
    Coming,
    /// It was loaded.
    Here(Arc<Territories>),
    /// It could not be loaded, for this reason.
    Missing(String),
}

/// A handle: all copies refer to the same register.
#[derive(Clone, Copy)]
pub(in crate::ui::organiser) struct RegisterState {
    text: Language,
    register: RwSignal<Register>,
}

impl RegisterState {
    /// A register that was not needed yet.
    pub(in crate::ui::organiser) fn new(text: Language) -> Self {
        Self { text, register: RwSignal::new(Register::Unasked) }
    }

    /// How far it is.
    pub(in crate::ui::organiser) fn get(self) -> Register {
        self.register.get()
    }

    /// The register, if it is here.
    pub(in crate::ui::organiser) fn territories(self) -> Option<Arc<Territories>> {
        match self.register.get() {
            Register::Here(territories) => Some(territories),
            Register::Unasked | Register::Coming | Register::Missing(_) => None,
        }
    }

    /// Fetches it, unless that was done or is under way.
    pub(in crate::ui::organiser) fn need(self) {
        if matches!(self.register.get_untracked(), Register::Coming | Register::Here(_)) {
            return;
        }
        self.register.set(Register::Coming);
        spawn_local(async move {
            let words = self.text.tables();
            let read = match fetch(&format!("{}{REGISTER}", site::top())).await {
                Ok(bytes) => territories_v1::read(&String::from_utf8_lossy(&bytes))
                    .map_err(|line| (self.text.authoring().register_unusable)(line)),
                Err(_) => Err(words.register_missing.to_owned()),
            };
            self.register.set(match read {
                Ok(territories) => Register::Here(Arc::new(territories)),
                Err(why) => Register::Missing(why),
            });
        });
    }
}

/// Where it lies, below the top of the site.
const REGISTER: &str = "register/territories.txt";

/// The message that the register is being loaded, or could not be.
#[component]
pub(in crate::ui::organiser) fn RegisterNote() -> impl IntoView {
    let text: Language = expect_context();
    let register: RegisterState = expect_context();
    let words = text.tables();
    move || match register.get() {
        Register::Coming => Some(view! { <p>{words.register_loading}</p> }.into_any()),
        Register::Missing(why) => {
            let again = move |_| register.need();
            let note = view! {
                <p>{why}</p>
                <p>
                    <button class="button" type="button" on:click=again>
                        {words.try_again}
                    </button>
                </p>
            };
            Some(note.into_any())
        }
        Register::Unasked | Register::Here(_) => None,
    }
}
