//! Sentences of published pages for readers without JavaScript, search engines and feeds, in French.

use super::phrases::nominees;
use crate::edition::{Edition, Nominee, Stage};

sentences!(Published {
    explore_description: |edition: &Edition| format!(
        "{} : {}.",
        stop(&edition.theme),
        figures(edition)
    ),
    nominee_description: |nominee: &Nominee, stage: Stage, awards: &[&str], award: &str| {
        let (territory, category) = (&nominee.territory.label, &nominee.category.name);
        let known = match stage {
            Stage::Candidature => "Candidature".to_owned(),
            Stage::Nominee => "Nominé".to_owned(),
            Stage::Distinguished => awards.join(", "),
        };
        format!("{territory} : {}. {known} en « {category} », {award}.", stop(&nominee.title))
    },
    vote_description: |category: &str, award: &str| {
        format!("Les nominés de {award} en « {category} », et le bulletin du jury.")
    },
    review_description: |award: &str| {
        format!("Relire, signer et remettre son bulletin du jury de {award}.")
    },
    verify_description: |award: &str| {
        format!("Vérifier un bulletin du jury de {award} : sa signature, son auteur, ses votes.")
    },
    about_description: |award: &str| {
        format!("{award} : l’édition et ses sources, licences, vie privée, accessibilité.")
    },
    hall_of_fame_description: |award: &str, count: usize| {
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
    see_all: |count: usize| format!("Voir les {count} nominés"),
    headline: |territory: &str, title: &str| format!("{territory} : {title}"),
    award_line: |distinction: &str, category: &str, award: &str| format!(
        "{distinction} en « {category} », {award}"
    ),
    feed_title: |award: &str| format!("Le palmarès de {award}"),
    feed_link: "Le palmarès, à suivre (Atom)",
    nominated: |award: &str| format!("Nominé de {award}"),
    figures: figures as fn(&Edition) -> String,
    moved: "Cette page a une nouvelle adresse :",
});

fn figures(edition: &Edition) -> String {
    format!(
        "{}, {} catégories, {} territoires",
        nominees(edition.nominees.len()),
        edition.categories.len(),
        edition.nominated_territories()
    )
}

/// A title without its full stop, because the sentence around it adds one.
fn stop(title: &str) -> &str {
    title.trim_end_matches('.')
}
