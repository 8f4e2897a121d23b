//! `palmares-backup/1`: a juror's work as a file, private notes included, to continue on another device.
//!
//! Not signed: the juror compares it field by field, can undo what was taken from it, and signs before anything counts.

use super::draft_v1;
use super::fault::Fault;
use super::invitation_v1::Invitation;
use super::parsed::Parsed;
use super::read::{Node, optional, read_parsed};
use crate::ballot::Draft;
use crate::bounds::BACKUP_BYTES;
use crate::edition::{Edition, Id};
use crate::json::{Value, pretty};

/// The name and version of the format.
pub const FORMAT: &str = "palmares-backup/1";

/// The largest backup, in bytes.
pub const MAX_BYTES: usize = BACKUP_BYTES;

/// A juror's work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// What is judged.
    pub edition: Id<Edition>,
    /// By which invitation; none for a juror who says themselves who they are.
    pub invitation: Option<Id<Invitation>>,
    /// When, by the device's clock: `YYYY-MM-DDThh:mm:ssZ`. For people; decides nothing.
    pub created: String,
    /// What was decided so far.
    pub draft: Draft,
}

/// Reads a backup.
///
/// # Errors
/// Every fault, in the order of the text.
pub fn read(file: Parsed<'_>) -> Result<Backup, Vec<Fault>> {
    read_parsed(file, MAX_BYTES, backup).map(|(backup, _)| backup)
}

/// The file.
pub fn write(backup: &Backup) -> String {
    let mut members = vec![
        ("format", Value::string(FORMAT)),
        ("edition", Value::string(backup.edition.as_str())),
    ];
    if let Some(invitation) = &backup.invitation {
        members.push(("invitation", Value::string(invitation.as_str())));
    }
    members.push(("created", Value::string(&backup.created)));
    members.push(("draft", draft_v1::document(&backup.draft)));
    pretty(&Value::object(members))
}

fn backup(root: Node<'_>) -> Option<Backup> {
    let mut members = root.object()?;
    members.required("format")?.format(FORMAT)?;
    let edition = members.id("edition");
    let invitation = optional(members.optional("invitation"), Node::id);
    let created = members.instant("created");
    let draft = members.required("draft").and_then(draft_v1::draft);
    members.finish();
    Some(Backup { edition: edition?, invitation: invitation?, created: created?, draft: draft? })
}
