//! Received files, participation, decisions and the count, in English.

use crate::text::{Notice, Office};

pub(in crate::text) static WORDS: Office = Office {
    again: "This file is there already: nothing to do.",
    invitation: "An invitation: this juror is expected.",
    revocations: "A list of invitations that were taken back: it is applied.",
    refused_revocations: "This list of invitations taken back is not by the organiser of this edition: it has no effect.",
    opening: "One moment: what is kept in this browser is coming back.",
    nothing: "No ballot has come yet.",
    nothing_hint: "Choose the files that the jury sent on the page “Ballots received”.",
    to_imports: "Go to the ballots received",
    kept: "Everything that was received stays in this browser, also what was refused.",
    unkept: |why| Notice {
        what: "This browser does not keep what you import".to_owned(),
        remedy: format!(
            "{why} Do not close this page before you saved the results; the original files stay with you."
        ),
    },
    elsewhere: || {
        Notice {
        what: "Another tab decided something meanwhile".to_owned(),
        remedy: "Your last decision is not saved. Reload this page, then decide again: nothing is signed before.".to_owned(),
    }
    },
    damaged: || {
        Notice {
        what: "The decisions kept in this browser cannot be read".to_owned(),
        remedy: "Restore them from a backup of the office, on the page of the ballots received. As long as you decide nothing, what is there stays.".to_owned(),
    }
    },
    delivered: |files, again| {
        let files = match files {
            0 => "No new file".to_owned(),
            1 => "1 file examined".to_owned(),
            files => format!("{files} files examined"),
        };
        match again {
            0 => format!("{files}."),
            1 => format!("{files}, of which 1 was there already."),
            again => format!("{files}, of which {again} were there already."),
        }
    },
    stopped: "Stopped: what was examined is here, the rest can be chosen again.",
    refused_title: "Files set aside",
    conflicts: "To be decided between",
    conflicts_lead: "A juror handed in several ballots of which none follows the other. None counts until you decide. The page does not show the votes: ask the juror for the code of the receipt.",
    differ: |categories| match categories.len() {
        0 => "These ballots say the same.".to_owned(),
        _ => format!("They differ in: {}.", categories.join(", ")),
    },
    candidate: |receipt, revision| format!("Receipt {receipt}, revision {revision}"),
    signed: |when| format!("Signed on {when}, by the clock of the device"),
    reason: "Why?",
    reason_hint: "For example: “confirmed by telephone on 3 March”. This text is published with the results.",
    reason_missing: "Say why first: a decision without a reason convinces nobody.",
    choose_one: "Choose the ballot that counts first.",
    decide: "Decide",
    late: "Came after the vote was closed",
    late_lead: "They do not count, unless you let them in one by one, and say why.",
    let_in: |name| format!("Let {name} in"),
    unfitting: |count| match count {
        1 => "1 decision applies no longer: a ballot came since.".to_owned(),
        count => format!("{count} decisions apply no longer: ballots came since."),
    },
    participation_title: "Participation",
    participation_lead: "Who has answered, and whether the missing ballots can still change anything. Never who leads.",
    participation_description: |award| {
        format!("Who has answered in the vote of “{award}”, without showing who leads.")
    },
    answered: |answered, invited| {
        match invited {
        0 => "No invitation was imported: drop the .invitation.json files with the ballots to know who is missing.".to_owned(),
        _ => format!("{answered} answers of {invited} invited."),
    }
    },
    counted: |count| match count {
        0 => "No ballot counts so far.".to_owned(),
        1 => "1 ballot counts.".to_owned(),
        count => format!("{count} ballots count."),
    },
    by_category: "By category",
    category: "Category",
    took_part: "Participation",
    outlook: "The result",
    missing: |count| match count {
        0 => "nobody is missing".to_owned(),
        1 => "1 ballot is missing".to_owned(),
        count => format!("{count} ballots are missing"),
    },
    quorum: "Too few so far for a quorum.",
    jurors: "Juror by juror",
    juror: "Juror",
    answer: "Answer",
    remind: "Copy the list of those who are missing",
    reminded: "List copied.",
    not_copied: "The browser will not copy: select the names in the table.",
    count_title: "The count",
    count_lead: "Close the vote, decide ties, sign the results.",
    count_description: |award| {
        format!(
            "Close the vote of “{award}”, count and sign the results, in the browser and without a network."
        )
    },
    hidden: "The results are hidden until the vote is closed.",
    hidden_text: "So that nobody can say that the rest of the vote was swayed.",
    peek: "Look all the same",
    peek_text: "This look is recorded: its date and its reason are published with the results.",
    peeked: "Not final: the vote is still open, and this look is recorded.",
    close: "Close the vote",
    close_text: |counted, open| {
        let open = match open {
            0 => String::new(),
            1 => " Beware: for 1 juror no ballot counts until you decide which.".to_owned(),
            open => format!(" Beware: for {open} jurors no ballot counts until you decide which."),
        };
        format!(
            "Ballots that come afterwards will be marked as late and count only if you let them in. Counting at this moment: {counted}.{open}"
        )
    },
    close_yes: "Yes, close the vote",
    cancel: "Cancel",
    closed: "The vote is closed.",
    closed_text: "Ballots that come from now on are marked as late, and let in only with a reason.",
    reopen: "Open the vote again",
    reopen_text: "The results hide again, and ballots that come count. The date and the reason are published with the results.",
    reopened: |reason| format!("Vote opened again: {reason}"),
    settled: "Decisions taken",
    settled_lead: "Until you sign, each can be taken back.",
    settled_ballot: |receipt| format!("The ballot of receipt {receipt} counts."),
    settled_late: |receipt| format!("The ballot of receipt {receipt}, which came late, is let in."),
    settled_tie: |name| format!("“{name}” goes ahead."),
    take_back: |what| format!("Take this decision back: {what}"),
    ties: "Ties for the president to decide",
    ties_lead: "Without a decision they stay ties: the laureates share the distinction.",
    choose_nominee: "Choose the action that goes ahead first.",
    ahead: "Goes ahead",
    sign_title: "Sign the results",
    sign_lead: "The file has all that is needed to count again. It is also what the ceremony and publishing take.",
    no_key: "Open your key first: it signs the results.",
    to_key: "Open the key",
    full: "Save the full results",
    full_text: "With every ballot and the name of who signed it.",
    anonymous: "Save the anonymous results",
    anonymous_text: "With the sums alone: nobody can tell who voted for whom.",
    saved: |file| format!("{file}: signed results, to be saved where the browser asks."),
    not_saved: "The browser did not take the file. Allow downloads for this site and try again.",
    save_decisions: "Save the decisions",
};
