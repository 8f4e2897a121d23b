//! The first page of the organiser area, with the steps of a vote, in French.

use crate::text::Notice;

sentences!(Organiser {
    title: "Organiser le vote",
    lead: "De l’édition au palmarès, étape par étape. Tout se passe dans ce navigateur : rien n’est envoyé, et la ligne de commande sait faire de même.",
    description: |award: &str| {
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
    not_started: || -> Notice {
        Notice {
        what: "Le travail en arrière-plan n’a pas démarré".to_owned(),
        remedy: "Ce navigateur, ou l’une de ses extensions, l’empêche. Rechargez la page ; si rien n’y fait, essayez un autre navigateur ou la commande « palmares ».".to_owned(),
    }
    },
    stopped: || -> Notice {
        Notice {
        what: "Le travail en arrière-plan s’est arrêté".to_owned(),
        remedy: "Peut-être faute de mémoire. Fermez d’autres onglets, rechargez la page, puis recommencez.".to_owned(),
    }
    },
});
