//! Header, navigation and footer of every page, in English.

use super::phrases::all_of;
use crate::text::Frame;

pub(in crate::text) static WORDS: Frame = Frame {
    product: "Palmarès",
    title: |page, award| {
        if page.is_empty() { format!("{award} · Palmarès") } else { format!("{page} · {award}") }
    },
    skip: "Skip to content",
    navigation: "Main navigation",
    explore: "Explore",
    palmares: "Winners",
    figures: "Figures",
    vote: "Vote",
    about: "About",
    dark_theme: "Dark theme",
    given_by: |edition| {
        let names: Vec<_> = edition.organisers.iter().map(|it| it.name.as_str()).collect();
        format!("An award by {}", all_of(&names))
    },
    promise: "Nothing you do here leaves this browser.",
    sources: "Sources",
    accessibility: "Accessibility: not compliant (not audited)",
    privacy: "Privacy",
    leaves_site: |host| format!("(leads to {host})"),
    other_editions: "Other editions",
    licences: "Licences",
    hall_of_fame: "Hall of Fame",
};
