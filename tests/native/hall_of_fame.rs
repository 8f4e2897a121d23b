//! Two editions in one site: the page of all of them, candidatures, and old addresses that lead to where things are.

use std::collections::BTreeSet;

use palmares::address::Address;
use palmares::edition::SafeUrl;
use palmares::format::editions_v1;
use palmares::publish::{Files, PublishError, picture, publish};
use roxmltree::{Document, Node};

use crate::publish::{after, built};
use crate::support::{read, second, small};

const SECOND: &str = "editions/hashtags-2019-essai/";
const SITE: &str = "https://prix.example.org/2020/";

/// A site with both editions; the small one is its own.
fn both() -> Files {
    let mut folder = built();
    let edition = read("tests/data/v1/hashtags-2019-essai.json");
    folder.insert(format!("{SECOND}data/edition.json"), edition);
    folder
}

fn placed(folder: &Files) -> Files {
    publish(folder, SafeUrl::parse(SITE).as_ref()).unwrap().files
}

#[track_caller]
fn text<'files>(files: &'files Files, path: &str) -> &'files str {
    let bytes = files.get(path).unwrap_or_else(|| panic!("{path} is not there"));
    std::str::from_utf8(bytes).unwrap()
}

/// The content of a page of the app, as XML.
#[track_caller]
fn main_of(files: &Files, path: &str) -> String {
    let (_, main) = text(files, path).split_once("<main").unwrap();
    format!("<main{}</main>", main.split_once("</main>").unwrap().0)
}

fn links(document: &Document<'_>) -> Vec<String> {
    let hrefs = document.descendants().filter_map(|node| node.attribute("href"));
    hrefs.filter(|href| !href.starts_with("https://")).map(str::to_owned).collect()
}

fn words(node: Node<'_, '_>) -> String {
    let pieces = node.descendants().filter(Node::is_text).filter_map(|node| node.text());
    plain(&pieces.collect::<Vec<_>>().join(" "))
}

/// With one kind of space.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The file that a relative address leads to from a root.
fn file_at(root: &str, href: &str) -> String {
    let mut parts: Vec<&str> = root.split('/').filter(|part| !part.is_empty()).collect();
    for part in href.split(['?', '#']).next().unwrap().split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            name => parts.push(name),
        }
    }
    parts.push("index.html");
    parts.join("/")
}

const ROOTS: [&str; 4] =
    ["", "en/", "editions/hashtags-2019-essai/", "editions/hashtags-2019-essai/en/"];

#[test]
fn publishing_says_which_editions_the_site_has() {
    let files = after(&both());
    let index = editions_v1::read(&files["data/editions.json"]).unwrap();
    let listed: Vec<_> =
        index.editions.iter().map(|it| (it.id.as_str(), it.folder.as_str())).collect();
    assert_eq!(listed, [("prix-de-l-exemple-2031", ""), ("hashtags-2019-essai", SECOND)]);
    assert!(text(&files, "sw.js").contains("\"data/editions.json\":"));
    // Once for the whole site, and never taken for something that was built.
    assert!(!files.contains_key(&format!("{SECOND}data/editions.json")));
    assert_eq!(after(&files), files);
}

#[test]
fn the_hall_of_fame_of_every_root_names_every_edition_and_leads_to_written_pages() {
    let files = after(&both());
    for root in ROOTS {
        let main = main_of(&files, &format!("{root}hall-of-fame/index.html"));
        let document = Document::parse(&main).unwrap();
        let said = words(document.root_element());
        for open in [small(), second()] {
            assert!(said.contains(&plain(&open.edition.title)), "{root}: {said}");
            assert!(said.contains(&plain(&open.edition.theme)), "{root}: {said}");
            for entry in open.edition.entries() {
                assert!(said.contains(&entry.territory.label), "{root}: {}", entry.id);
            }
        }
        // Those of the site's own edition: it has none.
        assert!(!said.contains("Essai de 2018"), "{said}");
        let links = links(&document);
        assert_eq!(links.len(), 4 + 4 + 11, "{links:?}");
        for link in links {
            assert!(files.contains_key(&file_at(root, &link)), "{root} leads to {link}");
        }
    }
}

#[test]
fn what_only_a_source_tells_of_is_named_with_its_source_and_without_entries() {
    let mut folder = built();
    folder.insert("data/edition.json".into(), read("tests/data/v1/hashtags-2019-essai.json"));
    let files = after(&folder);
    let main = main_of(&files, "hall-of-fame/index.html");
    let said = words(Document::parse(&main).unwrap().root_element());
    for words in ["Essai de 2018", "Petite mémoire du prix", "aucune candidature n’est connue ici"]
    {
        assert!(said.contains(words), "{words}: {said}");
    }
}

#[test]
fn the_hall_of_fame_is_one_page_for_all_editions() {
    let files = placed(&both());
    for (root, page) in ROOTS.into_iter().zip(["", "en/"].into_iter().cycle()) {
        let html = text(&files, &format!("{root}hall-of-fame/index.html"));
        let canonical = format!("<link rel=\"canonical\" href=\"{SITE}{page}hall-of-fame/\"/>");
        assert!(html.contains(&canonical), "{root}");
        for twin in ["", "en/"] {
            assert!(
                html.contains(&format!("href=\"{SITE}{twin}hall-of-fame/\"")),
                "{root}: {twin}"
            );
        }
    }
    let sitemap = text(&files, "sitemap.xml");
    assert_eq!(sitemap.matches("hall-of-fame/<").count(), 2, "{sitemap}");
}

