//! The juror's desk as signals: the juror, the draft, whether it is saved, what was signed.
//!
//! Every act goes through [`Desk::act`], which saves at once, or through [`Desk::type_in`], which saves when the
//! typing pauses. "Saved" is shown only after the workflow said so.

mod following;
mod history;
mod moving;
mod opening;
mod saving;
mod signed;
mod signing;

use std::rc::Rc;
use std::sync::Arc;

use gloo::timers::callback::Timeout;
use leptos::prelude::*;

use super::turn::Turn;
use crate::ballot::{CompleteBallot, Draft, Gap, Mandate, Recusal, recognise};
use crate::browser::device_key::KeyLevel;
use crate::browser::juror_store::JurorStore;
use crate::browser::site;
use crate::browser::tabs::Tabs;
use crate::edition::{Category, Nominee};
use crate::format::ballot_v1::Credentials;
use crate::storage::local_mirror::LocalMirror;
use crate::storage::{ExportRow, Mirror as _, StorageError};
use crate::text::Notice;
use crate::ui::one_at_a_time::OneAtATime;
use crate::workflow::history::History;
use crate::workflow::juror::hand_over::{HandedOver, Voter};
use crate::workflow::juror::keep_draft::{Loss, OpenError};
use crate::workflow::open_edition::OpenEdition;

/// Whether the draft is open.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Phase {
    /// It was not opened yet.
    Closed,
    /// Its draft is being read.
    Opening,
    /// Its draft was read and can be edited.
    Open,
    /// Its draft could not be read.
    Failed(OpenError),
    /// Everything was erased from this device.
    Erased,
    /// The browser did not erase everything.
    NotErased,
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
    Done,
}

/// A ballot that was signed earlier, or its stored row if that does not verify any more.
pub(super) type Exported = Result<HandedOver, ExportRow>;

/// The juror who votes.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Sitting {
    /// A juror who says themselves who they are.
    Declared,
    /// A juror whom the organiser invited.
    Invited(Arc<Credentials>),
    /// No juror: the edition is judged by invitation, and none was opened here.
    Uninvited,
}

/// What is signed: who votes, and how.
pub(super) type Complete = (Voter, CompleteBallot);

struct Services {
    open: Arc<OpenEdition>,
    store: JurorStore,
    mirror: LocalMirror,
    tabs: Tabs,
}

/// What a page of the desk must not leave in the middle of.
#[derive(Clone, Default)]
struct Work {
    /// Writing the draft.
    saves: OneAtATime,
    /// Signing it.
    signatures: OneAtATime,
}

/// The desk of the present edition. A handle: copies work at the same desk.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    phase: RwSignal<Phase>,
    turn: Turn,
    edition: RwSignal<Option<Arc<OpenEdition>>>,
    draft: RwSignal<Draft>,
    sitting: RwSignal<Sitting>,
    invitation: RwSignal<Option<Notice>>,
    mandate: Memo<Option<Arc<Mandate>>>,
    history: RwSignal<History<Draft>>,
    /// Counts the changes of the draft that were not typed in a field, after which text fields must show it again.
    turns: RwSignal<u32>,
    saving: RwSignal<Saving>,
    signing: RwSignal<Signing>,
    loss: RwSignal<Option<Loss>>,
    exports: RwSignal<Vec<Exported>>,
    key_level: RwSignal<Option<KeyLevel>>,
    protected: RwSignal<Option<bool>>,
    services: StoredValue<Option<Rc<Services>>, LocalStorage>,
    sequence: StoredValue<u32>,
    unsaved: StoredValue<bool>,
    work: StoredValue<Work, LocalStorage>,
    pause: StoredValue<Option<Timeout>, LocalStorage>,
}

