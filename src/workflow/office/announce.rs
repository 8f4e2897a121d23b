//! Makes the signed results from a count.

use std::collections::BTreeMap;

use super::decide::Decided;
use super::decide::verdict::Outcome;
use super::misfit::{Misfit, misfit};
use super::{Office, Situation};
use crate::count::CategoryCount;
use crate::format::Fault;
use crate::format::results_v1::{self, CategoryResult, FileFate, Results};
use crate::json::{Value, pretty};
use crate::signing::{Digest, PublicKey, Purpose, SignError, Signer, seal};
use crate::workflow::moment::Moment;

/// What results contain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disclosure {
    /// Every ballot that was received, with who signed it.
    Full,
    /// The sums of each category, without the ballots.
    Anonymous,
}

/// Why there are no results.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnnounceError {
    /// The vote was not closed.
    VoteOpen,
    /// What was decided does not fit the edition.
    Decisions(Misfit),
    /// This is not the key that the edition names.
    WrongKey,
    /// The key did not sign.
    Sign(SignError),
    /// Nobody could read them: for the first of these reasons, mostly because they are too large.
    Unreadable(Vec<Fault>),
}

/// The signed results of a vote that is closed.
///
/// # Errors
/// When they would not be final or not valid.
pub async fn announce(
    office: &Office,
    situation: &Situation,
    disclosure: Disclosure,
    moment: Moment,
    organiser: &impl Signer,
) -> Result<Value, AnnounceError> {
    let key = organiser.public_key();
    if situation.decisions.closing.is_none() {
        return Err(AnnounceError::VoteOpen);
    }
    let edition = &office.open().edition;
    if let Some(misfit) = misfit(&situation.decisions, edition) {
        return Err(AnnounceError::Decisions(misfit));
    }
    if edition.organiser_key.is_some_and(|named| named != *key.as_bytes()) {
        return Err(AnnounceError::WrongKey);
    }
    let results = results(office, situation, disclosure, moment, key);
    let counts: Vec<CategoryCount> =
        situation.count.categories.iter().map(|(_, count)| count.clone()).collect();
    let document = results_v1::write(&results, &counts);
    let sealed = seal(&document, Purpose::Results, organiser).await;
    let sealed = sealed.map_err(AnnounceError::Sign)?;
    results_v1::read(pretty(&sealed).as_bytes()).map_err(AnnounceError::Unreadable)?;
    Ok(sealed)
}

fn results(
    office: &Office,
    situation: &Situation,
    disclosure: Disclosure,
    moment: Moment,
    organiser_key: PublicKey,
) -> Results {
    let Situation { decisions, decided, count, participation, revocations } = situation;
    let categories = count.categories.iter().zip(&participation.categories);
    let categories = categories.map(|((category, count), participation)| CategoryResult {
        category: category.id.clone(),
        invited: participation.invited,
        tally: count.tally.clone(),
    });
    let ballots = match disclosure {
        Disclosure::Full => Some(decided.documents()),
        Disclosure::Anonymous => None,
    };
    Results {
        edition: office.open().reference(),
        organiser_key,
        created: moment.now,
        app: moment.app,
        revoked: revocations.revoked.clone(),
        decisions: decisions.clone(),
        files: files(decided),
        categories: categories.collect(),
        ballots,
    }
}

/// What became of each different file, once.
pub(in crate::workflow) fn files(decided: &Decided) -> BTreeMap<Digest, FileFate> {
    let verdicts = decided.verdicts.iter().filter(|it| it.outcome != Outcome::Duplicate);
    let fate = |outcome: &Outcome| FileFate {
        code: outcome.code().to_owned(),
        set_aside: outcome.set_aside().iter().map(|it| it.category.clone()).collect(),
    };
    verdicts.map(|verdict| (verdict.names, fate(&verdict.outcome))).collect()
}
