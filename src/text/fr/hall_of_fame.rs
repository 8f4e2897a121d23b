//! The page of all editions of the award, with their entries, in French.

use super::phrases::feminine;
use crate::edition::Numbers;

sentences!(HallOfFame {
    title: "Le Hall of fame",
    lead: "Les éditions du prix, et les actions qui y ont été présentées.",
    editions: "Les éditions",
    numbers: |numbers: &Numbers| {
        let entries = feminine(numbers.entries, "candidature connue");
        let nominees = feminine(numbers.nominees, "nominée");
        let distinguished = match numbers.distinguished {
            0 => "aucune distinguée, pour ce qu’on en sait".to_owned(),
            count => feminine(count, "distinguée"),
        };
        format!("{entries} ici, dont {nominees} et {distinguished}")
    },
    earlier: "Les éditions d’avant",
    no_entries: "De ces éditions, aucune candidature n’est connue ici.",
    entries_of: |title: &str| format!("Les candidatures : {title}"),
    shown: |shown: usize, all: usize| format!("{} sur {all}.", feminine(shown, "candidature")),
    whole: |title: &str| format!("Voir toute l’édition {title}"),
    wait: "Les éditions arrivent…",
    failed: "Une édition n’est pas arrivée jusqu’ici. Vérifiez votre connexion, puis réessayez ; si cela recommence, prévenez l’organisateur.",
    retry: "Charger de nouveau",
});
