//! Pieces that several pages show, each with the name of its block in `style/components.css`.

pub(super) mod desk_bar;
pub(super) mod facets;
pub(super) mod hash;
pub(super) mod medal;
pub(super) mod nominee_card;
pub(super) mod notice;
pub(super) mod source;
pub(super) mod title;
pub(super) mod version_bar;
