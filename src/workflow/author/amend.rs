//! Changing an edition while a jury votes: the new version names the digests of the earlier ones and the categories
//! that changed since. Ballots stay valid but for their answers in those categories.

use std::collections::BTreeSet;

use super::changes::{Changes, Unamendable, changes};
use super::new_edition::check;
use crate::edition::{Category, Id};
use crate::json::Value;
use crate::signing::Digest;
use crate::workflow::office::decide::Decided;
use crate::workflow::office::decide::standing::{Standing, Who};
use crate::workflow::open_edition::OpenEdition;

/// The member of an edition that names the states it amends.
const AMENDS: &str = "amends";

/// The answers of a juror that a change voids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touched {
    /// Whose they are.
    pub who: Who,
    /// What the juror is called.
    pub name: String,
    /// Categories in which the answer no longer counts; empty if the change does not concern this juror.
    pub set_aside: Vec<Id<Category>>,
}

/// A draft as the edition that amends an earlier one: it names that state, those which that one amended, and for each of
/// them the categories that changed since. A draft in which nothing changed stays what it was.
///
/// # Errors
/// When it cannot amend it.
pub fn amend(before: &OpenEdition, draft: &Value) -> Result<Value, Unamendable> {
    let bare = draft.without(AMENDS);
    let after = check(&bare).map_err(Unamendable::Faulty)?;
    let since: Vec<_> = changes(&before.edition, &after)?.ids().cloned().collect();
    let same = with_states(&bare, earlier(before, &[]));
    if Digest::of_document(&same) == before.digest() {
        return Ok(same);
    }
    let last = write_state(before.digest(), since.iter());
    Ok(with_states(&bare, [vec![last], earlier(before, &since)].concat()))
}

/// What changes would void in the ballots that count or may count: one entry for each juror.
pub fn touched(changes: &Changes, decided: &Decided) -> Vec<Touched> {
    let touched = |(who, standing): (&Who, &Standing)| {
        let contenders = match standing {
            Standing::Counted(counted) => std::slice::from_ref(&counted.contender),
            Standing::Open(conflict) => &conflict.contenders,
        };
        let answered: BTreeSet<_> = contenders
            .iter()
            .flat_map(|contender| &contender.counts.content().votes)
            .map(|vote| &vote.category)
            .collect();
        let name = contenders.last()?.ballot.author.name().to_owned();
        let set_aside = changes.ids().filter(|id| answered.contains(id)).cloned().collect();
        Some(Touched { who: who.clone(), name, set_aside })
    };
    decided.standings.iter().filter_map(touched).collect()
}

/// The states that an edition amends, after these categories changed once more.
fn earlier(edition: &OpenEdition, since: &[Id<Category>]) -> Vec<Value> {
    let states = edition.edition.amends.iter().map(|state| {
        let more = since.iter().filter(|id| !state.changed.contains(id));
        write_state(Digest::from_bytes(state.digest), state.changed.iter().chain(more))
    });
    states.collect()
}

fn with_states(bare: &Value, states: Vec<Value>) -> Value {
    if states.is_empty() { bare.clone() } else { bare.with(AMENDS, Value::array(states)) }
}

fn write_state<'a>(digest: Digest, changed: impl Iterator<Item = &'a Id<Category>>) -> Value {
    Value::object([
        ("digest", Value::string(digest.to_string())),
        ("changed", Value::array(changed.map(|id| Value::string(id.as_str())))),
    ])
}
