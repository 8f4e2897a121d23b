//! Importing a table, and finding a territory, in English.

use crate::text::Tables;

pub(in crate::text) static WORDS: Tables = Tables {
    choose: "Choose the table",
    choose_hint: "You can also drop it on the page. Nothing changes before you agree.",
    unreadable: "The table could not be read: choose a single CSV file, of 16 MB at most.",
    preview: |file| format!("What {file} would do"),
    faults: |count| match count {
        1 => "1 thing to correct in the table; then choose it again".to_owned(),
        count => format!("{count} things to correct in the table; then choose it again"),
    },
    line: "Line",
    effect: "Effect",
    more_lines: |count| format!("And {count} more lines."),
    without_effect: "All that this table says is in the list already.",
    put_aside: "Leave this table",
    applied: |file| format!("{file} is in the list."),
    register_loading: "Reading the official register…",
    register_missing: "The official register did not come: only the territories of the edition are found. Check the network.",
    try_again: "Try again",
};
