//! The ways of judging, in English.

use crate::edition::{HalfPoints, Rule};
use crate::text::Judging;

pub(in crate::text) static JUDGING: Judging = Judging {
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
    score_on: |criterion, score| format!("{criterion}: {}", points(score)),
    nobody_to_judge: "Nobody to judge here: you are recused",
};

fn points(HalfPoints(halves): HalfPoints) -> String {
    if halves % 2 == 0 { (halves / 2).to_string() } else { format!("{}.5", halves / 2) }
}
