//! `palmares-invitation/1`: who may judge what, by whom it was given, and the key that the link proves.
//!
//! Signed by the organiser, whose key is not in it: the one that verifies it is the key of the edition. It names its
//! edition by id and not by digest, so that a corrected edition does not void the invitations that were sent; a
//! ballot still names the digest. Published with its JSON Schema (`public/data/invitation.schema.json`) and a golden
//! file (`tests/data/v1/invitation.json`).

use super::fault::Fault;
use super::parsed::Parsed;
use super::read::{Node, optional, read_parsed, read_value};
use super::{key, official_code};
use crate::ballot::{Affiliation, MAX_NAME};
use crate::edition::{Category, Edition, Id};
use crate::json::Value;
use crate::signing::PublicKey;

/// The name and version of the format.
pub const FORMAT: &str = "palmares-invitation/1";

/// The largest invitation, in bytes.
pub const MAX_BYTES: usize = 64 << 10;

const LINE: usize = 300;

/// An invitation. The signature is not part of it: whoever holds an `Invitation` has verified it, or is about to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// The edition that is judged, in any version.
    pub edition: Id<Edition>,
    /// What names it: in the organiser's records, and where it is revoked.
    pub id: Id<Invitation>,
    /// Who is invited.
    pub juror: Invitee,
    /// What the juror judges; at least one, each once.
    pub categories: Vec<Id<Category>>,
    /// The territories that the juror belongs to.
    pub affiliations: Vec<Affiliation>,
    /// The public half of the one-time key, whose other half is in the link alone.
    pub key: PublicKey,
    /// Until when it can be opened: `YYYY-MM-DDThh:mm:ssZ`.
    pub until: Option<String>,
}

/// Somebody whom the organiser invites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitee {
    /// The same in each invitation of one person, so that nobody counts twice.
    pub id: Id<Invitee>,
    /// Name, as people read it.
    pub name: String,
}

/// Reads an invitation with its signature, which is not verified here; the value is what the signature must cover.
///
/// # Errors
/// Every fault, in the order of the text.
pub fn read(file: Parsed<'_>) -> Result<(Invitation, Value), Vec<Fault>> {
    read_parsed(file, MAX_BYTES, node)
}

/// What a document says that another one contained and that was read there without a fault.
pub fn of(document: &Value) -> Option<Invitation> {
    read_value(document, node)
}

/// The document that is signed.
pub fn write(invitation: &Invitation) -> Value {
    let juror = Value::object([
        ("id", Value::string(invitation.juror.id.as_str())),
        ("name", Value::string(&invitation.juror.name)),
    ]);
    let categories = invitation.categories.iter().map(|id| Value::string(id.as_str()));
    let document = Value::object([
        ("format", Value::string(FORMAT)),
        ("edition", Value::string(invitation.edition.as_str())),
        ("invitation", Value::string(invitation.id.as_str())),
        ("juror", juror),
        ("categories", Value::array(categories)),
        ("territories", Value::array(invitation.affiliations.iter().map(write_affiliation))),
        ("key", invitation.key.to_jwk()),
    ]);
    match &invitation.until {
        Some(until) => document.with("until", Value::string(until)),
        None => document,
    }
}

pub(super) fn write_affiliation(affiliation: &Affiliation) -> Value {
    let list = |codes: &[String]| Value::array(codes.iter().map(Value::string));
    Value::object([
        ("name", Value::string(&affiliation.name)),
        ("code", official_code::write(&affiliation.code)),
        ("departments", list(&affiliation.departments)),
        ("within", list(&affiliation.within)),
    ])
}

/// An invitation, alone or inside another document.
pub(super) fn node(root: Node<'_>) -> Option<Invitation> {
    let mut members = root.object()?;
    members.required("format")?.format(FORMAT)?;
    let edition = members.id("edition");
    let id = members.id("invitation");
    let juror = members.required("juror").and_then(invitee);
    let categories = members.required("categories").and_then(|node| {
        node.list_of_different(1..=100, |node| node.id().map(|id| (id.to_string(), id)))
    });
    let affiliations =
        members.required("territories").and_then(|node| node.list(0..=10, affiliation));
    // A weak key is detected when something is verified with it, not here.
    let key = members.required("key").and_then(key::read);
    let until = optional(members.optional("until"), Node::instant);
    // Its form is checked by `signing`; here it only must be present.
    let signature = members.line("signature", 1_000);
    members.finish();
    signature?;
    Some(Invitation {
        edition: edition?,
        id: id?,
        juror: juror?,
        categories: categories?,
        affiliations: affiliations?,
        key: key?,
        until: until?,
    })
}

fn invitee(node: Node<'_>) -> Option<Invitee> {
    let mut members = node.object()?;
    let id = members.id("id");
    let name = members.line("name", MAX_NAME);
    members.finish();
    Some(Invitee { id: id?, name: name? })
}

pub(super) fn affiliation(node: Node<'_>) -> Option<Affiliation> {
    let mut members = node.object()?;
    let name = members.line("name", LINE);
    let code = members.required("code").and_then(official_code::read);
    let departments = members.required("departments").and_then(|node| {
        node.list_of_different(1..=30, |node| node.code(2..=3).map(|code| (code.clone(), code)))
    });
    let within = members.required("within").and_then(|node| {
        node.list_of_different(0..=10, |node| {
            official_code::siren(node).map(|code| (code.clone(), code))
        })
    });
    members.finish();
    Some(Affiliation { name: name?, code: code?, departments: departments?, within: within? })
}
