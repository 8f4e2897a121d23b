//! Who has answered, and whether the missing jurors can still change the result. It never says who leads.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::count::Count;
use super::decide::Decided;
use super::decide::standing::{Counted, Standing, Who};
use crate::ballot::{Affiliation, Mandate};
use crate::count::{Missing, Outlook, Turnout, outlook};
use crate::edition::{Category, Edition, Id};
use crate::format::Fault;
use crate::format::ballot_v1::Author;
use crate::format::invitation_v1::{self, Invitation, Invitee};
use crate::format::parsed::Parsed;
use crate::format::revocations_v1::Revocations;
use crate::signing::{PublicKey, Purpose, SignatureFault, verify};
use crate::workflow::open_edition::OpenEdition;

/// Why a file is no invitation of this edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecordFault {
    /// It is not an invitation that this program can read.
    Format(Vec<Fault>),
    /// It is for another edition.
    WrongEdition(Id<Edition>),
    /// The organiser of the edition did not sign it.
    Signature(SignatureFault),
}

/// How the jury takes part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participation {
    /// Everybody who was invited, by name and id; nobody where nobody is invited.
    pub jurors: Vec<JurorState>,
    /// Each category, in the order of the edition.
    pub categories: Vec<CategoryParticipation>,
}

/// A juror who was invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JurorState {
    /// Who that is.
    pub juror: Invitee,
    /// What they judge.
    pub mandate: Mandate,
    /// How far they are.
    pub answer: AnswerState,
    /// The categories, in the order of the edition, that changed after they signed the ballot that counts, and in which
    /// they have not answered since.
    pub again: Vec<Arc<Category>>,
}

/// How far a juror is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AnswerState {
    /// Nothing came that may count.
    Missing,
    /// Several ballots came, and none counts before the organiser decides.
    InConflict,
    /// A ballot counts, but not in the categories that changed since.
    Incomplete,
    /// A ballot counts.
    Answered,
}

/// How the jury takes part in a category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CategoryParticipation {
    /// The category.
    pub category: Arc<Category>,
    /// How many were invited to judge it; none where nobody is invited.
    pub invited: Option<u32>,
    /// How those took part whose ballot counts.
    pub turnout: Turnout,
    /// How many were invited to judge it and have no ballot that counts in it.
    pub missing: u32,
    /// Whether so few took part that nobody would win.
    pub without_quorum: bool,
    /// Whether those who are missing can change the outcome; none where nobody knows who is.
    pub outlook: Option<Outlook>,
}

/// Reads the organiser's record of an invitation.
///
/// # Errors
/// The first reason why it says nothing of this edition's jury.
pub fn open_record(file: Parsed<'_>, edition: &Edition) -> Result<Invitation, RecordFault> {
    let (invitation, document) = invitation_v1::read(file).map_err(RecordFault::Format)?;
    if invitation.edition != edition.id {
        return Err(RecordFault::WrongEdition(invitation.edition));
    }
    let organiser = edition.organiser_key.map(PublicKey::from_bytes);
    let organiser = organiser.ok_or(RecordFault::Signature(SignatureFault::Mismatch))?;
    verify(&document, Purpose::Invitation, &organiser).map_err(RecordFault::Signature)?;
    Ok(invitation)
}

/// How the jury takes part, as far as these invitations say who is in it. What was taken back invites nobody.
pub fn participation(
    open: &OpenEdition,
    revocations: &Revocations,
    invitations: &[Invitation],
    decided: &Decided,
    count: &Count,
) -> Participation {
    let edition = &open.edition;
    let jurors = jurors(edition, revocations, invitations, decided);
    let by_invitation = edition.organiser_key.is_some();
    let categories = count.categories.iter().map(|(category, count)| {
        let judging = || jurors.iter().filter(|juror| juror.mandate.judges(&category.id));
        let missing: Vec<_> = judging()
            .filter(|juror| !answered(decided, &juror.juror.id, &category.id))
            .map(|juror| Missing { mandate: &juror.mandate })
            .collect();
        CategoryParticipation {
            category: Arc::clone(category),
            invited: by_invitation.then(|| number(judging().count())),
            turnout: count.tally.turnout,
            missing: number(missing.len()),
            without_quorum: count.without_quorum,
            outlook: by_invitation.then(|| outlook(edition, category, count, &missing)),
        }
    });
    let categories = categories.collect();
    Participation { jurors, categories }
}

