//! The page of the winners, in English.

use super::phrases::counted;
use crate::text::Palmares;

pub(in crate::text) static WORDS: Palmares = Palmares {
    title: "The winners",
    lead: "Who won, in which category, and how we know.",
    description: |award| {
        format!("The winners of {award}: who won what, and the source of every name.")
    },
    nothing: "The winners are not known yet",
    nothing_text: "No source we have read says who won. The nominees, though, are all here.",
    days: "The dates of this edition",
    explore: "See the nominees",
    special: "Outside the selection",
    laureates: "Winners",
    laureates_text: "Sources name these winners without naming the metal of their distinction, and this page does not make it up.",
    unknown: "Outcome unknown",
    unknown_text: "In these categories, no source we have read says who won.",
    nominees: |count| match count {
        1 => "the only nominee".to_owned(),
        count => format!("the {count} nominees"),
    },
    totals: "What is known in all",
    totals_text: "The sources say how many distinctions were given, but not always to whom.",
    distinction: "Award",
    given: "Given",
    named: "Named here",
    without_metal: |count| {
        format!("To these add {} whose metal is not known.", counted(count, "name", "names"))
    },
    check: "Check for yourself",
    check_text: &[
        "Below each name stands the source that gives it: follow it and compare. What no source says is not claimed.",
        "The jury’s ballots are not published here: on this site these results can be compared with their sources, not recounted.",
    ],
    check_results: &[
        "Below each name stands what the jury gave it, as the results say that the organiser signed.",
        "These results are published beside the edition: anybody can count again and compare, and needs to believe nobody.",
    ],
    sources: "Where they come from",
};
