//! Backing up, importing and erasing a juror's work, in English.

use super::faults::fault;
use super::phrases::counted;
use super::refusals::rejection;
use crate::text::{Keep, Notice};
use crate::workflow::juror::bring_in::{BringFault, Linked};

fn notice(what: &str, remedy: &str) -> Notice {
    Notice { what: what.to_owned(), remedy: remedy.to_owned() }
}

pub(in crate::text) static WORDS: Keep = Keep {
    title: "Keep and move your work",
    backup: "Download a backup",
    backup_hint: "A backup holds everything that you decided here, private notes included. It is no ballot: do not send it to the organiser.",
    backup_file: "backup",
    import: "Take over a file",
    import_hint: "A backup, or a ballot that you signed on another device. You will see what changes before you choose.",
    unreadable: || {
        notice("This file cannot be read.", "Choose a backup or a ballot, as it was downloaded.")
    },
    not_brought: |why| match why {
        BringFault::Unreadable(faults) => Notice {
            what: "This is neither a backup nor a ballot, or it is damaged.".to_owned(),
            remedy: faults.first().map_or_else(String::new, |first| {
                format!("Line {}: {}", first.position, fault(&first.kind))
            }),
        },
        BringFault::Rejected(why) => Notice {
            what: "This ballot is no longer what was signed.".to_owned(),
            remedy: format!("Nothing was taken over: {}", rejection(why)),
        },
        BringFault::OtherEdition(id) => Notice {
            what: format!("This file is from another edition, “{id}”."),
            remedy: "Nothing was taken over. Open it on the voting page of that edition."
                .to_owned(),
        },
        BringFault::OtherJuror => notice(
            "This file is another juror’s, or from another invitation.",
            "Nothing was taken over. First open the invitation with which it was made.",
        ),
    },
    preview: |count| match count {
        0 => "This file says the same as what is here".to_owned(),
        _ => format!("This file differs in {}", counted(count, "point", "points")),
    },
    preview_ballot: |revision, count| match count {
        0 => format!(
            "This is your signed ballot, revision {revision}; it says the same as what is here"
        ),
        _ => format!(
            "This is your signed ballot, revision {revision}; it differs in {}",
            counted(count, "point", "points")
        ),
    },
    preview_hint: "Tick what you take; the rest stays. What was missing here is ticked already.",
    preview_table: "What is here, and what the file says",
    take: "Take",
    take_field: |field| format!("Take from the file: {field}"),
    field: "What",
    here: "Here",
    there: "In the file",
    take_all: |count, is_ballot| match count {
        0 if is_ballot => "Follow this ballot, taking nothing from it".to_owned(),
        0 => "Change nothing here".to_owned(),
        1 => "Take this point".to_owned(),
        _ => format!("Take these {count} points"),
    },
    cancel: "Cancel",
    taken: |count, linked| {
        let what = match count {
            0 => "Nothing changed here.".to_owned(),
            _ => format!("{} taken from the file.", counted(count, "point", "points")),
        };
        let remedy = match linked {
            None if count == 0 => "",
            None => "“Undo”, at the top of the page, puts everything back.",
            Some(Linked::Added | Linked::Known) => {
                "The next ballot that you sign here will follow this one."
            }
            Some(Linked::Fork) => {
                "Another ballot signed here already has this number: the organiser will see both and ask you which one is right."
            }
        };
        Notice { what, remedy: remedy.to_owned() }
    },
    name: "Your name",
    territory: "Your territory",
    conflict_of: |nominee| format!("Your tie to {nominee}"),
    comment_on: |subject| format!("Comment on {subject}"),
    note_on: |subject| format!("Private note on {subject}"),
    nothing: "Nothing",
    recused: |reason| {
        if reason.is_empty() { "Recused".to_owned() } else { format!("Recused: {reason}") }
    },
    no_conflict: "No conflict of interest",
    erase: "Erase everything from this device…",
    erase_question: "Erase your answers, your notes, your signed ballots, your list and your settings from this browser?",
    erase_nothing: "There is nothing here that you decided.",
    erase_unsigned: "Your answers were never signed: they will be lost. Download a backup first.",
    erase_signed: "Everything that you decided is in your last signed file, but for your private notes. Make sure that you still have it: this cannot be undone.",
    erase_changed: |count| {
        format!(
            "{} in no signed file will be lost. Sign first, or download a backup.",
            counted(count, "change", "changes")
        )
    },
    erase_yes: "Erase everything",
    erased: || {
        notice(
            "Everything is erased from this device.",
            "Only the files that you downloaded are left: delete them yourself if need be.",
        )
    },
    begin_again: "Back to voting",
    not_erased: || {
        notice(
            "The browser did not erase everything.",
            "Nothing is shown here any more. Close the other tabs of this site, go back to voting and try again, or erase the site data in the settings of the browser.",
        )
    },
};
