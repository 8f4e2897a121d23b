//! The page of the organiser's key, in French.

use crate::signing::KeyFileFault;
use crate::text::Notice;

sentences!(OrganiserKey {
    title: "La clé de l’organisateur",
    lead: "Elle signe les invitations des jurés et les résultats. Qui la détient peut inviter à votre place ; qui la perd ne peut plus inviter personne.",
    description: |award: &str| {
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
    too_short: |missing: usize| match missing {
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
    fault: |fault: KeyFileFault| -> Notice {
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
});
