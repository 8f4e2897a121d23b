//! Recounts announced results from their ballots, or from their sums, and lists where the two differ. The document is
//! written anew and compared, so nothing that is derived is taken from it.

pub mod believed;
pub mod impossible;

use std::collections::BTreeMap;

use self::believed::{Believed, believed};
use self::impossible::{Impossible, impossible};

use crate::count::{CategoryTally, Given, NomineeTally, Turnout};
use crate::edition::{Category, Edition, Id};
use crate::format::Fault;
use crate::format::parsed::Parsed;
use crate::format::results_v1::{self, CategoryResult, FileFate, Results, UNREADABLE};
use crate::format::revocations_v1::Revocations;
use crate::json::{Difference, Value, canonical, differences};
use crate::signing::{Digest, Purpose, SIGNATURE_MEMBER, SignatureFault, verify};
use crate::workflow::office::announce::files;
use crate::workflow::office::count::{Count, count_tallies, tallies};
use crate::workflow::office::decide::admit::ReadBallot;
use crate::workflow::office::decide::{Decided, decide};
use crate::workflow::office::misfit::{Misfit, misfit};
use crate::workflow::open_edition::OpenEdition;

/// Why results cannot be counted again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecountFault {
    /// They are no results that this program can read.
    Format(Vec<Fault>),
    /// They are those of another edition.
    WrongEdition(Id<Edition>),
    /// They are those of another state of this edition.
    WrongEditionState,
    /// What was decided in them does not fit the edition.
    Decisions(Misfit),
    /// They were altered, or not signed by the key they name.
    Signature(SignatureFault),
}

/// Whose key signed results.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignedBy {
    /// The one that the edition names.
    Organiser,
    /// Some key: the edition names none.
    Unnamed,
    /// Another one than the edition names.
    SomebodyElse,
}

/// Results, counted again.
#[derive(Debug, Clone)]
pub struct Recount {
    /// What they are made of.
    pub stated: Results,
    /// Who signed them.
    pub signed_by: SignedBy,
    /// What names the file.
    pub digest: Digest,
    /// What became of each ballot; none where the results have the sums alone.
    pub decided: Option<Decided>,
    /// The count.
    pub count: Count,
    /// Where the results differ from the recount; empty if they are right.
    pub differences: Vec<Difference>,
    /// What became of each file: counted again where the ballot is there, as the results say it otherwise.
    pub fates: BTreeMap<Digest, FileFate>,
    /// The sums that no ballots can give; empty if they are right.
    pub impossible: Vec<Impossible>,
    /// What the recount takes on the organiser's word.
    pub believed: Vec<Believed>,
}

impl Recount {
    /// In how many places the results are not what follows from them.
    pub fn differing(&self) -> usize {
        self.differences.len() + self.impossible.len()
    }

    /// Whether the results follow from what is in them.
    pub fn is_same(&self) -> bool {
        self.differing() == 0
    }
}

/// Counts results again, from the ballots if they are there, otherwise from the sums.
///
/// # Errors
/// The first reason why there is nothing to count.
pub fn recount(bytes: &[u8], open: &OpenEdition) -> Result<Recount, RecountFault> {
    recount_aloud(bytes, open, &mut |_, _| {})
}

