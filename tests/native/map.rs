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
