//! `palmares-roster/1`: the organiser's record of the jury. **It is secret**: whoever has it can vote for everybody.
//!
//! Each juror with the address that the invitation goes to, what they judge and belong to, and every invitation that was
//! made for them with the secret of its link. It is not signed and never leaves the organiser's hands; its member `keep`
//! says so to whoever opens it. Published with its JSON Schema (`public/data/roster.schema.json`) and a golden file
//! (`tests/data/v1/roster.json`).

use std::collections::BTreeSet;
use std::sync::Arc;

use super::email::Email;
use super::fault::{Fault, FaultKind};
use super::invitation_v1::{self, Invitation, Invitee};
use super::read::{Node, optional, read_document};
use crate::ballot::{Affiliation, MAX_NAME};
use crate::bounds::JURORS;
use crate::edition::{Category, Edition, Id, Panel};
use crate::json::Value;
use crate::signing::Seed;

/// The name and version of the format.
pub const FORMAT: &str = "palmares-roster/1";

/// The largest record, in bytes.
pub const MAX_BYTES: usize = 64 << 20;

/// The most jurors.
pub const MAX_JURORS: usize = JURORS;

const LINE: usize = 300;
/// The only value of the member `keep`.
const SECRET: &str = "secret";

/// The jury of an edition, as its organiser knows it.
#[derive(Debug, Clone)]
pub struct Roster {
    /// What is judged.
    pub edition: Id<Edition>,
    /// Everybody, each once.
    pub jurors: Vec<Juror>,
}

/// A juror, and what was sent to them.
#[derive(Debug, Clone)]
pub struct Juror {
    /// The same in every invitation of this person.
    pub id: Id<Invitee>,
    /// Who it is.
    pub person: Person,
    /// What was made for them, the oldest first.
    pub invitations: Vec<Issued>,
}

/// What an organiser knows of a juror.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Name, as people read it.
    pub name: String,
    /// Where to write; in no invitation.
    pub email: Option<Email>,
    /// The parts of the jury that the juror belongs to.
    pub panels: Vec<Id<Panel>>,
    /// What the juror judges besides; without panels and categories, everything.
    pub categories: Vec<Id<Category>>,
    /// The territories that the juror belongs to.
    pub affiliations: Vec<Affiliation>,
}

/// An invitation that was made, with what must stay secret.
#[derive(Debug, Clone)]
pub struct Issued {
    /// The signed document.
    pub document: Value,
    /// The invitation, as it was read.
    pub invitation: Invitation,
    /// The secret of its link.
    pub seed: Arc<Seed>,
    /// When it was sent, where the organiser said so: `YYYY-MM-DDThh:mm:ssZ`.
    pub sent: Option<String>,
    /// Whether it was taken back.
    pub revoked: Option<Withdrawn>,
}

/// That an invitation was taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawn {
    /// Why, in the organiser's words, where they say it.
    pub reason: Option<String>,
}

impl Roster {
    /// An empty jury list.
    pub fn new(edition: Id<Edition>) -> Self {
        Self { edition, jurors: Vec::new() }
    }

    /// The juror of this id.
    pub fn find(&self, id: &Id<Invitee>) -> Option<&Juror> {
        self.jurors.iter().find(|juror| juror.id == *id)
    }
}

impl Juror {
    /// The valid invitation: the last one that was not revoked.
    pub fn standing(&self) -> Option<&Issued> {
        self.invitations.iter().rev().find(|issued| issued.revoked.is_none())
    }
}

/// Reads a record.
///
/// # Errors
/// Every fault, in the order of the text.
pub fn read(bytes: &[u8]) -> Result<Roster, Vec<Fault>> {
    read_document(bytes, MAX_BYTES, roster).map(|(roster, _)| roster)
}

/// The document. It contains every secret there is: for the organiser's own file and nothing else.
pub fn write(roster: &Roster) -> Value {
    Value::object([
        ("format", Value::string(FORMAT)),
        ("keep", Value::string(SECRET)),
        ("edition", Value::string(roster.edition.as_str())),
        ("jurors", Value::array(roster.jurors.iter().map(write_juror))),
    ])
}

