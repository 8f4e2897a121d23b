//! Whether a ballot file may be believed, or the one reason why not.

use std::collections::BTreeSet;

use super::accept_invitation::check_organiser;
use super::{ChainFault, OpenEdition, check_claim};
use crate::ballot::{Home, Mandate, Misfit, Recusal, RecusalReason, Tie, Vote, fits};
use crate::edition::{Category, Edition, Id, Nominee};
use crate::format::ballot_v1::{self, Author, Ballot};
use crate::format::invitation_v1::Invitation;
use crate::format::{Fault, FaultKind};
use crate::json::{SyntaxFault, Value};
use crate::signing::{Digest, PublicKey, Purpose, SignatureFault, verify};

/// Why a ballot is not believed.
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
    /// It was filled against another state of this edition.
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
/// The first reason not to believe it: form before signature, signature before content.
pub fn verify_ballot(
    bytes: &[u8],
    edition: Option<&OpenEdition>,
) -> Result<(Ballot, Digest), Rejection> {
    let (ballot, document) = read_signed(bytes)?;
    if let Some(edition) = edition {
        check_content(&ballot, edition).map_err(Rejection::Content)?;
    }
    Ok((ballot, Digest::of_document(&document)))
}

/// A ballot as its device signed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Examined {
    /// What it says.
    pub ballot: Ballot,
    /// What names the file.
    pub digest: Digest,
    /// The same as it was signed.
    pub document: Value,
    /// Why the edition does not let it count, where that is so.
    pub fault: Option<ContentFault>,
}

/// As [`verify_ballot`], for whoever wants to read what a ballot says also where it does not fit the edition.
///
/// # Errors
/// The first reason not to believe that it says anything.
pub fn examine_ballot(bytes: &[u8], edition: &OpenEdition) -> Result<Examined, Rejection> {
    let (ballot, document) = read_signed(bytes)?;
    let fault = check_content(&ballot, edition).err();
    Ok(Examined { ballot, digest: Digest::of_document(&document), document, fault })
}

fn read_signed(bytes: &[u8]) -> Result<(Ballot, Value), Rejection> {
    let (ballot, document) = ballot_v1::read(bytes).map_err(Rejection::Format)?;
    if let Author::Invited(credentials) = &ballot.author {
        check_claim(&credentials.invitation_document, &credentials.claim_document)
            .map_err(Rejection::Chain)?;
    }
    verify(&document, Purpose::Ballot, ballot.author.device_key()).map_err(Rejection::Signature)?;
    Ok((ballot, document))
}

fn check_content(ballot: &Ballot, open: &OpenEdition) -> Result<(), ContentFault> {
    let edition = &open.edition;
    if ballot.edition.id != edition.id {
        return Err(ContentFault::WrongEdition(ballot.edition.id.clone()));
    }
    if ballot.edition.digest != open.digest() {
        return Err(ContentFault::WrongEditionState);
    }
    check_invited(&ballot.author, edition).map_err(ContentFault::NotInvited)?;
    let mandate = mandate(&ballot.author, edition)?;
    check_recusals(ballot, edition, &mandate)?;
    let recusals = &ballot.content.recusals;
    let recused = |nominee: &Nominee| recusals.iter().any(|it| it.nominee == nominee.id);
    let mut answered = BTreeSet::new();
    for vote in &ballot.content.votes {
        if !answered.insert(&vote.category) {
            return Err(ContentFault::CategoryTwice(vote.category.clone()));
        }
        check_vote(vote, edition, &mandate, recusals)?;
    }
    let somebody = |category: &Category| edition.nominees_in(&category.id).any(|it| !recused(it));
    let mut judged = mandate.categories(edition).filter(|category| somebody(category));
    match judged.find(|category| !answered.contains(&category.id)) {
        Some(category) => Err(ContentFault::CategoryMissing(category.id.clone())),
        None => Ok(()),
    }
}

/// Where an organiser invites, whoever votes was invited; elsewhere nobody can have been.
fn check_invited(author: &Author, edition: &Edition) -> Result<(), ChainFault> {
    match (author, edition.organiser_key) {
        (Author::Declared { .. }, None) => Ok(()),
        (Author::Invited(credentials), Some(key)) => {
            // Its claim was checked before the signature of the ballot.
            let invitation = &credentials.invitation_document;
            check_organiser(invitation, &PublicKey::from_bytes(key), &edition.id)
        }
        (Author::Declared { .. }, Some(_)) | (Author::Invited(_), None) => {
            Err(ChainFault::NotByOrganiser)
        }
    }
}

