//! Whether the content of a ballot fits its edition, and which part of it counts.

use std::collections::BTreeSet;

use super::ContentFault;
use crate::ballot::{
    CompleteBallot, CountableBallot, Home, Mandate, Misfit, Recusal, RecusalReason, Tie, Vote, fits,
};
use crate::edition::{AmendedState, Category, Edition, Id, Nominee, Territory};
use crate::format::ballot_v1::{Author, Ballot};
use crate::format::invitation_v1::Invitation;
use crate::signing::PublicKey;
use crate::workflow::juror::accept_invitation::{ChainFault, check_organiser};
use crate::workflow::open_edition::OpenEdition;

pub(super) fn check_content(
    ballot: &Ballot,
    open: &OpenEdition,
) -> Result<CountableBallot, ContentFault> {
    let edition = &open.edition;
    if ballot.edition.id != edition.id {
        return Err(ContentFault::WrongEdition(ballot.edition.id.clone()));
    }
    let amended = match edition.find_amended(ballot.edition.digest.as_bytes()) {
        None if ballot.edition.digest != open.digest() => {
            return Err(ContentFault::WrongEditionState);
        }
        amended => amended,
    };
    check_invited(&ballot.author, edition).map_err(ContentFault::NotInvited)?;
    let counts = countable(ballot, edition, amended)?;
    check_recusals(counts.content(), edition, counts.mandate())?;
    check_votes(counts.content(), edition, counts.mandate())?;
    Ok(counts)
}

/// The whole ballot, or the part that still counts if the edition changed since.
fn countable(
    ballot: &Ballot,
    edition: &Edition,
    amended: Option<&AmendedState>,
) -> Result<CountableBallot, ContentFault> {
    let mandate = mandate(&ballot.author, edition);
    if let Some(AmendedState { changed, .. }) = amended {
        return Ok(CountableBallot::amended(edition, &ballot.content, mandate, changed));
    }
    let known = |home: &Id<Territory>| edition.find_territory(home).is_some();
    if !nominated_home(&ballot.author).is_none_or(known) {
        return Err(ContentFault::UnknownTerritory);
    }
    Ok(CountableBallot::whole(ballot.content.clone(), mandate))
}

/// An edition with an organiser's key requires an invitation. An edition without one forbids it.
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
fn mandate(author: &Author, edition: &Edition) -> Mandate {
    match author {
        Author::Declared { juror, .. } => Mandate::declared(edition, Some(&juror.home)),
        Author::Invited(credentials) => {
            let Invitation { categories, affiliations, .. } = &credentials.invitation;
            Mandate::invited(edition, categories, affiliations)
        }
    }
}

/// The territory of the edition from which a juror says to come.
fn nominated_home(author: &Author) -> Option<&Id<Territory>> {
    match author {
        Author::Declared { juror, .. } => match &juror.home {
            Home::Nominated(territory) => Some(territory),
            Home::Elsewhere(_) => None,
        },
        Author::Invited(_) => None,
    }
}

/// Checks that the ballot answers exactly the ties that follow from the juror's territories.
fn check_recusals(
    content: &CompleteBallot,
    edition: &Edition,
    mandate: &Mandate,
) -> Result<(), ContentFault> {
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
    // An entry that is left names a nominee whom this juror does not judge.
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

/// One vote in each category where there is somebody to judge, and each such as the edition allows.
fn check_votes(
    content: &CompleteBallot,
    edition: &Edition,
    mandate: &Mandate,
) -> Result<(), ContentFault> {
    let recusals = &content.recusals;
    let recused = |nominee: &Nominee| recusals.iter().any(|it| it.nominee == nominee.id);
    let mut answered = BTreeSet::new();
    for vote in &content.votes {
        if !answered.insert(&vote.category) {
            return Err(ContentFault::CategoryTwice(vote.category.clone()));
        }
        check_vote(vote, edition, mandate, recusals)?;
    }
    let somebody = |category: &Category| edition.nominees_in(&category.id).any(|it| !recused(it));
    let mut judged = mandate.categories(edition).filter(|category| somebody(category));
    match judged.find(|category| !answered.contains(&category.id)) {
        Some(category) => Err(ContentFault::CategoryMissing(category.id.clone())),
        None => Ok(()),
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
