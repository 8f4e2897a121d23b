//! Special prizes, which the jury awards outside the count, in English.

use crate::text::Honours;

pub(in crate::text) static WORDS: Honours = Honours {
    title: "Distinctions outside the selection",
    lead: "A special prize, a tribute: what the jury gives beside the count. It is signed and published with the results.",
    distinction: "Which distinction?",
    choose: "Choose a distinction",
    recipient: "Who receives it?",
    other: "Somebody else, to be named below",
    name: "The name, in full",
    what: "For what?",
    why: "Why, in the words of the jury?",
    incomplete: "Fill in each field first: the distinction, who receives it, for what and why.",
    begin: "Give a distinction",
    add: "Add the distinction",
    save: "Save the change",
    cancel: "Change nothing",
    change: |who| format!("Change that of {who}"),
    remove: |who| format!("Remove that of {who}"),
};
