//! `palmares-revocations/1`: the invitations that the organiser revoked.
//!
//! A document of its own, because inside the edition it would change the edition's digest, which ballots name. Signed
//! by the organiser; a list that revokes nothing needs no signature, so that publishing can make one. Published with
//! its JSON Schema (`public/data/revocations.schema.json`) and a golden file (`tests/data/v1/revocations.json`).

use super::fault::Fault;
use super::invitation_v1::Invitation;
use super::parsed::{self, Parsed};
use super::read::{Node, optional, read_parsed};
use crate::edition::{Edition, Id};
use crate::json::Value;

/// The name and version of the format.
pub const FORMAT: &str = "palmares-revocations/1";

/// The largest list, in bytes. No other document that comes among others is larger.
pub const MAX_BYTES: usize = parsed::MAX_BYTES;

/// The most invitations that one list takes back.
pub const MAX_REVOKED: usize = 10_000;

const LINE: usize = 300;

/// What was taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revocations {
    /// The edition of the invitations.
    pub edition: Id<Edition>,
    /// Each invitation once.
    pub revoked: Vec<Revocation>,
}

/// An invitation that no longer counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revocation {
    /// The invitation.
    pub invitation: Id<Invitation>,
    /// Why, in the organiser's words, where they say it.
    pub reason: Option<String>,
}

impl Revocations {
    /// A list that takes nothing back.
    pub fn none(edition: Id<Edition>) -> Self {
        Self { edition, revoked: Vec::new() }
    }

    /// What it says of an invitation.
    pub fn find(&self, invitation: &Id<Invitation>) -> Option<&Revocation> {
        self.revoked.iter().find(|revocation| revocation.invitation == *invitation)
    }
}

/// Reads a list with its signature, which is not verified here; the value is what the signature must cover.
///
/// # Errors
/// Every fault, in the order of the text.
pub fn read(file: Parsed<'_>) -> Result<(Revocations, Value), Vec<Fault>> {
    read_parsed(file, MAX_BYTES, revocations)
}

/// The document that is signed, where it takes anything back.
pub fn write(revocations: &Revocations) -> Value {
    Value::object([
        ("format", Value::string(FORMAT)),
        ("edition", Value::string(revocations.edition.as_str())),
        ("revoked", Value::array(revocations.revoked.iter().map(write_revocation))),
    ])
}

pub(super) fn write_revocation(revocation: &Revocation) -> Value {
    let invitation = [("invitation", Value::string(revocation.invitation.as_str()))];
    let reason = revocation.reason.as_ref().map(|reason| ("reason", Value::string(reason)));
    Value::object(invitation.into_iter().chain(reason))
}

fn revocations(root: Node<'_>) -> Option<Revocations> {
    let mut members = root.object()?;
    members.required("format")?.format(FORMAT)?;
    let edition = members.id("edition");
    let revoked = members.required("revoked").and_then(revoked);
    let signature = match &revoked {
        Some(revoked) if revoked.is_empty() => members.optional("signature"),
        _ => members.required("signature"),
    };
    let signature = optional(signature, |node| node.line(1_000));
    members.finish();
    signature?;
    Some(Revocations { edition: edition?, revoked: revoked? })
}

pub(super) fn revoked(node: Node<'_>) -> Option<Vec<Revocation>> {
    node.list_of_different(0..=MAX_REVOKED, |node| {
        let revocation = revocation(node.clone())?;
        Some((revocation.invitation.to_string(), revocation))
    })
}

fn revocation(node: Node<'_>) -> Option<Revocation> {
    let mut members = node.object()?;
    let invitation = members.id("invitation");
    let reason = optional(members.optional("reason"), |node| node.line(LINE));
    members.finish();
    Some(Revocation { invitation: invitation?, reason: reason? })
}
