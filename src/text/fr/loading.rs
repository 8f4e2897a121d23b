//! Messages while the edition is loading, and when it cannot be loaded, in French.

use crate::format::Fault;

sentences!(Loading {
    wait: "Les nominés arrivent…",
    failed: "L’édition n’a pas pu être chargée",
    unreachable: "Le fichier data/edition.json n’est pas arrivé jusqu’ici. Vérifiez votre connexion, puis réessayez.",
    status: |status: u16| {
        if status == 404 {
            "Le site ne contient pas de fichier data/edition.json (réponse 404). L’organisateur doit le publier à cet endroit.".to_owned()
        } else {
            format!(
                "Le serveur a répondu {status} au lieu de l’édition. Réessayez dans quelques minutes."
            )
        }
    },
    foreign: |found: &str| {
        format!(
            "Le fichier data/edition.json est d’un autre format (« {found} »). Ce site attend une édition de Palmarès, version 1."
        )
    },
    broken: |count: usize| match count {
        1 => "Le fichier data/edition.json est arrivé, mais il contient une faute :".to_owned(),
        count => {
            format!("Le fichier data/edition.json est arrivé, mais il contient {count} fautes :")
        }
    },
    fault: |fault: &Fault, sentence: &str| {
        let path = fault.path.to_string();
        let place = if path.is_empty() { String::new() } else { format!(", {path}") };
        format!("ligne {}{place} : {sentence}", fault.position)
    },
    ballot_is_safe: "Votre bulletin, s’il est commencé, n’a pas bougé.",
    retry: "Réessayer",
});
