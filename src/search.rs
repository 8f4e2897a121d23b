//! Which nominees a query finds, and how many each filter would leave.
//!
//! Knows nothing of pages or signals; the address form of a query is part of it, so that any view can be shared.

mod facet;
mod fold;
mod index;
mod query;

pub use facet::{Facet, FacetCount};
pub use fold::{fold, words};
pub use index::{Found, Index};
pub use query::Query;
