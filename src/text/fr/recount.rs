//! The page on which signed results are recounted, with the official record, in French.

use crate::edition::Rule;
use crate::format::csv::Separator;
use crate::format::standings_csv::Words;
use crate::text::Notice;
use crate::workflow::anybody::finding::Fate;

sentences!(Recount {
    title: "Recompter les résultats",
    lead: "Des résultats signés contiennent tout ce qu’il faut pour refaire le compte. Il se refait ici, dans ce navigateur : ni le site ni l’organisateur n’ont à être crus.",
    description: |award: &str| {
        format!("Refaire le compte de « {award} » à partir des résultats signés, sans réseau.")
    },
    needs_script: "Recompter ici a besoin de JavaScript : activez-le, ou utilisez la commande « palmares recount ».",
    choose: "Choisir les résultats",
    drop: "ou déposez-les sur cette page",
    hint: "Le fichier results.json que l’organisateur a signé. Il ne quitte pas ce navigateur.",
    announced: "Recompter ce que ce site annonce",
    getting: "Lecture des résultats…",
    verifying: |done: usize, all: usize| format!("Bulletins vérifiés : {done} sur {all}"),
    progress: "Avancement du compte",
    cancel: "Arrêter le compte",
    cancelled: "Compte arrêté : rien n’a été établi.",
    done: "Le compte est refait.",
    refused: "Ces résultats ne peuvent pas être recomptés",
    several: || -> Notice {
        Notice {
            what: "Il y a plusieurs fichiers".to_owned(),
            remedy: "Des résultats tiennent dans un seul : choisissez celui à recompter."
                .to_owned(),
        }
    },
    folder: || -> Notice {
        Notice {
            what: "Aucun fichier lisible dans ce dossier".to_owned(),
            remedy: "Ouvrez-le, et choisissez le fichier results.json qu’il contient.".to_owned(),
        }
    },
    too_large: || -> Notice {
        Notice {
            what: "Ce fichier est trop gros pour être des résultats".to_owned(),
            remedy: "Ils pèsent au plus 256 Mo. Choisissez le fichier results.json.".to_owned(),
        }
    },
    unreadable: || -> Notice {
        Notice {
            what: "Le fichier choisi n’a pas pu être lu".to_owned(),
            remedy: "Il a peut-être été déplacé depuis : choisissez-le de nouveau.".to_owned(),
        }
    },
    no_results: || -> Notice {
        Notice {
        what: "Les résultats annoncés ne sont pas arrivés".to_owned(),
        remedy:
            "Vérifiez votre connexion et réessayez, ou choisissez le fichier si vous l’avez déjà."
                .to_owned(),
    }
    },
    no_edition: || -> Notice {
        Notice {
        what: "L’édition que le jury a jugée n’est pas arrivée".to_owned(),
        remedy: "Le compte se refait avec elle, et elle est publiée à côté des résultats (data/voted.json). Vérifiez votre connexion, puis réessayez.".to_owned(),
    }
    },
    not_told: |count: usize| match count {
        1 => "Et en 1 autre endroit.".to_owned(),
        count => format!("Et en {count} autres endroits."),
    },
    minutes: "Procès-verbal du jury",
    created: "Résultats signés le",
    edition: "Empreinte de l’édition jugée",
    results: "Empreinte des résultats",
    key: "Clé de la signature",
    program: "Comptés avec",
    categories: "Résultat par catégorie",
    special: "Distinctions hors de la sélection",
    decisions: "Décisions prises",
    closed: |ballots: usize| match ballots {
        0 => "Le vote a été clos sans aucun bulletin.".to_owned(),
        1 => "Le vote a été clos avec 1 bulletin reçu.".to_owned(),
        ballots => format!("Le vote a été clos avec {ballots} bulletins reçus."),
    },
    never_closed: "Le vote n’a pas été clos.",
    late: |receipt: &str, reason: &str| {
        format!("Le bulletin {receipt}, arrivé après la clôture, a été admis. Raison : {reason}")
    },
    between: |receipt: &str, others: usize, reason: &str| {
        format!(
            "Entre {others} bulletins d’un même juré, c’est {receipt} qui compte. Raison : {reason}"
        )
    },
    tie: |category: &str, ahead: &str, reason: &str| {
        format!(
            "Dans « {category} », la présidence du jury départage une égalité en faveur de « {ahead} ». Raison : {reason}"
        )
    },
    revoked: |invitation: &str, reason: Option<&str>| match reason {
        None => format!("L’invitation {invitation} a été retirée."),
        Some(reason) => format!("L’invitation {invitation} a été retirée. Raison : {reason}"),
    },
    no_decision: "Aucune autre décision n’a été nécessaire.",
    peeks: "Regards avant la clôture",
    peek: |at: &str, reason: &str| format!("Le {at}. Raison : {reason}"),
    no_peek: "Personne n’a demandé les résultats avant la clôture.",
    ballots: "Ce que sont devenus les bulletins",
    ballots_lead: "Chaque fichier différent est compté une fois, dans une seule ligne.",
    code: "Mot du verdict",
    meaning: "Ce que cela veut dire",
    number: "Fichiers",
    fate: |fate: Fate| -> &'static str {
        match fate {
            Fate::Counted => "Le bulletin compte.",
            Fate::Superseded => "Remplacé par un bulletin plus récent du même juré.",
            Fate::Duplicate => "Le même bulletin est arrivé deux fois.",
            Fate::Conflict => "En concurrence avec un autre bulletin du même juré, et non retenu.",
            Fate::Revoked => "Son invitation a été retirée.",
            Fate::Late => "Arrivé après la clôture, et non admis.",
            Fate::BadSignature => "Sa signature n’est pas bonne : il a été modifié, ou contrefait.",
            Fate::NotInvited => "Il n’est pas signé par un juré invité.",
            Fate::WrongEdition => {
                "Rempli pour une autre édition, ou une autre version de celle-ci."
            }
            Fate::AgainstRules => "Les règles du vote ne permettent pas ce qu’il contient.",
            Fate::Unreadable => "Ce n’est pas un bulletin lisible.",
        }
    },
    set_aside: |category: &str, ballots: usize| match ballots {
        1 => format!(
            "« {category} » a changé pendant le vote : la réponse de 1 bulletin signé avant n’y compte pas."
        ),
        ballots => format!(
            "« {category} » a changé pendant le vote : les réponses de {ballots} bulletins signés avant n’y comptent pas."
        ),
    },
    receipt: "Retrouver mon bulletin",
    receipt_label: "Le code de votre reçu",
    receipt_hint: "Cinq groupes de quatre signes ; espaces, tirets et majuscules n’importent pas.",
    find: "Chercher",
    found: |receipt: &str, fate: &str| format!("Reçu {receipt} : {fate}"),
    not_in: |categories: &[String]| {
        let names: Vec<_> = categories.iter().map(|name| format!("« {name} »")).collect();
        format!("Mais pas dans {}, qui a changé après sa signature.", names.join(", ni dans "))
    },
    unknown: |receipt: &str| {
        format!(
            "Aucun bulletin de ces résultats ne porte le code {receipt}. Relisez-le sur votre reçu ; s’il est exact, votre bulletin n’est pas arrivé : écrivez à l’organisateur."
        )
    },
    no_receipt: "Saisissez d’abord le code de votre reçu.",
    take_away: "Emporter le résultat",
    print: "Imprimer le procès-verbal",
    csv: "Le classement en tableau (CSV)",
    offered: |file: &str| format!("{file} est remis au navigateur."),
    not_offered: "Le navigateur n’a pas enregistré le fichier. Vérifiez qu’il a le droit de le faire.",
    table: TABLE as Words,
    signatures: "Signatures",
    signers: ["La présidence du jury", "L’organisateur", "Le ou la secrétaire de séance"],
    link: "Recompter des résultats signés",
});

const TABLE: Words = Words {
    headings: [
        "Catégorie",
        "Place",
        "Action",
        "Territoire",
        "Unité",
        "Numérateur exact",
        "Dénominateur exact",
        "Valeur arrondie",
        "Distinction",
    ],
    unit: |rule| match rule {
        Rule::Choose { .. } => "voix",
        Rule::Rank { .. } => "points en tout",
        Rule::Score(_) => "moyenne",
    },
    mark: ',',
    separator: Separator::Semicolon,
};
