//! The files that the organiser received, as this page sees them: the worker that holds them, what this browser keeps,
//! and the decisions. It has no rules of its own.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::browser::clock;
use crate::browser::files::{Chosen, FileFault, ReadFile};
use crate::browser::site;
use crate::browser::worker::WorkFault;
use crate::format::ballot_v1::{App, MAX_BYTES};
use crate::format::decisions_v1::{self, Decisions, Peek};
use crate::format::office_row_v1;
use crate::json::pretty;
use crate::storage::indexed_db::IndexedDbOffice;
use crate::storage::{OfficeStore, StorageError};
use crate::text::{Language, Notice};
use crate::ui::one_at_a_time::OneAtATime;
use crate::ui::organiser::work::session::Session;
use crate::ui::organiser::work::summary::{ArrivalKind, Summary};
use crate::workflow::office::announce::Disclosure;
use crate::workflow::office::organiser_key::OrganiserKey;
use crate::workflow::office::paper::Paper;
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

/// The files that were imported last.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::ui::organiser) struct Delivery {
    /// How many files.
    pub(in crate::ui::organiser) files: usize,
    /// Those that were there already.
    pub(in crate::ui::organiser) again: usize,
    /// Those that could not be read, or say nothing of this jury: what they are called, and why.
    pub(in crate::ui::organiser) refused: Vec<(String, String)>,
    /// Whether somebody stopped it.
    pub(in crate::ui::organiser) cancelled: bool,
}

/// A handle: all copies refer to the same office.
#[derive(Clone, Copy)]
pub(in crate::ui::organiser) struct OfficeState {
    text: Language,
    open: StoredValue<Option<Arc<OpenEdition>>>,
    session: StoredValue<Option<Rc<Session>>, LocalStorage>,
    store: StoredValue<Option<Rc<IndexedDbOffice>>, LocalStorage>,
    /// The decisions as this browser had them when they were last read.
    paper: StoredValue<Option<Rc<Paper<IndexedDbOffice>>>, LocalStorage>,
    stage: RwSignal<Stage>,
    decisions: RwSignal<Option<Decisions>>,
    summary: RwSignal<Option<Arc<Summary>>>,
    delivery: RwSignal<Option<Delivery>>,
    unkept: RwSignal<Option<StorageError>>,
    /// Whether the decisions that this browser keeps cannot be read.
    damaged: RwSignal<bool>,
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
            open: StoredValue::new(None),
            session: StoredValue::new_local(None),
            store: StoredValue::new_local(None),
            paper: StoredValue::new_local(None),
            stage: RwSignal::new(Stage::Opening),
            decisions: RwSignal::new(None),
            summary: RwSignal::new(None),
            delivery: RwSignal::new(None),
            unkept: RwSignal::new(None),
            damaged: RwSignal::new(false),
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

    pub(in crate::ui::organiser) fn decisions(self) -> Option<Decisions> {
        self.decisions.get()
    }

    pub(in crate::ui::organiser) fn decisions_untracked(self) -> Option<Decisions> {
        self.decisions.get_untracked()
    }

    /// Why this browser does not keep what came.
    pub(in crate::ui::organiser) fn unkept(self) -> Option<StorageError> {
        self.unkept.get()
    }

    /// Whether the decisions that this browser keeps cannot be read.
    pub(in crate::ui::organiser) fn is_damaged(self) -> bool {
        self.damaged.get()
    }

    pub(in crate::ui::organiser) fn is_closed(self) -> bool {
        self.decisions.with(|it| it.as_ref().is_some_and(|it| it.closing.is_some()))
    }

    /// Whether results may be shown: the vote is closed, or a reason for an early viewing was recorded.
    pub(in crate::ui::organiser) fn is_revealed(self) -> bool {
        self.is_closed() || self.reveal.get()
    }

    /// Brings what this browser keeps for an edition, once.
    pub(in crate::ui::organiser) fn begin(self, open: Arc<OpenEdition>) {
        if self.open.with_value(Option::is_some) {
            return;
        }
        self.open.set_value(Some(Arc::clone(&open)));
        // Whatever else this page wants of the office waits for it.
        let turn = self.deliveries.with_value(OneAtATime::try_begin);
        spawn_local(async move {
            let _turn = turn;
            let kept = self.kept(&open).await;
            let decisions = kept.iter().find(|(name, _)| name == DECISIONS);
            let decisions =
                decisions.map(|(_, text)| decisions_v1::read(text.as_bytes()).map_err(|_| ()));
            self.damaged.set(decisions == Some(Err(())));
            let decisions = decisions.and_then(Result::ok);
            let nothing = Decisions::none(open.edition.id.clone());
            self.decisions.set(Some(decisions.unwrap_or(nothing)));
            let files: Vec<_> =
                kept.iter().filter_map(|(_, text)| office_row_v1::read(text)).collect();
            self.start(&open, files).await;
        });
    }

