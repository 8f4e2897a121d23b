//! Reads the chosen files and has each verified by the workflows.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::browser::deadline::within;
use crate::browser::files::{Chosen, FileFault, ReadFile};
use crate::browser::juror_store::JurorStore;
use crate::browser::site;
use crate::format::ballot_v1::MAX_BYTES;
use crate::storage::Seat;
use crate::ui::desk::state::Desk;
use crate::ui::latest::Latest;
use crate::workflow::anybody::verify_ballot::{Examined, Rejection, examine_ballot};
use crate::workflow::juror::signed_here::{SignedHere, signed_here};
use crate::workflow::open_edition::OpenEdition;

/// How long the browser may take to say which ballots were signed in it, in milliseconds.
const STORE_MS: u32 = 3_000;

/// A file with its outcome.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Checked {
    /// The name of the file.
    pub(super) file: String,
    /// The outcome.
    pub(super) outcome: Outcome,
}

/// The outcome of checking a file.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Outcome {
    /// It could not be read.
    NotRead(FileFault),
    /// It is not a valid ballot.
    Rejected(Rejection),
    /// A ballot as its device signed it, whether or not it fits the edition.
    Examined {
        /// The ballot, as it was read.
        examined: Box<Examined>,
        /// Whether it was signed in this browser.
        here: Here,
    },
}

/// Whether a ballot was signed in this browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Here {
    /// It was.
    Yes(SignedHere),
    /// It was not.
    No,
    /// What was signed in this browser cannot be read.
    Unknown,
}

/// The files that were chosen last. A handle: all copies refer to the same files.
#[derive(Clone, Copy)]
pub(super) struct Checks {
    open: StoredValue<Arc<OpenEdition>>,
    desk: StoredValue<Desk>,
    results: RwSignal<Vec<Checked>>,
    underway: RwSignal<bool>,
    latest: Latest,
}

impl Checks {
    pub(super) fn new(open: Arc<OpenEdition>, desk: Desk) -> Self {
        Self {
            open: StoredValue::new(open),
            desk: StoredValue::new(desk),
            results: RwSignal::new(Vec::new()),
            underway: RwSignal::new(false),
            latest: Latest::new(),
        }
    }

    pub(super) fn results(self) -> Vec<Checked> {
        self.results.get()
    }

    pub(super) fn are_underway(self) -> bool {
        self.underway.get()
    }

    /// Checks these files in place of those before. Does nothing once the page is left.
    pub(super) fn check(self, files: Vec<Chosen>) {
        let Some(open) = self.open.try_get_value().filter(|_| !files.is_empty()) else { return };
        let job = self.latest.begin();
        self.underway.try_set(true);
        spawn_local(async move {
            let store = within(STORE_MS, JurorStore::open(&site::scope())).await;
            let store = store.and_then(Result::ok);
            let mut results = Vec::new();
            for file in files {
                let ReadFile { name: file, content } = file.read(MAX_BYTES).await;
                let outcome = match content.map(|bytes| examine_ballot(&bytes, &open)) {
                    Err(fault) => Outcome::NotRead(fault),
                    Ok(Err(rejection)) => Outcome::Rejected(rejection),
                    Ok(Ok(examined)) => {
                        let here = self.find(store.as_ref(), &examined).await;
                        Outcome::Examined { examined: Box::new(examined), here }
                    }
                };
                results.push(Checked { file, outcome });
            }
            // Other files were chosen meanwhile, or the page was left.
            if job.is_latest() {
                self.results.try_set(results);
                self.underway.try_set(false);
            }
        });
    }

    /// Looks for a ballot among those signed in this page, and among those kept by this browser.
    async fn find(self, store: Option<&JurorStore>, examined: &Examined) -> Here {
        let known = self.desk.try_get_value().and_then(|desk| desk.find_export(examined));
        if let Some(found) = known {
            return Here::Yes(found);
        }
        let Some(store) = store.filter(|store| store.database().is_some()) else {
            return Here::Unknown;
        };
        let seat = Seat::of(&examined.ballot.edition.id, &examined.ballot.author);
        let looked = signed_here(store, &seat, &examined.digest);
        match within(STORE_MS, looked).await {
            Some(Ok(Some(found))) => Here::Yes(found),
            Some(Ok(None)) => Here::No,
            Some(Err(_)) | None => Here::Unknown,
        }
    }
}
