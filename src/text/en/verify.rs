//! The page on which ballot files are verified, in English.

use super::phrases::counted;
use crate::text::Verify;

pub(in crate::text) static WORDS: Verify = Verify {
    title: "Verify a ballot",
    lead: "Is a signed file intact, whose is it, and what does it vote? The answer is found in this browser, and the file does not leave it.",
    choose: "Choose files",
    drop: "or drop them on this page",
    files_hint: "Ballots in .json format, one or several at a time.",
    checking: "Verifying…",
    summary: |valid, all| match (valid, all) {
        (1, 1) => "The file is a valid ballot.".to_owned(),
        (_, 1) => "The file is not a valid ballot for this site.".to_owned(),
        (0, _) => format!("{all} files verified, none valid."),
        _ => format!("{all} files verified, {valid} valid."),
    },
    what: "What is verified",
    verified: &[
        ("Its form.", "It is a Palmarès ballot, whole and readable."),
        ("Its signature.", "Not one character has changed since the juror’s device signed it."),
        (
            "Its content.",
            "One answer in each category, nominees of this edition, nothing for the juror’s own territory.",
        ),
        (
            "Its origin.",
            "If it was signed in this browser, the page recognises it and says which revision it is.",
        ),
    ],
    limits: "A signature proves that one device signed; it does not say who held it. When in doubt, read the receipt code back to the juror.",
    valid: "Valid ballot",
    valid_text: |award| {
        format!("Intact since it was signed, and in line with the edition “{award}”.")
    },
    own: |revision| format!("Valid: this is your revision {revision}"),
    own_last: "The file is the one that this browser signed, and the last revision it made.",
    older: |last| {
        format!(
            "The file is intact, but this browser has since signed revision {last}: that is the one to hand in."
        )
    },
    set_aside: "Valid ballot, to be completed",
    set_aside_text: |categories| {
        let names: Vec<_> = categories.iter().map(|it| format!("“{}”", it.name)).collect();
        format!(
            "The edition changed after it was signed, and its answers no longer count here: {}. The others do. Answer there in your ballot, then sign a new revision of it.",
            names.join(", ")
        )
    },
    other_edition: "Ballot of another edition",
    other_edition_text: |id, award| {
        format!(
            "Its signature is good, but it votes in the edition “{id}” and this site is for “{award}”: it cannot tell whether the votes fit."
        )
    },
    refused: "Ballot refused",
    reason: |reason| format!("Reason: {reason}"),
    signed_all_the_same: "Its signature is good all the same.",
    no_ballot: "This is not a ballot",
    not_json: "A ballot is a .json file, and this file is not one, or it is damaged.",
    other_document: "This file does not have the form of a signed ballot.",
    not_read: "File not read",
    folder: "No file in this folder, or the browser could not read it. Open it, and choose the ballots that it contains.",
    too_large: |bytes| {
        format!("It is too large for a ballot, which is {} MB at most.", bytes >> 20)
    },
    unreadable: "The browser could not read it. It may have been moved: choose it again.",
    code: "Receipt code:",
    juror: "Juror",
    territory: "Territory",
    edition: "Edition",
    this_edition: |award| format!("{award}, the one of this site"),
    device: "In this browser",
    signed_here: |revision| format!("Signed here, revision {revision}"),
    signed_elsewhere: "Not signed here",
    signed_nobody_knows: "Cannot be told: its data cannot be read",
    votes: |count| match count {
        0 => "It votes on nothing".to_owned(),
        count => format!("Its votes in {}", counted(count, "category", "categories")),
    },
    only_names: "This site does not know that edition: these are the identifiers in the file.",
    abstention: "Abstained",
};
