//! `palmares-results/1`: the signed results of an organiser, with all that is needed for a recount.
//!
//! Full, with every ballot, or anonymous, with the sums alone. What follows from the rest (places, what they earn) is
//! written by [`write`] and never read: whoever opens results computes it anew and compares. Published with its JSON
//! Schema (`public/data/results.schema.json`) and golden files (`tests/data/v1/results*.json`).

mod write;

use std::collections::BTreeMap;

use super::ballot_v1::{self, App, EditionReference};
use super::decisions_v1::{self, Decisions};
use super::fault::{Fault, FaultKind};
use super::key;
use super::read::{Members, Node, optional, read_document};
use super::revocations_v1::{self, Revocation};
use crate::bounds::{
    BALLOTS, CATEGORIES, CRITERIA, HALF_POINTS, MOST_BALLOTS, NOMINEES, RESULTS_BYTES,
};
use crate::count::{CategoryTally, Given, NomineeTally, ScoreSum, Turnout};
use crate::edition::{Category, Criterion, Edition, Id, Nominee};
use crate::json::{Value, parse};
use crate::signing::{Digest, PublicKey};

pub use self::write::write;

/// The name and version of the format.
pub const FORMAT: &str = "palmares-results/1";

/// The largest results, in bytes: room for 50,000 ballots.
pub const MAX_BYTES: usize = RESULTS_BYTES;

/// What can become of a file, as `Outcome::code` in `workflow` says it. A file that came twice is listed once, as what
/// it is.
pub const FATES: &[&str] = &[
    COUNTED,
    "superseded",
    "conflict-fork",
    "conflict-device",
    "revoked",
    "late",
    "bad-signature",
    "weak-key",
    "bad-chain",
    "wrong-edition",
    "wrong-edition-state",
    "invalid-content",
    "bad-format",
    "too-large",
    "duplicate-key",
    "number-range",
];

/// What a ballot that counts is called.
pub const COUNTED: &str = "counted";

/// The fates of files that may be no documents, so that results cannot hold them for a recount.
pub const UNREADABLE: &[&str] = &["bad-format", "too-large", "duplicate-key", "number-range"];

/// Results, without what follows from the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Results {
    /// What was voted on.
    pub edition: EditionReference,
    /// Who counted, and signs.
    pub organiser_key: PublicKey,
    /// When, by the organiser's clock: `YYYY-MM-DDThh:mm:ssZ`. For people; decides nothing.
    pub created: String,
    /// What counted.
    pub app: App,
    /// The invitations that were taken back.
    pub revoked: Vec<Revocation>,
    /// What was decided.
    pub decisions: Decisions,
    /// What became of each different file, by its digest: that of the ballot where it is one, otherwise that of its
    /// bytes.
    pub files: BTreeMap<Digest, FileFate>,
    /// Each category, in the order of the edition.
    pub categories: Vec<CategoryResult>,
    /// Every ballot that was received and can be read again, as it was signed, by digest: also those that others took the
    /// place of, that were taken back, came late or were refused. None in anonymous results.
    pub ballots: Option<Vec<Value>>,
}

/// What became of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileFate {
    /// In one word, one of [`FATES`].
    pub code: String,
    /// Where the answer of a ballot that counts was set aside, because the category changed after it was signed.
    pub set_aside: Vec<Id<Category>>,
}

/// What was given in a category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CategoryResult {
    /// The category.
    pub category: Id<Category>,
    /// How many jurors were invited to judge it, where that is known.
    pub invited: Option<u32>,
    /// What they gave.
    pub tally: CategoryTally,
}

/// Reads results with their signature, which is not verified here; the value is what the signature must cover.
///
/// # Errors
/// Every fault, in the order of the text.
pub fn read(bytes: &[u8]) -> Result<(Results, Value), Vec<Fault>> {
    read_document(bytes, MAX_BYTES, results)
}

/// Which edition a document says that its results are of, whatever else it says.
pub fn edition_of(bytes: &[u8]) -> Option<Id<Edition>> {
    let document = parse(bytes).ok()?;
    Id::parse(document.member("edition")?.member("id")?.as_str()?)
}

