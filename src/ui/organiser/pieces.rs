//! Pieces that several of the organiser's pages show.

pub(super) mod meter;
pub(super) mod office_page;
pub(super) mod reason;
pub(super) mod results_field;
pub(super) mod settled;
pub(super) mod situation;
pub(super) mod status;
pub(super) mod table;
pub(super) mod tick;
pub(super) mod work_fault;
