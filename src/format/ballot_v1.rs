//! `palmares-ballot/1`: the signed ballot of a juror.
//!
//! A juror who was invited hands in the invitation with the claim of the device; one who says themselves who they are,
//! their name and the key of the device. Published with its JSON Schema (`public/data/ballot.schema.json`) and golden
//! files (`tests/data/v1`), which are never edited.

mod write;

use super::claim_v1::{self, Claim};
use super::fault::{Fault, FaultKind};
use super::invitation_v1::{self, Invitation};
use super::key;
use super::parsed::Parsed;
use super::read::{Members, Node, read_parsed};
use super::{remarks, votes};
use crate::ballot::{
    CompleteBallot, Home, Juror, MAX_COMMENT, MAX_NAME, Recusal, RecusalReason, Vote,
};
use crate::bounds::{BALLOT_BYTES, CATEGORIES, NOMINEES};
use crate::edition::{Edition, Id};
use crate::json::{Value, parse};
use crate::signing::{Digest, PublicKey};

pub use self::write::write;

/// The name and version of the format.
pub const FORMAT: &str = "palmares-ballot/1";

/// The largest ballot, in bytes.
pub const MAX_BYTES: usize = BALLOT_BYTES;

/// The last revision a ballot can have.
pub const MAX_REVISION: u32 = 100_000;

const REASONS: &[&str] = &["own-territory", "related-territory", "other"];

/// A ballot as it travels. The signature is not part of it: whoever holds a `Ballot` has verified it, or is about
/// to sign it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballot {
    /// What was voted on.
    pub edition: EditionReference,
    /// Who votes, and on which device.
    pub author: Author,
    /// 1 for the first that this device handed in, then one more each time.
    pub revision: u32,
    /// The digest of the revision before; none for the first.
    pub previous: Option<Digest>,
    /// When, by the device's clock: `YYYY-MM-DDThh:mm:ssZ`. For people; decides nothing.
    pub created: String,
    /// What made it.
    pub app: App,
    /// The votes.
    pub content: CompleteBallot,
}

/// Who votes, and on which device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Author {
    /// A juror who says themselves who they are.
    Declared {
        /// Who that is.
        juror: Juror,
        /// The key of the device that signs.
        device_key: PublicKey,
    },
    /// A juror whom the organiser invited.
    Invited(Box<Credentials>),
}

/// What an invited juror holds: the invitation, and the claim of the device that it was opened on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credentials {
    /// What the organiser signed.
    pub invitation: Invitation,
    /// What the one-time key of the invitation signed.
    pub claim: Claim,
    /// The invitation as it was signed, with its signature.
    pub invitation_document: Value,
    /// The claim as it was signed, with its signature.
    pub claim_document: Value,
}

impl Credentials {
    /// What two signed documents say; nothing where one of them is not what it should be. Verifies nothing.
    pub fn of(invitation_document: Value, claim_document: Value) -> Option<Self> {
        let invitation = invitation_v1::of(&invitation_document)?;
        let claim = claim_v1::of(&claim_document)?;
        Some(Self { invitation, claim, invitation_document, claim_document })
    }
}

impl Author {
    /// What the juror is called.
    pub fn name(&self) -> &str {
        match self {
            Self::Declared { juror, .. } => &juror.name,
            Self::Invited(credentials) => &credentials.invitation.juror.name,
        }
    }

    /// The key of the device that signs.
    pub fn device_key(&self) -> &PublicKey {
        match self {
            Self::Declared { device_key, .. } => device_key,
            Self::Invited(credentials) => &credentials.claim.device_key,
        }
    }
}

/// Which edition, and which state of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionReference {
    /// Its identifier.
    pub id: Id<Edition>,
    /// The digest of the document that the juror saw.
    pub digest: Digest,
}

/// The program that wrote a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct App {
    /// Its version.
    pub version: String,
    /// What it was built from.
    pub build: String,
}

/// Reads a ballot with its signature, which is not verified here; the value is what the signature must cover.
///
/// # Errors
/// Every fault, in the order of the text.
pub fn read(file: Parsed<'_>) -> Result<(Ballot, Value), Vec<Fault>> {
    read_parsed(file, MAX_BYTES, ballot)
}

/// The document of a file that says to be a ballot, whatever is wrong with it; nothing where it is no strict JSON.
pub fn claimed(bytes: &[u8]) -> Option<Value> {
    let document = (bytes.len() <= MAX_BYTES).then(|| parse(bytes).ok()).flatten()?;
    (document.member("format")?.as_str()? == FORMAT).then_some(document)
}

