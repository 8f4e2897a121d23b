//! Whether the content of a ballot fits its edition, and which part of it counts.

use std::collections::{BTreeMap, BTreeSet};

use super::ContentFault;
use crate::ballot::{
    CompleteBallot, CountableBallot, Draft, Home, Juror, Mandate, Misfit, Recusal, RecusalReason,
    Tie, Vote, fits,
};
use crate::edition::{AmendedState, Category, Edition, Id, Nominee};
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
    let mandate = mandate(&ballot.author, edition);
    let counts = if let Some(AmendedState { changed, .. }) = amended {
        CountableBallot::amended(edition, &ballot.content, mandate, changed)
    } else {
        check_introduction(&ballot.author, edition)?;
        CountableBallot::whole(ballot.content.clone(), mandate)
    };
    check_recusals(counts.content(), edition, counts.mandate())?;
    check_votes(counts.content(), edition, counts.mandate())?;
    // The draft of an earlier state would need the edition as it was then.
    if amended.is_none() {
        check_written(counts.content(), edition, counts.mandate())?;
    }
    Ok(counts)
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

/// A juror who declares themselves says what the desk would say of the name and the territory that they typed: nobody
/// passes off a territory of the edition as another one, whose nominees would not be locked.
fn check_introduction(author: &Author, edition: &Edition) -> Result<(), ContentFault> {
    let Author::Declared { juror, .. } = author else { return Ok(()) };
    if let Home::Nominated(home) = &juror.home
        && edition.find_territory(home).is_none()
    {
        return Err(ContentFault::UnknownTerritory);
    }
    let mut draft = Draft::default();
    draft.set_name(&juror.name);
    draft.set_territory(juror.home.label_in(edition));
    match draft.introduction(edition) {
        Ok(written) if written == *juror => Ok(()),
        Ok(Juror { home: Home::Nominated(home), .. })
            if juror.home != Home::Nominated(home.clone()) =>
        {
            Err(ContentFault::TerritoryOfEdition)
        }
        Ok(_) | Err(_) => Err(ContentFault::NotAsWritten),
    }
}

/// What verifies is what the desk would write: the same answers, entered into a draft, give the same ballot again.
fn check_written(
    content: &CompleteBallot,
    edition: &Edition,
    mandate: &Mandate,
) -> Result<(), ContentFault> {
    let written = content.to_draft().complete(edition, mandate);
    if written.is_ok_and(|written| written == *content) {
        Ok(())
    } else {
        Err(ContentFault::NotAsWritten)
    }
}

/// Checks that the ballot answers exactly the ties that follow from the juror's territories.
fn check_recusals(
    content: &CompleteBallot,
    edition: &Edition,
    mandate: &Mandate,
) -> Result<(), ContentFault> {
    let recusals: BTreeMap<_, _> = content.recusals.iter().map(|it| (&it.nominee, it)).collect();
    let cleared: BTreeSet<_> = content.no_conflict.iter().collect();
    let commented: BTreeSet<_> = content.comments.iter().map(|(nominee, _)| nominee).collect();
    let mut in_order = content.recusals.iter().map(|it| &it.nominee);
    let mut cleared_in_order = content.no_conflict.iter();
    let mut commented_in_order = content.comments.iter().map(|(nominee, _)| nominee);
    for nominee in mandate.nominees(edition) {
        let recusal = recusals.get(&nominee.id).copied();
        let cleared = cleared.contains(&nominee.id);
        if recusal.is_some() && in_order.next() != Some(&nominee.id) {
            return Err(ContentFault::WrongRecusals);
        }
        if cleared && cleared_in_order.next() != Some(&nominee.id) {
            return Err(ContentFault::WrongTie(nominee.id.clone()));
        }
        if commented.contains(&nominee.id) && commented_in_order.next() != Some(&nominee.id) {
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
    let recusals: BTreeMap<_, _> =
        content.recusals.iter().map(|it| (&it.nominee, it.reason)).collect();
    let recused = |nominee: &Nominee| recusals.contains_key(&nominee.id);
    let mut answered = BTreeSet::new();
    for vote in &content.votes {
        if !answered.insert(&vote.category) {
            return Err(ContentFault::CategoryTwice(vote.category.clone()));
        }
        check_vote(vote, edition, mandate, &recusals)?;
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
    recusals: &BTreeMap<&Id<Nominee>, RecusalReason>,
) -> Result<(), ContentFault> {
    let category = edition
        .find_category(&vote.category)
        .filter(|category| mandate.judges(&category.id))
        .ok_or_else(|| ContentFault::UnknownCategory(vote.category.clone()))?;
    let recused = |nominee: &Nominee| recusals.contains_key(&nominee.id);
    fits(&vote.answer, edition, category, recused).map_err(|misfit| match misfit {
        Misfit::Unknown(nominee) => ContentFault::UnknownNominee(nominee),
        Misfit::Recused(nominee) => match recusals.get(&nominee) {
            Some(RecusalReason::OwnTerritory) => ContentFault::OwnTerritory(nominee),
            _ => ContentFault::Recused(nominee),
        },
        Misfit::AgainstRule => ContentFault::AgainstRule(vote.category.clone()),
        Misfit::Unscored(_) => ContentFault::ScoreMissing(vote.category.clone()),
    })
}
