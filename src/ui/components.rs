//! Pieces that several pages show, each with the name of its block in `style/components.css`.

pub(super) mod ask_twice;
pub(super) mod drop_zone;
pub(super) mod dropping;
pub(super) mod notice;
pub(super) mod title;
pub(super) mod version_bar;
