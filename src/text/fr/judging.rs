//! The ways of judging, in French.

use crate::edition::{HalfPoints, Rule};
use crate::text::Judging;

pub(in crate::text) static JUDGING: Judging = Judging {
    rule: |rule| match rule {
        Rule::Choose { up_to: 1 } => {
            "Choisissez un nominé, votez blanc ou abstenez-vous. Vous pourrez changer d’avis."
                .to_owned()
        }
        Rule::Choose { up_to } => format!(
            "Choisissez jusqu’à {up_to} nominés, tous de même poids, votez blanc ou abstenez-vous."
        ),
        Rule::Rank { points } => format!(
            "Classez jusqu’à {} nominés, le meilleur en premier, votez blanc ou abstenez-vous.",
            points.len()
        ),
        Rule::Score(scoring) => format!(
            "Notez chaque nominé de {} à {} sur chaque critère{}, votez blanc ou abstenez-vous.",
            scoring.from,
            scoring.to,
            if scoring.half_points { ", demi-points admis" } else { "" }
        ),
    },
    chosen_of: |chosen, up_to| match chosen {
        0 | 1 => format!("{chosen} choisi sur {up_to} au plus"),
        _ => format!("{chosen} choisis sur {up_to} au plus"),
    },
    score_on: |criterion, score| format!("{criterion} : {}", points(score)),
    nobody_to_judge: "Personne à juger ici : vous êtes récusé",
};

fn points(HalfPoints(halves): HalfPoints) -> String {
    if halves % 2 == 0 { (halves / 2).to_string() } else { format!("{},5", halves / 2) }
}
