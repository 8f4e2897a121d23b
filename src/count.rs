//! From ballots to who earned what: what was given to each nominee, the places that come of it, what they earn.
//!
//! Whole numbers and exact fractions; a function of the ballots alone, whatever their order. Two steps, so that who
//! has only the sums can take the second: [`CategoryTally`] adds ballots up, [`CategoryCount`] says what comes of it.
//! Knows nothing of signatures, files or languages: that a ballot may count was decided before.

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
