//! Header, navigation and footer of every page, in French.

use crate::edition::Edition;

sentences!(Frame {
    product: "Palmarès",
    title: |page: &str, award: &str| {
        if page.is_empty() { format!("{award} · Palmarès") } else { format!("{page} · {award}") }
    },
    skip: "Aller au contenu",
    navigation: "Navigation principale",
    explore: "Explorer",
    palmares: "Palmarès",
    figures: "Chiffres",
    vote: "Voter",
    about: "À propos",
    dark_theme: "Thème sombre",
    given_by: |edition: &Edition| {
        let names: Vec<_> = edition.organisers.iter().map(|it| it.name.as_str()).collect();
        format!("Un prix de : {}", names.join(", "))
    },
    promise: "Rien de ce que vous faites ici ne quitte ce navigateur.",
    sources: "Sources",
    accessibility: "Accessibilité : non conforme (non audité)",
    privacy: "Vie privée",
    leaves_site: |host: &str| format!("(vers {host})"),
    other_editions: "Les autres éditions",
    licences: "Licences",
    hall_of_fame: "Hall of fame",
});