fn results(root: Node<'_>) -> Option<Results> {
    let mut members = root.object()?;
    members.required("format")?.format(FORMAT)?;
    let edition = members.required("edition").and_then(ballot_v1::edition);
    let organiser_key = members.required("organiser_key").and_then(key::read);
    let created = members.instant("created");
    let app = members.required("app").and_then(ballot_v1::app);
    let revoked = members.required("revoked").and_then(revocations_v1::revoked);
    let decisions = members.required("decisions").and_then(decisions_v1::decisions);
    let files =
        members.required("files").and_then(|node| node.list_of_different(0..=BALLOTS, file));
    let categories = members
        .required("categories")
        .and_then(|node| node.list_of_different(0..=CATEGORIES, category));
    let ballots = optional(members.optional("ballots"), |node| {
        node.clone().list(0..=BALLOTS, |node| Some(node.value().clone()))
    });
    let signature = members.line("signature", 1_000);
    members.finish();
    signature?;
    Some(Results {
        edition: edition?,
        organiser_key: organiser_key?,
        created: created?,
        app: app?,
        revoked: revoked?,
        decisions: decisions?,
        files: files?.into_iter().collect(),
        categories: categories?,
        ballots: ballots?,
    })
}

fn file(node: &Node<'_>) -> Option<(String, (Digest, FileFate))> {
    let mut members = node.clone().object()?;
    let digest = members.required("digest").and_then(|node| node.digest());
    let code = members.required("code").and_then(|node| node.word(FATES, FATES));
    let set_aside = members.optional("set_aside").map_or(Some(Vec::new()), |node| {
        node.list_of_different(1..=100, |node| {
            let category: Id<Category> = node.id()?;
            Some((category.to_string(), category))
        })
    });
    members.finish();
    let digest = digest?;
    Some((digest.to_string(), (digest, FileFate { code: code?.to_owned(), set_aside: set_aside? })))
}

fn category(node: &Node<'_>) -> Option<(String, CategoryResult)> {
    let mut members = node.clone().object()?;
    let category: Option<Id<Category>> = members.id("category");
    let turnout = members.required("turnout").and_then(turnout);
    let nominees =
        members.required("nominees").and_then(|node| node.list_of_different(0..=NOMINEES, nominee));
    // Derived from the above. A recount compares it and never reads it.
    let derived = ["without_quorum", "places", "unjudged"].map(|name| members.required(name));
    members.finish();
    let [Some(_), Some(_), Some(_)] = derived else { return None };
    let category = category?;
    let (invited, turnout) = turnout?;
    let tally = CategoryTally { turnout, nominees: nominees?.into_iter().collect() };
    Some((category.to_string(), CategoryResult { category, invited, tally }))
}

fn turnout(node: Node<'_>) -> Option<(Option<u32>, Turnout)> {
    let mut members = node.object()?;
    let invited = members.required("invited").and_then(|node| {
        if node.is_null() { Some(None) } else { node.integer(0..=MOST_BALLOTS).map(Some) }
    });
    let mut part = |name| members.integer(name, 0..=MOST_BALLOTS);
    let (voting, blank) = (part("voting"), part("blank"));
    let (abstaining, recused) = (part("abstaining"), part("recused"));
    members.finish();
    let turnout =
        Turnout { voting: voting?, blank: blank?, abstaining: abstaining?, recused: recused? };
    Some((invited?, turnout))
}

fn nominee(node: &Node<'_>) -> Option<(String, (Id<Nominee>, NomineeTally))> {
    let mut members = node.clone().object()?;
    let nominee: Option<Id<Nominee>> = members.id("nominee");
    let recusals = members.integer("recusals", 0..=MOST_BALLOTS);
    let given = given(node, &mut members);
    members.finish();
    let nominee = nominee?;
    let tally = NomineeTally { recusals: recusals?, given: given? };
    Some((nominee.to_string(), (nominee, tally)))
}

/// `votes`, `places`, or `jurors` with `scores`.
fn given(node: &Node<'_>, members: &mut Members<'_>) -> Option<Given> {
    if let Some(votes) = members.optional("votes") {
        return votes.integer(0..=MOST_BALLOTS).map(Given::Votes);
    }
    if let Some(places) = members.optional("places") {
        return places.list(1..=100, |node| node.integer(0..=MOST_BALLOTS)).map(Given::Places);
    }
    let Some(scores) = members.optional("scores") else {
        return node.refuse(FaultKind::MissingMember("votes".to_owned()));
    };
    let jurors = members.integer("jurors", 0..=MOST_BALLOTS);
    let half_points = scores.list_of_different(1..=CRITERIA, |node| {
        let mut members = node.clone().object()?;
        let criterion: Option<Id<Criterion>> = members.id("criterion");
        let half_points = members.integer("half_points", 0..=MOST_BALLOTS * HALF_POINTS);
        members.finish();
        let criterion = criterion?;
        Some((criterion.to_string(), (criterion, u64::from(half_points?))))
    });
    let half_points = half_points?.into_iter().collect();
    Some(Given::Scores(ScoreSum { jurors: jurors?, half_points }))
}
