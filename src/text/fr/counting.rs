//! Which ballots count, who took part, and how a result came about, in French.

use crate::ballot::SetAside;
use crate::count::{Merit, Outlook, Turnout};
use crate::edition::{Rule, Selection};
use crate::text::Language;
use crate::workflow::anybody::recount::{RecountFault, SignedBy};
use crate::workflow::office::announce::AnnounceError;
use crate::workflow::office::decide::verdict::{ConflictKind, Note, Outcome};
use crate::workflow::office::misfit::Misfit;
use crate::workflow::office::participation::{AnswerState, RecordFault};

sentences!(Counting {
    outcome: outcome as fn(&Outcome) -> String,
    note: note as fn(&Note) -> String,
    answer: |answer: AnswerState| -> &'static str {
        match answer {
            AnswerState::Missing => "n’a pas répondu",
            AnswerState::Incomplete => "doit répondre de nouveau où l’édition a changé",
            AnswerState::InConflict => "plusieurs bulletins, à départager",
            AnswerState::Answered => "a répondu",
        }
    },
    outlook: |outlook: Outlook| -> &'static str {
        match outlook {
            Outlook::Settled => "Acquis : les bulletins qui manquent ne peuvent plus rien changer.",
            Outlook::Open => {
                "Ouvert : les bulletins qui manquent peuvent encore changer le résultat."
            }
        }
    },
    rule: |rule: &Rule| match rule {
        Rule::Choose { up_to: 1 } => "Chaque juré désigne une action : c’est une voix.".to_owned(),
        Rule::Choose { up_to } => {
            format!("Chaque juré désigne jusqu’à {up_to} actions : une voix pour chacune.")
        }
        Rule::Rank { points } => {
            let points: Vec<_> = points.iter().map(u32::to_string).collect();
            format!(
                "Chaque juré classe jusqu’à {} actions, qui reçoivent dans l’ordre {} points.",
                points.len(),
                points.join(", ")
            )
        }
        Rule::Score(scoring) => {
            let criteria: Vec<_> = scoring
                .criteria
                .iter()
                .map(|it| format!("{} (coefficient {})", it.name, it.weight))
                .collect();
            format!(
                "Chaque juré note chaque action de {} à {} : {}. Le résultat d’une action est la moyenne de ses notes, avec leurs coefficients, sur les seuls jurés qui l’ont notée : une récusation ne lui coûte rien.",
                scoring.from,
                scoring.to,
                criteria.join(", ")
            )
        }
    },
    turnout: |invited: Option<u32>, turnout: Turnout| {
        let Turnout { voting, blank, abstaining, recused } = turnout;
        let invited = match invited {
            None => String::new(),
            Some(few @ (0 | 1)) => format!("{few} juré invité. "),
            Some(invited) => format!("{invited} jurés invités. "),
        };
        let parts = [
            (voting, "a voté", "ont voté"),
            (blank, "a voté blanc", "ont voté blanc"),
            (abstaining, "s’est abstenu", "se sont abstenus"),
            (
                recused,
                "s’est récusé pour toute la catégorie",
                "se sont récusés pour toute la catégorie",
            ),
        ];
        let parts: Vec<_> = parts
            .iter()
            .filter(|(count, ..)| *count > 0)
            .map(|(count, one, many)| format!("{count} {}", if *count == 1 { one } else { many }))
            .collect();
        if parts.is_empty() {
            format!("{invited}Aucun bulletin ne compte.")
        } else {
            format!("{invited}{}.", parts.join(", "))
        }
    },
    without_quorum: |present: u32, quorum: u32| {
        let present = match present {
            0 => "aucun n’a pris part".to_owned(),
            1 => "1 seul a pris part".to_owned(),
            present => format!("{present} ont pris part"),
        };
        format!(
            "Il fallait que {quorum} jurés au moins prennent part au vote, blancs compris ; {present} : personne n’est distingué dans cette catégorie."
        )
    },
    merit: merit as fn(&Rule, Merit) -> String,
    place: |place: u32, names: &[String], merit: &str, distinction: Option<&str>| {
        let ordinal = ordinal(place);
        let (each, shared) = if names.len() > 1 {
            (" pour chacune", format!(" à égalité entre {} actions", names.len()))
        } else {
            ("", String::new())
        };
        let earned = distinction.map_or_else(String::new, |name| format!(" {name}{each}."));
        format!("{ordinal} place{shared}, avec {merit}{each} : {}.{earned}", listed(names))
    },
    nothing: |names: &[String]| {
        format!("N’ont rien reçu et n’ont donc pas de distinction : {}.", listed(names))
    },
    unjudged: |names: &[String]| format!("Personne ne les a notées : {}.", listed(names)),
    decided: |ahead: &str, reason: &str| {
        format!("À égalité, la présidence du jury a placé « {ahead} » devant : {reason}")
    },
    shared: "Les actions à égalité partagent leur place et sa distinction ; la place suivante en tient compte. Ni l’ordre, ni le nom, ni le hasard ne départagent personne.",
    recusals: |name: &str, count: u32| match count {
        1 => format!("1 juré s’est récusé pour « {name} »."),
        count => format!("{count} jurés se sont récusés pour « {name} »."),
    },
    selection: |selection: Selection| match selection {
        Selection::First(1) => {
            "La 1re place de la catégorie va au tour suivant, avec toutes celles qui la partagent."
                .to_owned()
        }
        Selection::First(places) => format!(
            "Les {places} premières places de la catégorie vont au tour suivant, avec toutes celles qui partagent la dernière."
        ),
        Selection::AtLeast(points) => {
            format!("Va au tour suivant ce qui a obtenu au moins {points}.")
        }
    },
    selected: |names: &[String]| match names.len() {
        0 => "Rien ne va au tour suivant.".to_owned(),
        _ => format!("Au tour suivant : {}.", listed(names)),
    },
    announce_error: |error: &AnnounceError| {
        match error {
        AnnounceError::VoteOpen => {
            "Le vote n’est pas clos : des résultats signés seraient provisoires. Fermez-le d’abord."
                .to_owned()
        }
        AnnounceError::WrongKey => {
            "Cette clé n’est pas celle que nomme l’édition : personne ne croirait les résultats."
                .to_owned()
        }
        AnnounceError::Decisions(misfit) => said_of(misfit),
        AnnounceError::Sign(_) => {
            "La clé n’a pas signé : rouvrez-la avec sa phrase de passe et réessayez. Rien n’est perdu."
                .to_owned()
        }
    }
    },
    record_fault: |fault: &RecordFault| match fault {
        RecordFault::Format(faults) => first(faults),
        RecordFault::WrongEdition(id) => format!("invitation d’une autre édition, « {id} »."),
        RecordFault::Signature(_) => {
            "invitation que l’organisateur de cette édition n’a pas signée.".to_owned()
        }
    },
    recount_fault: |fault: &RecountFault| {
        match fault {
        RecountFault::Format(faults) => {
            format!("Ce ne sont pas des résultats que ce programme sait lire : {}", first(faults))
        }
        RecountFault::WrongEdition(id) => {
            format!("Ce sont les résultats d’une autre édition, « {id} » : ouvrez-les avec elle.")
        }
        RecountFault::WrongEditionState => "Ces résultats ont été comptés sur un autre état de l’édition : prenez le fichier « edition.json » publié avec eux.".to_owned(),
        RecountFault::Decisions(misfit) => said_of(misfit),
        RecountFault::Signature(_) => "Ces résultats ont été modifiés après leur signature, ou n’ont pas été signés par la clé qu’ils citent. Demandez le fichier d’origine.".to_owned(),
    }
    },
    signed_by: |signed_by: SignedBy| -> &'static str {
        match signed_by {
            SignedBy::Organiser => "Signés par l’organisateur de l’édition.",
            SignedBy::Unnamed => {
                "Signés par la clé ci-dessous ; l’édition ne nomme pas de clé, à vous de savoir si c’est celle de l’organisateur."
            }
            SignedBy::SomebodyElse => {
                "Attention : signés par une autre clé que celle de l’organisateur. Ils ne viennent peut-être pas de lui."
            }
        }
    },
    same: "Le nouveau compte donne exactement ces résultats.",
    different: |count: usize| match count {
        1 => "Le nouveau compte donne autre chose en un endroit :".to_owned(),
        count => format!("Le nouveau compte donne autre chose en {count} endroits :"),
    },
    difference: |place: &str, stated: Option<&str>, counted: Option<&str>| {
        let said = |value: Option<&str>| value.map_or_else(|| "rien".to_owned(), str::to_owned);
        format!("{place} : le fichier dit {}, le compte donne {}", said(stated), said(counted))
    },
    from_ballots: "Recompté à partir de chaque bulletin, toutes les signatures vérifiées.",
    source: |award: &str| format!("Résultats signés du jury, {award}"),
    statement: |category: &str, place: u32, shared: bool, merit: &str| {
        let ordinal = ordinal(place);
        let shared = if shared { " ex æquo" } else { "" };
        format!("{ordinal} place{shared} de la catégorie « {category} », avec {merit}.")
    },
    from_sums: "Recompté à partir des sommes : ces résultats anonymes ne contiennent pas les bulletins.",
});

