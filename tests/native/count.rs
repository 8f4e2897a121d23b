//! The count: what ballots amount to, by hand and for any ballots.

mod award;
mod judging;
mod merit;
mod outlook;
mod places;
mod properties;
mod reference;
mod selection;