fn counted<'a>(decided: &'a Decided, juror: &Id<Invitee>) -> Option<&'a Counted> {
    match decided.standings.get(&Who::Invited(juror.clone()))? {
        Standing::Open(_) => None,
        Standing::Counted(counted) => Some(counted),
    }
}

/// The invitation by which a juror voted whose ballot counts.
fn used<'a>(decided: &'a Decided, juror: &Id<Invitee>) -> Option<&'a Invitation> {
    invitation_of(&counted(decided, juror)?.contender.ballot.author)
}

fn invitation_of(author: &Author) -> Option<&Invitation> {
    match author {
        Author::Declared { .. } => None,
        Author::Invited(credentials) => Some(&credentials.invitation),
    }
}

/// Whether a ballot of the juror counts in a category: by another invitation they may judge less, and the category may
/// have changed since.
fn answered(decided: &Decided, juror: &Id<Invitee>, category: &Id<Category>) -> bool {
    let counted = counted(decided, juror);
    counted.is_some_and(|counted| counted.contender.counts.mandate().judges(category))
}

/// The categories that a ballot would count in, had they not changed since.
fn again(edition: &Edition, counted: &Counted) -> Vec<Arc<Category>> {
    let invitation = invitation_of(&counted.contender.ballot.author);
    let asked = |category: &&Arc<Category>| {
        let asked = invitation.is_some_and(|it| it.categories.contains(&category.id));
        asked && !counted.contender.counts.mandate().judges(&category.id)
    };
    edition.categories.iter().filter(asked).cloned().collect()
}

/// A juror whose ballot counts was invited, even if the record of the invitation is missing.
fn jurors(
    edition: &Edition,
    revocations: &Revocations,
    invitations: &[Invitation],
    decided: &Decided,
) -> Vec<JurorState> {
    let invited = decided.standings.keys().filter_map(|who| match who {
        Who::Invited(juror) => used(decided, juror),
        Who::Device(_) => None,
    });
    let revoked: BTreeSet<_> = revocations.revoked.iter().map(|it| &it.invitation).collect();
    let recorded = invitations.iter().filter(|it| !revoked.contains(&it.id));
    // By id, so that the order of the files does not matter.
    let mut all = BTreeMap::<&Id<Invitee>, BTreeMap<&Id<Invitation>, &Invitation>>::new();
    for invitation in recorded.chain(invited) {
        all.entry(&invitation.juror.id).or_default().insert(&invitation.id, invitation);
    }
    let juror = |(id, invitations): (&Id<Invitee>, BTreeMap<_, &Invitation>)| {
        let invitations = || invitations.values();
        let categories: Vec<_> =
            invitations().flat_map(|it| it.categories.iter().cloned()).collect();
        let affiliations: Vec<Affiliation> =
            invitations().flat_map(|it| it.affiliations.iter().cloned()).collect();
        let (answer, again) = match decided.standings.get(&Who::Invited(id.clone())) {
            None => (AnswerState::Missing, Vec::new()),
            Some(Standing::Open(_)) => (AnswerState::InConflict, Vec::new()),
            Some(Standing::Counted(counted)) => match again(edition, counted) {
                none if none.is_empty() => (AnswerState::Answered, none),
                some => (AnswerState::Incomplete, some),
            },
        };
        let juror = invitations().last()?.juror.clone();
        let mandate = Mandate::invited(edition, &categories, &affiliations);
        Some(JurorState { juror, mandate, answer, again })
    };
    let mut jurors: Vec<_> = all.into_iter().filter_map(juror).collect();
    jurors.sort_by(|one, other| {
        (&one.juror.name, &one.juror.id).cmp(&(&other.juror.name, &other.juror.id))
    });
    jurors
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
