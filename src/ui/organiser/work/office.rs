//! The worker's side of the organiser data: it holds and verifies all files. The page only gets a summary.

use std::cell::RefCell;

use super::language::{File, OfficeJob, Progress, Reply};
use super::summary::{Arrival, ArrivalKind, Summary};
use super::written;
use crate::browser::worker::Outbox;
use crate::edition::Edition;
use crate::format::decisions_v1::{self, Decisions};
use crate::json::pretty;
use crate::text::Language;
use crate::workflow::at_once::at_once;
use crate::workflow::author::amend::touched;
use crate::workflow::author::changes::changes;
use crate::workflow::moment::Moment;
use crate::workflow::office::announce::{AnnounceError, Disclosure, announce};
use crate::workflow::office::organiser_key::OrganiserKey;
use crate::workflow::office::{Office, Taken};
use crate::workflow::open_edition::open_edition;

thread_local! {
    static OFFICE: RefCell<Option<(Office, Language)>> = const { RefCell::new(None) };
}

/// Does a job for an office; nothing where it cannot be done with what it came with.
pub(super) fn perform(job: OfficeJob, outbox: &mut Outbox) -> Option<Reply> {
    match job {
        OfficeJob::Open { edition, language } => {
            let office = Office::new(open_edition(edition.as_bytes()).ok()?);
            OFFICE.set(Some((office, language)));
            Some(Reply::Opened)
        }
        OfficeJob::Take { files } => {
            with_office(|office, text| Reply::Arrivals(take(office, files, text, outbox)))
        }
        OfficeJob::Summarise { decisions, is_revealed } => {
            let decisions = decisions_v1::read(decisions.as_bytes()).ok()?;
            with_office(|office, text| {
                Reply::Summary(Summary::of(office, decisions, is_revealed, text))
            })
        }
        OfficeJob::Compare { decisions, after } => {
            let decisions = decisions_v1::read(decisions.as_bytes()).ok()?;
            let after = open_edition(after.as_bytes()).ok()?;
            with_office(|office, text| compare(office, &decisions, &after.edition, text))?
                .map(Reply::Compared)
        }
        OfficeJob::Sign { decisions, seed, disclosure, created, app } => {
            let decisions = decisions_v1::read(decisions.as_bytes()).ok()?;
            let key = OrganiserKey::parse(&seed)?;
            let moment = Moment { now: created, app };
            with_office(|office, text| {
                Reply::Results(sign(office, decisions, disclosure, moment, &key, text))
            })
        }
    }
}

fn with_office<T>(work: impl FnOnce(&mut Office, Language) -> T) -> Option<T> {
    OFFICE.with_borrow_mut(|place| place.as_mut().map(|(office, text)| work(office, *text)))
}

/// What was done is said on the way.
fn take(
    office: &mut Office,
    files: Vec<File>,
    text: Language,
    outbox: &mut Outbox,
) -> Vec<Arrival> {
    let all = files.len();
    let mut arrivals = Vec::new();
    for (before, File { name, bytes }) in files.into_iter().enumerate() {
        let taken = office.take(&name, &bytes);
        arrivals.push(Arrival::of(name, &taken, text));
        outbox.say_if_due(|| written(&Progress { done: before + 1, all }).ok());
    }
    arrivals
}

/// What another state of the edition would leave of the ballots, juror by juror; nothing where it is no other state.
fn compare(
    office: &Office,
    decisions: &Decisions,
    after: &Edition,
    text: Language,
) -> Option<Vec<String>> {
    let changes = changes(&office.open().edition, after).ok()?;
    let words = text.amending();
    let decided = office.decide(decisions);
    let touched = touched(&changes, &decided);
    let said = touched.iter().map(|juror| {
        let names: Vec<_> = juror.set_aside.iter().map(|id| changes.name_of(id)).collect();
        format!("{} – {}", juror.name, (words.set_aside)(&names))
    });
    let set_aside = touched.iter().filter(|juror| !juror.set_aside.is_empty()).count();
    let summary = (words.summary)(set_aside, touched.len() - set_aside);
    Some((!touched.is_empty()).then_some(summary).into_iter().chain(said).collect())
}

fn sign(
    office: &Office,
    decisions: Decisions,
    disclosure: Disclosure,
    moment: Moment,
    key: &OrganiserKey,
    text: Language,
) -> Result<String, String> {
    let situation = office.situation(decisions);
    let announced = at_once(announce(office, &situation, disclosure, moment, key));
    match announced.unwrap_or(Err(AnnounceError::WrongKey)) {
        Ok(document) => Ok(pretty(&document)),
        Err(error) => Err((text.counting().announce_error)(&error)),
    }
}

impl Arrival {
    fn of(name: String, taken: &Taken, text: Language) -> Self {
        let words = text.office();
        let (kind, sentence) = match taken {
            Taken::Again => (ArrivalKind::Again, words.again.to_owned()),
            Taken::Ballot => (ArrivalKind::Taken, String::new()),
            Taken::Invitation => (ArrivalKind::Taken, words.invitation.to_owned()),
            Taken::Revocations => (ArrivalKind::Taken, words.revocations.to_owned()),
            Taken::RefusedInvitation(fault) => {
                (ArrivalKind::Refused, (text.counting().record_fault)(fault))
            }
            Taken::RefusedRevocations(_) => {
                (ArrivalKind::Refused, words.refused_revocations.to_owned())
            }
        };
        Self { name, kind, sentence }
    }
}
