//! Reviewing, signing and sending a ballot, in French.

use super::refusals::hand_over;
use crate::ballot::{Gap, Recusal, RecusalReason, SetAside};
use crate::text::Notice;
use crate::workflow::juror::hand_over::HandOverError;

sentences!(Review {
    title: "Relire et signer",
    lead: "Une fois signé, le bulletin devient un fichier à remettre à l’organisateur. Vous pourrez encore le corriger : chaque nouvelle signature fait une révision de plus.",
    gaps: |count: usize| match count {
        1 => "Il manque une chose".to_owned(),
        count => format!("Il manque {count} choses"),
    },
    gaps_hint: "Un bulletin se signe quand tout a reçu une réponse, même un vote blanc ou une abstention.",
    gap: |gap: &Gap, name: &str| match gap {
        Gap::Name => "Votre nom".to_owned(),
        Gap::Territory => "Votre territoire".to_owned(),
        Gap::AmbiguousTerritory => "Votre territoire : plusieurs portent ce nom".to_owned(),
        Gap::Tie(_) => format!("{name} : dites si ce lien avec votre territoire vous gêne"),
        Gap::Reason(_) => format!("{name} : dites pourquoi vous vous récusez"),
        Gap::Unanswered(_) => name.to_owned(),
        Gap::Unscored(_, 1) => format!("{name} : il manque une note"),
        Gap::Unscored(_, missing) => format!("{name} : il manque {missing} notes"),
        Gap::Recused(_) => format!("{name} : votre réponse cite un nominé que vous ne jugez pas"),
        Gap::AgainstRule(_) => format!("{name} : la règle a changé, répondez de nouveau"),
        Gap::UnknownNominee(_) => format!("{name} : le nominé choisi n’y figure plus"),
    },
    abstain_in_rest: |count: usize| {
        if count == 1 {
            "M’abstenir dans la catégorie restante".to_owned()
        } else {
            format!("M’abstenir dans les {count} catégories restantes")
        }
    },
    undo: "Annuler",
    abstained_in: |count: usize| {
        if count == 1 {
            "Vous vous abstenez dans 1 catégorie de plus.".to_owned()
        } else {
            format!("Vous vous abstenez dans {count} catégories de plus.")
        }
    },
    answers: "Vos réponses",
    category: "Catégorie",
    answer: "Réponse",
    action: "Action",
    no_answer: "Pas de réponse",
    comment: |comment: &str| format!("Commentaire : {comment}"),
    comment_on: |nominee: &str, comment: &str| format!("Commentaire sur {nominee} : {comment}"),
    change: "Modifier",
    change_in: |category: &str| format!(" la réponse en « {category} »"),
    sign: "Signer",
    signer: |name: &str, territory: &str| format!("{name}, {territory}."),
    recused: |count: usize| {
        if count == 1 {
            "Une nomination de votre territoire ne vous a pas été soumise ; le bulletin le dit."
                .to_owned()
        } else {
            format!(
                "{count} nominations de votre territoire ne vous ont pas été soumises ; le bulletin le dit."
            )
        }
    },
    file_says: "Le fichier contient votre nom, vos réponses et vos commentaires en clair, et de quoi prouver que personne ne les a changés.",
    sign_button: "Signer et télécharger le bulletin",
    sign_again: |revision: u32| format!("Signer et télécharger la révision {revision}"),
    signing: "Signature en cours…",
    unchanged: |revision: u32| {
        format!(
            "Rien n’a changé depuis la révision {revision} : inutile de signer de nouveau, sauf si elle est perdue."
        )
    },
    changes: |count: usize, revision: u32| match count {
        1 => format!("1 changement depuis la révision {revision}"),
        _ => format!("{count} changements depuis la révision {revision}"),
    },
    changes_remedy: "L’organisateur ne le saura qu’avec un nouveau fichier : signez de nouveau, puis envoyez-le.",
    outdated: |revision: u32, categories: &[SetAside]| {
        let names: Vec<_> = categories.iter().map(|it| format!("« {} »", it.name)).collect();
        let names = names.join(", ");
        format!("L’édition a changé depuis la révision {revision}, qui ne compte plus dans {names}")
    },
    outdated_remedy: "Relisez ce que vous y répondez, signez de nouveau, puis envoyez le nouveau fichier.",
    receipt: "Reçu",
    last: "Votre dernier bulletin signé",
    receipt_hint: "Votre bulletin est signé. Notez ce code : l’organisateur pourra vous le relire.",
    revision: "Révision",
    made: "Signé le",
    file: "Fichier",
    share: "Partager le fichier…",
    download_last: "Télécharger le fichier de nouveau",
    print: "Imprimer ou faire un PDF",
    paper: "Bulletin signé",
    paper_answers: "Les réponses de ce bulletin",
    recused_from: |nominee: &str, recusal: &Recusal| match (recusal.reason, recusal.note.as_str()) {
        (RecusalReason::OwnTerritory, _) => {
            format!("N’a pas jugé {nominee} : c’est une action de son propre territoire.")
        }
        (RecusalReason::RelatedTerritory, "") => {
            format!("N’a pas jugé {nominee} : son territoire y est lié.")
        }
        (_, note) => format!("N’a pas jugé {nominee} : {note}"),
    },
    no_conflict_with: |nominee: &str| {
        format!("A jugé {nominee}, malgré un lien déclaré sans conséquence.")
    },
    paper_foot: "Ceci est une copie à lire et à garder : seul le fichier signé peut être compté. Le code ci-dessus dit lequel.",
    saved_file: "Contrôler mon fichier enregistré",
    saved_file_hint: "Choisissez le fichier là où vous l’avez rangé : cette page dit si c’est bien le bon, entier.",
    saved_file_good: |revision: u32| -> Notice {
        Notice {
            what: format!("C’est bien votre révision {revision}, entière."),
            remedy: "Vous pouvez l’envoyer telle quelle.".to_owned(),
        }
    },
    saved_file_older: |revision: u32, last: u32| -> Notice {
        Notice {
            what: format!("C’est votre révision {revision}, mais la dernière est la {last}."),
            remedy: "Téléchargez la dernière et envoyez celle-là.".to_owned(),
        }
    },
    saved_file_other: || -> Notice {
        Notice {
        what: "Ce n’est pas un bulletin signé ici, ou il est abîmé.".to_owned(),
        remedy: "Téléchargez le fichier de nouveau et choisissez-le sans l’ouvrir dans un autre programme.".to_owned(),
    }
    },
    not_delivered: "Remis dans un fichier sur cet appareil ; pas encore reçu, que l’on sache",
    not_delivered_remedy: |organisers: &str| {
        format!(
            "Envoyez le fichier à {organisers}, par exemple en pièce jointe d’un courriel : personne d’autre ne le fera pour vous. Il est dans vos téléchargements ; sinon, téléchargez-le de nouveau. Le code du reçu servira à confirmer qu’il est arrivé."
        )
    },
    exports: "Vos bulletins signés",
    code: "Code",
    revision_number: |revision: u32| format!("Révision {revision}"),
    damaged: "Abîmé sur cet appareil",
    download_again: "Télécharger",
    download_revision: |revision: u32| format!(" la révision {revision}"),
    failed: "Le bulletin n’a pas été signé",
    hand_over: hand_over as fn(&HandOverError) -> Notice,
    unprotected: "Ce navigateur ne promet pas de garder vos réponses : s’il manque de place, ou après une longue absence, il peut les effacer. Le fichier signé, lui, est à vous.",
    key_webcrypto: "Ce navigateur vous reconnaîtra quand vous corrigerez votre bulletin.",
    key_software: "Ce navigateur vous reconnaîtra quand vous corrigerez votre bulletin, tant que ses données de site ne sont pas effacées.",
    key_session: "Ce navigateur ne vous reconnaîtra plus une fois cette page fermée : pour corriger votre bulletin, il faudra y reprendre le fichier signé.",
});
