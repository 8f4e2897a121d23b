//! Reviewing, signing and sending a ballot, in English.

use super::phrases::counted;
use super::refusals::hand_over;
use crate::ballot::{Gap, RecusalReason};
use crate::text::{Notice, Review};

pub(in crate::text) static WORDS: Review = Review {
    title: "Review and sign",
    lead: "Once signed, your ballot becomes a file to hand in to the organiser. You can still correct it: each new signature makes one more revision.",
    gaps: |count| match count {
        1 => "One thing is missing".to_owned(),
        count => format!("{count} things are missing"),
    },
    gaps_hint: "You can sign once everything has an answer, even if it is a blank vote or an abstention.",
    gap: |gap, name| match gap {
        Gap::Name => "Your name".to_owned(),
        Gap::Territory => "Your territory".to_owned(),
        Gap::AmbiguousTerritory => "Your territory: several have this name".to_owned(),
        Gap::Tie(_) => format!("{name}: say whether this tie to your territory matters"),
        Gap::Reason(_) => format!("{name}: say why you recuse yourself"),
        Gap::Unanswered(_) => name.to_owned(),
        Gap::Unscored(_, 1) => format!("{name}: one score is missing"),
        Gap::Unscored(_, missing) => format!("{name}: {missing} scores are missing"),
        Gap::Recused(_) => format!("{name}: your answer names a nominee whom you do not judge"),
        Gap::AgainstRule(_) => format!("{name}: the rule has changed, answer again"),
        Gap::UnknownNominee(_) => {
            format!("{name}: the nominee you chose is no longer listed")
        }
    },
    abstain_in_rest: |count| {
        if count == 1 {
            "Abstain in the remaining category".to_owned()
        } else {
            format!("Abstain in the {count} remaining categories")
        }
    },
    undo: "Undo",
    abstained_in: |count| {
        format!("You now abstain in {}.", counted(count, "more category", "more categories"))
    },
    answers: "Your answers",
    category: "Category",
    answer: "Answer",
    action: "Action",
    no_answer: "No answer",
    comment: |comment| format!("Comment: {comment}"),
    comment_on: |nominee, comment| format!("Comment on {nominee}: {comment}"),
    change: "Change",
    change_in: |category| format!(" the answer in “{category}”"),
    sign: "Sign",
    signer: |name, territory| format!("{name}, {territory}."),
    recused: |count| {
        if count == 1 {
            "One nomination from your territory was not put to you; your ballot says so.".to_owned()
        } else {
            format!(
                "{count} nominations from your territory were not put to you; your ballot says so."
            )
        }
    },
    file_says: "The file contains your name, your answers and your comments, readable by anyone who has it, and the proof that nobody has changed them.",
    sign_button: "Sign and download your ballot",
    sign_again: |revision| format!("Sign and download revision {revision}"),
    signing: "Signing…",
    unchanged: |revision| {
        format!(
            "Nothing has changed since revision {revision}: there is no need to sign again, unless you have lost it."
        )
    },
    changes: |count, revision| {
        format!("{} since revision {revision}", counted(count, "change", "changes"))
    },
    changes_remedy: "Only a new file will tell the organiser: sign again, then send it.",
    outdated: |revision, categories| {
        let names: Vec<_> = categories.iter().map(|it| format!("“{}”", it.name)).collect();
        let names = names.join(", ");
        format!("The edition changed since revision {revision}, which no longer counts in {names}")
    },
    outdated_remedy: "Read again what you answer there, sign again, then send the new file.",
    receipt: "Receipt",
    last: "Your last signed ballot",
    receipt_hint: "Your ballot is signed. Write down this receipt code: the organiser can read it back to you.",
    revision: "Revision",
    made: "Signed on",
    file: "File",
    share: "Share the file…",
    download_last: "Download the file again",
    print: "Print or make a PDF",
    paper: "Signed ballot",
    paper_answers: "The answers of this ballot",
    recused_from: |nominee, recusal| match (recusal.reason, recusal.note.as_str()) {
        (RecusalReason::OwnTerritory, _) => {
            format!("Did not judge {nominee}: it is an action of their own territory.")
        }
        (RecusalReason::RelatedTerritory, "") => {
            format!("Did not judge {nominee}: their territory is tied to it.")
        }
        (_, note) => format!("Did not judge {nominee}: {note}"),
    },
    no_conflict_with: |nominee| {
        format!("Judged {nominee}, despite a tie declared to be of no consequence.")
    },
    paper_foot: "This is a copy to read and to keep: only the signed file can be counted. The code above says which one.",
    saved_file: "Check my saved file",
    saved_file_hint: "Choose the file where you put it: this page says whether it is the right one, and whole.",
    saved_file_good: |revision| Notice {
        what: format!("This is your revision {revision}, whole."),
        remedy: "You can send it as it is.".to_owned(),
    },
    saved_file_older: |revision, last| Notice {
        what: format!("This is your revision {revision}, but the last one is {last}."),
        remedy: "Download the last one and send that.".to_owned(),
    },
    saved_file_other: || Notice {
        what: "This is no ballot that was signed here, or it is damaged.".to_owned(),
        remedy: "Download the file again and choose it without opening it in another program."
            .to_owned(),
    },
    not_delivered: "Handed in to a file on this device; not yet known to be received",
    not_delivered_remedy: |organisers| {
        format!(
            "Send the file to {organisers}, for example attached to an email: nobody else will do it for you. It is in your downloads; otherwise download it again. The receipt code serves to confirm that it has arrived."
        )
    },
    exports: "Your signed ballots",
    code: "Receipt code",
    revision_number: |revision| format!("Revision {revision}"),
    damaged: "Damaged on this device",
    download_again: "Download",
    download_revision: |revision| format!(" revision {revision}"),
    failed: "Your ballot was not signed",
    hand_over,
    unprotected: "This browser does not promise to keep your answers: when space runs low, or after a long absence, it may erase them. The signed file is yours to keep.",
    key_webcrypto: "This browser will recognise you when you correct your ballot.",
    key_software: "This browser will recognise you when you correct your ballot, as long as its site data is not erased.",
    key_session: "This browser will no longer recognise you once this page is closed: to correct your ballot, you will have to bring the signed file back here.",
};
