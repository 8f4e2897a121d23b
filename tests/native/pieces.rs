//! Pieces of pages as they are written: the map and its table, the question as links.

use std::collections::BTreeSet;

use palmares::address::Address;
use palmares::edition::Nominee;
use palmares::markup::{Markup, france, question};
use palmares::search::{Facet, Found, Label, Query, Sort};
use palmares::text::Language;
use roxmltree::{Document, Node};

use crate::support::shipped;

fn as_xml(piece: Markup) -> String {
    format!("<div>{}</div>", piece.into_string())
}

fn address(query: &Query) -> String {
    Address::Explore(query.clone()).to_href()
}

/// What a link asks for.
#[track_caller]
fn asked(link: Node<'_, '_>) -> Query {
    let href = link.attribute("href").unwrap();
    Query::from_address(href.strip_prefix("./").unwrap())
}

fn words(node: Node<'_, '_>) -> String {
    node.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect()
}

fn with_class<'a>(document: &'a Document<'a>, class: &str) -> Vec<Node<'a, 'a>> {
    document.descendants().filter(|it| it.attribute("class") == Some(class)).collect()
}

fn count(query: &Query) -> usize {
    shipped().index.find(query).entries.len()
}

fn map(query: &Query, text: Language) -> (String, Found) {
    let index = &shipped().index;
    let found = index.find(query);
    let map = france::map(query, &found, index, address, "../", text.explore());
    (as_xml(map), found)
}

/// Each département that has somebody, with its name.
fn departments() -> Vec<(&'static str, &'static str)> {
    let values = shipped().index.values(Facet::Department).iter();
    let named = values.map(|value| match &value.label {
        Label::Words(name) => (value.value.as_str(), name.as_str()),
        Label::Outcome(_) => panic!("a département has a name"),
    });
    named.collect()
}

/// How many of those that fit lie in a département, and how many are régions that cover it; counted by hand.
fn counted(code: &str, fits: impl Fn(&Nominee) -> bool) -> (usize, usize) {
    let nominees = shipped().edition.nominees.iter().filter(|nominee| fits(nominee));
    let here = nominees.filter(|it| it.territory.departments.iter().any(|it| it.code == code));
    let (regions, own): (Vec<_>, Vec<_>) = here.partition(|it| it.territory.is_region());
    (own.len(), regions.len())
}

