//! What an organiser does, in English.

use crate::signing::KeyFileFault;
use crate::text::{Imports, Notice, Organiser, OrganiserKey};

pub(in crate::text) static ORGANISER: Organiser = Organiser {
    title: "Organise the vote",
    lead: "From the edition to the list of winners, step by step. All of it happens in this browser: nothing is sent, and the command line can do the same.",
    description: |award| {
        format!(
            "The steps of organising the vote of “{award}”, in the browser and without a network."
        )
    },
    needs_script: "Organising a vote here needs JavaScript: turn it on in your browser, or use the command “palmares”.",
    steps_title: "The steps",
    edition: ("The edition", "The categories, the nominees, the rules of the vote."),
    key: ("The key", "It signs the invitations and the results. You alone hold it."),
    jury: ("The jury", "Who judges what, and the personal link of each juror."),
    imports: ("The ballots received", "Check all the files that the jury sent at once."),
    participation: ("Participation", "Who has answered, without showing who leads."),
    count: ("The count", "Public rules that anybody can apply again."),
    ceremony: ("The ceremony", "The winners on the screen, one by one."),
    publish: ("Publication", "The list of winners, beside the edition."),
    recount: ("Recount", "Signed results, counted again by whoever wants to; the minutes."),
    not_started: || {
        Notice {
        what: "The work in the background did not start".to_owned(),
        remedy: "This browser, or one of its extensions, prevents it. Reload the page; if that does not help, try another browser or the command “palmares”.".to_owned(),
    }
    },
    stopped: || Notice {
        what: "The work in the background stopped".to_owned(),
        remedy: "Perhaps for lack of memory. Close other tabs, reload the page, then try again."
            .to_owned(),
    },
};

pub(in crate::text) static ORGANISER_KEY: OrganiserKey = OrganiserKey {
    title: "The organiser’s key",
    lead: "It signs the invitations of the jurors and the results. Whoever holds it can invite in your place; whoever loses it can invite nobody any more.",
    description: |award| {
        format!("Make, back up and restore the key that signs the invitations of “{award}”.")
    },
    make_title: "Make a key",
    make_lead: "A passphrase protects it, and nobody can find it again for you: write it on a paper that you keep away from the computer.",
    propose: "Propose a phrase",
    proposed: "Proposed phrase",
    proposed_hint: "Drawn by chance in your browser. Copy it onto a paper, then type it twice below.",
    passphrase: "Passphrase",
    passphrase_hint: "At least 16 characters: several words that have nothing to do with each other are better than a complicated one.",
    again: "The same phrase, a second time",
    show: "Show what I type",
    too_short: |missing| match missing {
        1 => "Too short: add at least 1 character.".to_owned(),
        _ => format!("Too short: add at least {missing} characters."),
    },
    common: "Too easy to guess: it repeats itself, or is what everybody tries first.",
    fair: "Long enough.",
    strong: "Long: very good.",
    not_the_same: "The two phrases are not the same.",
    make: "Make the key",
    working: "One moment: a second of calculation discourages whoever would guess the phrase.",
    backup_title: "Back up the key",
    backup_lead: "The key cannot be used yet. First save its backup, then show that it opens: it will rescue you if this computer is lost.",
    save: "1. Save the backup",
    not_saved: "The browser could not save the file. Check that it may save files, then try again.",
    open_again: "2. Open the saved file",
    file: "The backup file",
    backup_passphrase: "The passphrase of this file",
    check: "Check the backup",
    another_key: "This file opens, but it is the backup of another key. Choose the one that you have just saved.",
    give_up: "Give up this key",
    restore_title: "Restore a key",
    restore_lead: "With the backup file, made here or by “palmares key new”.",
    restore: "Restore the key",
    no_file: "Choose a file first.",
    unreadable: "The browser could not read this file. Choose it again.",
    not_kept: "This key can be used, but the browser did not keep it: on your next visit, restore it from its backup.",
    locked_title: "Your key is in this browser, locked",
    locked_lead: "This browser keeps it under its passphrase, which it does not know. It asks for it on every visit.",
    unlock: "Open the key",
    open_title: "Your key is open",
    open_lead: "It can sign until you lock it or leave the page.",
    fits: "This is the key that the edition names.",
    fits_not: "The edition names another key: invitations signed with this one would be worth nothing in it.",
    fits_none: "The edition names no key yet: add the line below to it.",
    thumbprint: "Thumbprint",
    thumbprint_hint: "To be compared aloud with whoever checks the edition.",
    member: "Public key, to put into the edition",
    copy: "Copy the line",
    copy_thumbprint: "Copy the thumbprint",
    copied: "Copied.",
    not_copied: "The browser could not copy: select the text.",
    save_again: "Save the backup once more",
    close: "Lock the key",
    forget: "Forget this key",
    forget_question: "Forget the key in this browser?",
    forget_text: "It will exist in your backups alone. Without one of them and its passphrase, nobody can invite a juror to this edition any more.",
    forget_yes: "Yes, forget it",
    cancel: "Cancel",
    not_forgotten: "The browser did not erase the key. Erase the data of this site in its settings.",
    no_chance: "This browser has no source of chance: the key could be guessed. Update it, or try another one.",
    fault: |fault| {
        let (what, remedy) = match fault {
            KeyFileFault::NotAKeyFile => (
                "This is not a protected key",
                "Choose the .json file that was saved when the key was made.",
            ),
            KeyFileFault::OtherProtection => (
                "This key is protected in another way",
                "Only those that Palmarès saves open here (PBES2-HS256+A128KW and A256GCM).",
            ),
            KeyFileFault::Rounds => (
                "This key is not opened",
                "Its protection is too weak, or would take so long that it would hold up the browser.",
            ),
            KeyFileFault::WrongPassphrase => (
                "This is not the passphrase of this key",
                "Check capitals, spaces and accents, then type it again.",
            ),
            KeyFileFault::Altered => (
                "This file was altered",
                "The phrase is right, but not the content: take another copy of the backup.",
            ),
        };
        Notice { what: what.to_owned(), remedy: remedy.to_owned() }
    },
};

pub(in crate::text) static IMPORTS: Imports = Imports {
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
