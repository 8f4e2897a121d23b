//! The worker's side of the organiser data: it holds and verifies all files. The page only gets a summary.

use std::cell::RefCell;

use serde::{Deserialize, Serialize};

use super::language::crossing;
use super::summary::{Summary, Touched};
use super::{Task, say};
use crate::browser::worker::Outbox;
use crate::format::ballot_v1::App;
use crate::format::decisions_v1;
use crate::json::pretty;
use crate::workflow::at_once::at_once;
use crate::workflow::author::amend::touched;
use crate::workflow::author::changes::changes;
use crate::workflow::moment::Moment;
use crate::workflow::office::announce::{AnnounceError, Disclosure, announce};
use crate::workflow::office::organiser_key::OrganiserKey;
use crate::workflow::office::{Office, Taken};
use crate::workflow::open_edition::open_edition;

thread_local! {
    static OFFICE: RefCell<Option<Office>> = const { RefCell::new(None) };
}

fn with_office<T>(work: impl FnOnce(&mut Office) -> Option<T>) -> Option<T> {
    OFFICE.with_borrow_mut(|place| place.as_mut().and_then(work))
}

/// Begin with nothing, for this edition. The worker holds what comes from then on until it ends.
#[derive(Serialize, Deserialize)]
pub(super) struct OpenOffice {
    pub(super) edition: String,
}

impl Task for OpenOffice {
    /// Whether it is open. No value at all would be taken for no answer.
    type Answer = bool;

    fn perform(self, _: &mut Outbox) -> Option<bool> {
        let open = open_edition(self.edition.as_bytes()).ok()?;
        OFFICE.set(Some(Office::new(open)));
        Some(true)
    }
}

/// Take these files in.
#[derive(Serialize, Deserialize)]
pub(super) struct TakeFiles {
    pub(super) files: Vec<File>,
}

/// A file with its name.
#[derive(Serialize, Deserialize)]
pub(super) struct File {
    pub(super) name: String,
    #[serde(with = "serde_bytes")]
    pub(super) bytes: Vec<u8>,
}

impl Task for TakeFiles {
    /// What each of them is.
    type Answer = Vec<Taken>;

    fn perform(self, outbox: &mut Outbox) -> Option<Vec<Taken>> {
        let all = self.files.len();
        with_office(|office| {
            let mut taken = Vec::new();
            for (before, File { name, bytes }) in self.files.iter().enumerate() {
                taken.push(office.take(name, bytes));
                say(outbox, before + 1, all);
            }
            Some(taken)
        })
    }
}

/// Say what everything amounts to; who leads only where that is revealed.
#[derive(Serialize, Deserialize)]
pub(super) struct Summarise {
    pub(super) decisions: String,
    pub(super) is_revealed: bool,
}

impl Task for Summarise {
    type Answer = Summary;

    fn perform(self, _: &mut Outbox) -> Option<Summary> {
        let decisions = decisions_v1::read(self.decisions.as_bytes()).ok()?;
        with_office(|office| Some(Summary::of(office, decisions, self.is_revealed)))
    }
}

/// Say what another state of the edition would leave of the ballots.
#[derive(Serialize, Deserialize)]
pub(super) struct Compare {
    pub(super) decisions: String,
    pub(super) after: String,
}

impl Task for Compare {
    /// Juror by juror; no answer where it is no other state of the edition.
    type Answer = Vec<Touched>;

    fn perform(self, _: &mut Outbox) -> Option<Vec<Touched>> {
        let decisions = decisions_v1::read(self.decisions.as_bytes()).ok()?;
        let after = open_edition(self.after.as_bytes()).ok()?;
        with_office(|office| {
            let changes = changes(&office.open().edition, &after.edition).ok()?;
            let touched = touched(&changes, &office.decide(&decisions));
            let each = touched.into_iter().map(|it| Touched {
                juror: it.name,
                set_aside: it.set_aside.iter().map(|id| changes.name_of(id)).collect(),
            });
            Some(each.collect())
        })
    }
}

/// Sign the results with the key that this seed gives.
#[derive(Serialize, Deserialize)]
pub(super) struct SignResults {
    pub(super) decisions: String,
    pub(super) seed: String,
    #[serde(with = "crossing")]
    pub(super) disclosure: Disclosure,
    pub(super) created: String,
    #[serde(with = "crossing")]
    pub(super) app: App,
}

impl Task for SignResults {
    /// The signed results.
    type Answer = Result<String, AnnounceError>;

    fn perform(self, _: &mut Outbox) -> Option<Self::Answer> {
        let decisions = decisions_v1::read(self.decisions.as_bytes()).ok()?;
        let key = OrganiserKey::parse(&self.seed)?;
        let moment = Moment { now: self.created, app: self.app };
        with_office(|office| {
            let situation = office.situation(decisions);
            let announced = announce(office, &situation, self.disclosure, moment, &key);
            let announced = at_once(announced);
            let announced = announced.unwrap_or(Err(AnnounceError::WrongKey));
            Some(announced.map(|document| pretty(&document)))
        })
    }
}
