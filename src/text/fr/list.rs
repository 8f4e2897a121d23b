//! The page of the reader's own list, in French.

use super::phrases::{feminine, nominees};

sentences!(List {
    title: "Ma liste",
    lead: "Les nominés que vous avez marqués d’une étoile. Elle est gardée dans ce navigateur, et nulle part ailleurs.",
    description: |award: &str| format!("Une liste personnelle de nominés de {award}."),
    needs_script: "Votre liste est dans ce navigateur : il faut JavaScript pour la lire.",
    link: |count: usize| format!("Ma liste ({count})"),
    star: |territory: &str, action: &str| format!("Garder dans ma liste : {territory}, {action}"),
    keep: "Garder dans ma liste",
    count: nominees as fn(usize) -> String,
    empty: "Votre liste est vide",
    empty_text: "Marquez d’une étoile les actions que vous voulez retrouver : elles viendront ici.",
    explore: "Explorer les nominés",
    not_kept: "Ce navigateur ne garde rien pour ce site : votre liste durera le temps de cette page. Partagez son adresse pour la retrouver.",
    clear: "Vider la liste",
    cleared: "La liste est vidée.",
    undo: "Remettre la liste",
    shared_title: "Une liste partagée",
    shared_lead: "Quelqu’un a choisi ces nominés et vous en a donné l’adresse.",
    add: |count: usize| format!("Ajouter à ma liste ({count})"),
    added: "Ajoutés à votre liste.",
    all_there: "Tous sont déjà dans votre liste.",
    unknown: |count: usize| {
        if count == 1 {
            "Une entrée de cette liste n’existe pas dans cette édition.".to_owned()
        } else {
            format!(
                "{} de cette liste n’existent pas dans cette édition.",
                feminine(count, "entrée")
            )
        }
    },
    own: "Voir ma liste",
    share: "Partager cette liste",
});
