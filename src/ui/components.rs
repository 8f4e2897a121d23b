//! Pieces that several pages show, each with the name of its block in `style/components.css`.

pub(super) mod notice;
pub(super) mod title;
pub(super) mod version_bar;
