//! The page that shows the winners on a stage, in French.

use crate::text::Notice;

sentences!(Ceremony {
    title: "La cérémonie",
    lead: "Les lauréats en plein écran, un par un, au rythme que vous donnez. Rien n’apparaît avant son tour, et rien n’a besoin du réseau.",
    description: |award: &str| {
        format!("Montrer les lauréats de « {award} » en plein écran, un par un, sans réseau.")
    },
    not_right: || -> Notice {
        Notice {
        what: "Ces résultats ne montent pas sur scène".to_owned(),
        remedy: "Le nouveau compte donne autre chose, ou une autre clé les a signés. La page « Recompter les résultats » dit quoi exactement : réglez-le d’abord.".to_owned(),
    }
    },
    ready: || -> Notice {
        Notice {
        what: "Tout est prêt".to_owned(),
        remedy: "Leur signature est bonne, et le nouveau compte donne exactement ces résultats-là. Rien n’en est affiché avant que vous avanciez.".to_owned(),
    }
    },
    begin: "Ouvrir la scène",
    resume: |place: usize, all: usize| format!("Reprendre à l’écran {place} sur {all}"),
    again: "Recommencer du début",
    keys_title: "Au clavier ou à la télécommande",
    keys: &[
        ("→ Espace Entrée Page suiv.", "l’écran suivant ; un clic aussi"),
        ("← Page préc.", "l’écran précédent"),
        ("B ou point", "écran noir, et retour"),
        ("Touche F", "plein écran, ou non"),
        ("Origine", "revenir au premier écran"),
        ("Échap", "quitter la scène, en gardant sa place"),
    ],
    stage: "La scène",
    bar: "Commandes de la scène",
    back: "Précédent",
    next: "Suivant",
    blank: "Écran noir",
    full_screen: "Plein écran",
    out: "Quitter",
    place: |place: usize, all: usize| format!("Écran {place} sur {all}"),
    black: "L’écran est noir.",
    opening: "Le palmarès",
    category: "Dans la catégorie",
    nobody: "Pas de lauréat",
    without_quorum: "Trop peu de jurés ont pris part au vote.",
    nothing_earned: "Le jury n’y a distingué personne.",
    special: "Hors de la sélection, le jury décerne",
    end: "Bravo à toutes et à tous",
});
