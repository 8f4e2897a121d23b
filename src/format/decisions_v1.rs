//! `palmares-decisions/1`: everything about a count that an organiser decided and nobody can compute.
//!
//! The vote is closed by a list of the ballots received and not by a time: any other ballot is late, in whatever order
//! files are imported. Part of the results, so that anybody who recounts knows the decisions too. Published with its
//! JSON Schema (`public/data/decisions.schema.json`) and a golden file (`tests/data/v1/decisions.json`).

mod parts;

use std::collections::BTreeSet;

use self::parts::{ballot, closing, honour, late, peek, tie};
use super::fault::Fault;
use super::read::{Node, read_document};
use crate::bounds::BALLOTS;
use crate::count::TieDecision;
use crate::edition::{Distinction, Edition, Id, Nominee};
use crate::json::Value;
use crate::signing::Digest;
use crate::visible::clean_line;

/// The name and version of the format.
pub const FORMAT: &str = "palmares-decisions/1";

/// The largest file of decisions, in bytes.
pub const MAX_BYTES: usize = 16 << 20;

/// The longest reason, in characters.
pub const MAX_REASON: usize = 1_000;

/// The longest name or title, in characters.
pub const MAX_LINE: usize = 300;

/// What an organiser decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decisions {
    /// About the count of which edition.
    pub edition: Id<Edition>,
    /// The ballots that were there when the vote was closed; none while it is open.
    pub closing: Option<BTreeSet<Digest>>,
    /// Ballots that came after it and count all the same.
    pub late: Vec<LateDecision>,
    /// Which ballot counts where a juror has several.
    pub ballots: Vec<BallotDecision>,
    /// Which nominee goes ahead where several came out equal.
    pub ties: Vec<TieDecision>,
    /// What is given outside the selection.
    pub honours: Vec<Honour>,
    /// When results were looked at before the vote was closed.
    pub peeks: Vec<Peek>,
}

/// A ballot that came too late and counts all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LateDecision {
    /// Which ballot.
    pub ballot: Digest,
    /// Why, in the organiser's words.
    pub reason: String,
}

/// Which ballot of a conflict counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BallotDecision {
    /// All ballots that were decided between: where another one comes, or one is gone, the decision fits no longer.
    pub contenders: BTreeSet<Digest>,
    /// The one of them that counts.
    pub counts: Digest,
    /// Why, in the organiser's words.
    pub reason: String,
}

/// A distinction given outside the selection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Honour {
    /// Which distinction.
    pub distinction: Id<Distinction>,
    /// Who receives it.
    pub recipient: Recipient,
    /// What it is given for.
    pub title: String,
    /// Why, in the jury's words.
    pub statement: String,
}

/// Who receives a distinction outside the selection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recipient {
    /// One of the nominees.
    Nominee(Id<Nominee>),
    /// Somebody else, in full.
    Elsewhere(String),
}

/// A look at results that were not final.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Peek {
    /// When, by the organiser's clock: `YYYY-MM-DDThh:mm:ssZ`. For people; decides nothing.
    pub at: String,
    /// Why, in the organiser's words.
    pub reason: String,
}

impl Decisions {
    /// Nothing decided: the vote is open.
    pub fn none(edition: Id<Edition>) -> Self {
        let (late, ballots, ties, honours, peeks) = (vec![], vec![], vec![], vec![], vec![]);
        Self { edition, closing: None, late, ballots, ties, honours, peeks }
    }

    /// Closes the vote with the ballots of these digests. None of them is late any more.
    pub fn close<'a>(&mut self, ballots: impl IntoIterator<Item = &'a str>) {
        let there: BTreeSet<_> = ballots.into_iter().filter_map(Digest::parse).collect();
        self.late.retain(|decision| !there.contains(&decision.ballot));
        self.closing = Some(there);
    }

    /// Opens the vote again. The organiser has seen results that are not final, so an early viewing is recorded.
    pub fn reopen(&mut self, at: String, reason: String) {
        self.closing = None;
        self.peeks.push(Peek { at, reason });
    }

    /// Notes that of the ballots of these digests one counts; says whether that could be noted.
    pub fn choose(&mut self, contenders: &[&str], counts: &str, reason: String) -> bool {
        let contenders = contenders.iter().map(|digest| Digest::parse(digest));
        let contenders: Option<BTreeSet<_>> = contenders.collect();
        let decision = contenders.zip(Digest::parse(counts)).filter(|(all, it)| all.contains(it));
        let noted = decision.is_some();
        let decision =
            decision.map(|(contenders, counts)| BallotDecision { contenders, counts, reason });
        self.ballots.extend(decision);
        noted
    }

    /// Notes that a ballot that came too late counts; says whether that could be noted.
    pub fn let_in(&mut self, ballot: &str, reason: String) -> bool {
        let ballot = Digest::parse(ballot);
        self.late.retain(|decision| Some(decision.ballot) != ballot);
        self.late.extend(ballot.map(|ballot| LateDecision { ballot, reason }));
        ballot.is_some()
    }

    /// Notes that of the nominees of a category that came out equal one goes ahead; says whether that could be noted.
    pub fn put_ahead(
        &mut self,
        category: &str,
        nominees: &[String],
        ahead: &str,
        reason: String,
    ) -> bool {
        let nominees: Option<BTreeSet<_>> = nominees.iter().map(|id| Id::parse(id)).collect();
        let ahead = Id::parse(ahead);
        let decision = Id::parse(category).zip(nominees).zip(ahead);
        let decision = decision
            .filter(|((_, nominees), ahead)| nominees.contains(ahead))
            .map(|((category, nominees), ahead)| TieDecision { category, nominees, ahead, reason });
        let noted = decision.is_some();
        self.ties.extend(decision);
        noted
    }
}

