//! What an organiser does, in French.

use crate::signing::KeyFileFault;
use crate::text::{Imports, Notice, Organiser, OrganiserKey};

pub(in crate::text) static ORGANISER: Organiser = Organiser {
    title: "Organiser le vote",
    lead: "De l’édition au palmarès, étape par étape. Tout se passe dans ce navigateur : rien n’est envoyé, et la ligne de commande sait faire de même.",
    description: |award| {
        format!(
            "Les étapes pour organiser le vote de « {award} », dans le navigateur et sans réseau."
        )
    },
    needs_script: "Organiser un vote ici a besoin de JavaScript : activez-le dans votre navigateur, ou utilisez la commande « palmares ».",
    steps_title: "Les étapes",
    edition: ("L’édition", "Les catégories, les nominés, les règles du vote."),
    key: ("La clé", "Elle signe les invitations et les résultats. Vous seul la détenez."),
    jury: ("Le jury", "Qui juge quoi, et le lien personnel de chaque juré."),
    imports: ("Les bulletins reçus", "Vérifier d’un coup tous les fichiers envoyés par le jury."),
    participation: ("La participation", "Qui a répondu, sans montrer qui est en tête."),
    count: ("Le décompte", "Des règles publiques, que chacun peut refaire."),
    ceremony: ("La cérémonie", "Les lauréats à l’écran, un par un."),
    publish: ("La publication", "Le palmarès, à côté de l’édition."),
    recount: (
        "Le nouveau compte",
        "Des résultats signés, recomptés par qui le veut ; le procès-verbal.",
    ),
    not_started: || {
        Notice {
        what: "Le travail en arrière-plan n’a pas démarré".to_owned(),
        remedy: "Ce navigateur, ou l’une de ses extensions, l’empêche. Rechargez la page ; si rien n’y fait, essayez un autre navigateur ou la commande « palmares ».".to_owned(),
    }
    },
    stopped: || {
        Notice {
        what: "Le travail en arrière-plan s’est arrêté".to_owned(),
        remedy: "Peut-être faute de mémoire. Fermez d’autres onglets, rechargez la page, puis recommencez.".to_owned(),
    }
    },
};

