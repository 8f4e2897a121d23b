//! Pieces that several of the organiser's pages show.

mod ids;
pub(super) mod meter;
pub(super) mod organiser_page;
pub(super) mod reason;
pub(super) mod results_field;
pub(super) mod settled;
pub(super) mod situation;
pub(super) mod status;
pub(super) mod table;
pub(super) mod territory_field;
pub(super) mod text_field;
pub(super) mod tick;
pub(super) mod ticks;
pub(super) mod work_fault;
