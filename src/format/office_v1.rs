//! `palmares-office/1`: everything that is kept of an office, as one file. **It is secret**: with the record of the jury
//! in it, whoever has it can vote for everybody.
//!
//! Papers and files are there byte for byte, as text where they are text. The digest is no signature: it tells a file
//! that was damaged, not one that somebody altered. Published with its JSON Schema (`public/data/office.schema.json`)
//! and a golden file (`tests/data/v1/office.json`).

use super::fault::{Fault, FaultKind};
use super::office_row_v1;
use super::read::{Node, optional, read_document};
use crate::edition::{Edition, Id};
use crate::json::{Value, pretty};
use crate::signing::{Digest, bytes_of_base64url, to_base64url};

/// The name and version of the format.
pub const FORMAT: &str = "palmares-office/1";

/// The largest backup, in bytes.
pub const MAX_BYTES: usize = 256 << 20;

const MANY_PAPERS: usize = 100;
const MANY_FILES: usize = 200_000;
/// The only value of the member `keep`.
const SECRET: &str = "secret";

/// Everything that is kept of an office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeBackup {
    /// The edition that it belongs to.
    pub edition: Id<Edition>,
    /// When, by the organiser's clock: `YYYY-MM-DDThh:mm:ssZ`. For people; decides nothing.
    pub created: String,
    /// What was written here, by name: decisions, the record of the jury, the list of revocations.
    pub papers: Vec<(String, String)>,
    /// What came, by the name of each file.
    pub files: Vec<(String, Vec<u8>)>,
    /// The organiser's key under its passphrase, where this browser had it.
    pub key: Option<String>,
}

impl OfficeBackup {
    /// Of the rows that a browser keeps.
    pub fn of_rows(
        edition: Id<Edition>,
        created: String,
        rows: impl IntoIterator<Item = (String, String)>,
        key: Option<String>,
    ) -> Self {
        let (mut papers, mut files) = (Vec::new(), Vec::new());
        for (name, text) in rows {
            match office_row_v1::read(&text).filter(|_| office_row_v1::is_file(&name)) {
                Some(file) => files.push(file),
                None => papers.push((name, text)),
            }
        }
        Self { edition, created, papers, files, key }
    }

    /// The same as rows.
    pub fn into_rows(self) -> impl Iterator<Item = (String, String)> {
        let files = self.files.into_iter();
        self.papers.into_iter().chain(files.map(|(name, it)| office_row_v1::write(&name, &it)))
    }
}

/// Why a file is no backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OfficeFault {
    /// It does not have the form of one; every fault, in the order of the text.
    Format(Vec<Fault>),
    /// It was damaged: its digest does not match its content.
    Damaged,
}

/// Reads a backup.
///
/// # Errors
/// Why it is none, or no longer the one that was saved.
pub fn read(bytes: &[u8]) -> Result<OfficeBackup, OfficeFault> {
    let read = read_document(bytes, MAX_BYTES, backup).map_err(OfficeFault::Format)?;
    let ((backup, stated), document) = read;
    if stated == Digest::of_document(&document.without(DIGEST)) {
        Ok(backup)
    } else {
        Err(OfficeFault::Damaged)
    }
}

/// The file.
pub fn write(backup: &OfficeBackup) -> String {
    let papers = backup.papers.iter().map(|(name, text)| entry(name, text.as_bytes()));
    let files = backup.files.iter().map(|(name, bytes)| entry(name, bytes));
    let head = [
        ("format", Value::string(FORMAT)),
        ("keep", Value::string(SECRET)),
        ("edition", Value::string(backup.edition.as_str())),
        ("created", Value::string(&backup.created)),
        ("papers", Value::array(papers)),
        ("files", Value::array(files)),
    ];
    let key = backup.key.as_ref().map(|key| ("key", Value::string(key)));
    let document = Value::object(head.into_iter().chain(key));
    let digest = Value::string(Digest::of_document(&document).to_string());
    pretty(&document.with(DIGEST, digest))
}

const DIGEST: &str = "digest";

fn entry(name: &str, bytes: &[u8]) -> Value {
    let content = match std::str::from_utf8(bytes) {
        Ok(text) => ("text", Value::string(text)),
        Err(_) => ("base64url", Value::string(to_base64url(bytes))),
    };
    Value::object([("name", Value::string(name)), content])
}

fn backup(root: Node<'_>) -> Option<(OfficeBackup, Digest)> {
    let mut members = root.object()?;
    members.required("format")?.format(FORMAT)?;
    let keep = members.required("keep").and_then(|node| node.word(&[SECRET], &[()]));
    let edition = members.id("edition");
    let created = members.instant("created");
    let papers = members.required("papers").and_then(|node| {
        node.list_of_different(0..=MANY_PAPERS, |node| {
            let (name, text) = read_entry(node.clone())?;
            let text = String::from_utf8(text).ok();
            let text = text.or_else(|| node.refuse(FaultKind::MissingMember("text".to_owned())))?;
            Some((name.clone(), (name, text)))
        })
    });
    let files = members.required("files").and_then(|node| node.list(0..=MANY_FILES, read_entry));
    let key = optional(members.optional("key"), |node| node.string().map(str::to_owned));
    let digest = members.required(DIGEST).and_then(|node| node.digest());
    members.finish();
    keep?;
    let backup = OfficeBackup {
        edition: edition?,
        created: created?,
        papers: papers?,
        files: files?,
        key: key?,
    };
    Some((backup, digest?))
}

/// Either `{"name": …, "text": …}` or `{"name": …, "base64url": …}`.
fn read_entry(node: Node<'_>) -> Option<(String, Vec<u8>)> {
    let mut members = node.object()?;
    let name = members.required("name").and_then(|node| node.string().map(str::to_owned));
    let text = optional(members.optional("text"), |node| node.string().map(str::to_owned));
    let bytes = match text? {
        Some(text) => Some(text.into_bytes()),
        None => members.required("base64url").and_then(|node| {
            let text = node.string()?;
            let count = text.len() * 3 / 4;
            bytes_of_base64url(text).or_else(|| node.refuse(FaultKind::BadBytes(count)))
        }),
    };
    members.finish();
    Some((name?, bytes?))
}
