//! Received files, participation, decisions and the count, in French.

use crate::text::Notice;

sentences!(Office {
    again: "Ce fichier est déjà là : rien à faire.",
    invitation: "Invitation : ce juré est attendu.",
    revocations: "Liste d’invitations retirées : elle est appliquée.",
    refused_revocations: "Cette liste d’invitations retirées n’est pas de l’organisateur de cette édition : elle est sans effet.",
    opening: "Un instant : ce qui est gardé dans ce navigateur revient.",
    nothing: "Aucun bulletin n’est encore arrivé.",
    nothing_hint: "Choisissez les fichiers reçus du jury sur la page « Les bulletins reçus ».",
    to_imports: "Aller aux bulletins reçus",
    kept: "Tout ce qui est reçu reste gardé dans ce navigateur, même refusé.",
    unkept: |why: &str| -> Notice {
        Notice {
            what: "Ce navigateur ne garde pas ce que vous importez".to_owned(),
            remedy: format!(
                "{why} Ne fermez pas cette page avant d’avoir enregistré les résultats ; les fichiers d’origine restent chez vous."
            ),
        }
    },
    elsewhere: || -> Notice {
        Notice {
        what: "Un autre onglet a décidé entre-temps".to_owned(),
        remedy: "Votre dernière décision n’est pas enregistrée. Rechargez cette page, puis prenez-la de nouveau : rien n’est signé avant.".to_owned(),
    }
    },
    damaged: || -> Notice {
        Notice {
        what: "Les décisions gardées dans ce navigateur ne sont pas lisibles".to_owned(),
        remedy: "Reprenez-les d’une sauvegarde du bureau, sur la page des bulletins reçus. Tant que vous ne décidez rien, ce qui est là reste.".to_owned(),
    }
    },
    delivered: |files: usize, again: usize| {
        let files = match files {
            0 => "Aucun nouveau fichier".to_owned(),
            1 => "1 fichier examiné".to_owned(),
            files => format!("{files} fichiers examinés"),
        };
        match again {
            0 => format!("{files}."),
            1 => format!("{files}, dont 1 déjà là."),
            again => format!("{files}, dont {again} déjà là."),
        }
    },
    stopped: "Arrêté : ce qui était déjà examiné est là, le reste peut être choisi de nouveau.",
    refused_title: "Fichiers mis de côté",
    conflicts: "À départager",
    conflicts_lead: "Un juré a remis plusieurs bulletins dont aucun ne suit l’autre. Aucun ne compte tant que vous n’avez pas décidé. La page ne montre pas les votes : demandez au juré le code de son reçu.",
    differ: |categories: &[String]| match categories.len() {
        0 => "Ces bulletins disent la même chose.".to_owned(),
        _ => format!("Ils diffèrent dans : {}.", categories.join(", ")),
    },
    candidate: |receipt: &str, revision: u32| format!("Reçu {receipt}, révision {revision}"),
    signed: |when: &str| format!("Signé le {when}, à l’horloge de l’appareil"),
    reason: "Pourquoi ?",
    reason_hint: "Par exemple : « confirmé au téléphone le 3 mars ». Ce texte est publié avec les résultats.",
    reason_missing: "Dites d’abord pourquoi : une décision sans raison ne convainc personne.",
    choose_one: "Choisissez d’abord le bulletin qui compte.",
    decide: "Décider",
    late: "Arrivés après la clôture",
    late_lead: "Ils ne comptent pas, sauf si vous les admettez un par un en disant pourquoi.",
    let_in: |name: &str| format!("Admettre {name}"),
    unfitting: |count: u32| match count {
        1 => "1 décision ne s’applique plus : un bulletin est arrivé depuis.".to_owned(),
        count => {
            format!("{count} décisions ne s’appliquent plus : des bulletins sont arrivés depuis.")
        }
    },
    participation_title: "La participation",
    participation_lead: "Qui a répondu, et si les bulletins qui manquent peuvent encore changer quelque chose. Jamais qui mène.",
    participation_description: |award: &str| {
        format!("Qui a répondu au vote de « {award} », sans montrer qui est en tête.")
    },
    answered: |answered: usize, invited: usize| {
        match invited {
        0 => "Aucune invitation n’a été importée : déposez les fichiers .invitation.json avec les bulletins pour savoir qui manque.".to_owned(),
        _ => format!("{answered} réponses sur {invited} invités."),
    }
    },
    counted: |count: u32| match count {
        0 => "Aucun bulletin ne compte pour l’instant.".to_owned(),
        1 => "1 bulletin compte.".to_owned(),
        count => format!("{count} bulletins comptent."),
    },
    by_category: "Par catégorie",
    category: "Catégorie",
    took_part: "Participation",
    outlook: "Le résultat",
    missing: |count: u32| match count {
        0 => "personne ne manque".to_owned(),
        1 => "1 bulletin manque".to_owned(),
        count => format!("{count} bulletins manquent"),
    },
    quorum: "Quorum non atteint pour l’instant.",
    jurors: "Juré par juré",
    juror: "Juré",
    answer: "Réponse",
    remind: "Copier la liste de ceux qui manquent",
    reminded: "Liste copiée.",
    not_copied: "Le navigateur refuse la copie : sélectionnez les noms dans le tableau.",
    count_title: "Le décompte",
    count_lead: "Fermer le vote, décider des égalités, signer les résultats.",
    count_description: |award: &str| {
        format!(
            "Clore le vote de « {award} », compter et signer les résultats, dans le navigateur et sans réseau."
        )
    },
    hidden: "Les résultats sont cachés jusqu’à la clôture.",
    hidden_text: "Ainsi, personne ne peut dire que la suite du vote a été influencée.",
    peek: "Regarder quand même",
    peek_text: "Ce regard est noté : sa date et sa raison sont publiées avec les résultats.",
    peeked: "Résultats provisoires : le vote est encore ouvert, et ce regard est noté.",
    close: "Clore le vote",
    close_text: |counted: u32, open: usize| {
        let open = match open {
            0 => String::new(),
            1 => " Attention : pour 1 juré, aucun bulletin ne compte tant que vous n’avez pas décidé lequel.".to_owned(),
            open => format!(" Attention : pour {open} jurés, aucun bulletin ne compte tant que vous n’avez pas décidé lequel."),
        };
        format!(
            "Les bulletins qui arriveront ensuite seront marqués en retard et ne compteront que si vous les admettez. Comptent à cet instant : {counted}.{open}"
        )
    },
    close_yes: "Oui, clore le vote",
    cancel: "Annuler",
    closed: "Le vote est clos.",
    closed_text: "Les bulletins qui arrivent désormais sont marqués en retard, et admis seulement avec une raison.",
    reopen: "Rouvrir le vote",
    reopen_text: "Les résultats se cachent de nouveau, et les bulletins qui arrivent comptent. La date et la raison sont publiées avec les résultats.",
    reopened: |reason: &str| format!("Vote rouvert : {reason}"),
    settled: "Décisions prises",
    settled_lead: "Jusqu’à la signature, chacune peut être reprise.",
    settled_ballot: |receipt: &str| format!("Le bulletin au reçu {receipt} compte."),
    settled_late: |receipt: &str| format!(
        "Le bulletin au reçu {receipt}, arrivé en retard, est admis."
    ),
    settled_tie: |name: &str| format!("« {name} » passe devant."),
    take_back: |what: &str| format!("Revenir sur cette décision : {what}"),
    ties: "Égalités à décider par la présidence",
    ties_lead: "Sans décision, elles restent des égalités : les lauréats partagent la distinction.",
    choose_nominee: "Choisissez d’abord l’action qui passe devant.",
    ahead: "Passe devant",
    sign_title: "Signer les résultats",
    sign_lead: "Le fichier contient tout ce qu’il faut pour recompter. Il sert aussi à la cérémonie et à la publication.",
    no_key: "Ouvrez d’abord votre clé : elle signe les résultats.",
    to_key: "Ouvrir la clé",
    full: "Enregistrer les résultats complets",
    full_text: "Avec chaque bulletin et le nom de qui l’a signé.",
    anonymous: "Enregistrer les résultats anonymes",
    anonymous_text: "Avec les sommes seules : personne ne peut dire qui a voté pour qui.",
    saved: |file: &str| format!(
        "{file} : résultats signés, à enregistrer où le navigateur le demande."
    ),
    not_saved: "Le navigateur n’a pas pris le fichier. Autorisez les téléchargements de ce site et réessayez.",
    save_decisions: "Enregistrer les décisions",
});
