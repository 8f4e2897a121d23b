//! Sentences of published pages for readers without JavaScript, search engines and feeds, in English.

use super::phrases::{counted, nominees};
use crate::edition::{Edition, Stage};
use crate::text::Published;

pub(in crate::text) static WORDS: Published = Published {
    explore_description: |edition| format!("{}: {}.", stop(&edition.theme), figures(edition)),
    nominee_description: |nominee, stage, awards, award| {
        let (territory, category) = (&nominee.territory.label, &nominee.category.name);
        let known = match stage {
            Stage::Candidature => "Entered".to_owned(),
            Stage::Nominee => "Nominated".to_owned(),
            Stage::Distinguished => awards.join(", "),
        };
        format!("{territory}: {}. {known} in “{category}”, {award}.", stop(&nominee.title))
    },
    vote_description: |category, award| {
        format!("The nominees of {award} in “{category}”, and the jury’s ballot.")
    },
    review_description: |award| format!("Review, sign and hand in your jury ballot for {award}."),
    verify_description: |award| {
        format!("Verify a jury ballot for {award}: its signature, who cast it, how it votes.")
    },
    about_description: |award| {
        format!("{award}: the edition and its sources, licences, privacy, accessibility.")
    },
    hall_of_fame_description: |award, count| {
        let editions = counted(count, "edition", "editions");
        format!("The Hall of Fame of {award}: {editions}, with entries, nominees and winners.")
    },
    search_needs_script: "Search and filters need JavaScript. Without it, all the nominees are at the bottom of this page.",
    vote_needs_script: "Voting needs JavaScript: turn it on in your browser to fill in your ballot.",
    verify_needs_script: "Verifying needs JavaScript: turn it on in your browser, or run the command “palmares verify”.",
    all_nominees: "All the nominees",
    all_candidatures: "Entries that were not selected",
    see_all: |count| format!("See all {}", nominees(count)),
    headline: |territory, title| format!("{territory}: {title}"),
    award_line: |distinction, category, award| format!("{distinction} in “{category}”, {award}"),
    feed_title: |award| format!("{award}: the winners"),
    feed_link: "Follow the winners (Atom)",
    nominated: |award| format!("Nominated for {award}"),
    figures,
    moved: "This page has a new address:",
};

pub(super) fn figures(edition: &Edition) -> String {
    let [categories, territories] = [edition.categories.len(), edition.nominated_territories()];
    format!(
        "{}, {}, {}",
        nominees(edition.nominees.len()),
        counted(categories, "category", "categories"),
        counted(territories, "territory", "territories")
    )
}

/// A title without its full stop, because the sentence around it adds one.
fn stop(title: &str) -> &str {
    title.trim_end_matches('.')
}
