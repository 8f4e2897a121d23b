//! Messages while the edition is loading, and when it cannot be loaded, in English.

use crate::text::Loading;

pub(in crate::text) static WORDS: Loading = Loading {
    wait: "The nominees are on their way…",
    failed: "The edition could not be loaded",
    unreachable: "The file data/edition.json did not arrive. Check your connection, then try again.",
    status: |status| {
        if status == 404 {
            "This site has no file data/edition.json (answer 404). The organiser needs to publish it there.".to_owned()
        } else {
            format!(
                "The server answered {status} instead of sending the edition. Try again in a few minutes."
            )
        }
    },
    foreign: |found| {
        format!(
            "The file data/edition.json is in another format (“{found}”). This site expects a Palmarès edition, version 1."
        )
    },
    broken: |count| match count {
        1 => "The file data/edition.json arrived, but there is an error in it:".to_owned(),
        count => {
            format!("The file data/edition.json arrived, but there are {count} errors in it:")
        }
    },
    fault: |fault, sentence| {
        let path = fault.path.to_string();
        let place = if path.is_empty() { String::new() } else { format!(", {path}") };
        format!("line {}{place}: {sentence}", fault.position)
    },
    ballot_is_safe: "If you have started your ballot, it is just as you left it.",
    retry: "Try again",
};
