//! What only the published pages say, in French.

use super::nominees;
use crate::edition::{Edition, Stage};
use crate::text::Published;

pub(in crate::text) static PUBLISHED: Published = Published {
    explore_description: |edition| format!("{} : {}.", stop(&edition.theme), figures(edition)),
    nominee_description: |nominee, stage, awards, award| {
        let (territory, category) = (&nominee.territory.label, &nominee.category.name);
        let known = match stage {
            Stage::Candidature => "Candidature".to_owned(),
            Stage::Nominee => "Nominé".to_owned(),
            Stage::Distinguished => awards.join(", "),
        };
        format!("{territory} : {}. {known} en « {category} », {award}.", stop(&nominee.title))
    },
    vote_description: |category, award| {
        format!("Les nominés de {award} en « {category} », et le bulletin du jury.")
    },
    review_description: |award| {
        format!("Relire, signer et remettre son bulletin du jury de {award}.")
    },
    verify_description: |award| {
        format!("Vérifier un bulletin du jury de {award} : sa signature, son auteur, ses votes.")
    },
    about_description: |award| {
        format!("{award} : l’édition et ses sources, licences, vie privée, accessibilité.")
    },
    hall_of_fame_description: |award, count| {
        let editions = if count < 2 { "édition" } else { "éditions" };
        format!(
            "Le Hall of fame de {award} : {count} {editions}, avec ses candidatures, ses nominés et ses lauréats."
        )
    },
    search_needs_script: "La recherche et les filtres ont besoin de JavaScript. Sans lui, tous les nominés sont au bas de cette page.",
    vote_needs_script: "Le vote a besoin de JavaScript : activez-le dans votre navigateur pour remplir votre bulletin.",
    verify_needs_script: "La vérification a besoin de JavaScript : activez-le dans votre navigateur, ou lancez la commande « palmares verify ».",
    all_nominees: "Tous les nominés",
    all_candidatures: "Les candidatures non retenues",
    see_all: |count| format!("Voir les {count} nominés"),
    headline: |territory, title| format!("{territory} : {title}"),
    award_line: |distinction, category, award| format!("{distinction} en « {category} », {award}"),
    feed_title: |award| format!("Le palmarès de {award}"),
    feed_link: "Le palmarès, à suivre (Atom)",
    nominated: |award| format!("Nominé de {award}"),
    figures,
    moved: "Cette page a une nouvelle adresse :",
};

fn figures(edition: &Edition) -> String {
    format!(
        "{}, {} catégories, {} territoires",
        nominees(edition.nominees.len()),
        edition.categories.len(),
        edition.nominated_territories()
    )
}

/// A title without the full stop that the sentence around it will write.
fn stop(title: &str) -> &str {
    title.trim_end_matches('.')
}
