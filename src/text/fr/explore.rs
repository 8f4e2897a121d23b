//! The page of the edition, with its search and its filters, in French.

use super::phrases::{feminine, nominees};
use crate::format::csv::Separator;
use crate::format::view_csv::Words;
use crate::search::{Change, Facet, Outcome, Sort};

sentences!(Explore {
    nominees: "nominés",
    categories: "catégories",
    territories: "territoires",
    results: "Les nominés",
    filters: "Filtrer les nominés",
    filter: |count: usize| if count == 0 {
        "Filtrer".to_owned()
    } else {
        format!("Filtrer ({count})")
    },
    search: "Chercher",
    search_region: "Chercher un nominé",
    search_label: "Chercher un territoire, une action, un mot",
    facet: |facet: Facet| -> &'static str {
        match facet {
            Facet::Edition => "Édition",
            Facet::Category => "Catégorie",
            Facet::Kind => "Type de territoire",
            Facet::Region => "Région",
            Facet::Department => "Département",
            Facet::Territory => "Territoire",
            Facet::Distinction => "Distinction",
        }
    },
    outcome: |outcome: Outcome| -> &'static str {
        match outcome {
            Outcome::Laureate => "Lauréat, métal non précisé",
            Outcome::Nominee => "Nominé, sans distinction connue",
            Outcome::Candidature => "Candidature non retenue",
        }
    },
    facet_search: |facet: Facet| -> &'static str {
        match facet {
            Facet::Region => "Chercher une région",
            Facet::Department => "Chercher un département",
            Facet::Territory => "Chercher un territoire",
            _ => "Chercher dans cette liste",
        }
    },
    facet_rest: |count: usize| {
        if count == 1 {
            "Et un autre : tapez le début de son nom.".to_owned()
        } else {
            format!("Et {count} autres : tapez le début d’un nom.")
        }
    },
    count_unit: |count: usize| -> &'static str { if count < 2 { " nominé" } else { " nominés" } },
    found: |found: usize, all: usize| {
        if found == all {
            nominees(all)
        } else if found == 0 {
            format!("Aucun nominé sur {all}")
        } else {
            format!("{} sur {all}", nominees(found))
        }
    },
    sort: "Trier par",
    sort_by: |sort: Sort| -> &'static str {
        match sort {
            Sort::Relevance => "Pertinence",
            Sort::Territory => "Nom du territoire",
            Sort::Category => "Ordre des catégories",
            Sort::Distinction => "Plus haute distinction",
        }
    },
    active_filters: "Filtres actifs",
    remove_filter: "Retirer le filtre ",
    words: |words: &str| format!("« {words} »"),
    clear: "Tout effacer",
    shown: |shown: usize, found: usize| format!("{} sur {found}", shown_nominees(shown)),
    more: |count: usize| {
        if count == 1 {
            "Afficher le dernier nominé".to_owned()
        } else {
            format!("Afficher {count} nominés de plus")
        }
    },
    nothing_title: "Aucun nominé ne correspond",
    nothing: "Essayez un mot plus court, ou retirez un filtre.",
    instead: "Essayez plutôt",
    change: |change: &Change| match change {
        Change::Spelling(word) => format!("Avec « {word} »"),
        Change::WithoutWord(word) => format!("Sans le mot « {word} »"),
        Change::WithoutFacet(facet) => {
            format!("Sans limiter : {}", (WORDS.facet)(*facet).to_lowercase())
        }
        Change::WithoutFilters => "Sans aucun filtre".to_owned(),
    },
    change_count: nominees as fn(usize) -> String,
    map: "La carte",
    map_hint: "Un département mène à ses nominés. Au clavier : flèches, puis Entrée.",
    in_department: |name: &str, count: usize, regions: usize| {
        let own = count - regions;
        let found = if own == 0 && regions > 0 { String::new() } else { nominees(own) };
        let region = if regions == 0 { "" } else { "la région elle-même" };
        let both: Vec<_> =
            [found.as_str(), region].into_iter().filter(|it| !it.is_empty()).collect();
        format!("{name} : {}", both.join(", et "))
    },
    map_columns: ["Département", "Nominés", "Région nominée"],
    map_regions: "Trait épais : une région nominée elle-même.",
    map_table: "La carte en tableau",
    map_caption: "Nominés par département",
    take_away: "Emporter",
    view_as_csv: "Cette vue en tableau (CSV)",
    view_as_json: "Cette vue en données (JSON)",
    whole_edition: "Toute l’édition (JSON)",
    table: TABLE as Words,
    offered: |file: &str| format!("« {file} » est proposé au téléchargement."),
    not_offered: "Ce navigateur a refusé le téléchargement. Essayez dans une autre fenêtre.",
    laureate: "Lauréat",
    gold_title: "Hors sélection",
    recipient: |label: &str| format!("{label} : "),
    story: "Le prix",
    to_hall_of_fame: "Toutes les éditions du prix, avec ce qui y a été présenté",
});

const TABLE: Words = Words {
    headings: [
        "Édition",
        "Catégorie",
        "Territoire",
        "Type de territoire",
        "Code INSEE ou SIREN",
        "Départements",
        "Région",
        "Action",
        "Distinction",
        "Ce que dit la source",
        "Source de la nomination",
        "Liens",
    ],
    label: |label| WORDS.label(label).to_owned(),
    separator: Separator::Semicolon,
};

fn shown_nominees(count: usize) -> String {
    if count < 2 {
        format!("{count} nominé affiché")
    } else {
        format!("{count} nominés affichés")
    }
}

/// The sentences for the hall of fame, where not every entry is a nominee.
pub(in crate::text) static ENTRIES: Explore = Explore {
    nominees: "candidatures",
    results: "Les candidatures",
    filters: "Filtrer les candidatures",
    search_region: "Chercher une candidature",
    count_unit: |count| if count < 2 { " candidature" } else { " candidatures" },
    found: |found, all| {
        if found == all {
            entries(all)
        } else if found == 0 {
            format!("Aucune candidature sur {all}")
        } else {
            format!("{} sur {all}", entries(found))
        }
    },
    shown: |shown, found| format!("{} sur {found}", feminine(shown, "candidature affichée")),
    more: |count| {
        if count == 1 {
            "Afficher la dernière candidature".to_owned()
        } else {
            format!("Afficher {count} candidatures de plus")
        }
    },
    nothing_title: "Aucune candidature ne correspond",
    change_count: entries,
    map_hint: "Un département mène à ses candidatures. Au clavier : flèches, puis Entrée.",
    map_caption: "Candidatures par département",
    table: TABLE,
    ..WORDS
};

fn entries(count: usize) -> String {
    feminine(count, "candidature")
}