fn ballot(root: Node<'_>) -> Option<Ballot> {
    let mut members = root.object()?;
    members.required("format")?.format(FORMAT)?;
    let edition = members.required("edition").and_then(edition);
    let author = author(&mut members);
    let revision = members.integer("revision", 1..=MAX_REVISION);
    let previous = previous(&mut members, revision);
    let created = members.instant("created");
    let app = members.required("app").and_then(app);
    let votes = members.required("votes").and_then(|node| node.list(0..=CATEGORIES, vote));
    let recusals = members.required("recusals").and_then(|node| node.list(0..=NOMINEES, recusal));
    let no_conflict = members
        .optional("no_conflict")
        .map_or(Some(Vec::new()), |node| node.list(1..=NOMINEES, |node| node.id()));
    let comments = members
        .optional("comments")
        .map_or(Some(Vec::new()), |node| node.list(1..=NOMINEES, remarks::read));
    // Its form is checked by `signing`; here it only must be present.
    let signature = members.line("signature", 1_000);
    members.finish();
    signature?;
    Some(Ballot {
        edition: edition?,
        author: author?,
        revision: revision?,
        previous: previous?,
        created: created?,
        app: app?,
        content: CompleteBallot {
            votes: votes?,
            recusals: recusals?,
            no_conflict: no_conflict?,
            comments: comments?,
        },
    })
}

pub(super) fn edition(node: Node<'_>) -> Option<EditionReference> {
    let mut members = node.object()?;
    let id = members.id("id");
    let digest = members.required("digest").and_then(|node| node.digest());
    members.finish();
    Some(EditionReference { id: id?, digest: digest? })
}

/// The first revision follows nothing, every other one follows its predecessor.
#[expect(clippy::option_option, reason = "outside: readable or not; inside: there or not")]
fn previous(members: &mut Members<'_>, revision: Option<u32>) -> Option<Option<Digest>> {
    let node = members.required("previous")?;
    let previous = if node.is_null() { None } else { Some(node.digest()?) };
    if previous.is_none() == (revision? == 1) {
        Some(previous)
    } else {
        node.refuse(FaultKind::BrokenChain)
    }
}

/// Either `juror` and `device_key`, or `invitation` and `claim`.
fn author(members: &mut Members<'_>) -> Option<Author> {
    let Some(invitation_node) = members.optional("invitation") else {
        let juror = members.required("juror").and_then(juror);
        let device_key = members.required("device_key").and_then(key::read);
        return Some(Author::Declared { juror: juror?, device_key: device_key? });
    };
    let invitation_document = invitation_node.value().clone();
    let invitation = invitation_v1::node(invitation_node);
    let claim_node = members.required("claim");
    let claim_document = claim_node.as_ref().map(|node| node.value().clone());
    let claim = claim_node.and_then(claim_v1::node);
    Some(Author::Invited(Box::new(Credentials {
        invitation: invitation?,
        claim: claim?,
        invitation_document,
        claim_document: claim_document?,
    })))
}

fn juror(node: Node<'_>) -> Option<Juror> {
    let mut members = node.object()?;
    let name = members.line("name", MAX_NAME);
    let home = members.required("territory").and_then(home);
    members.finish();
    Some(Juror { name: name?, home: home? })
}

/// Either `{"nominated": id}` or `{"elsewhere": name}`.
fn home(node: Node<'_>) -> Option<Home> {
    let mut members = node.object()?;
    let home = match members.optional("elsewhere") {
        Some(node) => node.line(MAX_NAME).map(Home::Elsewhere),
        None => members.id("nominated").map(Home::Nominated),
    };
    members.finish();
    home
}

pub(super) fn app(node: Node<'_>) -> Option<App> {
    let mut members = node.object()?;
    let version = members.line("version", 40);
    let build = members.line("build", 80);
    members.finish();
    Some(App { version: version?, build: build? })
}

fn vote(node: Node<'_>) -> Option<Vote> {
    let place = node.clone();
    let (category, answer, comment) = votes::read(node, votes::ANSWERS)?;
    match answer {
        Some(answer) => Some(Vote { category, answer, comment }),
        None => place.refuse(FaultKind::MissingMember("answer".to_owned())),
    }
}

fn recusal(node: Node<'_>) -> Option<Recusal> {
    const VALUES: &[RecusalReason] =
        &[RecusalReason::OwnTerritory, RecusalReason::RelatedTerritory, RecusalReason::Other];
    let mut members = node.object()?;
    let nominee = members.id("nominee");
    let reason = members.required("reason").and_then(|node| node.word(REASONS, VALUES));
    let remark = members.optional("note").map_or(Some(String::new()), |place| {
        let text = place.free_text(MAX_COMMENT)?;
        if text.is_empty() { place.refuse(FaultKind::Empty) } else { Some(text) }
    });
    members.finish();
    Some(Recusal { nominee: nominee?, reason: reason?, note: remark? })
}
