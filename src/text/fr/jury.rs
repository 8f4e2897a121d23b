//! The page of the jury: the jurors and their invitations, in French.

use crate::text::Notice;

sentences!(Jury {
    title: "Le jury",
    lead: "Qui juge quoi, et le lien personnel de chaque juré. Tout reste dans ce navigateur : rien n’est envoyé à votre place.",
    description: |award: &str| {
        format!("Inscrire et inviter le jury de « {award} », dans le navigateur et sans réseau.")
    },
    opening: "Lecture de la liste gardée ici…",
    saving: "Enregistrement…",
    kept: "Liste enregistrée dans ce navigateur.",
    not_kept: |why: &str| -> Notice {
        Notice {
            what: "La liste n’est pas enregistrée".to_owned(),
            remedy: format!("{why} Enregistrez-la dans un fichier avant de quitter la page."),
        }
    },
    elsewhere: || -> Notice {
        Notice {
        what: "Un autre onglet a changé la liste".to_owned(),
        remedy: "Ce qui est ici n’est pas enregistré. Sauvegardez-le dans un fichier, rechargez la page, puis restaurez ce fichier.".to_owned(),
    }
    },
    damaged: || -> Notice {
        Notice {
        what: "La liste gardée dans ce navigateur n’est pas lisible".to_owned(),
        remedy: "Restaurez-la d’une sauvegarde, en bas de cette page. Tant que vous ne changez rien, ce qui est là reste.".to_owned(),
    }
    },
    undo: "Annuler la dernière action",
    undone: "Action annulée.",
    undone_reason: "Invitation annulée.",
    nobody: "Personne dans le jury pour l’instant.",
    nobody_hint: "Choisissez un tableau de jurés, ou inscrivez-les un par un.",
    jurors_title: "Les jurés",
    jurors: |all: usize, invited: usize| match (all, invited) {
        (1, 0) => "1 juré, pas encore invité.".to_owned(),
        (1, _) => "1 juré, invité.".to_owned(),
        (_, 0) => format!("{all} jurés, aucun n’est invité."),
        (_, 1) => format!("{all} jurés, dont 1 invité."),
        _ => format!("{all} jurés, dont {invited} invités."),
    },
    filter: "Chercher dans la liste",
    none_found: "Aucun juré de ce nom.",
    more: |count: usize| format!("Montrer aussi les {count} suivants"),
    judges: |what: &str| format!("Juge : {what}"),
    belongs: |where_: &str| format!("Territoire : {where_}"),
    opens_until: |when: &str| format!("Le lien s’ouvre jusqu’au {when}."),
    sent_at: |when: &str| format!("Notée comme envoyée le {when}."),
    taken_back: |count: usize| match count {
        1 => "1 invitation retirée.".to_owned(),
        count => format!("{count} invitations retirées."),
    },
    change: "Modifier",
    remove: "Retirer de la liste",
    removed: |name: &str| format!("{name} n’est plus dans la liste."),
    invite_one: "Inviter",
    copy_link: "Copier le lien",
    copy_message: "Copier le message",
    save_message: "Enregistrer le message",
    copied: "Copié : à coller dans un courriel.",
    not_copied: "Le navigateur refuse la copie : sélectionnez le message.",
    message_label: "Le message à envoyer",
    code_of: |name: &str| format!("Code QR du lien de {name}"),
    no_code: "Ce lien est trop long pour un code QR : envoyez-le par courriel.",
    sent: "Noter comme envoyée",
    invite_again: "Inviter de nouveau",
    invite_again_text: "Le lien actuel ne vaudra plus rien ; un autre le remplace.",
    revoke: "Retirer l’invitation",
    revoke_text: "Le lien ne vaudra plus rien, et un bulletin déjà reçu ne comptera plus.",
    reason_note: "Ce texte est publié avec la liste des invitations retirées.",
    reason_missing: "Dites d’abord pourquoi : le juré peut le demander.",
    revoked: |name: &str| format!(
        "L’invitation de {name} est retirée : publiez la liste des retraits."
    ),
    replaced: "Remplacée par une nouvelle invitation.",
    import_title: "Un tableau de jurés",
    import_lead: "En CSV, avec une ligne de titres : Nom, Prénom, Courriel, Collège, Catégorie, Territoire. Seul le nom est nécessaire ; une case peut contenir plusieurs choses, séparées par une virgule.",
    apply: "Mettre ces jurés dans la liste",
    add_title: "Un juré à la fois",
    add: "Inscrire un juré",
    name: "Nom du juré",
    email: "Courriel (facultatif)",
    email_hint: "Pour le publipostage seulement : il n’est dans aucune invitation.",
    panels: "Collèges",
    categories: "Catégories, en plus des collèges",
    categories_hint: "Si vous ne cochez ni collège ni catégorie, le juré juge tout.",
    territory: "Ajouter un territoire",
    territory_hint: "Par son nom ou son code officiel (INSEE, SIREN). Le juré ne pourra pas voter pour lui.",
    no_territory_found: "Aucun territoire de ce nom.",
    take_territory: |label: &str| format!("Ajouter {label}"),
    drop_territory: |label: &str| format!("Ôter {label}"),
    too_many_territories: "Dix territoires au plus : ôtez-en un d’abord.",
    enter: "Mettre dans la liste",
    save_changes: "Enregistrer les changements",
    leave: "Fermer sans changer",
    entered: |name: &str| format!("{name} est dans la liste."),
    changed: |name: &str| format!("Ce qui concerne {name} est changé."),
    invite_title: "Inviter",
    links_lead: |desk: &str| {
        format!("Les liens mènent à {desk} : invitez depuis l’adresse où le site est publié.")
    },
    needs_key: "Ouvrez d’abord votre clé : elle signe les invitations.",
    to_key: "Aller à la clé",
    until: "Dernier jour pour ouvrir le lien (facultatif)",
    until_hint: "Un bulletin commencé peut être rendu après.",
    bad_day: "Ce n’est pas un jour : choisissez-le dans le calendrier.",
    invite_all: |count: usize| match count {
        1 => "Inviter le juré qui attend".to_owned(),
        count => format!("Inviter les {count} jurés qui attendent"),
    },
    nobody_waits: "Chaque juré a une invitation à jour.",
    inviting: |done: usize, all: usize| format!("Signature : {done} sur {all}"),
    progress: "Avancement des invitations",
    invited: |count: usize| match count {
        1 => "1 invitation est prête : envoyez-la.".to_owned(),
        count => format!("{count} invitations sont prêtes : envoyez-les."),
    },
    not_invited: |why: &str| -> Notice {
        Notice {
            what: "Toutes les invitations ne sont pas prêtes".to_owned(),
            remedy: why.to_owned(),
        }
    },
    no_chance: "Ce navigateur n’a pas de source de hasard : le lien serait devinable. Essayez-en un autre.",
    all_title: "Pour tous les invités",
    merge: "Enregistrer le publipostage",
    merge_text: "Un tableau avec le lien de chacun, pour votre logiciel de courrier.",
    sheet: "Montrer les codes QR",
    sheet_hide: "Cacher les codes QR",
    sheet_text: "À imprimer et à découper : un code par juré, qu’un téléphone lit.",
    sheet_title: "Les codes QR du jury",
    print: "Imprimer les codes",
    scan: |award: &str| {
        format!(
            "Pour juger « {award} », lisez ce code avec l’appareil photo de votre téléphone. Il est personnel."
        )
    },
    list_title: "Les invitations retirées",
    list_text: "Tant que cette liste signée n’est pas publiée à côté de l’édition, un lien retiré s’ouvre encore.",
    list_pending: |count: usize| match count {
        0 => "La dernière liste signée est à jour.".to_owned(),
        1 => "1 retrait n’est pas encore dans la liste signée.".to_owned(),
        count => format!("{count} retraits ne sont pas encore dans la liste signée."),
    },
    sign_list: "Signer et enregistrer la liste",
    list_saved: "revocations.json est signé et compte déjà ici : publiez-le dans le dossier data de l’édition.",
    list_not_signed: || -> Notice {
        Notice {
        what: "La liste n’est pas signée".to_owned(),
        remedy: "Votre clé n’est pas celle de l’édition, ou une raison est trop longue : ouvrez la bonne clé et recommencez.".to_owned(),
    }
    },
    record_title: "La liste elle-même",
    save_record: "Enregistrer la liste dans un fichier",
    restore: "Restaurer d’un fichier",
    restore_hint: "Remplace ce qui est ici ; les invitations faites ici restent. Ne s’annule pas.",
    restored: |count: usize| match count {
        1 => "1 juré est restauré.".to_owned(),
        count => format!("{count} jurés sont restaurés."),
    },
    not_a_record: || -> Notice {
        Notice {
        what: "Rien n’est restauré".to_owned(),
        remedy: "Ce fichier n’est pas une sauvegarde du jury de cette édition. Choisissez celui que cette page a enregistré (.roster.json).".to_owned(),
    }
    },
    saved: |file: &str| format!("{file} : à garder où le navigateur le met."),
    not_saved: || -> Notice {
        Notice {
            what: "Le navigateur n’a pas pris ce fichier".to_owned(),
            remedy: "Autorisez ce site à enregistrer des fichiers, puis recommencez.".to_owned(),
        }
    },
});
