//! The work that a page hands to a worker: how it is asked for, how it is done, and how its answer is read.

pub(super) mod backup;
pub(super) mod language;
mod office;
pub(super) mod recount;
pub(super) mod session;
pub(super) mod summary;

use std::cell::Cell;

use futures_channel::oneshot;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;

use self::language::{Job, Reply};
use crate::browser::random::random_bytes;
use crate::browser::worker::{Outbox, Said, Work, WorkFault};
use crate::workflow::office::organiser_key::{
    KeyFileFault, LockedOrganiserKey, OrganiserKey, lock_new_key,
};

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

/// Does a job in the worker. Where it cannot be done with what it came with there is no value, which a page takes for no
/// reply.
pub(super) fn perform(job: JsValue, outbox: &mut Outbox) -> JsValue {
    let reply = read(job).ok().and_then(|job| reply_to(job, outbox));
    reply.and_then(|reply| written(&reply).ok()).unwrap_or_default()
}

fn reply_to(job: Job, outbox: &mut Outbox) -> Option<Reply> {
    Some(match job {
        Job::LockKey { passphrase, chance } => {
            Reply::LockedKey(lock_new_key(&passphrase, &chance)?.file().to_owned())
        }
        Job::OpenKey { file, passphrase } => {
            let opened = LockedOrganiserKey::read(file).and_then(|it| it.open(&passphrase));
            opened.map_or_else(Reply::NoKey, Reply::OpenedKey)
        }
        Job::SaveBackup(contents) => Reply::Backup(backup::save(contents)?),
        Job::ReadBackup { file, language } => Reply::BackupContents(backup::read(&file, language)),
        Job::Recount { edition, results, language } => {
            Reply::Recounted(recount::perform(&edition, &results, language, outbox)?)
        }
        Job::Office(job) => office::perform(job, outbox)?,
    })
}

/// A new key under a passphrase.
pub(super) async fn lock_key(passphrase: &str) -> Result<LockedOrganiserKey, NoKey> {
    let chance = random_bytes().ok_or(NoKey::NoChance)?;
    let job = Job::LockKey { passphrase: passphrase.to_owned(), chance };
    match ask(&job).await.map_err(NoKey::Work)? {
        Reply::LockedKey(file) => LockedOrganiserKey::read(file).map_err(NoKey::File),
        _ => Err(NoKey::Work(WorkFault::Stopped)),
    }
}

/// The key of a file.
pub(super) async fn open_key(file: &str, passphrase: &str) -> Result<OrganiserKey, NoKey> {
    let job = Job::OpenKey { file: file.to_owned(), passphrase: passphrase.to_owned() };
    match ask(&job).await.map_err(NoKey::Work)? {
        Reply::OpenedKey(seed) => {
            OrganiserKey::parse(&seed).ok_or(NoKey::File(KeyFileFault::NotAKeyFile))
        }
        Reply::NoKey(fault) => Err(NoKey::File(fault)),
        _ => Err(NoKey::Work(WorkFault::Stopped)),
    }
}

/// Work with one answer.
async fn ask(job: &Job) -> Result<Reply, WorkFault> {
    let (give, answer) = oneshot::channel();
    let give = Cell::new(Some(give));
    // Held until the answer is there.
    let _work = Work::begin(&written(job)?, move |said| {
        let said = match said {
            Said::Progress(_) => return,
            Said::Done(reply) => read(reply),
            Said::Failed(fault) => Err(fault),
        };
        _ = give.take().map(|give| give.send(said));
    })
    .await?;
    answer.await.unwrap_or(Err(WorkFault::Stopped))
}

fn written(value: &impl Serialize) -> Result<JsValue, WorkFault> {
    serde_wasm_bindgen::to_value(value).map_err(|_| WorkFault::Stopped)
}

fn read<T: DeserializeOwned>(value: JsValue) -> Result<T, WorkFault> {
    serde_wasm_bindgen::from_value(value).map_err(|_| WorkFault::Stopped)
}