    async fn kept(self, open: &OpenEdition) -> Vec<(String, String)> {
        let opened = async {
            let edition = &open.edition.id;
            let store = Rc::new(IndexedDbOffice::open(&site::scope()).await?);
            let paper = Paper::open(Rc::clone(&store), edition.clone(), DECISIONS).await?;
            let rows = store.read_all(edition).await?;
            self.store.set_value(Some(store));
            self.paper.set_value(Some(Rc::new(paper)));
            Ok(rows)
        };
        match opened.await {
            Ok(rows) => rows,
            Err(error) => {
                self.unkept.set(Some(error));
                Vec::new()
            }
        }
    }

    async fn start(self, open: &OpenEdition, files: Vec<(String, Vec<u8>)>) {
        let all = files.len();
        if all > 0 {
            self.stage.set(Stage::Examining(0, all));
        }
        let progress = move |done| {
            if let Some(Stage::Examining(_, all)) = self.stage.try_get_untracked() {
                self.stage.set(Stage::Examining(self.before.get_value() + done, all));
            }
        };
        match Session::begin(open, self.text, progress).await {
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

    /// Takes files in, keeps them, and says what they are.
    pub(in crate::ui::organiser) fn take_in(self, chosen: Vec<Chosen>) {
        if chosen.is_empty() {
            return;
        }
        spawn_local(async move {
            let _turn = self.deliveries.get_value().begin().await;
            if self.stage.get_untracked() != Stage::Ready {
                return;
            }
            self.cancelled.set_value(false);
            self.delivery.set(None);
            self.stage.set(Stage::Reading(0, chosen.len()));
            let all = chosen.len();
            let (mut files, mut delivery) =
                (Vec::new(), Delivery { files: all, ..Delivery::default() });
            for (done, file) in chosen.into_iter().enumerate() {
                let ReadFile { name, content } = file.read(MAX_BYTES).await;
                if self.cancelled.get_value() {
                    return;
                }
                match content {
                    Ok(bytes) => files.push((name, bytes)),
                    Err(fault) => delivery.refused.push((name, self.not_read(fault))),
                }
                self.stage.set(Stage::Reading(done + 1, all));
            }
            self.examine(files, delivery).await;
        });
    }

    /// Everything that this browser keeps, once nothing is under way.
    pub(in crate::ui::organiser) async fn rows(
        self,
    ) -> Result<Vec<(String, String)>, StorageError> {
        self.deliveries.get_value().idle().await;
        let (Some(store), Some(open)) = (self.store.get_value(), self.open.get_value()) else {
            return Err(self.unkept.get_untracked().unwrap_or(StorageError::Unavailable));
        };
        store.read_all(&open.edition.id).await
    }

    /// Replaces the decisions by those of a backup.
    pub(in crate::ui::organiser) fn adopt(self, text: &[u8]) {
        if let Ok(decisions) = decisions_v1::read(text) {
            self.damaged.set(false);
            self.decide(|it| *it = decisions);
        }
    }

    /// Restores from a backup: texts as they are, files as if they were imported now.
    pub(in crate::ui::organiser) async fn bring_back(
        self,
        papers: Vec<(String, String)>,
        files: Vec<(String, Vec<u8>)>,
    ) {
        let _turn = self.deliveries.get_value().begin().await;
        self.keep(papers).await;
        if files.is_empty() || self.stage.get_untracked() != Stage::Ready {
            return;
        }
        self.cancelled.set_value(false);
        self.delivery.set(None);
        let delivery = Delivery { files: files.len(), ..Delivery::default() };
        self.examine(files, delivery).await;
    }

    /// Imports files that this page made, once nothing else is under way. They are saved first, so that they are there
    /// at the next start even if the worker fails.
    pub(in crate::ui::organiser) async fn take_made(self, files: Vec<(String, Vec<u8>)>) {
        let _turn = self.deliveries.get_value().begin().await;
        let rows = files.iter().map(|(name, bytes)| office_row_v1::write(name, bytes));
        self.keep(rows.collect()).await;
        let Some(session) = self.session.get_value() else { return };
        match session.take(&files).await {
            Ok(_) => self.look().await,
            Err(fault) => self.stage.set(Stage::Failed(fault)),
        }
    }

    async fn examine(self, files: Vec<(String, Vec<u8>)>, mut delivery: Delivery) {
        let Some(session) = self.session.get_value() else { return };
        self.before.set_value(0);
        self.stage.set(Stage::Examining(0, files.len()));
        // In pieces, so that what was examined is kept if the import is stopped.
        let mut taken = 0;
        for piece in files.chunks(PIECE) {
            if self.cancelled.get_value() {
                delivery.cancelled = true;
                break;
            }
            let arrivals = match session.take(piece).await {
                Ok(arrivals) => arrivals,
                Err(fault) => {
                    self.stage.set(Stage::Failed(fault));
                    return;
                }
            };
            let rows: Vec<_> = piece
                .iter()
                .zip(&arrivals)
                .filter(|(_, arrival)| arrival.kind != ArrivalKind::Again)
                .map(|((name, bytes), _)| office_row_v1::write(name, bytes))
                .collect();
            self.keep(rows).await;
            delivery.again += arrivals.iter().filter(|it| it.kind == ArrivalKind::Again).count();
            let refused = arrivals.into_iter().filter(|it| it.kind == ArrivalKind::Refused);
            delivery.refused.extend(refused.map(|it| (it.name, it.sentence)));
            taken += piece.len();
            self.before.set_value(taken);
            if !self.cancelled.get_value() {
                self.stage.set(Stage::Examining(taken, files.len()));
            }
        }
        delivery.files -= files.len() - taken;
        self.delivery.set(Some(delivery));
        self.stage.set(Stage::Ready);
        self.look().await;
    }

    /// Stops taking in; what was examined stays.
    pub(in crate::ui::organiser) fn cancel(self) {
        self.cancelled.set_value(true);
        if let Stage::Reading(..) = self.stage.get_untracked() {
            self.stage.set(Stage::Ready);
            self.delivery.set(Some(Delivery { cancelled: true, ..Delivery::default() }));
        }
    }

    /// Changes the decisions, saves them, and asks the worker for the new state.
    pub(in crate::ui::organiser) fn decide(self, change: impl FnOnce(&mut Decisions)) {
        let Some(mut decisions) = self.decisions.get_untracked() else { return };
        change(&mut decisions);
        self.decisions.set(Some(decisions));
        spawn_local(async move {
            self.save().await;
            self.look().await;
        });
    }

    /// Saves the decisions, unless another tab changed them since this page read them.
    async fn save(self) {
        let Some(paper) = self.paper.get_value() else { return };
        let latest = move || {
            let decisions = self.decisions.get_untracked();
            decisions.map(|it| pretty(&decisions_v1::write(&it))).unwrap_or_default()
        };
        match paper.follow(latest).await {
            None | Some(Ok(())) => {}
            Some(Err(error)) => self.unkept.set(Some(error)),
        }
    }

    /// Records an early viewing with its reason, which becomes part of the results, and shows them.
    pub(in crate::ui::organiser) fn peek(self, reason: String) {
        self.reveal.set(true);
        self.decide(|decisions| decisions.peeks.push(Peek { at: clock::now(), reason }));
    }

    /// Closes the vote with the ballots received so far.
    pub(in crate::ui::organiser) fn close(self) {
        let Some(summary) = self.summary.get_untracked() else { return };
        self.decide(|decisions| decisions.close(summary.ballots.iter().map(String::as_str)));
    }

    /// Opens the vote again. This is recorded with its reason in the results, because the organiser has seen them.
    pub(in crate::ui::organiser) fn reopen(self, reason: &str) {
        let noted = (self.text.office().reopened)(reason);
        self.reveal.set(false);
        self.decide(|decisions| decisions.reopen(clock::now(), noted));
    }

    /// The signed results, or why there are none.
    pub(in crate::ui::organiser) async fn sign(
        self,
        key: &OrganiserKey,
        disclosure: Disclosure,
        app: &App,
    ) -> Option<Result<String, String>> {
        if self.unkept.get_untracked() == Some(StorageError::Conflict) {
            // Decisions of another tab would be missing.
            let Notice { what, remedy } = (self.text.office().elsewhere)();
            return Some(Err(format!("{what}. {remedy}")));
        }
        let session = self.session.get_value()?;
        let decisions = pretty(&decisions_v1::write(&self.decisions.get_untracked()?));
        let signed = session
            .sign(decisions, key.reveal().to_owned(), disclosure, clock::now(), app.clone())
            .await;
        match signed {
            Ok(signed) => Some(signed),
            Err(fault) => {
                self.stage.set(Stage::Failed(fault));
                None
            }
        }
    }

    /// Which answers of the ballots received a new version of the edition would void, in words; nothing if none were
    /// received.
    pub(in crate::ui::organiser) async fn touch(self, after: &str) -> Vec<String> {
        let (Some(session), Some(decisions)) =
            (self.session.get_value(), self.decisions.get_untracked())
        else {
            return Vec::new();
        };
        let decisions = pretty(&decisions_v1::write(&decisions));
        match session.touch(decisions, after.to_owned()).await {
            Ok(said) => said,
            Err(fault) => {
                self.stage.set(Stage::Failed(fault));
                Vec::new()
            }
        }
    }

    async fn look(self) {
        let (Some(session), Some(decisions)) =
            (self.session.get_value(), self.decisions.get_untracked())
        else {
            return;
        };
        let reveal = decisions.closing.is_some() || self.reveal.get_untracked();
        let text = pretty(&decisions_v1::write(&decisions));
        match session.look(text, reveal).await {
            Ok(summary) => self.summary.set(Some(Arc::new(summary))),
            Err(fault) => self.stage.set(Stage::Failed(fault)),
        }
    }

    async fn keep(self, rows: Vec<(String, String)>) {
        let open = self.open.get_value();
        let (Some(store), Some(open)) = (self.store.get_value(), open) else { return };
        if let Err(error) = store.keep(&open.edition.id, &rows).await {
            self.unkept.set(Some(error));
        }
    }

    fn not_read(self, fault: FileFault) -> String {
        let words = self.text.imports();
        match fault {
            FileFault::Folder => words.folder,
            FileFault::TooLarge => words.too_large,
            FileFault::Unreadable => words.unreadable,
        }
        .to_owned()
    }
}

/// Files that are examined and kept at a time.
const PIECE: usize = 50;