/// What somebody typed, as decisions say it: one line of what can be seen, at most so long; nothing where nothing is left.
pub fn noted(typed: &str, most: usize) -> Option<String> {
    let words: Vec<_> = typed.split_whitespace().collect();
    Some(clean_line(&words.join(" "), most)).filter(|line| !line.is_empty())
}

/// Reads decisions.
///
/// # Errors
/// Every fault, in the order of the text.
pub fn read(bytes: &[u8]) -> Result<Decisions, Vec<Fault>> {
    read_document(bytes, MAX_BYTES, decisions).map(|(decisions, _)| decisions)
}

/// The document.
pub fn write(decisions: &Decisions) -> Value {
    let digests = |all: &BTreeSet<Digest>| Value::array(all.iter().map(digest));
    let closing = decisions.closing.as_ref().map_or_else(Value::null, digests);
    let late = decisions.late.iter().map(|late| {
        Value::object([("ballot", digest(&late.ballot)), ("reason", Value::string(&late.reason))])
    });
    let ballots = decisions.ballots.iter().map(|decision| {
        Value::object([
            ("contenders", digests(&decision.contenders)),
            ("counts", digest(&decision.counts)),
            ("reason", Value::string(&decision.reason)),
        ])
    });
    let peeks = decisions.peeks.iter().map(|peek| {
        Value::object([("at", Value::string(&peek.at)), ("reason", Value::string(&peek.reason))])
    });
    Value::object([
        ("format", Value::string(FORMAT)),
        ("edition", Value::string(decisions.edition.as_str())),
        ("closing", closing),
        ("late", Value::array(late)),
        ("ballots", Value::array(ballots)),
        ("ties", Value::array(decisions.ties.iter().map(write_tie))),
        ("honours", Value::array(decisions.honours.iter().map(write_honour))),
        ("peeks", Value::array(peeks)),
    ])
}

fn digest(digest: &Digest) -> Value {
    Value::string(digest.to_string())
}

fn write_tie(tie: &TieDecision) -> Value {
    let nominees = tie.nominees.iter().map(|nominee| Value::string(nominee.as_str()));
    Value::object([
        ("category", Value::string(tie.category.as_str())),
        ("nominees", Value::array(nominees)),
        ("ahead", Value::string(tie.ahead.as_str())),
        ("reason", Value::string(&tie.reason)),
    ])
}

fn write_honour(honour: &Honour) -> Value {
    let recipient = match &honour.recipient {
        Recipient::Nominee(id) => ("nominee", Value::string(id.as_str())),
        Recipient::Elsewhere(name) => ("elsewhere", Value::string(name)),
    };
    Value::object([
        ("distinction", Value::string(honour.distinction.as_str())),
        ("recipient", Value::object([recipient])),
        ("title", Value::string(&honour.title)),
        ("statement", Value::string(&honour.statement)),
    ])
}

/// Reads decisions that another document contains.
pub(super) fn decisions(root: Node<'_>) -> Option<Decisions> {
    let mut members = root.object()?;
    members.required("format")?.format(FORMAT)?;
    let edition = members.id("edition");
    let closing = members.required("closing").and_then(closing);
    let late = members.required("late").and_then(|node| node.list_of_different(0..=BALLOTS, late));
    let ballots = members.required("ballots").and_then(|node| node.list(0..=BALLOTS, ballot));
    let ties = members.required("ties").and_then(|node| node.list(0..=BALLOTS, tie));
    let honours = members.required("honours").and_then(|node| node.list(0..=1_000, honour));
    let peeks = members.required("peeks").and_then(|node| node.list(0..=BALLOTS, peek));
    members.finish();
    Some(Decisions {
        edition: edition?,
        closing: closing?,
        late: late?,
        ballots: ballots?,
        ties: ties?,
        honours: honours?,
        peeks: peeks?,
    })
}
