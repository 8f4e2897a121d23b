//! Signed results that are being recounted by a worker.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::browser::fetch::fetch;
use crate::browser::files::{Chosen, FileFault};
use crate::browser::site;
use crate::browser::worker::Work;
use crate::format::results_v1::MAX_BYTES;
use crate::text::{Language, Notice};
use crate::ui::edition_state::load_edition;
use crate::ui::latest::{Begun, Latest};
use crate::ui::organiser::pieces::work_fault::work_fault;
use crate::ui::organiser::work::recount::{Recounted, recount};
use crate::workflow::anybody::finding::Finding;
use crate::workflow::open_edition::OpenEdition;

/// How far it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ui::organiser) enum Stage {
    /// Nothing was chosen.
    Idle,
    /// The results are being read.
    Reading,
    /// They are being counted.
    Counting,
    /// Somebody stopped it.
    Cancelled,
    /// They were counted.
    Done,
    /// They cannot be.
    Failed(Notice),
}

/// What was counted: the edition that the jury judged, and what was found.
pub(in crate::ui::organiser) type Counted = Arc<(OpenEdition, Finding)>;

/// The results that were chosen last. A handle: all copies refer to the same results.
#[derive(Clone, Copy)]
pub(in crate::ui::organiser) struct Recounting {
    open: StoredValue<Arc<OpenEdition>>,
    text: Language,
    stage: RwSignal<Stage>,
    verified: RwSignal<(usize, usize)>,
    counted: RwSignal<Option<Counted>>,
    work: StoredValue<Option<Work>, LocalStorage>,
    latest: Latest,
}

impl Recounting {
    pub(in crate::ui::organiser) fn new(open: Arc<OpenEdition>, text: Language) -> Self {
        Self {
            open: StoredValue::new(open),
            text,
            stage: RwSignal::new(Stage::Idle),
            verified: RwSignal::new((0, 0)),
            counted: RwSignal::new(None),
            work: StoredValue::new_local(None),
            latest: Latest::new(),
        }
    }

    pub(in crate::ui::organiser) fn stage(self) -> Stage {
        self.stage.get()
    }

    /// How many ballots were verified, and of how many.
    pub(in crate::ui::organiser) fn verified(self) -> (usize, usize) {
        self.verified.get()
    }

    pub(in crate::ui::organiser) fn counted(self) -> Option<Counted> {
        self.counted.get()
    }

    /// Whether the site itself announces results.
    pub(in crate::ui::organiser) fn are_announced(self) -> bool {
        self.open.with_value(|open| open.edition.is_announced())
    }

    /// Counts what is in this file.
    pub(in crate::ui::organiser) fn count_file(self, files: Vec<Chosen>) {
        let words = self.text.recount();
        let mut files = files.into_iter();
        let Some(file) = files.next() else { return };
        let job = self.begin();
        if files.next().is_some() {
            return self.end(Stage::Failed((words.several)()));
        }
        spawn_local(async move {
            let read = file.read(MAX_BYTES).await;
            if !job.is_latest() {
                return;
            }
            let fault = match read.content {
                Ok(results) => return self.count(results, job).await,
                Err(FileFault::Folder) => words.folder,
                Err(FileFault::TooLarge) => words.too_large,
                Err(FileFault::Unreadable) => words.unreadable,
            };
            self.end(Stage::Failed(fault()));
        });
    }

    /// Counts what the site announces.
    pub(in crate::ui::organiser) fn count_announced(self) {
        let job = self.begin();
        spawn_local(async move {
            let results = fetch(&site::results()).await;
            if !job.is_latest() {
                return;
            }
            match results {
                Ok(results) => self.count(results, job).await,
                Err(_) => self.end(Stage::Failed((self.text.recount().no_results)())),
            }
        });
    }

    /// Stops it: nothing was found.
    pub(in crate::ui::organiser) fn cancel(self) {
        self.begin();
        self.stage.set(Stage::Cancelled);
    }

    fn begin(self) -> Begun {
        self.work.set_value(None);
        self.counted.set(None);
        self.verified.set((0, 0));
        self.stage.set(Stage::Reading);
        self.latest.begin()
    }

    async fn count(self, results: Vec<u8>, job: Begun) {
        let Some(open) = self.open.try_get_value() else { return };
        // A published edition with winners is not the version that was voted on, which is a file beside it.
        let judged =
            if open.edition.is_announced() { load_edition(&site::voted()).await } else { Ok(open) };
        if !job.is_latest() {
            return;
        }
        let Ok(judged) = judged else {
            return self.end(Stage::Failed((self.text.recount().no_edition)()));
        };
        self.stage.set(Stage::Counting);
        let of = Arc::clone(&judged);
        let hear = move |said| {
            if !job.is_latest() {
                return;
            }
            match said {
                Recounted::Verified(done, all) => self.verified.set((done, all)),
                Recounted::Found(finding) => {
                    self.counted.set(Some(Arc::new(((*of).clone(), *finding))));
                    self.end(Stage::Done);
                }
                Recounted::Refused(fault) => {
                    let what = self.text.recount().refused.to_owned();
                    let remedy = (self.text.counting().recount_fault)(&fault);
                    self.end(Stage::Failed(Notice { what, remedy }));
                }
                Recounted::Failed(fault) => {
                    self.end(Stage::Failed(work_fault(fault, self.text)));
                }
            }
        };
        let begun = recount(&judged, results, hear).await;
        // If other results were chosen meanwhile or the page was left, the work is dropped, which ends it.
        match begun {
            _ if !job.is_latest() => {}
            Ok(work) => self.work.set_value(Some(work)),
            Err(fault) => self.end(Stage::Failed(work_fault(fault, self.text))),
        }
    }

    /// The worker is dropped a moment later, because this may be called from one of its messages.
    fn end(self, stage: Stage) {
        self.stage.set(stage.clone());
        spawn_local(async move {
            gloo::timers::future::TimeoutFuture::new(0).await;
            if self.stage.try_get_untracked() == Some(stage) {
                self.work.try_update_value(|work| *work = None);
            }
        });
    }
}
