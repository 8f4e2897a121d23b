//! Where a juror's work is saved, and what became of it, in English.

use crate::text::{Keeping, Notice};
use crate::workflow::juror::keep_draft::{Found, Loss};

pub(in crate::text) static WORDS: Keeping = Keeping {
    elsewhere: "You are working on this ballot in another tab.",
    elsewhere_remedy: "Here you can read it: what the other tab saves is shown at once. To answer here, take over; the other tab will then only show.",
    work_here: "Work here",
    title: "Where is your work?",
    kept: "In this browser, on this device, and nowhere else. The page says “Saved” only after it has read again what it wrote.",
    only_here: "In this page alone: this browser does not let it keep anything. Sign and download your ballot before you close it.",
    promised: "This browser has promised not to erase it to make room. Only you can, by deleting the data of this site.",
    not_promised: "This browser has not promised to keep it: it may erase it when space runs out. Safari erases what a site has kept after seven days of use without a visit. Sign and download without delay, or add this site to the home screen.",
    not_asked: "With your first answer the page will ask this browser not to erase it; what it replies will be said here.",
    offline: "This page starts without a network too.",
    offline_later: "Starting without a network is not ready yet: keep this page open until it is.",
    offline_failed: "Starting without a network could not be prepared: keep this page open, or come back with a better connection. Once open it needs no network.",
    not_offline: "This browser cannot start this site without a network: keep this page open if you have to do without. Once open it needs none.",
    one_tab: "This browser does not tell two tabs of the same ballot apart: work in one only. If two of them save, the second is told and nothing is overwritten.",
    private: "In a private window everything disappears when it is closed, and a page cannot know whether it is in one: download your ballot before that.",
    file: "The signed file is yours: it is the only copy that does not depend on this browser.",
    loss,
    other_text: "Download the other version",
    shown_text: "Download the version shown",
    older_text: "Download the earlier state",
    understood: "I understand",
    backup: "Download the backup copy",
};

fn loss(loss: &Loss) -> Notice {
    let (what, remedy) = match loss {
        Loss::LastAct => (
            "Your last entry has been recovered.",
            "The page was closed while it was saving; it is saved now. Check your last answer.".to_owned(),
        ),
        Loss::Lost(found) => (
            "This browser had lost its database.",
            format!(
                "The backup copy is shown and has been saved again: {}. Read it over. If you had signed already, keep your files and tell the organiser before you sign again: this browser has forgotten your revisions.",
                copy(found)
            ),
        ),
        Loss::Older { found, stored, .. } => (
            "This browser had gone back to an earlier state.",
            format!(
                "It was at save no. {stored}. The backup copy is shown and has been saved again: {}. Read it over.",
                copy(found)
            ),
        ),
        Loss::Diverged(_) => (
            "Two versions of your ballot have the same number.",
            "The one that the database kept is shown. Download both to compare them: the other will be replaced with your next answer.".to_owned(),
        ),
        Loss::Vanished => (
            "The data of this site were erased while the page was open.",
            "What you see here has been saved again, with your signed ballots. This browser no longer recognises you: open the link of your invitation again before you sign, if you have one.".to_owned(),
        ),
    };
    Notice { what: what.to_owned(), remedy }
}

fn copy(found: &Found) -> String {
    let answers = match found.answers {
        0 => "no answer".to_owned(),
        1 => "1 answer".to_owned(),
        count => format!("{count} answers"),
    };
    format!("save no. {}, {answers}", found.saves)
}