#[test]
fn an_old_address_leads_to_where_the_entry_is_now() {
    let files = placed(&both());
    for (root, language) in [("", ""), ("en/", "en/")] {
        for entry in second().edition.entries() {
            let page = Address::nominee(&entry.id).to_relative();
            let html = text(&files, &format!("{root}{page}index.html"));
            let document = Document::parse(html.trim_start_matches("<!doctype html>")).unwrap();
            let meta = |name: &str| {
                let named = |node: &Node<'_, '_>| {
                    node.attribute("http-equiv").or(node.attribute("name")) == Some(name)
                };
                document.descendants().find(named).and_then(|node| node.attribute("content"))
            };
            let refresh = meta("refresh").and_then(|it| it.strip_prefix("0; url=")).unwrap();
            let there = format!("{SECOND}{language}{page}");
            assert_eq!(file_at(root, refresh), format!("{there}index.html"));
            assert!(files.contains_key(&format!("{there}index.html")), "{there}");
            assert_eq!(meta("robots"), Some("noindex"));
            let link = |rel: Option<&str>| {
                let links = document.descendants().filter(|it| it.has_attribute("href"));
                let found =
                    links.filter(|it| it.attribute("rel") == rel).map(|it| it.attribute("href"));
                found.flatten().map(str::to_owned).collect::<Vec<_>>()
            };
            assert_eq!(link(Some("canonical")), [format!("{SITE}{there}")]);
            assert_eq!(link(None), ["../../", refresh]);
            assert!(!html.contains("<script") && !html.contains("<style"), "{page}");
            assert!(html.len() < 1_500, "{page}: {}", html.len());
        }
    }
    // Search engines are told of the new address alone.
    let sitemap = text(&files, "sitemap.xml");
    let old = format!("{SITE}nomines/rive-haute-une-rue-un-jour/");
    assert!(!sitemap.contains(&old) && sitemap.contains("essai/nomines/rive-haute-une-rue"));
}

#[test]
fn a_card_that_another_site_frames_is_found_again_too() {
    let files = after(&both());
    for nominee in &second().edition.nominees {
        let card = text(&files, &format!("embed/{}/index.html", nominee.id));
        let there = format!("{SECOND}embed/{}/", nominee.id);
        assert!(card.contains(&format!("content=\"0; url={there}\"")), "{card}");
        assert!(files.contains_key(&format!("{there}index.html")));
    }
    for candidature in &second().edition.candidatures {
        let card = format!("embed/{}/index.html", candidature.id);
        assert!(!files.keys().any(|path| path.ends_with(&card)), "{card}");
    }
}

#[test]
fn an_address_that_the_own_edition_has_is_its_own_and_no_other_root_leads_away() {
    let mut folder = both();
    let edition = String::from_utf8(read("tests/data/v1/hashtags-2019-essai.json")).unwrap();
    let same = edition.replace("rive-haute-une-rue-un-jour", "video-du-pont");
    folder.insert(format!("{SECOND}data/edition.json"), same.into_bytes());
    let files = after(&folder);
    let page = "nomines/video-du-pont/index.html";
    assert!(text(&files, page).contains("#LePontRaconte"));
    let leads: BTreeSet<_> = files
        .iter()
        .filter(|(path, _)| path.ends_with("/index.html"))
        .filter(|(_, html)| std::str::from_utf8(html).unwrap().contains("http-equiv=\"refresh\""))
        .map(|(path, _)| path.split('/').next().unwrap())
        .collect();
    assert_eq!(leads, ["embed", "en", "nomines"].into());
    // With the edition, the pages that lead to it go.
    let mut without = files.clone();
    without.remove(&format!("{SECOND}data/edition.json"));
    assert_eq!(after(&without), after(&built()));
}

#[test]
fn a_candidature_has_a_page_that_says_what_it_is_and_claims_nothing_more() {
    let files = placed(&both());
    let edition = &second().edition;
    for candidature in &edition.candidatures {
        let page = format!("{SECOND}nomines/{}/index.html", candidature.id);
        let main = main_of(&files, &page);
        let document = Document::parse(&main).unwrap();
        let said = words(document.root_element());
        assert!(said.contains("Candidature présentée, non retenue parmi les nominés"), "{said}");
        assert!(said.contains(&candidature.source.title), "{said}");
        for word in ["medal", "pager", "une seule action nominée"] {
            assert!(!main.contains(word), "{page}: {word}");
        }
        let html = text(&files, &page);
        assert!(!html.contains(&picture::path(&candidature.id)), "{page}");
        assert!(!html.contains("Nominé en"), "{page}");
        assert!(!files.contains_key(&format!("{SECOND}{}", picture::path(&candidature.id))));
    }
    // Readers without a program find them from the start page too.
    let start = main_of(&files, &format!("{SECOND}index.html"));
    for candidature in &edition.candidatures {
        assert!(start.contains(&format!("nomines/{}/", candidature.id)), "{}", candidature.id);
    }
}

#[test]
fn an_edition_in_a_folder_that_no_address_can_name_is_refused() {
    for name in ["Été", "a b", "x?y", "-", ".."] {
        let mut folder = built();
        let path = format!("editions/{name}/data/edition.json");
        folder.insert(path.clone(), read("tests/data/v1/hashtags-2019-essai.json"));
        let error = publish(&folder, None).unwrap_err();
        assert_eq!(error, PublishError::EditionFolder(path));
    }
}