fn outcome(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Counted(_) => "Il compte.".to_owned(),
        Outcome::Superseded => {
            "Le même juré a remis ensuite un autre bulletin, qui le remplace.".to_owned()
        }
        Outcome::Duplicate => "Le même bulletin est déjà là : rien à faire.".to_owned(),
        Outcome::Conflict(ConflictKind::Fork) => "Le même appareil a signé deux bulletins qui ne se suivent pas : demandez au juré lequel est le bon, puis décidez.".to_owned(),
        Outcome::Conflict(ConflictKind::Device) => "Le même juré a voté sur deux appareils sans que l’un suive l’autre : demandez-lui lequel est le bon, puis décidez.".to_owned(),
        Outcome::Revoked(None) => "Son invitation a été retirée : il ne compte pas.".to_owned(),
        Outcome::Revoked(Some(reason)) => {
            format!("Son invitation a été retirée : il ne compte pas. Raison : {reason}")
        }
        Outcome::Late => "Il est arrivé après la clôture : il ne compte que si vous l’admettez, en disant pourquoi.".to_owned(),
        Outcome::Rejected(rejection) => {
            format!("Il n’est pas cru : {}", Language::French.rejection(rejection))
        }
    }
}

fn note(note: &Note) -> String {
    match note {
        Note::SetAside(categories) => match categories.as_slice() {
            [SetAside { name, .. }] => {
                format!(
                    "Sa réponse dans « {name} » est mise de côté : la catégorie a changé depuis la signature."
                )
            }
            several => {
                let names: Vec<_> = several.iter().map(|it| it.name.clone()).collect();
                format!(
                    "Ses réponses dans {} sont mises de côté : ces catégories ont changé depuis la signature.",
                    listed(&names)
                )
            }
        },
        Note::Gap { revision, .. } => {
            format!("Le bulletin qui précède la révision {revision} n’est jamais arrivé.")
        }
        Note::FollowsSomebodyElse { revision, .. } => format!(
            "La révision {revision} suit un bulletin arrivé comme celui d’un autre juré : un appareil a peut-être changé de main."
        ),
        Note::ClockWentBack { revision } => format!(
            "À l’horloge de l’appareil, la révision {revision} est plus ancienne que celle qu’elle suit ; cela ne change rien."
        ),
    }
}

