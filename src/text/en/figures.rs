//! The page of the edition in figures, in English.

use crate::text::Figures;

pub(in crate::text) static WORDS: Figures = Figures {
    title: "The edition in figures",
    lead: "Counted from the nominees published here, and from nothing else.",
    description: |award| {
        format!("{award} in figures: its nominees by category, their territories, their régions.")
    },
    regions: |count| if count == 1 { "région" } else { "régions" },
    departments: |count| if count == 1 { "département" } else { "départements" },
    by_category: "Nominees by category",
    category: "Category",
    count: "Nominees",
};
