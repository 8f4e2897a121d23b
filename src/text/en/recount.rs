//! The page on which signed results are recounted, with the official record, in English.

use crate::edition::Rule;
use crate::format::csv::Separator;
use crate::format::standings_csv::Words;
use crate::text::{Notice, Recount};
use crate::workflow::anybody::finding::Fate;

pub(in crate::text) static WORDS: Recount = Recount {
    title: "Recount the results",
    lead: "Signed results hold everything it takes to count again. It is done here, in this browser: you need to believe neither the site nor the organiser.",
    description: |award| {
        format!("Count “{award}” again from the signed results, without a network.")
    },
    needs_script: "Counting again here needs JavaScript: switch it on, or use the command “palmares recount”.",
    choose: "Choose the results",
    drop: "or drop them on this page",
    hint: "The file results.json that the organiser signed. It does not leave this browser.",
    announced: "Recount what this site announces",
    getting: "Reading the results…",
    verifying: |done, all| format!("Ballots verified: {done} of {all}"),
    progress: "Progress of the count",
    cancel: "Stop the count",
    cancelled: "The count was stopped: nothing was established.",
    done: "It was counted again.",
    refused: "These results cannot be counted again",
    several: || Notice {
        what: "There are several files".to_owned(),
        remedy: "Results are a single one: choose the one to count again.".to_owned(),
    },
    folder: || Notice {
        what: "No readable file in this folder".to_owned(),
        remedy: "Open it, and choose the file results.json inside.".to_owned(),
    },
    too_large: || Notice {
        what: "This file is too large to be results".to_owned(),
        remedy: "They weigh 256 MB at most. Choose the file results.json.".to_owned(),
    },
    unreadable: || Notice {
        what: "The chosen file could not be read".to_owned(),
        remedy: "It may have been moved since: choose it again.".to_owned(),
    },
    no_results: || Notice {
        what: "The announced results did not arrive".to_owned(),
        remedy: "Check your connection and try again, or choose the file if you have it already."
            .to_owned(),
    },
    no_edition: || {
        Notice {
        what: "The edition that the jury judged did not arrive".to_owned(),
        remedy: "The count needs it, and it is published beside the results (data/voted.json). Check your connection, then try again.".to_owned(),
    }
    },
    not_told: |count| match count {
        1 => "And in 1 other place.".to_owned(),
        count => format!("And in {count} other places."),
    },
    minutes: "Minutes of the jury",
    created: "Results signed on",
    edition: "Digest of the edition that was judged",
    results: "Digest of the results",
    key: "Key of the signature",
    program: "Counted with",
    categories: "Result by category",
    special: "Distinctions outside the selection",
    decisions: "Decisions taken",
    closed: |ballots| match ballots {
        0 => "The vote was closed without any ballot.".to_owned(),
        1 => "The vote was closed with 1 ballot received.".to_owned(),
        ballots => format!("The vote was closed with {ballots} ballots received."),
    },
    never_closed: "The vote was not closed.",
    late: |receipt, reason| {
        format!("Ballot {receipt} came after the close and was let in. Reason: {reason}")
    },
    between: |receipt, others, reason| {
        format!(
            "Of {others} ballots of one juror, {receipt} is the one that counts. Reason: {reason}"
        )
    },
    tie: |category, ahead, reason| {
        format!(
            "In “{category}”, the president of the jury broke a tie in favour of “{ahead}”. Reason: {reason}"
        )
    },
    revoked: |invitation, reason| match reason {
        None => format!("Invitation {invitation} was revoked."),
        Some(reason) => format!("Invitation {invitation} was revoked. Reason: {reason}"),
    },
    no_decision: "No other decision was needed.",
    peeks: "Looks before the close",
    peek: |at, reason| format!("On {at}. Reason: {reason}"),
    no_peek: "Nobody asked for the results before the close.",
    ballots: "What became of the ballots",
    ballots_lead: "Each different file is counted once, in one line alone.",
    code: "Word",
    meaning: "What it means",
    number: "Files",
    fate: |fate| match fate {
        Fate::Counted => "The ballot counts.",
        Fate::Superseded => "Replaced by a later ballot of the same juror.",
        Fate::Duplicate => "The same ballot came twice.",
        Fate::Conflict => {
            "In conflict with another ballot of the same juror, and not the one kept."
        }
        Fate::Revoked => "Its invitation was revoked.",
        Fate::Late => "Came after the close, and was not let in.",
        Fate::BadSignature => "Its signature is not good: it was altered, or forged.",
        Fate::NotInvited => "No invited juror signed it.",
        Fate::WrongEdition => "Filled in for another edition, or another state of this one.",
        Fate::AgainstRules => "The rules of the vote do not allow what it says.",
        Fate::Unreadable => "Not a ballot that can be read.",
    },
    set_aside: |category, ballots| match ballots {
        1 => format!(
            "“{category}” changed while the jury voted: the answer of 1 ballot signed before does not count there."
        ),
        ballots => format!(
            "“{category}” changed while the jury voted: the answers of {ballots} ballots signed before do not count there."
        ),
    },
    receipt: "Find my ballot",
    receipt_label: "The code of your receipt",
    receipt_hint: "Five groups of four signs; spaces, dashes and capitals do not matter.",
    find: "Find",
    found: |receipt, fate| format!("Receipt {receipt}: {fate}"),
    not_in: |categories| {
        let names: Vec<_> = categories.iter().map(|name| format!("“{name}”")).collect();
        format!("But not in {}, which changed after it was signed.", names.join(", nor in "))
    },
    unknown: |receipt| {
        format!(
            "No ballot in these results has the code {receipt}. Read it again on your receipt; if it is right, your ballot did not arrive: write to the organiser."
        )
    },
    no_receipt: "Type the code of your receipt first.",
    take_away: "Take the result away",
    print: "Print the minutes",
    csv: "The standings as a table (CSV)",
    offered: |file| format!("{file} was handed to the browser."),
    not_offered: "The browser did not save the file. Check that it is allowed to.",
    table: Words {
        headings: [
            "Category",
            "Rank",
            "Nominated action",
            "Territory",
            "Unit",
            "Exact numerator",
            "Exact denominator",
            "Rounded value",
            "Award",
        ],
        unit: |rule| match rule {
            Rule::Choose { .. } => "votes",
            Rule::Rank { .. } => "points in all",
            Rule::Score(_) => "mean",
        },
        mark: '.',
        separator: Separator::Comma,
    },
    signatures: "Signed by",
    signers: ["The president of the jury", "The organiser", "The secretary of the meeting"],
    link: "Count signed results again",
};
