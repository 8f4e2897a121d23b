//! The worker's side of the organiser data: it holds and verifies all files. The page only gets a summary.

use std::cell::RefCell;

use super::summary::{Arrival, Summary};
use crate::browser::worker::Outbox;
use crate::edition::Edition;
use crate::format::ballot_v1::App;
use crate::format::decisions_v1::{self, Decisions};
use crate::json::{Value, canonical, pretty};
use crate::text::Language;
use crate::workflow::at_once::at_once;
use crate::workflow::author::amend::touched;
use crate::workflow::author::changes::changes;
use crate::workflow::moment::Moment;
use crate::workflow::office::announce::{AnnounceError, Disclosure, Ready, announce};
use crate::workflow::office::decide::admit::Imported;
use crate::workflow::office::organiser_key::OrganiserKey;
use crate::workflow::office::{Office, Taken};
use crate::workflow::open_edition::open_edition;

pub(super) const OPEN: &[u8] = b"office-open";
pub(super) const TAKE: &[u8] = b"office-take";
pub(super) const LOOK: &[u8] = b"office-look";
pub(super) const SIGN: &[u8] = b"office-sign";
pub(super) const TOUCH: &[u8] = b"office-touch";

/// What stands before a sentence that says why there are no results.
pub(super) const REFUSED: char = '!';

thread_local! {
    static OFFICE: RefCell<Option<Office>> = const { RefCell::new(None) };
}

/// Does a job for an office; nothing where it is none of its jobs.
pub(in crate::ui::organiser) fn perform(parts: &[Vec<u8>], outbox: &mut Outbox) -> Option<String> {
    let parts: Vec<_> = parts.iter().map(Vec::as_slice).collect();
    match parts.as_slice() {
        [OPEN, edition] => {
            let office = Office::new(open_edition(edition).ok()?);
            OFFICE.with(|place| *place.borrow_mut() = Some(office));
            Some(String::new())
        }
        [TAKE, language, files @ ..] => {
            let text = language_of(language)?;
            with_office(|office| take(office, files, text, outbox))
        }
        [LOOK, language, decisions, reveal] => {
            let text = language_of(language)?;
            let decisions = decisions_v1::read(decisions).ok()?;
            let reveal = !reveal.is_empty();
            with_office(|office| {
                let summary = Summary::of(office, &decisions, reveal, text);
                canonical(&summary.write())
            })
        }
        [TOUCH, language, decisions, after] => {
            let text = language_of(language)?;
            let decisions = decisions_v1::read(decisions).ok()?;
            let after = open_edition(after).ok()?;
            with_office(|office| touch(office, &decisions, &after.edition, text))
        }
        [SIGN, language, decisions, key, form, created, app @ ..] => {
            let text = language_of(language)?;
            let decisions = decisions_v1::read(decisions).ok()?;
            let key = OrganiserKey::parse(std::str::from_utf8(key).ok()?)?;
            let disclosure = if form.is_empty() { Disclosure::Full } else { Disclosure::Anonymous };
            let mut app = app.iter().map(|part| String::from_utf8_lossy(part).into_owned());
            let app = App { version: app.next()?, build: app.next()? };
            let moment = Moment { now: String::from_utf8_lossy(created).into_owned(), app };
            with_office(|office| sign(office, &decisions, disclosure, moment, &key, text))
        }
        _ => None,
    }
}

fn language_of(tag: &[u8]) -> Option<Language> {
    std::str::from_utf8(tag).ok().and_then(Language::of_tag)
}

fn with_office(work: impl FnOnce(&mut Office) -> String) -> Option<String> {
    OFFICE.with(|place| place.borrow_mut().as_mut().map(work))
}

/// Names and contents by turns; what was done is said on the way.
fn take(office: &mut Office, files: &[&[u8]], text: Language, outbox: &mut Outbox) -> String {
    let mut arrivals = Vec::new();
    for (done, pair) in files.chunks_exact(2).enumerate() {
        let [name, bytes] = pair else { continue };
        let name = String::from_utf8_lossy(name).into_owned();
        let taken = office.take(Imported { name: &name, bytes });
        arrivals.push(Arrival::of(name, &taken, text).write());
        if outbox.is_due() {
            outbox.say(&(done + 1).to_string());
        }
    }
    canonical(&Value::array(arrivals))
}

/// What another state of the edition would leave of the ballots, juror by juror.
fn touch(office: &Office, decisions: &Decisions, after: &Edition, text: Language) -> String {
    let Ok(changes) = changes(&office.open.edition, after) else { return String::new() };
    let words = text.amending();
    let decided = office.situation(decisions).decided;
    let touched = touched(&changes, &decided);
    let said = touched.iter().map(|juror| {
        let names: Vec<_> = juror.set_aside.iter().map(|id| changes.name_of(id)).collect();
        Value::string(format!("{} – {}", juror.name, (words.set_aside)(&names)))
    });
    let set_aside = touched.iter().filter(|juror| !juror.set_aside.is_empty()).count();
    let summary = Value::string((words.summary)(set_aside, touched.len() - set_aside));
    let told = (!touched.is_empty()).then_some(summary).into_iter().chain(said);
    canonical(&Value::array(told))
}

fn sign(
    office: &Office,
    decisions: &Decisions,
    disclosure: Disclosure,
    moment: Moment,
    key: &OrganiserKey,
    text: Language,
) -> String {
    let situation = office.situation(decisions);
    let ready = Ready {
        open: &office.open,
        revocations: &situation.revocations,
        decisions,
        decided: &situation.decided,
        count: &situation.count,
        participation: &situation.participation,
    };
    let announced = at_once(announce(ready, disclosure, moment, key));
    match announced.unwrap_or(Err(AnnounceError::WrongKey)) {
        Ok(document) => pretty(&document),
        Err(error) => format!("{REFUSED}{}", (text.counting().announce_error)(&error)),
    }
}

impl Arrival {
    fn of(name: String, taken: &Taken, text: Language) -> Self {
        let words = text.office();
        let (kind, sentence) = match taken {
            Taken::Again => ("again", words.again.to_owned()),
            Taken::Ballot => ("ballot", String::new()),
            Taken::Invitation => ("invitation", words.invitation.to_owned()),
            Taken::RefusedInvitation(fault) => {
                ("refused-invitation", (text.counting().record_fault)(fault))
            }
            Taken::Revocations => ("revocations", words.revocations.to_owned()),
            Taken::RefusedRevocations(_) => {
                ("refused-revocations", words.refused_revocations.to_owned())
            }
        };
        Self { name, kind: kind.to_owned(), sentence }
    }
}
