//! What an edition says in numbers, drawn: the same numbers in the picture, in the table and in the edition.

use std::collections::BTreeMap;

use palmares::address::Address;
use palmares::publish::page;
use palmares::publish::root::Root;
use palmares::text::Language;
use palmares::workflow::open_edition::OpenEdition;
use roxmltree::{Document, Node};
use serde_json::{Value, json};

use crate::support::{changed, shipped, small};

fn elements<'a>(node: Node<'a, 'a>, name: &'a str) -> impl Iterator<Item = Node<'a, 'a>> {
    node.descendants().filter(move |node| node.tag_name().name() == name)
}

fn words(node: Node<'_, '_>) -> String {
    node.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect()
}

/// The rows of the table of a plot, each with its name and its numbers; the sums are the last row.
fn rows(plot: Node<'_, '_>) -> Vec<(String, Vec<usize>)> {
    let rows =
        elements(plot, "tr").filter(|row| row.parent().unwrap().tag_name().name() != "thead");
    let row = |row: Node<'_, '_>| {
        let name = elements(row, "th").next().unwrap();
        assert_eq!(name.attribute("scope"), Some("row"));
        (words(name), elements(row, "td").map(|it| words(it).parse().unwrap()).collect())
    };
    rows.map(row).collect()
}

/// A plot of an edition, by its id.
fn with_plot(open: &OpenEdition, id: &str, check: impl Fn(Node<'_, '_>)) {
    for text in Language::ALL {
        let body = page::body(&Address::Figures, &Root::alone(open, text, None));
        let document = Document::parse(&body).unwrap();
        let plot = document.descendants().find(|node| node.attribute("id") == Some(id));
        check(plot.unwrap());
    }
}

/// The shipped edition, one with a single nominee, and one in which a kind and a région have nobody.
fn editions() -> Vec<OpenEdition> {
    let one = changed(small(), |edition| {
        let first = edition.pointer("/nominees/0").unwrap().clone();
        let is_its = |category: &Value| category.get("id") == first.get("category");
        edition["categories"].as_array_mut().unwrap().retain(is_its);
        edition["nominees"] = json!([first]);
        edition["awards"] = json!([]);
    });
    let other = changed(shipped(), |edition| {
        let kind = json!({ "id": "ept", "name": "Établissement public territorial" });
        edition["territory_kinds"].as_array_mut().unwrap().push(kind);
        let nominees = edition["nominees"].as_array_mut().unwrap();
        let first = nominees.first().unwrap().clone();
        nominees.extend((0..150).map(|number| {
            let mut nominee = first.clone();
            *nominee.get_mut("id").unwrap() = format!("nomine-{number}").into();
            nominee
        }));
    });
    vec![shipped().clone(), one.unwrap(), other.unwrap()]
}

#[test]
fn every_category_has_its_nominees_of_each_kind() {
    for open in editions() {
        let edition = &open.edition;
        with_plot(&open, "par-categorie", |plot| {
            let mut rows = rows(plot);
            let (_, sums) = rows.pop().unwrap();
            assert_eq!(rows.len(), edition.categories.len());
            for (category, (name, counts)) in edition.categories.iter().zip(&rows) {
                assert_eq!(name, &category.name);
                let (sum, counts) = counts.split_last().unwrap();
                assert_eq!(counts.iter().sum::<usize>(), *sum);
                assert_eq!(*sum, edition.nominees_in(&category.id).count());
                for (kind, count) in edition.territory_kinds.iter().zip(counts) {
                    let nominees = edition.nominees_in(&category.id);
                    assert_eq!(nominees.filter(|it| it.territory.kind == *kind).count(), *count);
                }
            }
            let (all, sums) = sums.split_last().unwrap();
            assert_eq!(*all, edition.nominees.len());
            for (at, sum) in sums.iter().enumerate() {
                assert_eq!(rows.iter().map(|(_, counts)| counts[at]).sum::<usize>(), *sum);
            }
            let heads: Vec<_> = elements(plot, "thead").flat_map(|it| elements(it, "th")).collect();
            assert!(heads.iter().all(|it| it.attribute("scope") == Some("col")));
            assert_eq!(heads.len(), edition.territory_kinds.len() + 2);
        });
    }
}

#[test]
fn every_region_with_a_nominee_has_its_number_and_the_longest_bar_is_first() {
    for open in editions() {
        let edition = &open.edition;
        with_plot(&open, "par-region", |plot| {
            let mut rows = rows(plot);
            assert_eq!(rows.pop().unwrap().1, [edition.nominees.len()]);
            let mut expected = BTreeMap::new();
            for nominee in &edition.nominees {
                *expected.entry(nominee.territory.region.name.clone()).or_default() += 1;
            }
            let found: BTreeMap<_, _> =
                rows.iter().map(|(name, it)| (name.clone(), it[0])).collect();
            assert_eq!((found.len(), found), (rows.len(), expected));
            assert!(rows.is_sorted_by_key(|(_, count)| std::cmp::Reverse(count[0])));
            let bars: Vec<_> = elements(plot, "rect").map(|it| hundredths(it, "width")).collect();
            let most = rows.first().map_or(1, |(_, count)| count[0]);
            let lengths = rows.iter().map(|(_, count)| count[0] * 10_000 / most);
            assert_eq!(bars, lengths.collect::<Vec<_>>());
        });
    }
}

/// A length of a mark, in hundredths of its unit.
fn hundredths(mark: Node<'_, '_>, name: &str) -> usize {
    let digits = mark.attribute(name).unwrap().trim_end_matches(|it: char| !it.is_ascii_digit());
    let (whole, rest) = digits.split_once('.').unwrap();
    assert_eq!(rest.len(), 2);
    format!("{whole}{rest}").parse().unwrap()
}

#[test]
fn the_area_of_a_disc_is_its_number() {
    for open in editions() {
        let edition = &open.edition;
        with_plot(&open, "par-categorie", |plot| {
            let discs = elements(plot, "circle").map(|it| hundredths(it, "r"));
            let numbers = elements(plot, "text").map(|it| words(it).parse::<usize>().unwrap());
            let discs: Vec<_> = discs.zip(numbers).collect();
            let written: usize = discs.iter().map(|(_, number)| number).sum();
            assert_eq!(written, edition.nominees.len());
            let Some((widest, most)) = discs.iter().max().copied() else { return };
            for (radius, number) in discs {
                let expected = widest * widest * number / most;
                // To a hundredth of a rem.
                assert!((radius * radius..=(radius + 1) * (radius + 1)).contains(&expected));
            }
        });
    }
}

#[test]
fn a_plot_is_a_picture_with_a_name_and_a_table_with_another() {
    for id in ["par-categorie", "par-region"] {
        with_plot(shipped(), id, |plot| {
            assert_eq!((plot.tag_name().name(), plot.attribute("id")), ("figure", Some(id)));
            let named = |node: Node<'_, '_>| {
                let name = node.attribute("aria-labelledby").unwrap();
                let named = plot.descendants().find(|it| it.attribute("id") == Some(name)).unwrap();
                words(named)
            };
            let pictures = plot.descendants().filter(|it| it.attribute("role") == Some("img"));
            let pictures: Vec<_> = pictures.collect();
            assert_eq!(pictures.len(), 1);
            assert!(!named(pictures[0]).is_empty());
            let caption = elements(plot, "figcaption").next().unwrap();
            assert!(words(caption).contains(&named(pictures[0])));
            assert_eq!(elements(plot, "caption").count(), 1);
            let region = plot.descendants().find(|it| it.attribute("role") == Some("region"));
            assert!(!named(region.unwrap()).is_empty());
        });
    }
}
