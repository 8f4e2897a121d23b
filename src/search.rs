//! Which nominees a query finds, and how many each filter would leave.
//!
//! Knows nothing of pages or signals; the address form of a query is part of it, so that any view can be shared.

mod column;
mod entry;
mod facet;
mod fold;
mod found;
mod index;
mod marks;
mod offer;
mod order;
mod query;
mod slip;
mod slug;
mod sort;
mod suggestion;
mod vocabulary;

pub use entry::Entry;
pub use facet::{Facet, FacetValue, Label, Outcome};
pub use fold::{fold, words};
pub use found::Found;
pub use index::Index;
pub use marks::marked;
pub use offer::Offer;
pub use query::Query;
pub use slug::slug;
pub use sort::Sort;
pub use suggestion::{Change, Suggestion};
pub use vocabulary::Wanted;
