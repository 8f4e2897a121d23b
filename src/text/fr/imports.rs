//! The page on which an organiser imports ballots, in French.

sentences!(Imports {
    title: "Les bulletins reçus",
    lead: "Choisissez tous les fichiers envoyés par le jury : chacun reçoit un verdict et sa raison. Ils ne quittent pas ce navigateur.",
    description: |award: &str| {
        format!("Vérifier d’un coup les bulletins du jury de « {award} », sans réseau.")
    },
    choose: "Choisir les bulletins",
    hint: "Un ou plusieurs milliers : bulletins, invitations (.invitation.json), liste des invitations retirées. Vous pouvez aussi les déposer sur la page.",
    choose_folder: "Choisir un dossier entier",
    folder_hint: "Avec tout ce qu’il contient, sous-dossiers compris : chaque fichier reçoit son verdict.",
    reading: |done: usize, all: usize| format!("Lecture : {done} sur {all}"),
    examining: |done: usize, all: usize| format!("Vérification : {done} sur {all}"),
    progress: "Avancement",
    cancel: "Arrêter",
    cancelled: |done: usize, all: usize| format!(
        "Arrêté : {done} fichiers sur {all} ont été vérifiés."
    ),
    done: |good: usize, all: usize| match (good, all) {
        (1, 1) => "Le fichier est un bulletin valable.".to_owned(),
        (_, 1) => "Le fichier n’est pas un bulletin valable.".to_owned(),
        (0, _) => format!("{all} fichiers vérifiés, aucun bulletin valable."),
        (1, _) => format!("{all} fichiers vérifiés, dont 1 bulletin valable."),
        _ => format!("{all} fichiers vérifiés, dont {good} bulletins valables."),
    },
    by_code: "Verdicts",
    code: "Code",
    files: "Fichiers",
    each: "Fichier par fichier",
    more: |count: usize| format!("Et {count} autres, comptés ci-dessus."),
    valid: |name: &str, revision: u32| format!("Bulletin de {name}, révision {revision}."),
    folder: "Aucun fichier trouvé dans ce dossier : choisissez vous-même ceux qu’il contient.",
    too_large: "Ce fichier est trop gros pour être un bulletin.",
    unreadable: "Le navigateur n’a pas pu lire ce fichier.",
});
