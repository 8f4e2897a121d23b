//! From ballots to results: the sums of each nominee, the places, and the prizes.
//!
//! Uses whole numbers and exact fractions, and does not depend on the order of ballots. There are two steps, so that
//! the second can be made from sums alone: [`CategoryTally`] adds ballots up, [`CategoryCount`] computes places and
//! prizes. Knows nothing of signatures, files or languages; which ballots count was decided before.

mod merit;
mod outlook;
mod places;
mod selection;
mod tally;

pub use merit::Merit;
pub use outlook::{Missing, Outlook, outlook};
pub use places::{CategoryCount, Place, TieDecision, count_category};
pub use selection::selected;
pub use tally::{CategoryTally, Given, NomineeTally, ScoreSum, Turnout, tally};
