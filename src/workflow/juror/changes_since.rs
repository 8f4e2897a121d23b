//! How much a juror changed since a ballot was signed.

use super::hand_over::HandedOver;
use crate::ballot::{Draft, Field, differences};
use crate::edition::Edition;
use crate::format::ballot_v1::Author;

/// The number of answers, ties and comments that are no longer what a signed ballot says. Private notes are no part of
/// it, and neither is another spelling of the same juror.
pub fn changes_since(signed: &HandedOver, draft: &Draft, edition: &Edition) -> usize {
    let then = signed.ballot.content.to_draft();
    let answered =
        |field: &Field| !matches!(field, Field::Name | Field::Territory) && !field.is_private();
    let answers = differences(&then, draft).into_iter().filter(answered).count();
    let renamed = match &signed.ballot.author {
        Author::Declared { juror, .. } => draft.introduction(edition).as_ref() != Ok(juror),
        Author::Invited(_) => false,
    };
    answers + usize::from(renamed)
}
