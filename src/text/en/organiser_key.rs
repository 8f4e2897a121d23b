//! The page of the organiser's key, in English.

use crate::signing::KeyFileFault;
use crate::text::{Notice, OrganiserKey};

pub(in crate::text) static WORDS: OrganiserKey = OrganiserKey {
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
