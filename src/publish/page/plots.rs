//! Plots of an edition, each a figure of its own.
//!
//! Each is a picture with a title for its name, and below it the same numbers as a table, for those who do not see it and
//! for those who want to take them along. Lengths and areas begin at zero. Marks are SVG, because a page may not place
//! anything by a style of its own; words are HTML, so that they keep their size on a phone.

mod by_region;
mod category_by_kind;
mod table;

pub(super) use by_region::by_region;
pub(super) use category_by_kind::category_by_kind;

use crate::markup::{Markup, element};
use table::Table;

/// The ids of the figures.
pub(super) const CATEGORY_BY_KIND: &str = "par-categorie";
pub(super) const BY_REGION: &str = "par-region";

/// A figure, with its own id on the page: what it is about, how to read it, what is drawn, and the numbers.
fn figure(id: &str, reading: &str, drawn: impl Into<Markup>, numbers: &Table<'_>) -> Markup {
    let title = format!("{id}-titre");
    let caption = [
        element("h2", &[("class", "section-title"), ("id", &title)], numbers.caption),
        element("p", &[], reading),
    ];
    let image = [("role", "img"), ("aria-labelledby", title.as_str())];
    let content = [
        element("figcaption", &[("class", "stack")], caption),
        element("div", &image, drawn),
        numbers.folded(id),
    ];
    element("figure", &[("class", "plot stack"), ("id", id)], content)
}

/// A part of the whole, as an attribute of a mark says it: `33.33%`.
fn percent(part: usize, whole: usize) -> String {
    let hundredths = part * 10_000 / whole.max(1);
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}
