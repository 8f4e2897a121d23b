//! The ways of judging, with the comments and notes beside the answers, in French.

use crate::ballot::{RecusalReason, Tally};
use crate::edition::{HalfPoints, Rule, Scoring};

sentences!(Judging {
    rule: |rule: &Rule| match rule {
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
    chosen_of: |chosen: usize, up_to: usize| match chosen {
        0 | 1 => format!("{chosen} choisi sur {up_to} au plus"),
        _ => format!("{chosen} choisis sur {up_to} au plus"),
    },
    score_on: |criterion: &str, score: HalfPoints| format!("{criterion} : {}", score.written(',')),
    nobody_to_judge: "Personne à juger ici : vous êtes récusé",
    place: |place: usize, points: u32| match points {
        0 | 1 => format!("{} · {points} point", ordinal(place)),
        _ => format!("{} · {points} points", ordinal(place)),
    },
    ranked_of: |ranked: usize, up_to: usize| match (ranked, up_to) {
        (0, _) => format!("Aucun classé sur {up_to} au plus"),
        (1, _) => format!("1 classé sur {up_to} au plus"),
        (ranked, up_to) if ranked == up_to => {
            format!("{up_to} classés, c’est le plus : retirez-en un pour en classer un autre")
        }
        _ => format!("{ranked} classés sur {up_to} au plus"),
    },
    ranking: "Votre classement",
    ranking_keys: "Au clavier : Alt et les flèches déplacent le nominé sur lequel vous êtes.",
    not_ranked: "Pas classés",
    rank: "Classer",
    rank_nominee: |nominee: &str| format!("Classer {nominee}"),
    move_up: |nominee: &str| format!("Monter {nominee}"),
    move_down: |nominee: &str| format!("Descendre {nominee}"),
    take_out: "Retirer",
    take_out_nominee: |nominee: &str| format!("Retirer {nominee} du classement"),
    now_at: |nominee: &str, place: usize, ranked: usize| format!(
        "{nominee} : {} sur {ranked}",
        ordinal(place)
    ),
    now_out: |nominee: &str| format!("{nominee} : retiré du classement"),
    score: |score: HalfPoints| score.written(','),
    weight: |weight: u32| format!("coefficient {weight}"),
    not_a_score: |scoring: &Scoring| {
        let kind = if scoring.half_points {
            "un nombre entier ou un demi-point"
        } else {
            "un nombre entier"
        };
        format!("Écrivez {kind} de {} à {} ; ceci n’est pas compté.", scoring.from, scoring.to)
    },
    tally: |tally: &Tally| {
        let sum = tally.sum.written(',');
        let most = tally.most.written(',');
        match tally.missing {
            0 => format!("Total : {sum} sur {most}"),
            1 => format!("Total : {sum} sur {most} · il manque une note"),
            missing => format!("Total : {sum} sur {most} · il manque {missing} notes"),
        }
    },
    scored_of: |scored: usize, asked: usize| match scored {
        0 | 1 => format!("{scored} nominé noté sur {asked}"),
        _ => format!("{scored} nominés notés sur {asked}"),
    },
    unscored_only: "Seulement ceux que je n’ai pas encore notés",
    all_scored: "Vous avez noté tout le monde.",
    recused: |reason: RecusalReason| -> &'static str {
        match reason {
            RecusalReason::OwnTerritory => "Votre territoire : vous ne pouvez pas voter pour lui.",
            RecusalReason::RelatedTerritory => "Lié à votre territoire : vous ne le jugez pas.",
            RecusalReason::Other => "Vous vous récusez : vous ne le jugez pas.",
        }
    },
    tie_question: |territory: &str| {
        format!("{territory} : un lien existe avec votre territoire. Vous empêche-t-il de juger ?")
    },
    tie_matters: "Oui, je me récuse",
    tie_does_not: "Non, je peux juger",
    recuse: "Me récuser",
    recuse_from: |nominee: &str| format!("Me récuser : {nominee}"),
    recuse_hint: "Vous connaissez l’équipe, vous avez travaillé pour elle ? Ne jugez pas ce nominé.",
    judge_again: "Juger de nouveau",
    judge_nominee_again: |nominee: &str| format!("Juger de nouveau {nominee}"),
    reason: "Motif de votre récusation",
    reason_optional: "Motif de votre récusation (facultatif)",
    reason_hint: "Le motif figure dans votre bulletin.",
    about: |nominee: &str| format!(" : {nominee}"),
    remarks: "Remarques",
    remarks_on_category: "Vos remarques sur la catégorie",
    has_comment: "commentaire écrit",
    has_note: "note écrite",
    for_jury: "Pour le jury",
    comment_for_jury: "Commentaire pour le jury (facultatif)",
    for_jury_hint: "Figure dans votre bulletin, que l’organisateur lira.",
    for_yourself: "Note pour vous seul",
    for_yourself_hint: "Reste sur cet appareil : jamais dans votre bulletin.",
    order: "Ordre",
    order_own: "Mon ordre",
    order_of_edition: "Ordre de l’édition",
    order_alphabetical: "Alphabétique",
    compare: "Comparer",
    compare_whom: "Qui mettre côte à côte ?",
    compare_all: "Tous",
    compare_more: "Choisissez-en au moins deux.",
    comparison: "Nominés côte à côte",
    close: "Fermer la comparaison",
    action: "Action",
    kind: "Type",
    region: "Région",
    links: "Liens",
    distinction: "Distinction",
    laureate: "Lauréat",
    your_judgement: "Votre réponse",
    none: "rien",
    undo: "Annuler",
    redo: "Rétablir",
    undone: |what: &str| format!("Annulé : {what}"),
    redone: |what: &str| format!("Rétabli : {what}"),
    your_name: "votre nom",
    your_territory: "votre territoire",
});

fn ordinal(place: usize) -> String {
    if place == 1 { "1er".to_owned() } else { format!("{place}e") }
}