pub(in crate::text) static ORGANISER_KEY: OrganiserKey = OrganiserKey {
    title: "La clé de l’organisateur",
    lead: "Elle signe les invitations des jurés et les résultats. Qui la détient peut inviter à votre place ; qui la perd ne peut plus inviter personne.",
    description: |award| {
        format!("Créer, sauvegarder et restaurer la clé qui signe les invitations de « {award} ».")
    },
    make_title: "Créer une clé",
    make_lead: "Une phrase secrète la protège, et personne ne peut la retrouver pour vous : écrivez-la sur un papier que vous gardez ailleurs que l’ordinateur.",
    propose: "Proposer une phrase",
    proposed: "Phrase proposée",
    proposed_hint: "Tirée au hasard par votre navigateur. Recopiez-la sur un papier, puis saisissez-la deux fois ci-dessous.",
    passphrase: "Phrase secrète",
    passphrase_hint: "Au moins 16 caractères : plusieurs mots sans rapport entre eux valent mieux qu’un mot compliqué.",
    again: "La même phrase, une seconde fois",
    show: "Afficher ce que je saisis",
    too_short: |missing| match missing {
        1 => "Trop courte : ajoutez au moins 1 caractère.".to_owned(),
        _ => format!("Trop courte : ajoutez au moins {missing} caractères."),
    },
    common: "Trop facile à deviner : elle répète ou reprend ce que tout le monde essaie d’abord.",
    fair: "Assez longue.",
    strong: "Longue : très bien.",
    not_the_same: "Les deux phrases ne sont pas les mêmes.",
    make: "Créer la clé",
    working: "Un instant : une seconde de calcul décourage qui voudrait deviner la phrase.",
    backup_title: "Sauvegarder la clé",
    backup_lead: "La clé n’est pas encore utilisable. Enregistrez d’abord sa sauvegarde, puis montrez qu’elle s’ouvre : c’est elle qui vous sauvera si cet ordinateur est perdu.",
    save: "1. Enregistrer la sauvegarde",
    not_saved: "Le navigateur n’a pas pu enregistrer le fichier. Vérifiez qu’il a le droit d’en enregistrer, puis recommencez.",
    open_again: "2. Ouvrir le fichier enregistré",
    file: "Le fichier de sauvegarde",
    backup_passphrase: "La phrase secrète de ce fichier",
    check: "Vérifier la sauvegarde",
    another_key: "Ce fichier s’ouvre, mais c’est la sauvegarde d’une autre clé. Choisissez celui que vous venez d’enregistrer.",
    give_up: "Abandonner cette clé",
    restore_title: "Restaurer une clé",
    restore_lead: "Avec le fichier de sauvegarde, fait ici ou par « palmares key new ».",
    restore: "Restaurer la clé",
    no_file: "Choisissez d’abord un fichier.",
    unreadable: "Le navigateur n’a pas pu lire ce fichier. Choisissez-le de nouveau.",
    not_kept: "Cette clé est utilisable, mais le navigateur ne l’a pas gardée : à la prochaine visite, restaurez-la de sa sauvegarde.",
    locked_title: "Votre clé est dans ce navigateur, fermée",
    locked_lead: "Ce navigateur la garde sous sa phrase secrète, qu’il ne connaît pas. Il la demande à chaque visite.",
    unlock: "Ouvrir la clé",
    open_title: "Votre clé est ouverte",
    open_lead: "Elle peut signer jusqu’à ce que vous la fermiez ou quittiez la page.",
    fits: "C’est la clé que l’édition nomme.",
    fits_not: "L’édition nomme une autre clé : les invitations signées avec celle-ci n’y vaudraient rien.",
    fits_none: "L’édition ne nomme encore aucune clé : ajoutez-y la ligne ci-dessous.",
    thumbprint: "Empreinte",
    thumbprint_hint: "À comparer de vive voix avec qui vérifie l’édition.",
    member: "Clé publique, à mettre dans l’édition",
    copy: "Copier la ligne",
    copy_thumbprint: "Copier l’empreinte",
    copied: "Copié.",
    not_copied: "Le navigateur n’a pas pu copier : sélectionnez le texte.",
    save_again: "Enregistrer encore la sauvegarde",
    close: "Fermer la clé",
    forget: "Oublier cette clé",
    forget_question: "Oublier la clé dans ce navigateur ?",
    forget_text: "Elle n’existera plus que dans vos sauvegardes. Sans l’une d’elles et sa phrase secrète, plus personne ne pourra inviter de juré à cette édition.",
    forget_yes: "Oui, oublier",
    cancel: "Annuler",
    not_forgotten: "Le navigateur n’a pas effacé la clé. Effacez les données de ce site dans ses réglages.",
    no_chance: "Ce navigateur n’a pas de source de hasard : la clé serait devinable. Mettez-le à jour, ou essayez-en un autre.",
    fault: |fault| {
        let (what, remedy) = match fault {
            KeyFileFault::NotAKeyFile => (
                "Ce n’est pas une clé protégée",
                "Choisissez le fichier .json enregistré à la création de la clé.",
            ),
            KeyFileFault::OtherProtection => (
                "Cette clé est protégée d’une autre façon",
                "Seules celles que Palmarès enregistre s’ouvrent ici (PBES2-HS256+A128KW et A256GCM).",
            ),
            KeyFileFault::Rounds => (
                "Cette clé n’est pas ouverte",
                "Sa protection est trop faible, ou si longue à calculer qu’elle bloquerait le navigateur.",
            ),
            KeyFileFault::WrongPassphrase => (
                "Ce n’est pas la phrase secrète de cette clé",
                "Vérifiez majuscules, espaces et accents, puis saisissez-la de nouveau.",
            ),
            KeyFileFault::Altered => (
                "Ce fichier a été modifié",
                "La phrase est la bonne, mais pas le contenu : prenez une autre copie de la sauvegarde.",
            ),
        };
        Notice { what: what.to_owned(), remedy: remedy.to_owned() }
    },
};

pub(in crate::text) static IMPORTS: Imports = Imports {
    title: "Les bulletins reçus",
    lead: "Choisissez tous les fichiers envoyés par le jury : chacun reçoit un verdict et sa raison. Ils ne quittent pas ce navigateur.",
    description: |award| {
        format!("Vérifier d’un coup les bulletins du jury de « {award} », sans réseau.")
    },
    choose: "Choisir les bulletins",
    hint: "Un ou plusieurs milliers : bulletins, invitations (.invitation.json), liste des invitations retirées. Vous pouvez aussi les déposer sur la page.",
    choose_folder: "Choisir un dossier entier",
    folder_hint: "Avec tout ce qu’il contient, sous-dossiers compris : chaque fichier reçoit son verdict.",
    reading: |done, all| format!("Lecture : {done} sur {all}"),
    examining: |done, all| format!("Vérification : {done} sur {all}"),
    progress: "Avancement",
    cancel: "Arrêter",
    cancelled: |done, all| format!("Arrêté : {done} fichiers sur {all} ont été vérifiés."),
    done: |good, all| match (good, all) {
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
    more: |count| format!("Et {count} autres, comptés ci-dessus."),
    valid: |name, revision| format!("Bulletin de {name}, révision {revision}."),
    folder: "Aucun fichier trouvé dans ce dossier : choisissez vous-même ceux qu’il contient.",
    too_large: "Ce fichier est trop gros pour être un bulletin.",
    unreadable: "Le navigateur n’a pas pu lire ce fichier.",
};
