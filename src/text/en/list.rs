//! The page of the reader's own list, in English.

use super::phrases::nominees;
use crate::text::List;

pub(in crate::text) static WORDS: List = List {
    title: "My list",
    lead: "The nominees that you starred. It is kept in this browser, and nowhere else.",
    description: |award| format!("A personal list of nominees of {award}."),
    needs_script: "Your list is in this browser: reading it takes JavaScript.",
    link: |count| format!("My list ({count})"),
    star: |territory, action| format!("Keep in my list: {territory}, {action}"),
    keep: "Keep in my list",
    count: nominees,
    empty: "Your list is empty",
    empty_text: "Star the actions that you want to find again: they will come here.",
    explore: "Explore the nominees",
    not_kept: "This browser keeps nothing for this site: your list will last as long as this page. Share its address to find it again.",
    clear: "Clear the list",
    cleared: "The list is cleared.",
    undo: "Put the list back",
    shared_title: "A shared list",
    shared_lead: "Somebody chose these nominees and gave you the address.",
    add: |count| format!("Add to my list ({count})"),
    added: "Added to your list.",
    all_there: "All of them are in your list already.",
    unknown: |count| {
        if count == 1 {
            "One entry of this list does not exist in this edition.".to_owned()
        } else {
            format!("{count} entries of this list do not exist in this edition.")
        }
    },
    own: "See my list",
    share: "Share this list",
};
