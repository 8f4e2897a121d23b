//! What a page and its worker say to each other: a job, what is said on the way, and a reply.
//!
//! Both sides are one build, so nothing here is a format that has to stay. A job that the worker forgets does not
//! compile.

use serde::{Deserialize, Serialize};

use super::summary::{Arrival, Summary};
use crate::format::ballot_v1::App;
use crate::text::Language;
use crate::workflow::office::announce::Disclosure;
use crate::workflow::office::organiser_key::{KeyFileFault, NEW_KEY_CHANCE};

/// What a page asks of its worker.
#[derive(Serialize, Deserialize)]
pub(super) enum Job {
    /// Make a new key under this passphrase, from this chance.
    LockKey {
        passphrase: String,
        #[serde(with = "serde_bytes")]
        chance: [u8; NEW_KEY_CHANCE],
    },
    /// Open the key of a file.
    OpenKey { file: String, passphrase: String },
    /// Make the file of an office.
    SaveBackup(Contents),
    /// Read the file of an office.
    ReadBackup {
        #[serde(with = "serde_bytes")]
        file: Vec<u8>,
        #[serde(with = "LanguageCopy")]
        language: Language,
    },
    /// Count results of this edition again.
    Recount {
        edition: String,
        #[serde(with = "serde_bytes")]
        results: Vec<u8>,
        #[serde(with = "LanguageCopy")]
        language: Language,
    },
    /// Something with what came to an organiser; the worker holds it until it ends.
    Office(OfficeJob),
}

/// What is asked of an office.
#[derive(Serialize, Deserialize)]
pub(super) enum OfficeJob {
    /// Begin with nothing, for this edition; sentences are in this language from then on.
    Open {
        edition: String,
        #[serde(with = "LanguageCopy")]
        language: Language,
    },
    /// Take these files in.
    Take { files: Vec<File> },
    /// Say what everything amounts to; who leads only where that is revealed.
    Summarise { decisions: String, is_revealed: bool },
    /// Say what another state of the edition would leave of the ballots.
    Compare { decisions: String, after: String },
    /// Sign the results with the key that this seed gives.
    Sign {
        decisions: String,
        seed: String,
        #[serde(with = "DisclosureCopy")]
        disclosure: Disclosure,
        created: String,
        #[serde(with = "AppCopy")]
        app: App,
    },
}

/// How far a job is.
#[derive(Serialize, Deserialize)]
pub(super) struct Progress {
    pub(super) done: usize,
    pub(super) all: usize,
}

/// What comes of a job.
#[derive(Serialize, Deserialize)]
pub(super) enum Reply {
    /// The file of a new key.
    LockedKey(String),
    /// The seed of a key.
    OpenedKey(String),
    /// Why the file gives no key.
    NoKey(#[serde(with = "KeyFileFaultCopy")] KeyFileFault),
    /// The file of an office.
    Backup(String),
    /// What is in the file of an office, or a sentence that says why it is none.
    BackupContents(Result<Contents, String>),
    /// What was found by counting again, as `Finding` writes it, or a sentence that says why nothing was counted.
    Recounted(Result<String, String>),
    /// The office is open.
    Opened,
    /// What each file is.
    Arrivals(Vec<Arrival>),
    /// What everything amounts to.
    Summary(Summary),
    /// A sentence for all ballots, then one for each juror.
    Compared(Vec<String>),
    /// The signed results, or a sentence that says why there are none.
    Results(Result<String, String>),
}

/// What is in a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::ui::organiser) struct Contents {
    /// Of which edition.
    pub(in crate::ui::organiser) edition: String,
    /// When it was saved.
    pub(in crate::ui::organiser) created: String,
    /// The key under its passphrase.
    pub(in crate::ui::organiser) key: Option<String>,
    /// What a browser keeps.
    pub(in crate::ui::organiser) rows: Vec<(String, String)>,
}

/// A file with its name.
#[derive(Serialize, Deserialize)]
pub(super) struct File {
    pub(super) name: String,
    #[serde(with = "serde_bytes")]
    pub(super) bytes: Vec<u8>,
}

// The core knows nothing of this crossing. Each of these says how a type of the core makes it; a case that is missing
// here does not compile.

#[derive(Serialize, Deserialize)]
#[serde(remote = "Language")]
enum LanguageCopy {
    French,
    English,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Disclosure")]
enum DisclosureCopy {
    Full,
    Anonymous,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "KeyFileFault")]
enum KeyFileFaultCopy {
    NotAKeyFile,
    OtherProtection,
    Rounds,
    WrongPassphrase,
    Altered,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "App")]
struct AppCopy {
    version: String,
    build: String,
}
