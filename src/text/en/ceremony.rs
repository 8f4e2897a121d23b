//! The page that shows the winners on a stage, in English.

use crate::text::{Ceremony, Notice};

pub(in crate::text) static WORDS: Ceremony = Ceremony {
    title: "The ceremony",
    lead: "The winners full screen, one by one, at your own pace. Nothing appears before its turn, and nothing needs the network.",
    description: |award| {
        format!("Show the winners of “{award}” full screen, one by one, without a network.")
    },
    not_right: || {
        Notice {
        what: "These results do not go on stage".to_owned(),
        remedy: "Counting again gives something else, or another key signed them. The page “Recount the results” says exactly what: settle that first.".to_owned(),
    }
    },
    ready: || {
        Notice {
        what: "Everything is ready".to_owned(),
        remedy: "Their signature is good, and counting again gives exactly these results. Nothing of them is shown before you move on.".to_owned(),
    }
    },
    begin: "Open the stage",
    resume: |place, all| format!("Go on at screen {place} of {all}"),
    again: "Begin again",
    keys_title: "By keyboard or remote control",
    keys: &[
        ("→ Space Enter Page Down", "the next screen; so does a click"),
        ("← Page Up", "the screen before"),
        ("B or full stop", "black screen, and back"),
        ("The F key", "full screen, or not"),
        ("Home", "back to the first screen"),
        ("Escape", "leave the stage and keep your place"),
    ],
    stage: "The stage",
    bar: "Controls of the stage",
    back: "Back",
    next: "Next",
    blank: "Black screen",
    full_screen: "Full screen",
    out: "Leave",
    place: |place, all| format!("Screen {place} of {all}"),
    black: "The screen is black.",
    opening: "The winners",
    category: "In the category",
    nobody: "No winner",
    without_quorum: "Too few jurors took part in the vote.",
    nothing_earned: "The jury honoured nobody in it.",
    special: "Outside the selection, the jury gives",
    end: "Well done, everybody",
};
