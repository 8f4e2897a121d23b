//! Messages of the commands that count and recount, in English.

use crate::text::Counts;

pub(in crate::text) static WORDS: Counts = Counts {
    decisions_elsewhere: |file, edition| {
        format!("{file}: these decisions are those of another edition, “{edition}”")
    },
    unfitting: |count| match count {
        1 => "1 decision applies to nothing: a ballot came since, or it was taken anew.".to_owned(),
        count => format!(
            "{count} decisions apply to nothing: ballots came since, or they were taken anew."
        ),
    },
    written: |file, digest| format!("{file}: signed results\n  {digest}"),
    receipt_found: |receipt, code| {
        format!("Receipt {receipt}: the ballot is in the results [{code}].")
    },
    receipt_unknown: |receipt| {
        format!("Receipt {receipt}: no ballot of these results has this code.")
    },
    different: |count| {
        match count {
        1 => "counting again gives something else in one place; nothing is published. See “palmares recount”".to_owned(),
        count => format!("counting again gives something else in {count} places; nothing is published. See “palmares recount”"),
    }
    },
    somebody_else: "signed by another key than the edition’s; nothing is published",
    honours: "what they give outside the selection does not fit the edition; nothing is published",
    edition_changed: "“edition.json” is neither the edition that was judged nor what was published of it: take “results.json” and “voted.json” away to publish another edition",
};