/// A mean that needs more than two decimals is also given as an exact fraction, so that anybody can check it.
fn merit(rule: &Rule, merit: Merit) -> String {
    let (numerator, denominator) = (merit.numerator(), merit.denominator());
    match rule {
        Rule::Choose { .. } => format!("{numerator} voix"),
        Rule::Rank { .. } if numerator < 2 => format!("{numerator} point"),
        Rule::Rank { .. } => format!("{numerator} points"),
        Rule::Score(_) => {
            let (number, exact) = merit.decimal(',');
            if exact {
                format!("une moyenne de {number}")
            } else {
                format!("une moyenne de {numerator}/{denominator}, environ {number}")
            }
        }
    }
}

fn ordinal(place: u32) -> String {
    if place == 1 { "1re".to_owned() } else { format!("{place}e") }
}

fn listed(names: &[String]) -> String {
    names.iter().map(|name| format!("« {name} »")).collect::<Vec<_>>().join(", ")
}

fn first(faults: &[crate::format::Fault]) -> String {
    let said = |fault: &crate::format::Fault| {
        format!("ligne {} : {}", fault.position, Language::French.fault(&fault.kind))
    };
    faults.first().map_or_else(String::new, said)
}

fn said_of(misfit: &Misfit) -> String {
    match misfit {
        Misfit::WrongEdition(id) => {
            format!("Les décisions sont celles d’une autre édition, « {id} ».")
        }
        Misfit::NoSuchDistinction(id) => {
            format!(
                "Une distinction hors sélection, « {id} », n’existe pas dans l’édition : donnez-en une qui y est."
            )
        }
        Misfit::NoSuchNominee(id) => {
            format!(
                "Une distinction hors sélection est donnée à « {id} », qui n’est pas parmi les nommés de l’édition."
            )
        }
    }
}
