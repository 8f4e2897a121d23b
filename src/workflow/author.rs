//! How an organiser makes an edition and a jury.
//!
//! An edition in the making is its document, complete or not. Acts change it and the reader of the format is its only
//! judge, so a draft that no longer has a fault is an edition. Each act gives a new document: undoing is keeping the
//! old one. Knows nothing of pages or languages.

pub mod act;
pub mod amend;
pub mod changes;
pub mod columns;
pub mod find;
pub mod form;
pub mod import;
pub mod jurors;
pub mod jury;
pub mod letters;
pub mod list;
mod list_of_draft;
pub mod new_edition;
pub mod new_id;
pub mod next_round;
pub mod nominees;
pub mod references;
mod registers;
pub mod rule;
pub mod territories;
