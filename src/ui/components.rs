//! Pieces that several pages show, each with the name of its block in `style/components.css`.

pub(super) mod ask_twice;
pub(super) mod dropping;
pub mod field;
pub mod file_field;
pub(super) mod notice;
pub(super) mod page_head;
pub(super) mod title;
pub(super) mod version_bar;
