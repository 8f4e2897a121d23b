//! The head of a page: its title and description, for search engines and shared links.

use super::linked_data::linked_data;
use super::links::{last_day, resolved};
use crate::address::{Address, Program};
use crate::edition::{Edition, SafeUrl};
use crate::markup::pieces::award_name;
use crate::markup::{Markup, element, void};
use crate::publish::manifest::MANIFEST;
use crate::publish::picture;
use crate::publish::root::{EDITION, Root};
use crate::text::Language;

pub(super) fn head(page: &Address, root: &Root<'_>) -> Markup {
    let Root { open, text, .. } = *root;
    let edition = &open.edition;
    let title = title(page, edition, text);
    let description = description(page, root);
    let kind = if matches!(page, Address::Nominee(..)) { "article" } else { "website" };
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
    if known {
        lines.extend(alternates(page, root));
    }
    if let (Some(site), true) = (&root.site, known) {
        lines.extend(placed(page, root, site));
    } else {
        lines.push(named("twitter:card", "summary"));
    }
    lines.extend(linked_data(page, root));
    Markup::lines(lines)
}

/// What installs the root; and what a program reads (see `browser::site`).
pub(super) fn root_links(root: &Root<'_>, program: Option<Program>) -> Markup {
    let manifest = void("link", &[("rel", "manifest"), ("href", MANIFEST)]);
    if program.is_none() {
        return Markup::lines([manifest]);
    }
    let data = format!("{}{EDITION}", root.to_edition());
    let preload = [("rel", "preload"), ("as", "fetch"), ("type", "application/json")];
    let [rel, kind, form] = preload;
    let data = [
        ("id", "edition"),
        rel,
        kind,
        form,
        ("href", &data),
        ("crossorigin", ""),
        ("fetchpriority", "low"),
    ];
    let other = |(title, way): (&str, String)| {
        void("link", &[("rel", "related"), ("title", title), ("href", &way)])
    };
    let others = root.other_editions().map(other);
    let licence = |href: &String| void("link", &[("rel", "license"), ("href", href)]);
    let licences = root.licences.as_ref().map(licence);
    let data = [void("link", &data), manifest];
    Markup::lines(data.into_iter().chain(others).chain(licences))
}

/// The same page in every language, itself included: search engines want all of them on each. Where the address of
/// the site is not known they are relative, like all links.
fn alternates(page: &Address, root: &Root<'_>) -> Vec<Markup> {
    if root.languages.is_empty() {
        return Vec::new();
    }
    let own = (root.text, String::new());
    let all = [&own].into_iter().chain(&root.languages);
    let link = |(language, way): &(Language, String)| {
        let way = hall(page, root, *language).unwrap_or_else(|| way.clone());
        let page = format!("{way}{}", canonical(page).to_relative());
        let href = match &root.site {
            Some(site) => resolved(site, &page),
            None if page.is_empty() => "./".to_owned(),
            None => page,
        };
        let [rel, language] = [("rel", "alternate"), ("hreflang", language.tag())];
        void("link", &[rel, language, ("href", &href)])
    };
    all.map(link).collect()
}

/// The way from a page that is the same in every edition to the site's own, in a language.
fn hall(page: &Address, root: &Root<'_>, language: Language) -> Option<String> {
    let (folder, own) = root.editions.first()?;
    let elsewhere = matches!(page, Address::HallOfFame(_)) && !root.is_own();
    elsewhere.then(|| format!("{}{folder}{}", root.to_top(), language.folder_in(&own.edition)))
}

