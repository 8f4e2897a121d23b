//! The work that a page hands to a worker: how it is asked for, how it is done, and how its answer is read.
//!
//! A job is parts of bytes, the first of which names it.

pub(super) mod backup;
mod office;
pub(super) mod recount;
pub(super) mod session;
pub(super) mod summary;

use std::cell::Cell;

use futures_channel::oneshot;

use crate::browser::random::random_bytes;
use crate::browser::worker::{Outbox, Said, Work, WorkFault};
use crate::workflow::office::organiser_key::{
    KeyFileFault, LockedOrganiserKey, NEW_KEY_CHANCE, OrganiserKey, lock_new_key,
};

const LOCK: &[u8] = b"lock";
const OPEN: &[u8] = b"open";

/// Why there is no key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoKey {
    /// The browser gave no random numbers.
    NoChance,
    /// The worker failed.
    Work(WorkFault),
    /// The file does not give it.
    File(KeyFileFault),
}

/// Does a job; where it is none, there is no answer.
pub(super) fn perform(parts: &[Vec<u8>], outbox: &mut Outbox) -> String {
    let answer = match parts {
        [kind, passphrase, chance] if kind == LOCK => lock(passphrase, chance),
        [kind, edition, language, results] if kind == recount::RECOUNT => {
            recount::perform(edition, language, results, outbox)
        }
        [kind, edition, created, key, rows @ ..] if kind == backup::SAVE => {
            backup::save(edition, created, key, rows)
        }
        [kind, language, file] if kind == backup::READ => backup::read(language, file),
        [kind, file, passphrase] if kind == OPEN => Some(open(file, passphrase)),
        _ => office::perform(parts, outbox),
    };
    answer.unwrap_or_default()
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
    let (give, answer) = oneshot::channel();
    let give = Cell::new(Some(give));
    let parts = parts.iter().map(|part| part.to_vec()).collect();
    // Held until the answer is there.
    let _work = Work::begin(parts, move |said| {
        let said = match said {
            Said::Progress(_) => return,
            Said::Done(text) => Ok(text),
            Said::Failed(fault) => Err(fault),
        };
        _ = give.take().map(|give| give.send(said));
    })
    .await?;
    answer.await.unwrap_or(Err(WorkFault::Stopped))
}
