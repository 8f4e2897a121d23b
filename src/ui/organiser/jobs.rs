//! The work that a page hands to a worker: how it is asked for, how it is done, and how its answer is read.
//!
//! A job is parts of bytes, the first of which names it.

pub(super) mod recount;

use std::rc::Rc;

use crate::browser::random::random_bytes;
use crate::browser::worker::{Outbox, Said, Work, WorkFault};
use crate::json::{Shape, Value, canonical, parse};
use crate::storage::indexed_db::answer::Answer;
use crate::text::Language;
use crate::workflow::{
    KeyFileFault, LockedOrganiserKey, NEW_KEY_CHANCE, OpenEdition, OrganiserKey, Rejection,
    examine_ballot, lock_new_key, open_edition,
};

const EXAMINE: &[u8] = b"examine";
const LOCK: &[u8] = b"lock";
const OPEN: &[u8] = b"open";

/// The code of a ballot that counts.
pub(super) const VALID: &str = "valid";

/// What a file turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Finding {
    /// A stable word.
    pub(super) code: String,
    /// The same as a sentence.
    pub(super) sentence: String,
}

/// What is said of files under examination.
pub(super) enum Examined {
    /// What the next ones turned out to be, in their order.
    Some(Vec<Finding>),
    /// There are no more.
    All,
    /// There will be no more.
    Failed(WorkFault),
}

/// Why there is no key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoKey {
    /// The browser has no chance to make one from.
    NoChance,
    /// The work did not come to an end.
    Work(WorkFault),
    /// The file does not give it.
    File(KeyFileFault),
}

/// Does a job; where it is none, there is no answer.
pub(super) fn perform(parts: &[Vec<u8>], outbox: &mut Outbox) -> String {
    let answer = match parts {
        [kind, edition, language, files @ ..] if kind == EXAMINE => {
            examine_all(edition, language, files, outbox)
        }
        [kind, passphrase, chance] if kind == LOCK => lock(passphrase, chance),
        [kind, edition, language, results] if kind == recount::RECOUNT => {
            recount::perform(edition, language, results, outbox)
        }
        [kind, file, passphrase] if kind == OPEN => Some(open(file, passphrase)),
        _ => None,
    };
    answer.unwrap_or_default()
}

/// Examines ballots against an edition.
pub(super) async fn examine(
    open: &OpenEdition,
    text: Language,
    files: Vec<Vec<u8>>,
    heard: impl Fn(Examined) + 'static,
) -> Result<Work, WorkFault> {
    let edition = open.canonical();
    let asked = [EXAMINE, edition.as_bytes(), text.tag().as_bytes()].map(<[u8]>::to_vec);
    let parts = asked.into_iter().chain(files).collect();
    Work::begin(parts, move |said| match said {
        Said::Progress(found) => heard(Examined::Some(findings(&found))),
        Said::Done(found) => {
            heard(Examined::Some(findings(&found)));
            heard(Examined::All);
        }
        Said::Failed(fault) => heard(Examined::Failed(fault)),
    })
    .await
}

fn examine_all(
    edition: &[u8],
    language: &[u8],
    files: &[Vec<u8>],
    outbox: &mut Outbox,
) -> Option<String> {
    let open = open_edition(edition).ok()?;
    let text = std::str::from_utf8(language).ok().and_then(Language::of_tag)?;
    let mut found = Vec::new();
    for file in files {
        let (code, sentence) = examine_one(file, &open, text);
        found.push(Value::object([
            ("code", Value::string(code)),
            ("sentence", Value::string(sentence)),
        ]));
        if outbox.is_due() {
            outbox.say(&canonical(&Value::array(found.drain(..))));
        }
    }
    Some(canonical(&Value::array(found)))
}

fn examine_one(file: &[u8], open: &OpenEdition, text: Language) -> (&'static str, String) {
    let rejection = match examine_ballot(file, open) {
        Ok(examined) => match examined.fault {
            None => {
                let ballot = &examined.ballot;
                let sentence = (text.imports().valid)(ballot.author.name(), ballot.revision);
                return (VALID, sentence);
            }
            Some(fault) => Rejection::Content(fault),
        },
        Err(rejection) => rejection,
    };
    (rejection.code(), text.rejection(&rejection))
}

fn findings(list: &str) -> Vec<Finding> {
    let found = parse(list.as_bytes()).map(|list| list.shape);
    let Ok(Shape::Array(found)) = found else { return Vec::new() };
    let text = |finding: &Value, name: &str| Some(finding.member(name)?.as_str()?.to_owned());
    let read = |finding: &Value| {
        Some(Finding { code: text(finding, "code")?, sentence: text(finding, "sentence")? })
    };
    found.iter().filter_map(read).collect()
}

/// A new key under a passphrase.
pub(super) async fn lock_key(passphrase: &str) -> Result<LockedOrganiserKey, NoKey> {
    let chance: [u8; NEW_KEY_CHANCE] = random_bytes().ok_or(NoKey::NoChance)?;
    let file = ask(&[LOCK, passphrase.as_bytes(), &chance]).await.map_err(NoKey::Work)?;
    LockedOrganiserKey::read(file).map_err(NoKey::File)
}

fn lock(passphrase: &[u8], chance: &[u8]) -> Option<String> {
    let passphrase = std::str::from_utf8(passphrase).ok()?;
    let locked = lock_new_key(passphrase, chance.try_into().ok()?)?;
    Some(locked.file().to_owned())
}

/// The key of a file.
pub(super) async fn open_key(file: &str, passphrase: &str) -> Result<OrganiserKey, NoKey> {
    let said = ask(&[OPEN, file.as_bytes(), passphrase.as_bytes()]).await.map_err(NoKey::Work)?;
    let fault = KeyFileFault::of_code(&said).unwrap_or(KeyFileFault::NotAKeyFile);
    OrganiserKey::parse(&said).ok_or(NoKey::File(fault))
}

/// The seed, or the code of the fault: no code is as long as a seed.
fn open(file: &[u8], passphrase: &[u8]) -> String {
    let file = String::from_utf8_lossy(file).into_owned();
    let passphrase = String::from_utf8_lossy(passphrase);
    let opened = LockedOrganiserKey::read(file).and_then(|locked| locked.open(&passphrase));
    opened.unwrap_or_else(|fault| fault.code().to_owned())
}

/// Work with one answer.
async fn ask(parts: &[&[u8]]) -> Result<String, WorkFault> {
    let answer = Answer::awaited();
    let giver = Rc::new(answer.giver());
    let parts = parts.iter().map(|part| part.to_vec()).collect();
    // Held until the answer is there.
    let _work = Work::begin(parts, move |said| {
        let said = match said {
            Said::Progress(_) => return,
            Said::Done(text) => Ok(text),
            Said::Failed(fault) => Err(fault),
        };
        giver.give(said);
    })
    .await?;
    answer.await
}
