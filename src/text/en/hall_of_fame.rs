//! The page of all editions of the award, with their entries, in English.

use super::phrases::entries;
use crate::text::HallOfFame;

pub(in crate::text) static WORDS: HallOfFame = HallOfFame {
    title: "The Hall of Fame",
    lead: "The editions of the award, and the actions that were put forward in them.",
    editions: "Editions",
    numbers: |numbers| {
        let entries = entries(numbers.entries);
        let (nominees, distinguished) = (numbers.nominees, numbers.distinguished);
        format!("{entries} known here: {nominees} nominated, {distinguished} distinguished")
    },
    earlier: "Editions before",
    no_entries: "No entry of these editions is known here.",
    entries_of: |title| format!("The entries: {title}"),
    shown: |shown, all| format!("{shown} of {}.", entries(all)),
    whole: |title| format!("See the whole edition {title}"),
    wait: "The editions are on their way…",
    failed: "An edition did not arrive. Check your connection, then try again; if it goes on, tell the organiser.",
    retry: "Load again",
};