/// What can only be said of a page whose absolute address is known.
fn placed(page: &Address, root: &Root<'_>, site: &SafeUrl) -> [Markup; 9] {
    let Root { open, text, .. } = *root;
    let edition = &open.edition;
    let way = hall(page, root, text).unwrap_or_default();
    let url = resolved(site, &format!("{way}{}", canonical(page).to_relative()));
    let (image, alt) = image(page, edition, text);
    // Drawn once, in the edition's own language.
    let image = resolved(site, &format!("{}{image}", root.to_edition()));
    let feed = last_day(edition).map(|_| {
        let [rel, kind] = [("rel", "alternate"), ("type", "application/atom+xml")];
        void("link", &[rel, kind, ("title", text.published().feed_link), ("href", super::FEED)])
    });
    [
        void("link", &[("rel", "canonical"), ("href", &url)]),
        feed.into(),
        property("og:url", &url),
        property("og:image", &image),
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

/// The address of a page without its query.
fn canonical(page: &Address) -> Address {
    match page {
        Address::Explore(_) => Address::home(),
        Address::HallOfFame(_) => Address::hall_of_fame(),
        Address::Nominee(id, _) => Address::nominee(id),
        Address::List(_) => Address::List(Vec::new()),
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
        Address::HallOfFame(_) => text.hall_of_fame().title.to_owned(),
        Address::List(_) => text.list().title.to_owned(),
        Address::Nominee(id, _) => edition.find_entry(id).map_or_else(
            || text.not_found().title.to_owned(),
            |nominee| format!("{}, {}", nominee.territory.label, nominee.title),
        ),
        Address::Desk => text.desk().title.to_owned(),
        Address::Vote(id) => edition
            .find_category(id)
            .map_or_else(|| text.not_found().title.to_owned(), |category| category.name.clone()),
        Address::Review => text.review().title.to_owned(),
        Address::Verify => text.verify().title.to_owned(),
        Address::Organiser => text.organiser().title.to_owned(),
        Address::OrganiserKey => text.organiser_key().title.to_owned(),
        Address::Edition => text.drafting().title.to_owned(),
        Address::Jury => text.jury().title.to_owned(),
        Address::Imports => text.imports().title.to_owned(),
        Address::Recount => text.recount().title.to_owned(),
        Address::Ceremony => text.ceremony().title.to_owned(),
        Address::Participation => text.office().participation_title.to_owned(),
        Address::Count => text.office().count_title.to_owned(),
        Address::Palmares => text.palmares().title.to_owned(),
        Address::Figures => text.figures().title.to_owned(),
        Address::Accessibility => text.accessibility().title.to_owned(),
        Address::About => text.about().title.to_owned(),
        Address::Unknown => text.not_found().title.to_owned(),
    };
    (text.frame().title)(&page, &edition.title)
}

fn description(page: &Address, root: &Root<'_>) -> String {
    let Root { open, text, .. } = *root;
    let (words, edition) = (text.published(), &open.edition);
    let award = edition.title.as_str();
    let nothing = || (text.not_found().text)(edition.nominees.len());
    match page {
        Address::Explore(_) => (words.explore_description)(edition),
        Address::HallOfFame(_) => (words.hall_of_fame_description)(award, root.editions.len()),
        Address::List(_) => (text.list().description)(award),
        Address::Nominee(id, _) => edition.find_entry(id).map_or_else(nothing, |nominee| {
            let awards: Vec<_> =
                edition.awards_of(id).map(|award| award_name(award, text)).collect();
            (words.nominee_description)(nominee, edition.stage_of(nominee), &awards, award)
        }),
        Address::Desk => (text.desk().lead)(edition.categories.len()),
        Address::Vote(id) => edition
            .find_category(id)
            .map_or_else(nothing, |category| (words.vote_description)(&category.name, award)),
        Address::Review => (words.review_description)(award),
        Address::Verify => (words.verify_description)(award),
        Address::Organiser => (text.organiser().description)(award),
        Address::OrganiserKey => (text.organiser_key().description)(award),
        Address::Edition => (text.drafting().description)(award),
        Address::Jury => (text.jury().description)(award),
        Address::Imports => (text.imports().description)(award),
        Address::Recount => (text.recount().description)(award),
        Address::Ceremony => (text.ceremony().description)(award),
        Address::Participation => (text.office().participation_description)(award),
        Address::Count => (text.office().count_description)(award),
        Address::Palmares => (text.palmares().description)(award),
        Address::Figures => (text.figures().description)(award),
        Address::Accessibility => (text.accessibility().description)(award),
        Address::About => (words.about_description)(award),
        Address::Unknown => nothing(),
    }
}

/// The picture of a page, and what can be read on it.
fn image(page: &Address, edition: &Edition, text: Language) -> (String, String) {
    let nominee = match page {
        Address::Nominee(id, _) => edition.find_nominee(id),
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
