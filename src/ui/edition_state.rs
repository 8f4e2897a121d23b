//! Loading the edition of the site.

use std::sync::Arc;

use gloo::timers::future::TimeoutFuture;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::browser::fetch::{FetchError, fetch};
use crate::browser::site;
use crate::format::Fault;
use crate::workflow::open_edition::{OpenEdition, open_edition};

/// How far it has come.
#[derive(Debug, Clone)]
pub(super) enum EditionProgress {
    /// Being loaded.
    Waiting,
    /// Loaded and valid.
    Ready(Arc<OpenEdition>),
    /// Not loaded, or not valid.
    Failed(LoadError),
}

/// Why there is no edition.
#[derive(Debug, Clone)]
pub(super) enum LoadError {
    /// It could not be loaded.
    Fetch(FetchError),
    /// It was loaded and is not a valid edition.
    Faults(Vec<Fault>),
}

/// The edition of this site.
#[derive(Debug, Clone, Copy)]
pub(super) struct EditionState(RwSignal<EditionProgress>);

/// Gives the browser time between two pieces of work, so that the page written before the program reacts to its reader.
async fn breathe() {
    TimeoutFuture::new(0).await;
}

/// The edition at an absolute address.
pub(super) async fn load_edition(address: &str) -> Result<Arc<OpenEdition>, LoadError> {
    let bytes = fetch(address).await.map_err(LoadError::Fetch)?;
    breathe().await;
    open_edition(&bytes).map(Arc::new).map_err(LoadError::Faults)
}

impl EditionState {
    /// Begins to load it.
    pub(super) fn load() -> Self {
        let state = Self(RwSignal::new(EditionProgress::Waiting));
        state.try_again();
        state
    }

    /// Loads it once more.
    pub(super) fn try_again(self) {
        self.0.set(EditionProgress::Waiting);
        spawn_local(async move {
            let progress = match load_edition(&site::edition()).await {
                Ok(open) => EditionProgress::Ready(open),
                Err(error) => EditionProgress::Failed(error),
            };
            breathe().await;
            self.0.set(progress);
        });
    }

    pub(super) fn progress(self) -> EditionProgress {
        self.0.get()
    }

    /// The edition, once it is there.
    pub(super) fn ready(self) -> Option<Arc<OpenEdition>> {
        self.0.with(|progress| match progress {
            EditionProgress::Ready(open) => Some(Arc::clone(open)),
            _ => None,
        })
    }
}