#[track_caller]
fn check_map(query: &Query, fits: impl Fn(&Nominee) -> bool) {
    for text in Language::ALL {
        let (map, _) = map(query, text);
        let map = Document::parse(&map).unwrap();
        let links = with_class(&map, "map__link");
        assert_eq!(links.len(), departments().len());
        for (code, name) in departments() {
            let id = format!("carte-{code}");
            let link = links.iter().find(|it| it.attribute("id") == Some(&id)).unwrap();
            let (own, regions) = counted(code, &fits);
            let label = (text.explore().in_department)(name, own + regions, regions);
            assert_eq!(link.attribute("aria-label"), Some(label.as_str()));
            assert_eq!(asked(*link), query.toggled(Facet::Department, code));
            assert_eq!(link.attribute("data-shade") == Some("0"), own == 0, "{name}");
            let place = link.first_element_child().unwrap();
            let expected = format!("../map/france.svg#d{code}");
            assert_eq!(place.attribute("href"), Some(expected.as_str()));
        }
        let stops = links.iter().filter(|it| it.attribute("tabindex") == Some("0"));
        assert_eq!(stops.count(), 1);
        let body = map.descendants().find(|it| it.has_tag_name("tbody")).unwrap();
        let rows = body.children().map(|row| row.children().map(words).collect::<Vec<_>>());
        let expected = departments().into_iter().filter_map(|(code, name)| {
            let (own, regions) = counted(code, &fits);
            let row = vec![name.to_owned(), own.to_string(), regions.to_string()];
            (own + regions > 0).then_some(row)
        });
        assert_eq!(rows.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
    }
}

#[test]
fn the_map_and_its_table_say_how_many_lie_where() {
    check_map(&Query::default(), |_| true);
    let sourire = Query::default().toggled(Facet::Category, "sourire");
    check_map(&sourire, |it| it.category.id.as_str() == "sourire");
    let occitanie = Query::default().toggled(Facet::Region, "76").sorted(Sort::Territory);
    check_map(&occitanie, |it| it.territory.region.code == "76");
    check_map(&Query::default().with_text("zzzzzzzz"), |_| false);
}

#[test]
fn following_the_map_finds_as_many_as_it_says() {
    let query = Query::default().toggled(Facet::Kind, "ville");
    let (map, found) = map(&query, Language::French);
    let map = Document::parse(&map).unwrap();
    for link in with_class(&map, "map__link") {
        let code = link.attribute("id").unwrap().strip_prefix("carte-").unwrap();
        let place = departments().iter().position(|(it, _)| *it == code).unwrap();
        assert_eq!(count(&asked(link)), found.of(Facet::Department, place), "{code}");
    }
}

#[test]
fn a_chosen_department_stands_out_and_its_link_takes_it_back() {
    let query = Query::default().toggled(Facet::Department, "59");
    // The choices of a facet do not limit its own numbers.
    check_map(&query, |_| true);
    let (map, _) = map(&query, Language::French);
    let map = Document::parse(&map).unwrap();
    for link in with_class(&map, "map__link") {
        let chosen = link.attribute("id") == Some("carte-59");
        assert_eq!(link.attribute("aria-current"), chosen.then_some("true"));
        assert_eq!(link.has_attribute("data-dimmed"), !chosen);
        assert!(!chosen || asked(link) == Query::default());
    }
}

#[test]
fn a_region_that_was_found_is_outlined_and_one_that_was_not_is_not() {
    let outlined = |query: &Query| {
        let (map, _) = map(query, Language::French);
        let map = Document::parse(&map).unwrap();
        let outlines = with_class(&map, "map__outline");
        assert_eq!(with_class(&map, "map__key").is_empty(), outlines.is_empty());
        let codes = outlines.iter().map(|it| it.attribute("href").unwrap().to_owned());
        codes.collect::<BTreeSet<_>>()
    };
    let departments_of = |codes: BTreeSet<&str>| {
        let all = shipped().edition.departments.iter();
        let covered = all.filter(|it| codes.contains(it.region.code.as_str()));
        let named = departments().into_iter().map(|(code, _)| code).collect::<BTreeSet<_>>();
        let covered = covered.filter(|it| named.contains(it.code.as_str()));
        covered.map(|it| format!("../map/france.svg#d{}", it.code)).collect::<BTreeSet<_>>()
    };
    let regions = shipped().edition.nominees.iter().filter(|it| it.territory.is_region());
    let regions: BTreeSet<_> = regions.map(|it| it.territory.region.code.as_str()).collect();
    assert!(regions.contains("76"));
    assert_eq!(outlined(&Query::default()), departments_of(regions));
    let occitanie = Query::default().toggled(Facet::Region, "76");
    assert_eq!(outlined(&occitanie), departments_of(BTreeSet::from(["76"])));
    assert_eq!(outlined(&Query::default().toggled(Facet::Kind, "ville")), BTreeSet::new());
}

/// Everything that a query asks for, apart from its order.
fn parts(query: &Query) -> BTreeSet<(&'static str, String)> {
    let text = Some(("q", query.text.clone())).filter(|(_, text)| !text.is_empty());
    let chosen = Facet::ALL.into_iter().flat_map(|facet| {
        query.chosen(facet).iter().map(move |value| (facet.parameter(), value.clone()))
    });
    text.into_iter().chain(chosen).collect()
}

#[test]
fn each_chip_takes_back_exactly_what_it_names() {
    let query = Query::default()
        .with_text("l’art & co")
        .toggled(Facet::Category, "video")
        .toggled(Facet::Category, "sourire")
        .toggled(Facet::Kind, "ville")
        .toggled(Facet::Department, "59")
        .sorted(Sort::Territory);
    for text in Language::ALL {
        let explore = text.explore();
        let chips = as_xml(question::chips(&query, &shipped().index, address, explore));
        let chips = Document::parse(&chips).unwrap();
        let links = with_class(&chips, "chip");
        let mut taken = BTreeSet::new();
        for link in &links {
            let asked = asked(*link);
            assert_eq!(asked.sort, query.sort);
            assert!(parts(&asked).is_subset(&parts(&query)));
            let without: Vec<_> = parts(&query).difference(&parts(&asked)).cloned().collect();
            let [(parameter, value)] = &without[..] else { panic!("{without:?}") };
            let mut facets = Facet::ALL.into_iter();
            let label = match facets.find(|facet| facet.parameter() == *parameter) {
                None => (explore.words)(value),
                Some(facet) => {
                    let values = shipped().index.values(facet);
                    let named = values.iter().find(|it| it.value == *value).unwrap();
                    explore.label(&named.label).to_owned()
                }
            };
            assert!(words(*link).ends_with(&label), "{} is not {label}", words(*link));
            assert_eq!(link.has_attribute("data-hue"), *parameter == "categorie");
            taken.extend(without);
        }
        assert_eq!((taken, links.len()), (parts(&query), 5));
        let clear = with_class(&chips, "button button--text");
        assert_eq!(asked(clear[0]), Query::default().sorted(Sort::Territory));
    }
}

#[test]
fn where_nothing_is_asked_there_is_no_chip() {
    let asked = Query::default().with_text("  ").sorted(Sort::Territory);
    let explore = Language::French.explore();
    let chips = question::chips(&asked, &shipped().index, address, explore);
    assert_eq!(chips.into_string(), "");
}

#[track_caller]
fn check_nobody(query: &Query, most: usize) {
    let suggestions = shipped().index.suggestions(query);
    assert_eq!(suggestions.len(), most);
    for text in Language::ALL {
        let explore = text.explore();
        let nobody = as_xml(question::nobody(query, &suggestions, address, explore));
        let nobody = Document::parse(&nobody).unwrap();
        let links = with_class(&nobody, "button");
        let (clear, links) = links.split_last().unwrap();
        assert_eq!(links.len(), most);
        for (link, suggestion) in links.iter().zip(&suggestions) {
            assert_eq!(count(&asked(*link)), suggestion.count);
            assert!(suggestion.count > 0);
            let said = words(*link);
            assert!(said.starts_with(&(explore.change)(&suggestion.change)), "{said}");
            assert!(said.ends_with(&(explore.change_count)(suggestion.count)), "{said}");
        }
        assert_eq!(asked(*clear), query.cleared());
    }
}

#[test]
fn what_is_proposed_instead_finds_as_many_as_it_says() {
    check_nobody(&Query::default().with_text("schyltigeim"), 1);
    check_nobody(&Query::default().with_text("montreuil nantes"), 2);
    let nantes = Query::default().with_text("nantes").toggled(Facet::Category, "sourire");
    check_nobody(&nantes, 1);
    check_nobody(&nantes.toggled(Facet::Kind, "ville"), 2);
    check_nobody(&Query::default().with_text("zzzzzzzz"), 0);
}