/// What the author of a ballot judges.
pub(super) fn mandate(author: &Author, edition: &Edition) -> Result<Mandate, ContentFault> {
    match author {
        Author::Declared { juror, .. } => {
            if let Home::Nominated(territory) = &juror.home {
                edition.find_territory(territory).ok_or(ContentFault::UnknownTerritory)?;
            }
            Ok(Mandate::declared(edition, Some(&juror.home)))
        }
        Author::Invited(credentials) => {
            let Invitation { categories, affiliations, .. } = &credentials.invitation;
            Ok(Mandate::invited(edition, categories, affiliations))
        }
    }
}

/// What is said of ties must be what the juror's territories ask for: no less, and nothing that they do not.
fn check_recusals(
    ballot: &Ballot,
    edition: &Edition,
    mandate: &Mandate,
) -> Result<(), ContentFault> {
    let content = &ballot.content;
    let recusal = |nominee: &Nominee| content.recusals.iter().find(|it| it.nominee == nominee.id);
    let mut in_order = content.recusals.iter().map(|it| &it.nominee);
    let mut cleared_in_order = content.no_conflict.iter();
    let mut commented_in_order = content.comments.iter().map(|(nominee, _)| nominee);
    for nominee in mandate.nominees(edition) {
        let recusal = recusal(nominee);
        let cleared = content.no_conflict.contains(&nominee.id);
        if recusal.is_some() && in_order.next() != Some(&nominee.id) {
            return Err(ContentFault::WrongRecusals);
        }
        if cleared && cleared_in_order.next() != Some(&nominee.id) {
            return Err(ContentFault::WrongTie(nominee.id.clone()));
        }
        let commented = content.comments.iter().any(|(id, _)| *id == nominee.id);
        if commented && commented_in_order.next() != Some(&nominee.id) {
            return Err(ContentFault::WrongComments);
        }
        check_tie(nominee, recusal, cleared, mandate)?;
    }
    // Whoever is left over is nobody whom the juror judges.
    if in_order.next().is_some() {
        return Err(ContentFault::WrongRecusals);
    }
    if let Some(nominee) = cleared_in_order.next() {
        return Err(ContentFault::WrongTie(nominee.clone()));
    }
    if commented_in_order.next().is_some() {
        return Err(ContentFault::WrongComments);
    }
    Ok(())
}

fn check_tie(
    nominee: &Nominee,
    recusal: Option<&Recusal>,
    cleared: bool,
    mandate: &Mandate,
) -> Result<(), ContentFault> {
    let tie = mandate.tie_to(nominee);
    let said = recusal.map(|it| (it.reason, it.note.is_empty()));
    let fits = match (tie, said) {
        (Some(Tie::Own), said) => said == Some((RecusalReason::OwnTerritory, true)) && !cleared,
        (Some(Tie::Related), Some((reason, _))) => {
            reason == RecusalReason::RelatedTerritory && !cleared
        }
        (Some(Tie::Related), None) => cleared || !mandate.must_declare_ties(),
        (None, Some((reason, unfounded))) => {
            reason == RecusalReason::Other && !unfounded && !cleared
        }
        (None, None) => !cleared,
    };
    if fits {
        Ok(())
    } else if recusal.is_some() || tie == Some(Tie::Own) {
        Err(ContentFault::WrongRecusals)
    } else {
        Err(ContentFault::WrongTie(nominee.id.clone()))
    }
}

fn check_vote(
    vote: &Vote,
    edition: &Edition,
    mandate: &Mandate,
    recusals: &[Recusal],
) -> Result<(), ContentFault> {
    let category = edition
        .find_category(&vote.category)
        .filter(|category| mandate.judges(&category.id))
        .ok_or_else(|| ContentFault::UnknownCategory(vote.category.clone()))?;
    let recused = |nominee: &Nominee| recusals.iter().any(|it| it.nominee == nominee.id);
    fits(&vote.answer, edition, category, recused).map_err(|misfit| match misfit {
        Misfit::Unknown(nominee) => ContentFault::UnknownNominee(nominee),
        Misfit::Recused(nominee) => {
            let own =
                |it: &&Recusal| it.nominee == nominee && it.reason == RecusalReason::OwnTerritory;
            if recusals.iter().any(|it| own(&it)) {
                ContentFault::OwnTerritory(nominee)
            } else {
                ContentFault::Recused(nominee)
            }
        }
        Misfit::AgainstRule => ContentFault::AgainstRule(vote.category.clone()),
        Misfit::Unscored(_) => ContentFault::ScoreMissing(vote.category.clone()),
    })
}
