//! The charts of an edition, in English.

use crate::text::Plots;

pub(in crate::text) static WORDS: Plots = Plots {
    category_by_kind: "Nominees by category and kind of territory",
    by_region: "Nominees by région",
    area: "The area of each disc is the number of nominees.",
    length: "The length of each bar is the number of nominees.",
    table: "The same figures as a table",
    category: "Category",
    region: "Région",
    nominees: "Nominees",
    all: "All",
};
