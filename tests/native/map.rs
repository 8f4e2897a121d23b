//! The map that is shipped has what the pages ask it for.

use std::collections::BTreeSet;

use palmares::map::{CODES, FILE, FRAMES, FRANCE, VIEW_BOX, anchor, has};
use roxmltree::Document;

use crate::support::{read, shipped};

fn picture() -> String {
    String::from_utf8(read(&format!("public/{FILE}"))).unwrap()
}

#[test]
fn the_map_has_an_element_for_each_departement_and_no_other() {
    let picture = picture();
    let document = Document::parse(&picture).unwrap();
    let ids: Vec<_> = document.descendants().filter_map(|node| node.attribute("id")).collect();
    let once: BTreeSet<_> = ids.iter().copied().collect();
    assert_eq!(ids.len(), once.len());
    let named = |element: &str| element.strip_prefix(&format!("{FILE}#")).unwrap().to_owned();
    let mut expected: BTreeSet<_> = CODES.iter().map(|it| named(&anchor(it).unwrap())).collect();
    assert_eq!(expected.len(), CODES.len());
    expected.extend([FRANCE, FRAMES].map(named));
    assert_eq!(once, expected.iter().map(String::as_str).collect());
    let france = document.descendants().find(|it| it.attribute("id") == Some("france")).unwrap();
    assert_eq!(france.children().filter(|it| it.has_attribute("id")).count(), CODES.len());
    let frames = document.descendants().find(|it| it.attribute("id") == Some("cadres")).unwrap();
    assert!(!frames.ancestors().any(|node| node == france));
}

#[test]
fn whoever_shows_the_map_gives_it_its_colours() {
    let picture = picture();
    let document = Document::parse(&picture).unwrap();
    let root = document.root_element();
    assert_eq!(root.attribute("viewBox"), Some(VIEW_BOX));
    let france = document.descendants().find(|it| it.attribute("id") == Some("france")).unwrap();
    for node in france.descendants() {
        for attribute in node.attributes() {
            assert!(["id", "d"].contains(&attribute.name()), "{}", attribute.name());
        }
    }
}

#[test]
fn every_departement_of_the_shipped_edition_is_on_the_map() {
    for department in &shipped().edition.departments {
        assert!(has(&department.code), "{}", department.code);
    }
}

#[test]
fn what_is_no_departement_is_not_on_the_map() {
    for code in ["", "0", "00", "1", "20", "96", "2a", "970", "975", "01 ", "é", "france"] {
        assert_eq!((has(code), anchor(code)), (false, None), "{code}");
    }
    assert_eq!(anchor("2A").as_deref(), Some("map/france.svg#d2A"));
}

#[cfg(feature = "cli")]
mod on_pages {
    use palmares::address::Address;
    use palmares::edition::Nominee;
    use palmares::format::Fault;
    use palmares::map::{anchor, has};
    use palmares::publish::page;
    use palmares::publish::root::Root;
    use palmares::text::Language;
    use palmares::workflow::open_edition::OpenEdition;
    use roxmltree::Document;
    use serde_json::json;

    use crate::support::{changed, shipped, small};

    /// The name of the map on a page and what it shows, if there is one.
    fn map_of(nominee: &Nominee, root: &Root<'_>) -> Option<(String, Vec<String>)> {
        let body = page::body(&Address::nominee(&nominee.id), root);
        let body = Document::parse(&body).unwrap();
        let figure =
            body.descendants().find(|node| node.attribute("class") == Some("place-map"))?;
        let svg = figure.first_element_child().unwrap();
        assert_eq!(svg.attribute("role"), Some("img"));
        let shown = svg.children().filter_map(|node| node.attribute("href")).map(str::to_owned);
        Some((svg.attribute("aria-label").unwrap().to_owned(), shown.collect()))
    }

    #[test]
    fn the_page_of_a_nominee_shows_where_its_territory_lies() {
        for text in Language::ALL {
            let editions = [(String::new(), shipped().clone())];
            let roots = Root::all(&editions, None, None);
            let root = roots.iter().find(|root| root.text == text).unwrap();
            for nominee in &root.open.edition.nominees {
                let territory = &nominee.territory;
                let (name, shown) = map_of(nominee, root).unwrap();
                assert!(name.contains(&territory.label), "{name}");
                assert!(name.contains(&territory.region.name), "{name}");
                let ground = ["map/france.svg#france", "map/france.svg#cadres"].map(str::to_owned);
                let departments = territory.departments.iter();
                let departments = departments.map(|it| anchor(&it.code).unwrap());
                let top = root.to_top();
                let expected: Vec<_> =
                    ground.into_iter().chain(departments).map(|it| format!("{top}{it}")).collect();
                assert_eq!(shown, expected, "{}", nominee.id);
            }
        }
    }

    #[test]
    fn a_region_is_shown_with_all_its_departements() {
        let edition = &shipped().edition;
        let region = edition.nominees.iter().find(|it| it.territory.kind.id.as_str() == "region");
        let root = Root::alone(shipped(), Language::French, None);
        let (name, shown) = map_of(region.unwrap(), &root).unwrap();
        let count = region.unwrap().territory.departments.len();
        assert!(count > 3 && shown.len() == count + 2);
        assert!(name.contains(&format!("{count} départements")), "{name}");
    }

    /// The small edition with the territory of its first nominee in these départements.
    fn lying_in(codes: &[&str]) -> Result<OpenEdition, Vec<Fault>> {
        changed(small(), |edition| {
            let id = edition.pointer("/nominees/0/territory").unwrap().clone();
            let territories = edition["territories"].as_array_mut().unwrap();
            let territory = territories.iter_mut().find(|it| it["id"] == id).unwrap();
            territory["departments"] = codes.into();
            let region = territory["region"].clone();
            let departments = edition["departments"].as_array_mut().unwrap();
            for code in codes {
                if departments.iter().all(|it| it["code"] != *code) {
                    let there = json!({ "code": code, "name": "Ailleurs", "region": region });
                    departments.push(there);
                }
            }
        })
    }

    #[test]
    fn a_territory_beyond_the_map_has_none() {
        assert!(!has("988"));
        for (codes, on_map) in [(&["59"][..], true), (&["988"], false), (&["59", "988"], false)] {
            let open = lying_in(codes).unwrap();
            let root = Root::alone(&open, Language::French, None);
            let map = map_of(open.edition.nominees.first().unwrap(), &root);
            assert_eq!(map.is_some(), on_map, "{codes:?}");
        }
        assert!(lying_in(&[]).is_err(), "a territory lies somewhere");
    }
}