impl Desk {
    /// A desk for which no draft was opened yet.
    pub(super) fn new() -> Self {
        let edition: RwSignal<Option<Arc<OpenEdition>>> = RwSignal::new(None);
        let draft = RwSignal::new(Draft::default());
        let sitting = RwSignal::new(Sitting::Declared);
        // Computed once for all pages, and only when another territory is typed.
        let territory = Memo::new(move |_| draft.with(|draft| draft.territory().to_owned()));
        let mandate = move |open: &Arc<OpenEdition>| {
            let edition = &open.edition;
            sitting.with(|sitting| match sitting {
                Sitting::Invited(credentials) => {
                    let invitation = &credentials.invitation;
                    let (categories, ties) = (&invitation.categories, &invitation.affiliations);
                    Mandate::invited(edition, categories, ties)
                }
                Sitting::Declared | Sitting::Uninvited => {
                    let home = territory.with(|typed| recognise(edition, typed).home());
                    Mandate::declared(edition, home.as_ref())
                }
            })
        };
        Self {
            edition,
            phase: RwSignal::new(Phase::Closed),
            turn: Turn::new(),
            draft,
            sitting,
            invitation: RwSignal::new(None),
            mandate: Memo::new(move |_| {
                edition.with(|open| open.as_ref().map(|open| Arc::new(mandate(open))))
            }),
            history: RwSignal::new(History::default()),
            turns: RwSignal::new(0),
            saving: RwSignal::new(Saving::Nothing),
            signing: RwSignal::new(Signing::Idle),
            loss: RwSignal::new(None),
            exports: RwSignal::new(Vec::new()),
            key_level: RwSignal::new(None),
            protected: RwSignal::new(None),
            services: StoredValue::new_local(None),
            sequence: StoredValue::new(0),
            unsaved: StoredValue::new(false),
            work: StoredValue::new_local(Work::default()),
            pause: StoredValue::new_local(None),
        }
    }

    pub(super) fn phase(self) -> Phase {
        self.phase.get()
    }

    pub(super) fn draft(self) -> RwSignal<Draft> {
        self.draft
    }

    /// The juror who votes.
    pub(super) fn sitting(self) -> Sitting {
        self.sitting.get()
    }

    /// Why the invitation that was tried last could not be opened.
    pub(super) fn invitation_fault(self) -> Option<Notice> {
        self.invitation.get()
    }

    /// What the juror judges, and whom not. Nothing before the desk is open.
    pub(super) fn mandate(self) -> Option<Arc<Mandate>> {
        self.mandate.get()
    }

    /// The categories that the juror judges, in the order of the edition.
    pub(super) fn categories(self) -> Vec<Arc<Category>> {
        let (Some(open), Some(mandate)) = (self.edition.get(), self.mandate.get()) else {
            return Vec::new();
        };
        let categories = open.edition.categories.iter();
        categories.filter(|category| mandate.judges(&category.id)).cloned().collect()
    }

    /// Everything that a category still lacks.
    pub(super) fn gaps_in(self, category: &Category) -> Vec<Gap> {
        let (Some(open), Some(mandate)) = (self.edition.get(), self.mandate.get()) else {
            return Vec::new();
        };
        self.draft.with(|draft| draft.gaps_in(&open.edition, &mandate, category))
    }

    /// Whether the juror does not judge a nominee.
    pub(super) fn recusal(self, nominee: &Nominee) -> Option<Recusal> {
        let mandate = self.mandate.get()?;
        self.draft.with(|draft| draft.recusal(&mandate, nominee))
    }

    /// The ballot, or everything that is missing from it.
    pub(super) fn complete(self) -> Result<Complete, Vec<Gap>> {
        let (Some(open), Some(mandate)) = (self.edition.get(), self.mandate.get()) else {
            return Err(Vec::new());
        };
        self.draft.with(|draft| {
            if let Sitting::Invited(credentials) = self.sitting.get() {
                let ballot = draft.complete(&open.edition, &mandate)?;
                return Ok((Voter::Invited(Box::new((*credentials).clone())), ballot));
            }
            let (juror, ballot) = draft.declare(&open.edition)?;
            Ok((Voter::Declared(juror), ballot))
        })
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

    /// The juror has read the warning about a loss, so it is hidden.
    pub(super) fn forget_loss(self) {
        self.loss.set(None);
    }

    /// The draft in the mirror beside the database, for when the draft could not be opened.
    pub(super) fn mirrored(self) -> Option<String> {
        let open = self.edition.get_untracked()?;
        let seat = self.seat(&open.edition.id);
        Some(LocalMirror::new(&site::scope()).read(&seat)?.text)
    }

    pub(super) fn key_level(self) -> Option<KeyLevel> {
        self.key_level.get()
    }

    /// Whether this browser forgets everything when the page is closed.
    pub(super) fn keeps_nothing(self) -> bool {
        self.services.with_value(|it| it.as_ref().is_some_and(|it| it.store.database().is_none()))
    }

    /// Whether the browser promised to keep the data when it needs room; nothing before it was asked.
    pub(super) fn protected(self) -> Option<bool> {
        self.protected.get()
    }
}
