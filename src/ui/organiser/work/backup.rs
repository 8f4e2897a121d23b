//! The whole office as one file: made and read beside the page, because it may be large.

use super::ask;
use super::language::{Contents, Job, Reply};
use crate::browser::worker::WorkFault;
use crate::edition::Id;
use crate::format::office_v1::{self, OfficeBackup, OfficeFault};
use crate::text::Language;

/// The file of an office.
pub(in crate::ui::organiser) async fn save_backup(contents: Contents) -> Result<String, WorkFault> {
    match ask(&Job::SaveBackup(contents)).await? {
        Reply::Backup(file) => Ok(file),
        _ => Err(WorkFault::Stopped),
    }
}

/// What is in a file, or a sentence that says why it is no backup.
pub(in crate::ui::organiser) async fn read_backup(
    file: Vec<u8>,
    text: Language,
) -> Result<Result<Contents, String>, WorkFault> {
    match ask(&Job::ReadBackup { file, language: text }).await? {
        Reply::BackupContents(contents) => Ok(contents),
        _ => Err(WorkFault::Stopped),
    }
}

pub(super) fn save(contents: Contents) -> Option<String> {
    let Contents { edition, created, key, rows } = contents;
    let backup = OfficeBackup::of_rows(Id::parse(&edition)?, created, rows, key);
    Some(office_v1::write(&backup))
}

pub(super) fn read(file: &[u8], text: Language) -> Result<Contents, String> {
    match office_v1::read(file) {
        Ok(backup) => Ok(Contents {
            edition: backup.edition.to_string(),
            created: backup.created.clone(),
            key: backup.key.clone(),
            rows: backup.into_rows().collect(),
        }),
        Err(OfficeFault::Damaged) => Err(text.office_backup().damaged.to_owned()),
        Err(OfficeFault::Format(faults)) => {
            Err(faults.first().map(|fault| text.fault(&fault.kind)).unwrap_or_default())
        }
    }
}
