//! The backup of all organiser data in one file, in English.

use crate::text::{Notice, OfficeBackup};
use crate::workflow::office::restore::{DECISIONS, DRAFT, Extent, LIST, ROSTER};

pub(in crate::text) static WORDS: OfficeBackup = OfficeBackup {
    title: "Back up or restore the whole office",
    lead: "One file for everything that this browser keeps of this edition: the files received, the decisions, the record of the jury, and your key if it is here, still locked by its passphrase.",
    secret: "This file is secret: it contains the link of each juror. Whoever has it can vote for all of them.",
    save: "Save the backup",
    saving: "Preparing the backup…",
    saved: |file| Notice {
        what: format!("{file}: the whole office is in it"),
        remedy: "Keep it like a key, never in a shared folder: it contains the link of each juror."
            .to_owned(),
    },
    not_saved: || Notice {
        what: "The backup was not saved".to_owned(),
        remedy: "Allow downloads from this site, then try again.".to_owned(),
    },
    not_kept: |why| Notice {
        what: "What this browser keeps could not be read".to_owned(),
        remedy: why.to_owned(),
    },
    restore: "Restore a backup",
    restore_hint: "A file .office.json. What is here stays, what is missing is added; where both differ, you choose.",
    reading: "Reading the backup…",
    unreadable: || Notice {
        what: "This file cannot be read".to_owned(),
        remedy: "A backup has at most 256 MB. Choose the file .office.json.".to_owned(),
    },
    refused: "This file is not an intact backup",
    damaged: "Its content is no longer what was saved: the file is damaged. Take another copy.",
    another: |edition| Notice {
        what: format!("This is the backup of another edition, “{edition}”"),
        remedy: "Restore it on the pages of that edition.".to_owned(),
    },
    found: |when| format!("Backup of {when}"),
    files: |new, known| match (new, known) {
        (0, 0) => "No file received.".to_owned(),
        (0, _) => format!("Files received: {known}, all here already."),
        (_, 0) => format!("Files received: {new}, to be added here."),
        _ => format!("Files to be added here: {new}; here already: {known}."),
    },
    paper: |name| match name {
        DECISIONS => "The decisions".to_owned(),
        ROSTER => "The record of the jury".to_owned(),
        DRAFT => "The draft of the edition".to_owned(),
        LIST => "The list of invitations taken back".to_owned(),
        other => format!("The document “{other}”"),
    },
    taken: |paper| format!("{paper}: nothing here, all of it comes from the backup."),
    differ: |paper| format!("{paper}: here and in the backup, it is not the same."),
    here: |extent| format!("Keep what is here{}", said(extent)),
    there: |extent| format!("Take what is in the backup{}", said(extent)),
    no_link_lost: "Whatever you choose, no invitation is lost: those of the other record are added.",
    key_taken: "Your key comes back, locked by its passphrase.",
    key_other: "The backup has another key than this browser: it is not taken. To take it, forget the one here first.",
    key_not_kept: "This browser did not keep the key: restore it from its own file.",
    choose_first: "Choose first what shall stay, wherever both differ.",
    apply: "Restore",
    put_aside: "Restore nothing",
    restored: "The backup is restored.",
};

fn said(extent: Extent) -> String {
    match extent {
        Extent::Decisions { closed, count } => {
            let vote = if closed { "vote closed" } else { "vote open" };
            match count {
                0 => format!(" ({vote})"),
                1 => format!(" ({vote}, 1 decision)"),
                _ => format!(" ({vote}, {count} decisions)"),
            }
        }
        Extent::Roster { jurors, invitations } => {
            format!(" (jurors: {jurors}, invitations: {invitations})")
        }
        Extent::Other => String::new(),
    }
}
