//! What a page says of itself to search engines, to those who share it, and to whoever reads tabs.

use super::feed::last_day;
use super::linked_data::linked_data;
use super::markup::{Markup, element, void};
use super::pieces::award_name;
use super::site::absolute;
use crate::address::Address;
use crate::edition::{Edition, SafeUrl};
use crate::publish::picture;
use crate::text::Language;
use crate::workflow::OpenEdition;

pub(super) fn head(
    page: &Address,
    open: &OpenEdition,
    text: Language,
    site: Option<&SafeUrl>,
) -> Markup {
    let edition = &open.edition;
    let title = title(page, edition, text);
    let description = description(page, open, text);
    let kind = if matches!(page, Address::Nominee(_)) { "article" } else { "website" };
    let mut lines = vec![
        element("title", &[], &title),
        named("description", &description),
        property("og:title", &title),
        property("og:description", &description),
        property("og:type", kind),
        property("og:locale", locale(text.tag())),
        property("og:site_name", &edition.title),
    ];
    let known = *page != Address::Unknown;
    if !known {
        lines.push(named("robots", "noindex"));
    }
    if let (Some(site), true) = (site, known) {
        lines.extend(placed(page, edition, text, site));
    } else {
        lines.push(named("twitter:card", "summary"));
    }
    lines.extend(linked_data(page, edition, text, site));
    Markup::lines(lines)
}

/// What can only be said of a page whose absolute address is known.
fn placed(page: &Address, edition: &Edition, text: Language, site: &SafeUrl) -> [Markup; 9] {
    let url = absolute(site, &canonical(page).to_relative());
    let (image, alt) = image(page, edition, text);
    let feed = last_day(edition).map(|_| {
        let [rel, kind] = [("rel", "alternate"), ("type", "application/atom+xml")];
        void("link", &[rel, kind, ("title", text.published().feed_link), ("href", super::FEED)])
    });
    [
        void("link", &[("rel", "canonical"), ("href", &url)]),
        feed.into(),
        property("og:url", &url),
        property("og:image", &absolute(site, &image)),
        property("og:image:type", "image/png"),
        property("og:image:width", &picture::WIDTH.to_string()),
        property("og:image:height", &picture::HEIGHT.to_string()),
        property("og:image:alt", &alt),
        named("twitter:card", "summary_large_image"),
    ]
}

fn named(name: &str, content: &str) -> Markup {
    void("meta", &[("name", name), ("content", content)])
}

fn property(property: &str, content: &str) -> Markup {
    void("meta", &[("property", property), ("content", content)])
}

/// Whatever was asked for on the start page, it is one page.
fn canonical(page: &Address) -> Address {
    match page {
        Address::Explore(_) => Address::home(),
        other => other.clone(),
    }
}

/// Open Graph wants a country beside the language.
fn locale(language: &str) -> &str {
    match language {
        "fr" => "fr_FR",
        "en" => "en_GB",
        other => other,
    }
}

/// The name that the app gives the window on this page.
fn title(page: &Address, edition: &Edition, text: Language) -> String {
    let page = match page {
        Address::Explore(_) => String::new(),
        Address::Nominee(id) => edition.find_nominee(id).map_or_else(
            || text.not_found().title.to_owned(),
            |nominee| format!("{}, {}", nominee.territory.label, nominee.title),
        ),
        Address::Desk => text.desk().title.to_owned(),
        Address::Vote(id) => edition
            .find_category(id)
            .map_or_else(|| text.not_found().title.to_owned(), |category| category.name.clone()),
        Address::Review => text.review().title.to_owned(),
        Address::About => text.about().title.to_owned(),
        Address::Unknown => text.not_found().title.to_owned(),
    };
    (text.frame().title)(&page, &edition.title)
}

fn description(page: &Address, open: &OpenEdition, text: Language) -> String {
    let (words, edition) = (text.published(), &open.edition);
    let award = edition.title.as_str();
    let nothing = || (text.not_found().text)(edition.nominees.len());
    match page {
        Address::Explore(_) => (words.explore_description)(edition),
        Address::Nominee(id) => edition.find_nominee(id).map_or_else(nothing, |nominee| {
            let awards: Vec<_> =
                edition.awards_of(id).map(|award| award_name(award, text)).collect();
            (words.nominee_description)(nominee, &awards, award)
        }),
        Address::Desk => (text.desk().lead)(edition.categories.len()),
        Address::Vote(id) => edition
            .find_category(id)
            .map_or_else(nothing, |category| (words.vote_description)(&category.name, award)),
        Address::Review => (words.review_description)(award),
        Address::About => (words.about_description)(award),
        Address::Unknown => nothing(),
    }
}

/// The picture of a page, and what can be read on it.
fn image(page: &Address, edition: &Edition, text: Language) -> (String, String) {
    let nominee = match page {
        Address::Nominee(id) => edition.find_nominee(id),
        _ => None,
    };
    nominee.map_or_else(
        || (picture::COVER.to_owned(), (text.published().headline)(&edition.title, &edition.theme)),
        |nominee| {
            let line = (text.published().headline)(&nominee.territory.label, &nominee.title);
            (picture::path(&nominee.id), line)
        },
    )
}
