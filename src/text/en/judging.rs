//! The ways of judging, with the comments and notes beside the answers, in English.

use crate::ballot::RecusalReason;
use crate::edition::Rule;
use crate::text::Judging;

pub(in crate::text) static WORDS: Judging = Judging {
    rule: |rule| match rule {
        Rule::Choose { up_to: 1 } => {
            "Choose a nominee, cast a blank vote or abstain. You can change your mind later."
                .to_owned()
        }
        Rule::Choose { up_to } => format!(
            "Choose up to {up_to} nominees, all of equal weight, cast a blank vote or abstain."
        ),
        Rule::Rank { points } => format!(
            "Rank up to {} nominees, the best first, cast a blank vote or abstain.",
            points.len()
        ),
        Rule::Score(scoring) => format!(
            "Score each nominee from {} to {} on each criterion{}, cast a blank vote or abstain.",
            scoring.from,
            scoring.to,
            if scoring.half_points { ", half points allowed" } else { "" }
        ),
    },
    chosen_of: |chosen, up_to| format!("{chosen} chosen of {up_to} at most"),
    score_on: |criterion, score| format!("{criterion}: {}", score.written('.')),
    nobody_to_judge: "Nobody to judge here: you are recused",
    place: |place, points| match points {
        1 => format!("{} · 1 point", ordinal(place)),
        _ => format!("{} · {points} points", ordinal(place)),
    },
    ranked_of: |ranked, up_to| match (ranked, up_to) {
        (0, _) => format!("None ranked of {up_to} at most"),
        (ranked, up_to) if ranked == up_to => {
            format!("{up_to} ranked, which is the most: take one out to rank another")
        }
        _ => format!("{ranked} ranked of {up_to} at most"),
    },
    ranking: "Your ranking",
    ranking_keys: "By keyboard: Alt and the arrows move the nominee you are on.",
    not_ranked: "Not ranked",
    rank: "Rank",
    rank_nominee: |nominee| format!("Rank {nominee}"),
    move_up: |nominee| format!("Move {nominee} up"),
    move_down: |nominee| format!("Move {nominee} down"),
    take_out: "Take out",
    take_out_nominee: |nominee| format!("Take out {nominee} of the ranking"),
    now_at: |nominee, place, ranked| format!("{nominee}: {} of {ranked}", ordinal(place)),
    now_out: |nominee| format!("{nominee}: out of the ranking"),
    score: |score| score.written('.'),
    weight: |weight| match weight {
        1 => "counts once".to_owned(),
        _ => format!("counts {weight} times"),
    },
    not_a_score: |scoring| {
        let kind =
            if scoring.half_points { "a whole number or a half point" } else { "a whole number" };
        format!("Write {kind} from {} to {}; this does not count.", scoring.from, scoring.to)
    },
    tally: |tally| {
        let sum = tally.sum.written('.');
        let most = tally.most.written('.');
        match tally.missing {
            0 => format!("Total: {sum} of {most}"),
            1 => format!("Total: {sum} of {most} · one score is missing"),
            missing => format!("Total: {sum} of {most} · {missing} scores are missing"),
        }
    },
    scored_of: |scored, asked| match asked {
        1 => format!("{scored} of 1 nominee scored"),
        _ => format!("{scored} of {asked} nominees scored"),
    },
    unscored_only: "Only those I have not scored yet",
    all_scored: "You have scored everyone.",
    recused: |reason| match reason {
        RecusalReason::OwnTerritory => "Your territory: you cannot vote for it.",
        RecusalReason::RelatedTerritory => "Tied to your territory: you do not judge it.",
        RecusalReason::Other => "You recuse yourself: you do not judge it.",
    },
    tie_question: |territory| {
        format!("{territory}: there is a tie to your territory. Does it keep you from judging?")
    },
    tie_matters: "Yes, I recuse myself",
    tie_does_not: "No, I can judge",
    recuse: "Recuse myself",
    recuse_from: |nominee| format!("Recuse myself: {nominee}"),
    recuse_hint: "Do you know the team, have you worked for it? Then do not judge this nominee.",
    judge_again: "Judge again",
    judge_nominee_again: |nominee| format!("Judge again: {nominee}"),
    reason: "Reason for your recusal",
    reason_optional: "Reason for your recusal (optional)",
    reason_hint: "The reason is part of your ballot.",
    about: |nominee| format!(": {nominee}"),
    remarks: "Remarks",
    remarks_on_category: "Your remarks on the category",
    has_comment: "comment written",
    has_note: "note written",
    for_jury: "For the jury",
    comment_for_jury: "Comment for the jury (optional)",
    for_jury_hint: "Part of your ballot, which the organiser will read.",
    for_yourself: "Note for yourself",
    for_yourself_hint: "Stays on this device: never in your ballot.",
    order: "Order",
    order_own: "My order",
    order_of_edition: "Order of the edition",
    order_alphabetical: "Alphabetical",
    compare: "Compare",
    compare_whom: "Whom to put side by side?",
    compare_all: "All",
    compare_more: "Choose at least two.",
    comparison: "Nominees side by side",
    close: "Close the comparison",
    action: "Action",
    kind: "Kind",
    region: "Region",
    links: "Links",
    distinction: "Honour",
    laureate: "Laureate",
    your_judgement: "Your answer",
    none: "nothing",
    undo: "Undo",
    redo: "Redo",
    undone: |what| format!("Undone: {what}"),
    redone: |what| format!("Redone: {what}"),
    your_name: "your name",
    your_territory: "your territory",
};

fn ordinal(place: usize) -> String {
    let ending = match (place % 10, place % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{place}{ending}")
}
