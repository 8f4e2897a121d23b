//! Makes the edition of the next round from the outcome of one round: the nominees who were selected are nominated
//! again, the others become candidatures. The new edition has its own id, so no ballot of one round counts in the
//! other.

use super::act::{Act, Refusal, apply_all};
use super::find::{elements, said};
use super::registers::NOMINEES;
use crate::count::selected;
use crate::edition::{Edition, Id, Selection};
use crate::json::{Path, Value};
use crate::workflow::office::count::Count;

/// What belonged to the round that is over.
const OVER: &[&str] = &["selection", "amends"];

/// The document of the next round, under a name and an id of its own: no ballot of one round counts in the other. Nobody
/// has won anything in it yet.
///
/// # Errors
/// Why somebody who was not selected cannot become a candidature.
pub fn next_round(
    before: &Value,
    count: &Count,
    selection: Selection,
    id: &Id<Edition>,
    title: &str,
) -> Result<Value, Refusal> {
    let goes_on: Vec<&str> = count
        .categories
        .iter()
        .flat_map(|(_, count)| selected(count, selection))
        .map(Id::as_str)
        .collect();
    let mut next = before.clone();
    for name in OVER {
        next = next.without(name);
    }
    for (member, value) in [
        ("id", Value::string(id.as_str())),
        ("title", Value::string(title)),
        ("awards", Value::array([])),
        ("special_awards", Value::array([])),
    ] {
        if let Some(place) = next.find_mut(&Path::root().member(member)) {
            *place = value;
        }
    }
    let list = Path::root().member(NOMINEES);
    let stays = elements(&next, NOMINEES).iter().map(|it| goes_on.contains(&said(it, "id")));
    let leaves: Vec<_> = stays.enumerate().filter(|(_, stays)| !stays).collect();
    // In their order, each from where the ones before it have left it.
    let acts = leaves
        .iter()
        .enumerate()
        .map(|(left, (place, _))| Act::ChangeStage { at: list.index(place - left) });
    apply_all(&next, &acts.collect::<Vec<_>>())
}
