//! The files that the organiser received, as this page sees them: the worker that holds them, what this browser keeps,
//! and the decisions. It has no rules of its own.

mod deciding;
mod delivering;

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

pub(in crate::ui::organiser) use self::delivering::Delivery;
use super::keeping::Keeping;
use super::kept::{Kept, open_store};
use crate::browser::worker::WorkFault;
use crate::format::decisions_v1::{self, Decisions};
use crate::format::office_row_v1;
use crate::json::pretty;
use crate::storage::indexed_db::IndexedDbOffice;
use crate::storage::{OfficeStore, StorageError};
use crate::text::Language;
use crate::ui::one_at_a_time::OneAtATime;
use crate::ui::organiser::work::session::Session;
use crate::ui::organiser::work::summary::Summary;
use crate::workflow::office::restore::DECISIONS;
use crate::workflow::open_edition::OpenEdition;

/// The progress of an import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ui::organiser) enum Stage {
    /// What is kept in this browser is being brought.
    Opening,
    /// Nothing is under way.
    Ready,
    /// Files are being read: how many are done, and of how many.
    Reading(usize, usize),
    /// They are being examined.
    Examining(usize, usize),
    /// The worker failed.
    Failed(WorkFault),
}

/// A handle: all copies refer to the same office.
#[derive(Clone, Copy)]
pub(in crate::ui::organiser) struct OfficeState {
    text: Language,
    session: StoredValue<Option<Rc<Session>>, LocalStorage>,
    store: StoredValue<Option<Rc<IndexedDbOffice>>, LocalStorage>,
    decisions: Kept<Decisions>,
    stage: RwSignal<Stage>,
    summary: RwSignal<Option<Arc<Summary>>>,
    delivery: RwSignal<Option<Delivery>>,
    /// Why this browser did not keep a file.
    unkept: RwSignal<Option<StorageError>>,
    reveal: RwSignal<bool>,
    /// How many files of this import were examined before those that the worker has now.
    before: StoredValue<usize>,
    /// Taking files in, or handing out everything that is kept.
    deliveries: StoredValue<OneAtATime, LocalStorage>,
    /// Whether somebody stopped the delivery that is under way.
    cancelled: StoredValue<bool>,
}

impl OfficeState {
    /// An empty one.
    pub(in crate::ui::organiser) fn new(text: Language) -> Self {
        Self {
            text,
            session: StoredValue::new_local(None),
            store: StoredValue::new_local(None),
            decisions: Kept::new(DECISIONS, |it| pretty(&decisions_v1::write(it))),
            stage: RwSignal::new(Stage::Opening),
            summary: RwSignal::new(None),
            delivery: RwSignal::new(None),
            unkept: RwSignal::new(None),
            reveal: RwSignal::new(false),
            before: StoredValue::new(0),
            deliveries: StoredValue::new_local(OneAtATime::default()),
            cancelled: StoredValue::new(false),
        }
    }

    pub(in crate::ui::organiser) fn stage(self) -> Stage {
        self.stage.get()
    }

    /// Whether files can be taken in.
    pub(in crate::ui::organiser) fn is_ready(self) -> bool {
        self.stage.get() == Stage::Ready
    }

    pub(in crate::ui::organiser) fn summary(self) -> Option<Arc<Summary>> {
        self.summary.get()
    }

    pub(in crate::ui::organiser) fn delivery(self) -> Option<Delivery> {
        self.delivery.get()
    }

    /// Why this browser does not keep what came, or what was decided.
    pub(in crate::ui::organiser) fn unkept(self) -> Option<StorageError> {
        match self.decisions.keeping() {
            Keeping::NotKept(error) => Some(error),
            Keeping::Elsewhere => Some(StorageError::Conflict),
            Keeping::Opening | Keeping::Saving | Keeping::Kept | Keeping::Damaged => {
                self.unkept.get()
            }
        }
    }

    /// Brings what this browser keeps for an edition, once.
    pub(in crate::ui::organiser) fn begin(self, open: Arc<OpenEdition>) {
        if !self.decisions.begin(Arc::clone(&open)) {
            return;
        }
        // Whatever else this page wants of the office waits for it.
        let turn = self.deliveries.with_value(OneAtATime::try_begin);
        spawn_local(async move {
            let _turn = turn;
            let (store, rows) = match self.bring(&open).await {
                Ok((store, rows)) => (Ok(store), rows),
                Err(error) => (Err(error), Vec::new()),
            };
            let nothing = Decisions::none(open.edition.id.clone());
            let read = |text: &str| decisions_v1::read(text.as_bytes()).ok();
            self.decisions.load(store, Some(nothing), read).await;
            let files = rows.iter().filter_map(|(_, text)| office_row_v1::read(text));
            self.start(open, files.collect()).await;
        });
    }

    /// The store, with all that it keeps.
    async fn bring(
        self,
        open: &OpenEdition,
    ) -> Result<(Rc<IndexedDbOffice>, Vec<(String, String)>), StorageError> {
        let store = open_store().await?;
        let rows = store.read_all(&open.edition.id).await?;
        self.store.set_value(Some(Rc::clone(&store)));
        Ok((store, rows))
    }

    async fn start(self, open: Arc<OpenEdition>, files: Vec<(String, Vec<u8>)>) {
        let all = files.len();
        if all > 0 {
            self.stage.set(Stage::Examining(0, all));
        }
        let progress = move |done| {
            if let Some(Stage::Examining(_, all)) = self.stage.try_get_untracked() {
                self.stage.set(Stage::Examining(self.before.get_value() + done, all));
            }
        };
        match Session::begin(open, progress).await {
            Ok(session) => {
                let session = Rc::new(session);
                self.session.set_value(Some(Rc::clone(&session)));
                if let Err(fault) = session.take(&files).await {
                    self.stage.set(Stage::Failed(fault));
                    return;
                }
                self.stage.set(Stage::Ready);
                self.look().await;
            }
            Err(fault) => self.stage.set(Stage::Failed(fault)),
        }
    }

    /// Everything that this browser keeps, once nothing is under way.
    pub(in crate::ui::organiser) async fn rows(
        self,
    ) -> Result<Vec<(String, String)>, StorageError> {
        self.deliveries.get_value().idle().await;
        let (Some(store), Some(open)) = (self.store.get_value(), self.decisions.edition()) else {
            return Err(untrack(|| self.unkept()).unwrap_or(StorageError::Unavailable));
        };
        store.read_all(&open.edition.id).await
    }

    /// Asks the worker what everything amounts to.
    async fn look(self) {
        let (Some(session), Some(decisions)) =
            (self.session.get_value(), self.decisions.get_untracked())
        else {
            return;
        };
        let reveal = decisions.closing.is_some() || self.reveal.get_untracked();
        match session.look(&decisions, reveal).await {
            Ok(summary) => self.summary.set(Some(Arc::new(summary))),
            Err(fault) => self.stage.set(Stage::Failed(fault)),
        }
    }

    async fn keep(self, rows: Vec<(String, String)>) {
        let open = self.decisions.edition();
        let (Some(store), Some(open)) = (self.store.get_value(), open) else { return };
        if let Err(error) = store.keep(&open.edition.id, &rows).await {
            self.unkept.set(Some(error));
        }
    }
}
