//! The juror's desk as signals: the draft, whether it is saved, what was signed.
//!
//! Every act goes through [`Desk::act`], which saves at once, or through [`Desk::type_in`], which saves when the
//! typing pauses. "Saved" is shown only after the workflow said so.

use std::rc::Rc;
use std::sync::Arc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use gloo::timers::future::TimeoutFuture;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::turn::Turn;
use crate::ballot::{Draft, Gap, Home, recognise};
use crate::browser::device_key::{DeviceKey, KeyFault, KeyLevel};
use crate::browser::juror_store::JurorStore;
use crate::browser::one_tab::Turn as Whose;
use crate::browser::tabs::Tabs;
use crate::browser::{clock, download, persistence, site};
use crate::edition::{Category, Edition, Id};
use crate::format::ballot_v1::App;
use crate::format::draft_v1;
use crate::storage::local_mirror::LocalMirror;
use crate::storage::{BallotStore, ExportRow, Mirror, StorageError};
use crate::text::{Language, Notice};
use crate::ui::version::Kept;
use crate::workflow::{
    Examined, HandedOver, Loss, Moment, OpenEdition, OpenError, SignedHere, hand_over, keep_trying,
    mirror_draft, open_draft,
};

/// Typing that pauses this long is saved, in milliseconds.
const PAUSE_MS: u32 = 300;
/// Whoever waits for a save looks again after this long, in milliseconds.
const GLANCE_MS: u32 = 20;

/// How far the desk has come.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Phase {
    /// Nobody asked for it yet.
    Closed,
    /// Its draft is being read.
    Opening,
    /// It can be worked at.
    Open,
    /// Its draft could not be read.
    Failed(OpenError),
}

/// Whether the draft is kept.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Saving {
    /// Nothing was done yet.
    Nothing,
    /// Not yet.
    Underway,
    /// Yes, since this time of day.
    Saved(String),
    /// No.
    Failed(StorageError),
}

/// Whether a ballot is being signed.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Signing {
    /// No.
    Idle,
    /// Yes.
    Busy,
    /// It did not work.
    Failed(Notice),
    /// The file was handed out just now.
    Done(Box<HandedOver>),
}

/// A ballot handed in earlier: as it was signed, or as it is stored where it is no longer that.
pub(super) type Exported = Result<HandedOver, ExportRow>;

struct Services {
    open: Arc<OpenEdition>,
    store: JurorStore,
    mirror: LocalMirror,
    tabs: Tabs,
}

/// The desk of the present edition. A handle: copies work at the same desk.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    phase: RwSignal<Phase>,
    turn: Turn,
    edition: RwSignal<Option<Arc<OpenEdition>>>,
    draft: RwSignal<Draft>,
    home: Memo<Option<Home>>,
    saving: RwSignal<Saving>,
    signing: RwSignal<Signing>,
    loss: RwSignal<Option<Loss>>,
    exports: RwSignal<Vec<Exported>>,
    key_level: RwSignal<Option<KeyLevel>>,
    protected: RwSignal<Option<bool>>,
    services: StoredValue<Option<Rc<Services>>, LocalStorage>,
    sequence: StoredValue<u32>,
    unsaved: StoredValue<bool>,
    at_work: StoredValue<bool>,
    pause: StoredValue<Option<Timeout>, LocalStorage>,
}

impl Desk {
    /// A desk nobody sat down at yet.
    pub(super) fn new() -> Self {
        let edition = RwSignal::new(None);
        let draft = RwSignal::new(Draft::default());
        // Recognised once for all pages, and only when another territory was typed.
        let territory = Memo::new(move |_| draft.with(|draft| draft.territory().to_owned()));
        let home = move |open: &Arc<OpenEdition>| {
            territory.with(|typed| recognise(&open.edition, typed).home())
        };
        Self {
            edition,
            phase: RwSignal::new(Phase::Closed),
            turn: Turn::new(),
            draft,
            home: Memo::new(move |_| edition.with(|open| open.as_ref().and_then(home))),
            saving: RwSignal::new(Saving::Nothing),
            signing: RwSignal::new(Signing::Idle),
            loss: RwSignal::new(None),
            exports: RwSignal::new(Vec::new()),
            key_level: RwSignal::new(None),
            protected: RwSignal::new(None),
            services: StoredValue::new_local(None),
            sequence: StoredValue::new(0),
            unsaved: StoredValue::new(false),
            at_work: StoredValue::new(false),
            pause: StoredValue::new_local(None),
        }
    }

