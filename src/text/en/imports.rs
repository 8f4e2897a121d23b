//! The page on which an organiser imports ballots, in English.

use crate::text::Imports;

pub(in crate::text) static WORDS: Imports = Imports {
    title: "The ballots received",
    lead: "Choose all the files that the jury sent: each gets a verdict and its reason. They do not leave this browser.",
    description: |award| {
        format!("Check the ballots of the jury of “{award}” at once, without a network.")
    },
    choose: "Choose the ballots",
    hint: "One or several thousand: ballots, invitations (.invitation.json), the list of invitations taken back. You can also drop them on the page.",
    choose_folder: "Choose a whole folder",
    folder_hint: "With everything in it, folders inside too: each file gets its verdict.",
    reading: |done, all| format!("Reading: {done} of {all}"),
    examining: |done, all| format!("Checking: {done} of {all}"),
    progress: "Progress",
    cancel: "Stop",
    cancelled: |done, all| format!("Stopped: {done} files of {all} were checked."),
    done: |good, all| match (good, all) {
        (1, 1) => "The file is a valid ballot.".to_owned(),
        (_, 1) => "The file is not a valid ballot.".to_owned(),
        (0, _) => format!("{all} files checked, no valid ballot."),
        (1, _) => format!("{all} files checked, of which 1 valid ballot."),
        _ => format!("{all} files checked, of which {good} valid ballots."),
    },
    by_code: "Verdicts by code",
    code: "Reason code",
    files: "Files",
    each: "File by file",
    more: |count| format!("And {count} more, counted above."),
    valid: |name, revision| format!("Ballot of {name}, revision {revision}."),
    folder: "No file was found in this folder: choose those that it contains yourself.",
    too_large: "This file is too large to be a ballot.",
    unreadable: "The browser could not read this file.",
};
