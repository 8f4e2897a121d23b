//! Whether a ballot file is valid, or the first reason why it is refused.

mod content;

use self::content::check_content;
use crate::ballot::{CountableBallot, SetAside};
use crate::edition::{Category, Edition, Id, Nominee};
use crate::format::ballot_v1::{self, Author, Ballot};
use crate::format::parsed::Parsed;
use crate::format::{Fault, FaultKind};
use crate::json::{SyntaxFault, Value, says_the_same};
use crate::signing::{Purpose, SIGNATURE_MEMBER, verify};
use crate::workflow::juror::accept_invitation::{ChainFault, check_claim};
use crate::workflow::open_edition::OpenEdition;

/// Pages name them here, because they may not name `signing`.
pub use crate::signing::{Digest, SignatureFault};

/// Why a ballot is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rejection {
    /// It is not a ballot this program can read: every fault, of which the first is the reason.
    Format(Vec<Fault>),
    /// It was not signed by the key it names, or was altered.
    Signature(SignatureFault),
    /// It names an invitation that does not let its device vote.
    Chain(ChainFault),
    /// What it says does not fit its edition.
    Content(ContentFault),
}

/// What a ballot says that its edition does not allow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ContentFault {
    /// It was filled against another edition.
    WrongEdition(Id<Edition>),
    /// It was filled against a state of this edition that it does not amend.
    WrongEditionState,
    /// The organiser of the edition did not invite this juror to vote on this device.
    NotInvited(ChainFault),
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
    /// The juror says to come from outside the edition, and names a territory of it.
    TerritoryOfEdition,
    /// No juror's page writes a ballot like this: in another order, with an answer where there is nothing to judge, or
    /// with texts that would have been cleaned.
    NotAsWritten,
    /// A vote for the juror's own territory.
    OwnTerritory(Id<Nominee>),
    /// A vote for a nominee that the juror does not judge for another reason.
    Recused(Id<Nominee>),
    /// An answer that the rule of this category does not allow.
    AgainstRule(Id<Category>),
    /// A score is missing in this category.
    ScoreMissing(Id<Category>),
    /// The recusals are not those that follow from the juror's territory.
    WrongRecusals,
    /// The juror was not asked whether the tie to this nominee matters, or is not tied to it.
    WrongTie(Id<Nominee>),
    /// A comment on somebody whom the juror does not judge, or out of order.
    WrongComments,
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
            Self::Signature(SignatureFault::WeakKey)
            | Self::Chain(ChainFault::WeakKey)
            | Self::Content(ContentFault::NotInvited(ChainFault::WeakKey)) => "weak-key",
            Self::Signature(SignatureFault::Missing | SignatureFault::BadForm) => "bad-format",
            Self::Signature(_) => "bad-signature",
            Self::Chain(_) | Self::Content(ContentFault::NotInvited(_)) => "bad-chain",
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
/// The first reason to refuse it: form before signature, signature before content.
pub fn verify_ballot(
    bytes: &[u8],
    edition: Option<&OpenEdition>,
) -> Result<(Ballot, Digest), Rejection> {
    let (ballot, document) = read_signed(Parsed::of(bytes))?;
    if let Some(edition) = edition {
        check_content(&ballot, edition).map_err(Rejection::Content)?;
    }
    Ok((ballot, Digest::of_document(&document)))
}

/// A ballot as its device signed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Examined {
    /// The ballot, as it was read.
    pub ballot: Ballot,
    /// What names the file.
    pub digest: Digest,
    /// The signed document.
    pub document: Value,
    /// What of it counts, or why the edition does not let it count.
    pub counts: Result<CountableBallot, ContentFault>,
}

impl Examined {
    /// Why the edition does not let it count, where that is so.
    pub fn fault(&self) -> Option<&ContentFault> {
        self.counts.as_ref().err()
    }

    /// What of it would count in another edition, or why that would not let it count.
    ///
    /// # Errors
    /// The first thing that the other edition does not allow.
    pub fn counts_in(&self, other: &OpenEdition) -> Result<CountableBallot, ContentFault> {
        check_content(&self.ballot, other)
    }

    /// Where its answer was set aside, because the category changed after the juror signed.
    pub fn set_aside(&self) -> &[SetAside] {
        self.counts.as_ref().map_or(&[], CountableBallot::set_aside)
    }
}

/// As [`verify_ballot`], but also returns the content of a ballot that does not fit the edition.
///
/// # Errors
/// The first reason why it is not a signed ballot.
pub fn examine_ballot(bytes: &[u8], edition: &OpenEdition) -> Result<Examined, Rejection> {
    examine_file(Parsed::of(bytes), edition)
}

/// As [`examine_ballot`], of a file that was parsed already.
///
/// # Errors
/// The first reason why it is not a signed ballot.
pub fn examine_file(file: Parsed<'_>, edition: &OpenEdition) -> Result<Examined, Rejection> {
    let (ballot, document) = read_signed(file)?;
    let counts = check_content(&ballot, edition);
    Ok(Examined { ballot, digest: Digest::of_document(&document), document, counts })
}

/// Reads a ballot, and verifies its signature and the claim of its device.
///
/// # Errors
/// The first reason why it is not a signed ballot.
pub(in crate::workflow) fn read_signed(file: Parsed<'_>) -> Result<(Ballot, Value), Rejection> {
    let (ballot, document) = ballot_v1::read(file).map_err(Rejection::Format)?;
    if let Author::Invited(credentials) = &ballot.author {
        check_claim(&credentials.invitation_document, &credentials.claim_document)
            .map_err(Rejection::Chain)?;
    }
    verify(&document, Purpose::Ballot, ballot.author.device_key()).map_err(Rejection::Signature)?;
    // One document for each ballot: what two documents say alike cannot have two digests.
    if !says_the_same(&ballot_v1::write(&ballot), &document.without(SIGNATURE_MEMBER)) {
        return Err(Rejection::Content(ContentFault::NotAsWritten));
    }
    Ok((ballot, document))
}