    /// Reads the draft, unless that was begun before.
    pub(super) fn sit_down(self, open: Arc<OpenEdition>) {
        if self.phase.get_untracked() != Phase::Closed {
            return;
        }
        self.phase.set(Phase::Opening);
        self.edition.set(Some(Arc::clone(&open)));
        spawn_local(async move {
            let phase = match self.read(open).await {
                Ok(()) => Phase::Open,
                Err(error) => Phase::Failed(error),
            };
            self.phase.set(phase);
        });
    }

    async fn read(self, open: Arc<OpenEdition>) -> Result<(), OpenError> {
        let scope = site::scope();
        let store = JurorStore::open(&scope).await.map_err(OpenError::Storage)?;
        let mirror = LocalMirror::new(&scope);
        let edition = open.edition.id.clone();
        let name = format!("palmares:{scope}:edit:{edition}");
        self.turn.ask(name.clone(), move |whose| self.turn_changed(whose)).await;
        let opened = open_draft(&store, &mirror, &edition).await?;
        let exports = store.read_exports(&edition).await.map_err(OpenError::Storage)?;
        self.exports.set(exports.into_iter().map(opened_export).collect());
        self.sequence.set_value(opened.sequence);
        self.draft.set(opened.draft);
        let tabs = Tabs::hear(&name, move || self.follow());
        self.services.set_value(Some(Rc::new(Services { open, store, mirror, tabs })));
        self.keep_when_leaving();
        if persistence::is_promised().await {
            self.protected.set(Some(true));
        }
        // What is still on its way in another tab is neither lost nor ours to put back.
        let loss = opened.loss.filter(|_| self.turn.may_edit_now());
        if let Some(loss) = loss {
            let from_mirror = !matches!(loss, Loss::Diverged(_));
            self.loss.set(Some(loss));
            if from_mirror {
                // What was found in the mirror goes back to where it belongs.
                self.save();
            }
        }
        Ok(())
    }

    /// The turn was lost, or came. What was typed before it was lost is still saved; what another tab saved is shown
    /// before anything can be changed.
    fn turn_changed(self, whose: Whose) {
        if whose == Whose::Theirs {
            if self.unsaved.get_value() {
                self.save();
            }
            return;
        }
        spawn_local(async move {
            self.read_again().await;
            self.turn.begin(whose);
        });
    }

    /// Another tab saved something.
    fn follow(self) {
        spawn_local(self.read_again());
    }

    /// Shows what is stored now, unless something here is not.
    async fn read_again(self) {
        let Some(services) = self.services.get_value() else { return };
        let edition = &services.open.edition.id;
        let busy = || self.unsaved.get_value() || self.at_work.get_value();
        if busy() {
            return;
        }
        let stored = services.store.read_draft(edition).await;
        let exports = services.store.read_exports(edition).await;
        let (Ok(Some(row)), Ok(exports)) = (stored, exports) else { return };
        let Ok(draft) = draft_v1::read(&row.text) else { return };
        if busy() {
            return;
        }
        self.exports.set(exports.into_iter().map(opened_export).collect());
        if self.draft.with_untracked(|shown| *shown == draft) {
            self.sequence.set_value(row.sequence);
            return;
        }
        self.sequence.set_value(row.sequence);
        self.draft.set(draft);
        self.saving.set(Saving::Nothing);
        // Fields show what they were given: the page is built anew.
        self.phase.set(Phase::Open);
    }

