//! Making and opening the organiser's key: slow on purpose, so that passphrases cannot be tried one after the other.

use serde::{Deserialize, Serialize};

use super::{Task, ask};
use crate::browser::random::random_bytes;
use crate::browser::worker::{Outbox, WorkFault};
use crate::workflow::office::organiser_key::{
    KeyFileFault, LockedOrganiserKey, NEW_KEY_CHANCE, OrganiserKey, lock_new_key,
};

/// Why there is no key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui::organiser) enum NoKey {
    /// The browser gave no random numbers.
    NoChance,
    /// The worker failed.
    Work(WorkFault),
    /// The file does not give it.
    File(KeyFileFault),
}

/// Make a new key under this passphrase, from this chance.
#[derive(Serialize, Deserialize)]
pub(super) struct LockKey {
    passphrase: String,
    #[serde(with = "serde_bytes")]
    chance: [u8; NEW_KEY_CHANCE],
}

impl Task for LockKey {
    /// The file.
    type Answer = String;

    fn perform(self, _: &mut Outbox) -> Option<String> {
        Some(lock_new_key(&self.passphrase, &self.chance)?.file().to_owned())
    }
}

/// Open the key of a file.
#[derive(Serialize, Deserialize)]
pub(super) struct OpenKey {
    file: String,
    passphrase: String,
}

impl Task for OpenKey {
    /// The seed of the key.
    type Answer = Result<String, KeyFileFault>;

    fn perform(self, _: &mut Outbox) -> Option<Self::Answer> {
        Some(LockedOrganiserKey::read(self.file).and_then(|it| it.open(&self.passphrase)))
    }
}

/// A new key under a passphrase.
pub(in crate::ui::organiser) async fn lock_key(
    passphrase: &str,
) -> Result<LockedOrganiserKey, NoKey> {
    let chance = random_bytes().ok_or(NoKey::NoChance)?;
    let task = LockKey { passphrase: passphrase.to_owned(), chance };
    let file = ask(task).await.map_err(NoKey::Work)?;
    LockedOrganiserKey::read(file).map_err(NoKey::File)
}

/// The key of a file.
pub(in crate::ui::organiser) async fn open_key(
    file: &str,
    passphrase: &str,
) -> Result<OrganiserKey, NoKey> {
    let task = OpenKey { file: file.to_owned(), passphrase: passphrase.to_owned() };
    let seed = ask(task).await.map_err(NoKey::Work)?.map_err(NoKey::File)?;
    OrganiserKey::parse(&seed).ok_or(NoKey::File(KeyFileFault::NotAKeyFile))
}
