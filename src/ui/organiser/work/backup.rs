//! The whole office as one file: made and read beside the page, because it may be large.

use serde::{Deserialize, Serialize};

use super::language::crossing::known;
use super::{Task, ask};
use crate::browser::worker::{Outbox, WorkFault};
use crate::edition::Id;
use crate::format::office_v1::{self, OfficeBackup, OfficeFault};

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

known!(Contents);

/// Make the file of an office.
#[derive(Serialize, Deserialize)]
pub(super) struct SaveBackup(Contents);

impl Task for SaveBackup {
    /// The file.
    type Answer = String;

    fn perform(self, _: &mut Outbox) -> Option<String> {
        let Contents { edition, created, key, rows } = self.0;
        let backup = OfficeBackup::of_rows(Id::parse(&edition)?, created, rows, key);
        Some(office_v1::write(&backup))
    }
}

/// Read the file of an office.
#[derive(Serialize, Deserialize)]
pub(super) struct ReadBackup {
    #[serde(with = "serde_bytes")]
    file: Vec<u8>,
}

impl Task for ReadBackup {
    type Answer = Result<Contents, OfficeFault>;

    fn perform(self, _: &mut Outbox) -> Option<Self::Answer> {
        Some(office_v1::read(&self.file).map(|backup| Contents {
            edition: backup.edition.to_string(),
            created: backup.created.clone(),
            key: backup.key.clone(),
            rows: backup.into_rows().collect(),
        }))
    }
}

/// The file of an office.
pub(in crate::ui::organiser) async fn save_backup(contents: Contents) -> Result<String, WorkFault> {
    ask(SaveBackup(contents)).await
}

/// What is in a file, or why it is no backup.
pub(in crate::ui::organiser) async fn read_backup(
    file: Vec<u8>,
) -> Result<Result<Contents, OfficeFault>, WorkFault> {
    ask(ReadBackup { file }).await
}
