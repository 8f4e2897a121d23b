//! How values cross between a page and its worker. The core knows nothing of this crossing, so each of its types that
//! crosses has a copy here that says how; a case that is missing in a copy does not compile.
//!
//! Values cross, and the page makes sentences of them. Both sides are one build, so nothing here is a format that has to
//! stay.

mod counting;
pub(super) mod crossing;
mod faults;
mod refusals;
