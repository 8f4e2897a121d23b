//! Whether a ballot file may be believed, or the one reason why not.

use std::collections::BTreeSet;

use super::OpenEdition;
use crate::ballot::{Answer, Home, Vote, recusals};
use crate::edition::{Category, Edition, Id, Nominee};
use crate::format::ballot_v1::{self, Ballot};
use crate::format::{Fault, FaultKind};
use crate::json::SyntaxFault;
use crate::signing::{Digest, Purpose, SignatureFault, verify};

/// Why a ballot is not believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rejection {
    /// It is not a ballot this program can read: every fault, of which the first is the reason.
    Format(Vec<Fault>),
    /// It was not signed by the key it names, or was altered.
    Signature(SignatureFault),
    /// What it says does not fit its edition.
    Content(ContentFault),
}

/// What a ballot says that its edition does not allow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ContentFault {
    /// It was filled against another edition.
    WrongEdition(Id<Edition>),
    /// It was filled against another state of this edition.
    WrongEditionState,
    /// The edition has no such category.
    UnknownCategory(Id<Category>),
    /// Two votes in one category.
    CategoryTwice(Id<Category>),
    /// No vote in this category.
    CategoryMissing(Id<Category>),
    /// Nobody of this name is nominated in the category.
    UnknownNominee(Id<Nominee>),
    /// The edition has no such territory.
    UnknownTerritory,
    /// A vote for the juror's own territory.
    OwnTerritory(Id<Nominee>),
    /// The recusals are not those that follow from the juror's territory.
    WrongRecusals,
}

impl Rejection {
    /// A stable word for programs; sentences are in `text`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Format(faults) => match faults.first().map(|fault| &fault.kind) {
                Some(FaultKind::TooLarge(_) | FaultKind::Syntax(SyntaxFault::TooDeep)) => {
                    "too-large"
                }
                Some(FaultKind::Syntax(SyntaxFault::DuplicateMember(_))) => "duplicate-key",
                Some(FaultKind::Syntax(SyntaxFault::NumberRange)) => "number-range",
                Some(FaultKind::BrokenChain) => "bad-chain",
                _ => "bad-format",
            },
            Self::Signature(SignatureFault::WeakKey) => "weak-key",
            Self::Signature(SignatureFault::Missing | SignatureFault::BadForm) => "bad-format",
            Self::Signature(_) => "bad-signature",
            Self::Content(ContentFault::WrongEdition(_)) => "wrong-edition",
            Self::Content(ContentFault::WrongEditionState) => "wrong-edition-state",
            Self::Content(_) => "invalid-content",
        }
    }
}

/// Reads a ballot, verifies its signature, and where an edition is given also what it says. The digest is the one
/// by which results and later revisions name the file.
///
/// # Errors
/// The first reason not to believe it: form before signature, signature before content.
pub fn verify_ballot(
    bytes: &[u8],
    edition: Option<&OpenEdition>,
) -> Result<(Ballot, Digest), Rejection> {
    let (ballot, digest) = read_signed(bytes)?;
    if let Some(edition) = edition {
        check_content(&ballot, edition).map_err(Rejection::Content)?;
    }
    Ok((ballot, digest))
}

/// A ballot as its device signed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Examined {
    /// What it says.
    pub ballot: Ballot,
    /// What names the file.
    pub digest: Digest,
    /// Why the edition does not let it count, where that is so.
    pub fault: Option<ContentFault>,
}

/// As [`verify_ballot`], for whoever wants to read what a ballot says also where it does not fit the edition.
///
/// # Errors
/// The first reason not to believe that it says anything.
pub fn examine_ballot(bytes: &[u8], edition: &OpenEdition) -> Result<Examined, Rejection> {
    let (ballot, digest) = read_signed(bytes)?;
    let fault = check_content(&ballot, edition).err();
    Ok(Examined { ballot, digest, fault })
}

fn read_signed(bytes: &[u8]) -> Result<(Ballot, Digest), Rejection> {
    let (ballot, document) = ballot_v1::read(bytes).map_err(Rejection::Format)?;
    verify(&document, Purpose::Ballot, &ballot.device_key).map_err(Rejection::Signature)?;
    Ok((ballot, Digest::of_document(&document)))
}

fn check_content(ballot: &Ballot, open: &OpenEdition) -> Result<(), ContentFault> {
    let edition = &open.edition;
    if ballot.edition.id != edition.id {
        return Err(ContentFault::WrongEdition(ballot.edition.id.clone()));
    }
    if ballot.edition.digest != open.digest() {
        return Err(ContentFault::WrongEditionState);
    }
    let home = &ballot.content.juror.home;
    if let Home::Nominated(territory) = home {
        edition.find_territory(territory).ok_or(ContentFault::UnknownTerritory)?;
    }
    let mut answered = BTreeSet::new();
    for vote in &ballot.content.votes {
        if !answered.insert(&vote.category) {
            return Err(ContentFault::CategoryTwice(vote.category.clone()));
        }
        check_vote(vote, edition, home)?;
    }
    let missing = edition.categories.iter().find(|category| !answered.contains(&category.id));
    if let Some(category) = missing {
        return Err(ContentFault::CategoryMissing(category.id.clone()));
    }
    if ballot.content.recusals == recusals(edition, home) {
        Ok(())
    } else {
        Err(ContentFault::WrongRecusals)
    }
}

fn check_vote(vote: &Vote, edition: &Edition, home: &Home) -> Result<(), ContentFault> {
    edition
        .find_category(&vote.category)
        .ok_or_else(|| ContentFault::UnknownCategory(vote.category.clone()))?;
    let Answer::Choice(chosen) = &vote.answer else { return Ok(()) };
    let nominee = edition
        .nominees_in(&vote.category)
        .find(|nominee| nominee.id == *chosen)
        .ok_or_else(|| ContentFault::UnknownNominee(chosen.clone()))?;
    if home.locks(nominee) {
        return Err(ContentFault::OwnTerritory(chosen.clone()));
    }
    Ok(())
}