/// The same with progress: after each ballot, how many were verified and of how many.
///
/// # Errors
/// The first reason why there is nothing to count.
pub fn recount_aloud(
    bytes: &[u8],
    open: &OpenEdition,
    verified: &mut dyn FnMut(usize, usize),
) -> Result<Recount, RecountFault> {
    let (stated, document) = results_v1::read(bytes).map_err(RecountFault::Format)?;
    verify(&document, Purpose::Results, &stated.organiser_key).map_err(RecountFault::Signature)?;
    let edition = &open.edition;
    if stated.edition.id != edition.id {
        return Err(RecountFault::WrongEdition(stated.edition.id));
    }
    if stated.edition.digest != open.digest() {
        return Err(RecountFault::WrongEditionState);
    }
    if let Some(misfit) = misfit(&stated.decisions, edition) {
        return Err(RecountFault::Decisions(misfit));
    }
    let signed_by = match edition.organiser_key {
        None => SignedBy::Unnamed,
        Some(key) if key == *stated.organiser_key.as_bytes() => SignedBy::Organiser,
        Some(_) => SignedBy::SomebodyElse,
    };
    let ballots = stated.ballots.as_deref();
    let decided = ballots.map(|ballots| decide_again(ballots, &stated, open, verified));
    let tallies = match &decided {
        Some(decided) => tallies(edition, decided),
        None => edition.categories.iter().map(|it| stated_tally(&stated, it, edition)).collect(),
    };
    let count = count_tallies(edition, tallies, &stated.decisions.ties);
    let fates = decided.as_ref().map_or_else(|| stated.files.clone(), |it| all_files(&stated, it));
    let counted = counted(&stated, fates.clone(), decided.as_ref(), &count);
    let differences = differences(&document.without(SIGNATURE_MEMBER), &counted);
    let digest = Digest::of_document(&document);
    let impossible = impossible(&stated, decided.is_some(), edition);
    let believed = believed(&stated, decided.is_some(), edition);
    Ok(Recount {
        stated,
        signed_by,
        digest,
        decided,
        count,
        differences,
        fates,
        impossible,
        believed,
    })
}

fn decide_again(
    ballots: &[Value],
    stated: &Results,
    open: &OpenEdition,
    verified: &mut dyn FnMut(usize, usize),
) -> Decided {
    let mut read = Vec::with_capacity(ballots.len());
    for ballot in ballots {
        let text = canonical(ballot);
        read.push(ReadBallot::of("", Parsed::of(text.as_bytes()), open));
        verified(read.len(), ballots.len());
    }
    let revoked = stated.revoked.clone();
    let revocations = Revocations { edition: stated.edition.id.clone(), revoked };
    decide(&revocations, &stated.decisions, &read)
}

/// What is stated of a category, as far as it is of its nominees and its way of judging.
fn stated_tally(stated: &Results, category: &Category, edition: &Edition) -> CategoryTally {
    let found = stated.categories.iter().find(|result| result.category == category.id);
    let nothing = Given::nothing(&category.rule);
    let nominees = edition.nominees_in(&category.id).map(|nominee| {
        let tally = found.and_then(|result| result.tally.nominees.get(&nominee.id));
        let tally = tally.filter(|tally| tally.given.is_like(&nothing)).cloned();
        let tally = tally.unwrap_or_else(|| NomineeTally { recusals: 0, given: nothing.clone() });
        (nominee.id.clone(), tally)
    });
    let turnout = found.map_or_else(Turnout::default, |result| result.tally.turnout);
    CategoryTally { turnout, nominees: nominees.collect() }
}

/// The document that should have been signed.
fn counted(
    stated: &Results,
    files: BTreeMap<Digest, FileFate>,
    decided: Option<&Decided>,
    count: &Count,
) -> Value {
    let invited = |category: &Category| {
        let found = stated.categories.iter().find(|result| result.category == category.id);
        found.and_then(|result| result.invited)
    };
    let categories = count.categories.iter().map(|(category, count)| CategoryResult {
        category: category.id.clone(),
        invited: invited(category),
        tally: count.tally.clone(),
    });
    let counts: Vec<_> = count.categories.iter().map(|(_, count)| count.clone()).collect();
    let results = Results {
        files,
        categories: categories.collect(),
        ballots: decided.map(Decided::documents),
        ..stated.clone()
    };
    results_v1::write(&results, &counts)
}

/// What became of the ballots in the results, and what the results say of files that nobody can read again.
fn all_files(stated: &Results, decided: &Decided) -> BTreeMap<Digest, FileFate> {
    let unread = stated.files.iter().filter(|(_, it)| UNREADABLE.contains(&it.code.as_str()));
    let mut files: BTreeMap<_, _> = unread.map(|(digest, fate)| (*digest, fate.clone())).collect();
    files.extend(self::files(decided));
    files
}
