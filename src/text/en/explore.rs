//! The page of the edition, with its search and its filters, in English.

use super::phrases::{counted, nominees};
use crate::format::csv::Separator;
use crate::format::view_csv::Words;
use crate::search::{Change, Facet, Outcome, Sort};
use crate::text::Explore;

pub(in crate::text) static WORDS: Explore = Explore {
    nominees: "nominees",
    categories: "categories",
    territories: "territories",
    results: "The nominees",
    filters: "Filter the nominees",
    filter: |count| if count == 0 { "Filter".to_owned() } else { format!("Filter ({count})") },
    search: "Search",
    search_region: "Search for a nominee",
    search_label: "Search for a territory, an action, a word",
    facet: |facet| match facet {
        Facet::Edition => "Edition",
        Facet::Category => "Category",
        Facet::Kind => "Type of territory",
        Facet::Region => "Région",
        Facet::Department => "Département",
        Facet::Territory => "Territory",
        Facet::Distinction => "Award",
    },
    outcome: |outcome| match outcome {
        Outcome::Laureate => "Winner, metal not stated",
        Outcome::Nominee => "Nominee, no award known",
        Outcome::Candidature => "Entry, not shortlisted",
    },
    facet_search: |facet| match facet {
        Facet::Region => "Find a région",
        Facet::Department => "Find a département",
        Facet::Territory => "Find a territory",
        _ => "Find in this list",
    },
    facet_rest: |count| {
        if count == 1 {
            "And one more: type the beginning of its name.".to_owned()
        } else {
            format!("And {count} more: type the beginning of a name.")
        }
    },
    count_unit: |count| if count == 1 { " nominee" } else { " nominees" },
    found: |found, all| {
        if found == all {
            nominees(all)
        } else if found == 0 {
            format!("No match among {}", nominees(all))
        } else {
            format!("{found} of {}", nominees(all))
        }
    },
    sort: "Sort by",
    sort_by: |sort| match sort {
        Sort::Relevance => "Relevance",
        Sort::Territory => "Name of the territory",
        Sort::Category => "Order of the categories",
        Sort::Distinction => "Highest award",
    },
    active_filters: "Active filters",
    remove_filter: "Remove the filter ",
    words: |words| format!("“{words}”"),
    clear: "Clear all",
    shown: |shown, found| format!("Showing {shown} of {}", nominees(found)),
    more: |count| {
        if count == 1 {
            "Show the last nominee".to_owned()
        } else {
            format!("Show {count} more nominees")
        }
    },
    nothing_title: "No nominee matches",
    nothing: "Try a shorter word, or remove a filter.",
    instead: "Try instead",
    change: |change| match change {
        Change::Spelling(word) => format!("With “{word}”"),
        Change::WithoutWord(word) => format!("Without the word “{word}”"),
        Change::WithoutFacet(facet) => {
            format!("Any {}", (WORDS.facet)(*facet).to_lowercase())
        }
        Change::WithoutFilters => "Without any filter".to_owned(),
    },
    change_count: nominees,
    map: "The map",
    map_hint: "A département leads to its nominees. By keyboard: arrow keys, then Enter.",
    in_department: |name, count, regions| {
        let own = count - regions;
        let found = if own == 0 && regions > 0 { String::new() } else { nominees(own) };
        let region = if regions == 0 { "" } else { "the région itself" };
        let both: Vec<_> =
            [found.as_str(), region].into_iter().filter(|it| !it.is_empty()).collect();
        format!("{name}: {}", both.join(", and "))
    },
    map_columns: ["Name", "Nominees", "Nominated région"],
    map_regions: "Thick line: a région that is a nominee itself.",
    map_table: "The map as a table",
    map_caption: "Nominees by département",
    take_away: "Take it away",
    view_as_csv: "This view as a table (CSV)",
    view_as_json: "This view as data (JSON)",
    whole_edition: "The whole edition (JSON)",
    table: TABLE,
    offered: |file| format!("“{file}” is offered for download."),
    not_offered: "This browser refused the download. Try another window.",
    laureate: "Winner",
    gold_title: "Beyond the nominees",
    recipient: |label| format!("{label}: "),
    story: "The award",
    to_hall_of_fame: "All editions of the award, with what was put forward in each",
};

const TABLE: Words = Words {
    headings: [
        "Edition",
        "Category",
        "Territory",
        "Type of territory",
        "INSEE or SIREN code",
        "Départements",
        "Région",
        "Action",
        "Award",
        "What the source says",
        "Source of the nomination",
        "Links",
    ],
    label: |label| WORDS.label(label).to_owned(),
    separator: Separator::Comma,
};

/// The sentences for the hall of fame, where not every entry is a nominee.
pub(in crate::text) static ENTRIES: Explore = Explore {
    nominees: "entries",
    results: "The entries",
    filters: "Filter the entries",
    search_region: "Search for an entry",
    count_unit: |count| if count == 1 { " entry" } else { " entries" },
    found: |found, all| {
        if found == all {
            entries(all)
        } else if found == 0 {
            format!("No match among {}", entries(all))
        } else {
            format!("{found} of {}", entries(all))
        }
    },
    shown: |shown, found| format!("Showing {shown} of {}", entries(found)),
    more: |count| {
        if count == 1 {
            "Show the last entry".to_owned()
        } else {
            format!("Show {count} more entries")
        }
    },
    nothing_title: "No entry matches",
    change_count: entries,
    map_hint: "A département leads to its entries. By keyboard: arrow keys, then Enter.",
    map_caption: "Entries by département",
    table: TABLE,
    ..WORDS
};

fn entries(count: usize) -> String {
    counted(count, "entry", "entries")
}
