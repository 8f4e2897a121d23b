//! The whole office as one file: made and read beside the page, because it may be large.

use super::ask;
use crate::browser::worker::WorkFault;
use crate::edition::Id;
use crate::format::office_v1::{self, OfficeBackup, OfficeFault};
use crate::json::{Value, canonical, parse};
use crate::text::Language;

pub(super) const SAVE: &[u8] = b"backup-save";
pub(super) const READ: &[u8] = b"backup-read";

/// What an answer begins with that is no backup: a sentence follows.
const REFUSED: char = '!';

/// What is in a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ui::organiser) struct Contents {
    /// The edition that it belongs to.
    pub(in crate::ui::organiser) edition: String,
    /// When it was saved.
    pub(in crate::ui::organiser) created: String,
    /// The key under its passphrase.
    pub(in crate::ui::organiser) key: Option<String>,
    /// What a browser keeps.
    pub(in crate::ui::organiser) rows: Vec<(String, String)>,
}

/// The file of an office.
pub(in crate::ui::organiser) async fn save_backup(
    edition: &str,
    created: &str,
    key: Option<&str>,
    rows: &[(String, String)],
) -> Result<String, WorkFault> {
    let head = [SAVE, edition.as_bytes(), created.as_bytes(), key.unwrap_or_default().as_bytes()];
    let rows = rows.iter().flat_map(|(name, text)| [name.as_bytes(), text.as_bytes()]);
    let parts: Vec<_> = head.into_iter().chain(rows).collect();
    let file = ask(&parts).await?;
    if file.is_empty() { Err(WorkFault::Stopped) } else { Ok(file) }
}

/// What is in a file, or a sentence that says why it is no backup.
pub(in crate::ui::organiser) async fn read_backup(
    file: &[u8],
    text: Language,
) -> Result<Result<Contents, String>, WorkFault> {
    let said = ask(&[READ, text.tag().as_bytes(), file]).await?;
    if let Some(why) = said.strip_prefix(REFUSED) {
        return Ok(Err(why.to_owned()));
    }
    contents(&said).map(Ok).ok_or(WorkFault::Stopped)
}

pub(super) fn save(edition: &[u8], created: &[u8], key: &[u8], rows: &[Vec<u8>]) -> Option<String> {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let rows = rows.chunks_exact(2).filter_map(|row| match row {
        [name, content] => Some((text(name), text(content))),
        _ => None,
    });
    let key = (!key.is_empty()).then(|| text(key));
    let edition = Id::parse(std::str::from_utf8(edition).ok()?)?;
    Some(office_v1::write(&OfficeBackup::of_rows(edition, text(created), rows, key)))
}

pub(super) fn read(language: &[u8], file: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(language).ok().and_then(Language::of_tag)?;
    Some(match office_v1::read(file) {
        Ok(backup) => said(backup),
        Err(OfficeFault::Damaged) => format!("{REFUSED}{}", text.office_backup().damaged),
        Err(OfficeFault::Format(faults)) => {
            let why = faults.first().map(|fault| text.fault(&fault.kind)).unwrap_or_default();
            format!("{REFUSED}{why}")
        }
    })
}

fn said(backup: OfficeBackup) -> String {
    let head = [backup.edition.to_string(), backup.created.clone()];
    let key = backup.key.clone().unwrap_or_default();
    let rows = backup.into_rows().flat_map(|(name, text)| [name, text]);
    let all = head.into_iter().chain([key]).chain(rows);
    canonical(&Value::array(all.map(Value::string)))
}

fn contents(said: &str) -> Option<Contents> {
    let said = parse(said.as_bytes()).ok()?;
    let mut all = said.elements().iter().map(|it| it.as_str().map(str::to_owned));
    let mut next = || all.next().flatten();
    let (edition, created, key) = (next()?, next()?, next()?);
    let mut rows = Vec::new();
    while let Some(name) = next() {
        rows.push((name, next()?));
    }
    Some(Contents { edition, created, key: (!key.is_empty()).then_some(key), rows })
}
