//! Whether there is room in a ballot for whatever an edition can ask of a juror.
//!
//! Counted from above, for the layout in which files are saved, without making such a ballot.

use crate::bounds::{BALLOT_BYTES, WRITTEN_BYTES};
use crate::edition::{Category, Nominee, Rule};

/// The invitation, the claim and what else every ballot says, in bytes.
const FRAME: usize = 512 << 10;

/// The row of a nominee that the juror is tied to, without the id.
const TIE: usize = 100;

/// The row of a category, without its answer.
const VOTE: usize = 300;

/// A nominee who is chosen or ranked.
const NAMED: usize = 120;

/// The row of a score, without the ids.
const SCORE: usize = 120;

/// How many bytes a ballot could need of the [`BALLOT_BYTES`] that it may have; nothing where there is room.
pub(super) fn missing<'a>(
    categories: impl Iterator<Item = &'a Category>,
    nominees: impl Iterator<Item = &'a Nominee>,
) -> Option<usize> {
    let votes: usize = categories.map(vote).sum();
    let rows: usize = nominees.map(row).sum();
    let most = FRAME + WRITTEN_BYTES + votes + rows;
    (most > BALLOT_BYTES).then_some(most)
}

fn vote(category: &Category) -> usize {
    VOTE + match &category.rule {
        Rule::Choose { up_to } => up_to.saturating_mul(NAMED),
        Rule::Rank { points } => points.len().saturating_mul(NAMED),
        Rule::Score(_) => 0,
    }
}

/// A nominee as one that the juror is tied to, and with all scores.
fn row(nominee: &Nominee) -> usize {
    let id = nominee.id.as_str().len();
    let scores = match &nominee.category.rule {
        Rule::Choose { .. } | Rule::Rank { .. } => 0,
        Rule::Score(scoring) => {
            let criteria = scoring.criteria.iter();
            criteria.map(|criterion| SCORE + id + criterion.id.as_str().len()).sum()
        }
    };
    TIE + id + scores
}