fn write_juror(juror: &Juror) -> Value {
    let Person { name, email, panels, categories, affiliations } = &juror.person;
    let ids = |ids: &mut dyn Iterator<Item = &str>| Value::array(ids.map(Value::string));
    let head = [("id", Value::string(juror.id.as_str())), ("name", Value::string(name))];
    let email = email.as_ref().map(|email| ("email", Value::string(email.as_str())));
    let rest = [
        ("panels", ids(&mut panels.iter().map(Id::as_str))),
        ("categories", ids(&mut categories.iter().map(Id::as_str))),
        ("territories", Value::array(affiliations.iter().map(invitation_v1::write_affiliation))),
        ("invitations", Value::array(juror.invitations.iter().map(write_issued))),
    ];
    Value::object(head.into_iter().chain(email).chain(rest))
}

fn write_issued(issued: &Issued) -> Value {
    let always =
        [("document", issued.document.clone()), ("seed", Value::string(issued.seed.reveal()))];
    let sent = issued.sent.as_ref().map(|sent| ("sent", Value::string(sent)));
    let revoked = issued.revoked.as_ref().map(|Withdrawn { reason }| {
        let reason = reason.as_ref().map(|reason| ("reason", Value::string(reason)));
        ("revoked", Value::object(reason))
    });
    Value::object(always.into_iter().chain(sent).chain(revoked))
}

fn roster(root: Node<'_>) -> Option<Roster> {
    let mut members = root.object()?;
    members.required("format")?.format(FORMAT)?;
    let keep = members.required("keep").and_then(|node| node.word(&[SECRET], &[()]));
    let edition = members.id("edition");
    let mut seen = BTreeSet::new();
    let jurors = members.required("jurors").and_then(|node| {
        node.list_of_different(0..=MAX_JURORS, |node| {
            let juror = juror(node.clone(), edition.as_ref(), &mut seen)?;
            Some((juror.id.to_string(), juror))
        })
    });
    members.finish();
    keep?;
    Some(Roster { edition: edition?, jurors: jurors? })
}

fn juror(
    node: Node<'_>,
    edition: Option<&Id<Edition>>,
    seen: &mut BTreeSet<String>,
) -> Option<Juror> {
    let mut members = node.object()?;
    let id = members.id("id");
    let name = members.line("name", MAX_NAME);
    let email = optional(members.optional("email"), email);
    let panels = members.required("panels").and_then(ids);
    let categories = members.required("categories").and_then(ids);
    let affiliations = members
        .required("territories")
        .and_then(|node| node.list(0..=10, invitation_v1::affiliation));
    let invitations = members.required("invitations").and_then(|node| {
        node.list(0..=100, |node| {
            let issued = issued(node.clone())?;
            let own = Some(&issued.invitation.juror.id) == id.as_ref();
            let here = Some(&issued.invitation.edition) == edition;
            if !own || !here {
                return node.refuse(FaultKind::ForeignInvitation);
            }
            let name = issued.invitation.id.to_string();
            if !seen.insert(name.clone()) {
                return node.refuse(FaultKind::Duplicate(name));
            }
            Some(issued)
        })
    });
    members.finish();
    let person = Person {
        name: name?,
        email: email?,
        panels: panels?,
        categories: categories?,
        affiliations: affiliations?,
    };
    Some(Juror { id: id?, person, invitations: invitations? })
}

fn email(node: &Node<'_>) -> Option<Email> {
    let text = node.string()?;
    Email::parse(text).or_else(|| node.refuse(FaultKind::BadEmail(text.to_owned())))
}

fn ids<Thing>(node: Node<'_>) -> Option<Vec<Id<Thing>>> {
    node.list_of_different(0..=100, |node| node.id().map(|id: Id<Thing>| (id.to_string(), id)))
}

fn issued(node: Node<'_>) -> Option<Issued> {
    let whole = node.clone();
    let mut members = node.object()?;
    let document = members.required("document");
    let invitation = document.clone().and_then(invitation_v1::node);
    let seed = members.required("seed").and_then(|node| {
        Seed::parse(node.string()?).or_else(|| node.refuse(FaultKind::BadBytes(32)))
    });
    let sent = optional(members.optional("sent"), Node::instant);
    let revoked = optional(members.optional("revoked"), |node| withdrawn(node.clone()));
    members.finish();
    let (document, invitation, seed) = (document?, invitation?, seed?);
    if seed.public_key() != invitation.key {
        return whole.refuse(FaultKind::ForeignInvitation);
    }
    Some(Issued {
        document: document.value().clone(),
        invitation,
        seed: Arc::new(seed),
        sent: sent?,
        revoked: revoked?,
    })
}

fn withdrawn(node: Node<'_>) -> Option<Withdrawn> {
    let mut members = node.object()?;
    let reason = optional(members.optional("reason"), |node| node.line(LINE));
    members.finish();
    Some(Withdrawn { reason: reason? })
}