    /// While a page is being closed only the mirror can still be written.
    fn keep_when_leaving(self) {
        let leave = move |_: &web_sys::Event| {
            let Some(services) = self.services.get_value() else { return };
            if self.unsaved.get_value() || self.at_work.get_value() {
                let edition = &services.open.edition.id;
                let draft = self.draft.get_untracked();
                mirror_draft(&services.mirror, edition, &draft, self.sequence.get_value());
            }
        };
        EventListener::new(&window(), "pagehide", leave).forget();
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&window(), "beforeunload", options, move |event| {
            if self.would_lose() {
                event.prevent_default();
            }
        })
        .forget();
        EventListener::new(&document(), "visibilitychange", leave).forget();
    }

    pub(super) fn phase(self) -> Phase {
        self.phase.get()
    }

    /// Whether the desk may be worked at here: every field and button that changes something asks this.
    pub(super) fn may_edit(self) -> bool {
        self.turn.may_edit()
    }

    /// Whether this browser keeps two tabs from working at once.
    pub(super) fn tells_tabs_apart(self) -> bool {
        self.turn.is_known()
    }

    /// Works in this tab from now on, and no more in the one where the juror worked.
    pub(super) fn work_here(self) {
        self.turn.take();
    }

    pub(super) fn draft(self) -> RwSignal<Draft> {
        self.draft
    }

    /// Where the juror comes from, once that is clear.
    pub(super) fn home(self) -> Memo<Option<Home>> {
        self.home
    }

    /// What a category still lacks.
    pub(super) fn gap_in(self, edition: &Edition, category: &Id<Category>) -> Option<Gap> {
        let gap = |home: &Option<Home>| {
            self.draft.with(|draft| draft.gap_in(edition, home.as_ref(), category))
        };
        self.home.with(gap)
    }

    pub(super) fn saving(self) -> Saving {
        self.saving.get()
    }

    pub(super) fn signing(self) -> Signing {
        self.signing.get()
    }

    pub(super) fn loss(self) -> Option<Loss> {
        self.loss.get()
    }

    pub(super) fn exports(self) -> Vec<Exported> {
        self.exports.get()
    }

    /// A ballot among those that this page knows, which are all there is where the browser keeps nothing.
    pub(super) fn find_export(self, ballot: &Examined) -> Option<SignedHere> {
        self.exports.with_untracked(|exports| {
            let good = || exports.iter().filter_map(|export| export.as_ref().ok());
            let found = good().find(|it| it.digest == ballot.digest)?;
            let last = good().map(|it| it.ballot.revision).max()?;
            Some(SignedHere { revision: found.ballot.revision, last })
        })
    }

    pub(super) fn key_level(self) -> Option<KeyLevel> {
        self.key_level.get()
    }

    /// Whether this browser forgets everything with the page.
    pub(super) fn keeps_nothing(self) -> bool {
        self.services.with_value(|it| it.as_ref().is_some_and(|it| it.store.database().is_none()))
    }

    /// Whether the browser promised to keep the data when it needs room; nothing before it was asked.
    pub(super) fn protected(self) -> Option<bool> {
        self.protected.get()
    }

    /// Changes the draft and saves it at once, unless another tab has its turn; says whether it did.
    pub(super) fn act(self, change: impl FnOnce(&mut Draft)) -> bool {
        let may_edit = self.turn.may_edit_now();
        if may_edit {
            self.draft.update(change);
            self.save();
        }
        may_edit
    }

    /// Changes the draft and saves it when the typing pauses; nothing where another tab has its turn.
    pub(super) fn type_in(self, change: impl FnOnce(&mut Draft)) {
        if !self.turn.may_edit_now() {
            return;
        }
        self.draft.update(change);
        self.unsaved.set_value(true);
        self.saving.set(Saving::Underway);
        let pause = Timeout::new(PAUSE_MS, move || self.save());
        self.pause.set_value(Some(pause));
    }

    /// Saves the draft as it is now; acts that come meanwhile are saved after it.
    pub(super) fn save(self) {
        self.pause.set_value(None);
        self.unsaved.set_value(true);
        self.saving.set(Saving::Underway);
        if self.at_work.get_value() {
            return;
        }
        let Some(services) = self.services.get_value() else { return };
        self.at_work.set_value(true);
        spawn_local(async move {
            let outcome = self.save_until_nothing_is_left(&services).await;
            self.at_work.set_value(false);
            if outcome.is_ok() && self.protected.get_untracked().is_none() {
                spawn_local(async move {
                    self.protected.set(Some(persistence::ask_to_keep().await));
                });
            }
            self.saving.set(match outcome {
                Ok(()) => Saving::Saved(clock::time_of_day(&services.open.edition.language)),
                Err(error) => {
                    self.unsaved.set_value(true);
                    Saving::Failed(error)
                }
            });
        });
    }

    async fn save_until_nothing_is_left(self, services: &Services) -> Result<(), StorageError> {
        while self.unsaved.get_value() {
            self.unsaved.set_value(false);
            let draft = self.draft.get_untracked();
            let edition = &services.open.edition.id;
            let after = self.sequence.get_value();
            let exports = self
                .exports
                .with_untracked(|it| it.iter().map(|it| row_of(edition, it)).collect::<Vec<_>>());
            let (store, mirror) = (&services.store, &services.mirror);
            let kept = keep_trying(store, mirror, edition, &draft, after, &exports).await?;
            self.sequence.set_value(kept.sequence);
            if kept.renewed {
                self.loss.set(Some(Loss::Vanished));
            }
            services.tabs.say_saved();
        }
        Ok(())
    }

    /// Whether leaving now loses answers: where the last save failed, or nothing is kept between pages and the answers
    /// are in no file either.
    fn would_lose(self) -> bool {
        let forgets = self.keeps_nothing() && !self.is_signed_as_it_is();
        let failed = matches!(self.saving.get_untracked(), Saving::Failed(_));
        (forgets || failed) && !self.draft.with_untracked(Draft::is_empty)
    }

    /// Whether the last file handed out says what is on the desk now.
    fn is_signed_as_it_is(self) -> bool {
        let Some(services) = self.services.get_value() else { return false };
        let complete = self.draft.get_untracked().complete(&services.open.edition);
        self.exports.with_untracked(|exports| {
            let last = exports.iter().filter_map(|export| export.as_ref().ok()).next_back();
            last.zip(complete.ok()).is_some_and(|(last, ballot)| last.says(&ballot))
        })
    }

    /// Saves what is not saved yet, and says whether the page can be left.
    pub(super) async fn keep_before_leaving(self) -> Kept {
        // Nobody sat down here, or the draft could not be read: there is nothing of this page's to lose.
        if self.services.with_value(Option::is_none) {
            return Kept::Yes;
        }
        if self.keeps_nothing() && !self.draft.with_untracked(Draft::is_empty) {
            return Kept::No;
        }
        if self.unsaved.get_value() {
            self.save();
        }
        while self.at_work.get_value() || self.signing.get_untracked() == Signing::Busy {
            TimeoutFuture::new(GLANCE_MS).await;
        }
        if self.unsaved.get_value() { Kept::No } else { Kept::Yes }
    }

    /// The copy beside the database, where the draft could not be opened.
    pub(super) fn mirrored(self) -> Option<String> {
        let open = self.edition.get_untracked()?;
        Some(LocalMirror::new(&site::scope()).read(&open.edition.id)?.text)
    }

    /// It was read, and needs to be shown no longer.
    pub(super) fn forget_loss(self) {
        self.loss.set(None);
    }

    /// Hands the draft out as a file, from memory, whatever the store does.
    pub(super) fn rescue(self, text: Language) {
        let name = format!("{}.json", text.desk().rescue_file);
        download::download(&name, &draft_v1::write(&self.draft.get_untracked()));
    }

    /// Signs the draft and hands it out. A draft with gaps cannot be signed.
    pub(super) fn sign(self, text: Language, app: App) {
        let Some(services) = self.services.get_value() else { return };
        if !self.turn.may_edit_now() {
            return;
        }
        let complete = self.draft.get_untracked().complete(&services.open.edition);
        let (Ok(content), false) = (complete, self.signing.get_untracked() == Signing::Busy) else {
            return;
        };
        self.signing.set(Signing::Busy);
        spawn_local(async move {
            let key = match DeviceKey::load_or_make(services.store.database()).await {
                Ok(key) => key,
                Err(fault) => return self.signing.set(Signing::Failed(key_notice(text, &fault))),
            };
            self.key_level.set(Some(key.level()));
            let moment = Moment { now: clock::now(), app };
            let done = hand_over(&services.store, &key, &services.open, content, moment).await;
            match done {
                Ok(handed_over) => {
                    download::download(&handed_over.file_name(), &handed_over.text);
                    self.exports.update(|exports| exports.push(Ok(handed_over.clone())));
                    services.tabs.say_saved();
                    self.signing.set(Signing::Done(Box::new(handed_over)));
                }
                Err(error) => self.signing.set(Signing::Failed((text.review().hand_over)(&error))),
            }
        });
    }
}

/// A stored ballot as it was signed, where it still is that.
fn opened_export(row: ExportRow) -> Exported {
    HandedOver::open(row.text.clone()).map_err(|_| row)
}

/// The same as it is stored.
fn row_of(edition: &Id<Edition>, export: &Exported) -> ExportRow {
    match export {
        Ok(it) => ExportRow {
            edition: edition.clone(),
            revision: it.ballot.revision,
            text: it.text.clone(),
        },
        Err(row) => row.clone(),
    }
}

fn key_notice(text: Language, fault: &KeyFault) -> Notice {
    match fault {
        KeyFault::Storage(error) => text.storage(error),
        // What is left has no sentence of its own: nothing but a reload or another browser helps.
        other => text.key_fault(&format!("{other:?}")),
    }
}
