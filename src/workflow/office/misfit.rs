//! Finds what decisions name that their edition does not have.

use crate::edition::{Distinction, Edition, Id, Nominee};
use crate::format::decisions_v1::{Decisions, Recipient};

/// Why decisions do not fit an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misfit {
    /// They are about another one.
    WrongEdition(Id<Edition>),
    /// They give a distinction that it does not know.
    NoSuchDistinction(Id<Distinction>),
    /// They honour a nominee that it does not have.
    NoSuchNominee(Id<Nominee>),
}

/// The first thing that does not fit. Decisions on ballots and ties that are not there decide nothing and are no fault.
pub fn misfit(decisions: &Decisions, edition: &Edition) -> Option<Misfit> {
    if decisions.edition != edition.id {
        return Some(Misfit::WrongEdition(decisions.edition.clone()));
    }
    decisions.honours.iter().find_map(|honour| {
        if edition.distinctions.iter().all(|it| it.id != honour.distinction) {
            return Some(Misfit::NoSuchDistinction(honour.distinction.clone()));
        }
        match &honour.recipient {
            Recipient::Nominee(id) if edition.find_nominee(id).is_none() => {
                Some(Misfit::NoSuchNominee(id.clone()))
            }
            Recipient::Nominee(_) | Recipient::Elsewhere(_) => None,
        }
    })
}
