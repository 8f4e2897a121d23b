//! Files on their way to a verdict. The verdicts are the worker's; here they only wait for their turn.

use std::cell::RefCell;
use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::browser::files::{Chosen, FileFault, ReadFile};
use crate::browser::worker::{Work, WorkFault};
use crate::format::ballot_v1::MAX_BYTES;
use crate::text::Language;
use crate::ui::organiser::jobs::{self, Examined, Finding};
use crate::workflow::OpenEdition;

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// Nothing was chosen.
    Idle,
    /// Files are being read.
    Reading,
    /// They are being examined.
    Examining,
    /// Somebody stopped it.
    Cancelled,
    /// All were examined.
    Done,
    /// The worker did not come to an end.
    Failed(WorkFault),
}

/// The files that were chosen last. A handle: copies are of the same ones.
#[derive(Clone, Copy)]
pub(super) struct Examination {
    open: StoredValue<Arc<OpenEdition>>,
    text: Language,
    stage: RwSignal<Stage>,
    all: RwSignal<usize>,
    read: RwSignal<usize>,
    found: RwSignal<Vec<(String, Finding)>>,
    work: StoredValue<Option<Work>, LocalStorage>,
    turn: StoredValue<u32>,
}

impl Examination {
    pub(super) fn new(open: Arc<OpenEdition>, text: Language) -> Self {
        Self {
            open: StoredValue::new(open),
            text,
            stage: RwSignal::new(Stage::Idle),
            all: RwSignal::new(0),
            read: RwSignal::new(0),
            found: RwSignal::new(Vec::new()),
            work: StoredValue::new_local(None),
            turn: StoredValue::new(0),
        }
    }

    pub(super) fn stage(self) -> Stage {
        self.stage.get()
    }

    /// How many files there are.
    pub(super) fn all(self) -> usize {
        self.all.get()
    }

    /// How many of them were read.
    pub(super) fn read(self) -> usize {
        self.read.get()
    }

    /// How many of them have a verdict.
    pub(super) fn examined(self) -> usize {
        self.found.with(Vec::len)
    }

    /// How many of them have this one.
    pub(super) fn count_of(self, code: &str) -> usize {
        self.found.with(|found| found.iter().filter(|(_, it)| it.code == code).count())
    }

    /// Each file with its verdict.
    pub(super) fn findings(self) -> Vec<(String, Finding)> {
        self.found.get()
    }

    /// Examines these files in place of those before.
    pub(super) fn begin(self, files: Vec<Chosen>) {
        if files.is_empty() {
            return;
        }
        let turn = self.next_turn();
        self.work.set_value(None);
        self.all.set(files.len());
        self.read.set(0);
        self.found.set(Vec::new());
        self.stage.set(Stage::Reading);
        spawn_local(self.examine(files, turn));
    }

    /// Stops it; what was found stays.
    pub(super) fn cancel(self) {
        self.next_turn();
        self.work.set_value(None);
        self.stage.set(Stage::Cancelled);
    }

    async fn examine(self, files: Vec<Chosen>, turn: Option<u32>) {
        let (mut names, mut contents) = (Vec::new(), Vec::new());
        for file in files {
            let ReadFile { name, content } = file.read(MAX_BYTES).await;
            if !self.is_turn(turn) {
                return;
            }
            match content {
                Ok(bytes) => {
                    names.push(name);
                    contents.push(bytes);
                }
                Err(fault) => {
                    self.found.update(|found| found.push((name, self.not_read(fault))));
                }
            }
            self.read.update(|read| *read += 1);
        }
        self.stage.set(Stage::Examining);
        let names = RefCell::new(names.into_iter());
        let hear = move |said| {
            if !self.is_turn(turn) {
                return;
            }
            match said {
                Examined::Some(findings) => self.found.update(|found| {
                    // The findings first: what comes last in a pair is not taken where the first has ended.
                    let names = &mut *names.borrow_mut();
                    found.extend(findings.into_iter().zip(names).map(|(it, name)| (name, it)));
                }),
                Examined::All => self.end(Stage::Done),
                Examined::Failed(fault) => self.end(Stage::Failed(fault)),
            }
        };
        let Some(open) = self.open.try_get_value() else { return };
        let begun = jobs::examine(&open, self.text, contents, hear).await;
        // Whoever chose others meanwhile, or left, wants nothing of it: dropped, it ends.
        match begun {
            _ if !self.is_turn(turn) => {}
            Ok(work) => self.work.set_value(Some(work)),
            Err(fault) => self.end(Stage::Failed(fault)),
        }
    }

    fn not_read(self, fault: FileFault) -> Finding {
        let words = self.text.imports();
        let (code, sentence) = match fault {
            FileFault::Folder => ("folder", words.folder),
            FileFault::TooLarge => ("too-large", words.too_large),
            FileFault::Unreadable => ("unreadable", words.unreadable),
        };
        Finding { code: code.to_owned(), sentence: sentence.to_owned() }
    }

    /// The worker is let go a moment later: this may be called by what it said.
    fn end(self, stage: Stage) {
        self.stage.set(stage);
        spawn_local(async move {
            gloo::timers::future::TimeoutFuture::new(0).await;
            if self.stage.try_get_untracked() == Some(stage) {
                self.work.try_update_value(|work| *work = None);
            }
        });
    }

    fn next_turn(self) -> Option<u32> {
        self.turn.try_update_value(|turn| {
            *turn = turn.wrapping_add(1);
            *turn
        })
    }

    fn is_turn(self, turn: Option<u32>) -> bool {
        self.turn.try_get_value() == turn && turn.is_some()
    }
}
