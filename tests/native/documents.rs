//! The pages that need no program: what they say of an edition, and that they say nothing else.

use std::collections::BTreeSet;

use palmares::address::Address;
use palmares::edition::{Metal, SafeUrl};
use palmares::publish::page;
use palmares::publish::root::Root;
use palmares::text::Language;
use palmares::workflow::open_edition::OpenEdition;
use roxmltree::{Document, Node};
use serde_json::{Value, json};

use crate::published_pages::{elements, parse, words};
use crate::support::{self, names_in, read, shipped, small};

const DOCUMENTS: [Address; 4] =
    [Address::Palmares, Address::Figures, Address::Accessibility, Address::About];

fn body(page: &Address, open: &OpenEdition, text: Language) -> String {
    page::body(page, &Root::alone(open, text, None))
}

/// The elements that have this class.
fn of_class<'a>(document: &'a Document<'_>, class: &'a str) -> Vec<Node<'a, 'a>> {
    let has = |node: &Node<'_, '_>| {
        node.attribute("class").is_some_and(|it| it.split(' ').any(|it| it == class))
    };
    document.descendants().filter(has).collect()
}

fn titles(document: &Document<'_>, level: &str) -> Vec<String> {
    elements(document, level).map(words).collect()
}

/// As it reads on a page: with one space wherever there is any.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn changed(change: impl FnOnce(&mut Value)) -> OpenEdition {
    support::changed(small(), change).unwrap()
}

/// Every metal, named in no order; two that share silver, one laureate without a metal, a category nobody tells of.
fn told() -> OpenEdition {
    changed(|edition| {
        let list = |edition: &mut Value, name: &str, thing: Value| {
            edition[name].as_array_mut().unwrap().push(thing);
        };
        let rule = json!({ "method": "choose", "up_to": 1 });
        for (id, name) in [("site", "Site"), ("radio", "Radio")] {
            let category = json!({ "id": id, "name": name, "description": "Autre.", "rule": rule });
            list(edition, "categories", category);
            let nominee = json!({
                "id": format!("{id}-d-isere"), "category": id, "territory": "isere",
                "title": "#Encore un", "source": "nomines", "links": [],
            });
            list(edition, "nominees", nominee);
        }
        let distinction = |id: &str, metal: &str, awarded: u32| json!({ "id": id, "name": format!("Exemple en {id}"), "metal": metal, "awarded": awarded, "source": "nomines" });
        edition["distinctions"] = json!([
            distinction("bronze", "bronze", 4),
            distinction("or", "gold", 1),
            distinction("argent", "silver", 3),
        ]);
        let award = |nominee: &str, distinction: Option<&str>| {
            let mut award = json!({ "nominee": nominee, "statement": format!("De {nominee}."), "source": "nomines" });
            if let Some(distinction) = distinction {
                award.as_object_mut().unwrap().insert("distinction".into(), distinction.into());
            }
            award
        };
        edition["awards"] = json!([
            award("site-d-isere", None),
            award("video-du-pont", Some("bronze")),
            award("affiche-des-bus", Some("argent")),
            award("affiche-du-marche", Some("argent")),
        ]);
    })
}

#[test]
fn the_outcome_is_told_from_the_highest_metal_to_none() {
    let open = told();
    let edition = &open.edition;
    let metals: Vec<_> = edition.distinctions_by_metal().iter().map(|it| it.metal).collect();
    assert_eq!(metals, [Metal::Gold, Metal::Silver, Metal::Bronze]);
    let ranks = edition.ranks();
    let ranks: Vec<_> = ranks
        .iter()
        .map(|rank| {
            let name = rank.distinction.map_or("", |it| it.id.as_str());
            let categories = rank.categories.iter();
            let categories = categories.map(|(category, it)| (category.id.as_str(), it.len()));
            (name, categories.collect::<Vec<_>>())
        })
        .collect();
    let expected =
        [("argent", vec![("affiche", 2)]), ("bronze", vec![("video", 1)]), ("", vec![("site", 1)])];
    assert_eq!(ranks, expected);
    let without: Vec<_> = edition.categories_without_award().map(|it| it.id.as_str()).collect();
    assert_eq!(without, ["radio"]);
    let named = |id: &str| {
        edition.named(edition.distinctions.iter().find(|it| it.id.as_str() == id).unwrap())
    };
    assert_eq!([named("or"), named("argent"), named("bronze")], [1, 2, 1]);
    assert!(edition.has_outcome());
}

#[test]
fn the_palmares_tells_every_rank_with_those_who_share_a_category_side_by_side() {
    let open = told();
    let page = body(&Address::Palmares, &open, Language::French);
    let page = parse(&page);
    assert_eq!(
        titles(&page, "h2"),
        [
            "Hors de la sélection",
            "Exemple en argent",
            "Exemple en bronze",
            "Les lauréats",
            "Issue inconnue",
            "Ce que l’on sait en tout",
            "Vérifier soi-même",
        ]
    );
    assert_eq!(
        titles(&page, "h3"),
        ["Département de l’Ain", "Affiche", "Vidéo", "Site", "Ses sources"]
    );
    let names: Vec<Vec<_>> = of_class(&page, "laureate")
        .into_iter()
        .map(|category| {
            category.descendants().filter(|it| it.has_tag_name("h4")).map(words).collect()
        })
        .collect();
    assert_eq!(
        names,
        [
            vec!["Bourg-Neuf Agglomération", "Ville de Bourg-Neuf"],
            vec!["Ville de Bourg-Neuf"],
            vec!["Département de l’Isère"],
        ]
    );
    let metals: Vec<_> =
        of_class(&page, "medal").iter().map(|it| it.attribute("data-metal").unwrap()).collect();
    let table = ["gold", "silver", "bronze"];
    assert_eq!(metals[..5], ["gold", "silver", "silver", "bronze", "unknown"]);
    assert_eq!(metals[5..], table);
    let unknown: Vec<_> = of_class(&page, "open-categories__link").into_iter().map(words).collect();
    assert_eq!(unknown, ["Radio le seul nominé"]);
    let rows: Vec<_> = elements(&page, "tr").map(words).collect();
    assert_eq!(rows.len(), 4);
    let numbers: Vec<_> = of_class(&page, "totals__number").into_iter().map(words).collect();
    assert_eq!(numbers, ["1", "1", "3", "2", "4", "1"]);
    assert!(words(page.root_element()).contains("S’y ajoute 1 nom"));
}

#[test]
fn the_palmares_says_what_the_sources_say_in_every_language() {
    let edition = &shipped().edition;
    for text in Language::ALL {
        let page = body(&Address::Palmares, shipped(), text);
        let page = parse(&page);
        let all = words(page.root_element());
        let links: BTreeSet<_> =
            elements(&page, "a").filter_map(|it| it.attribute("href")).collect();
        let statements = edition.awards.iter().map(|it| (&it.statement, &it.source));
        let special = edition.special_awards.iter().map(|it| (&it.statement, &it.source));
        for (statement, source) in statements.chain(special) {
            assert!(all.contains(&plain(statement)), "{statement}");
            assert!(links.contains(source.url.as_ref().unwrap().as_str()), "{}", source.title);
        }
        for award in &edition.awards {
            let page = Address::nominee(&award.nominee.id).to_href();
            assert!(links.contains(page.as_str()), "{page}");
        }
        let named: BTreeSet<_> =
            edition.awards.iter().map(|award| award.nominee.category.id.as_str()).collect();
        let unknown = of_class(&page, "open-categories__link").len();
        assert_eq!(unknown + named.len(), edition.categories.len());
        assert!(all.contains(&plain(text.palmares().unknown_text)));
        let numbers: Vec<_> = of_class(&page, "totals__number").into_iter().map(words).collect();
        assert_eq!(numbers, ["1", "1", "11", "0", "23", "0"]);
    }
}

#[test]
fn before_anybody_has_won_the_palmares_says_so_and_names_the_days() {
    let open = changed(|edition| {
        for list in ["awards", "special_awards", "distinctions"] {
            edition[list] = json!([]);
        }
    });
    for text in Language::ALL {
        let page = body(&Address::Palmares, &open, text);
        let page = parse(&page);
        let all = words(page.root_element());
        for sentence in [text.palmares().nothing, text.palmares().nothing_text, "Remise des prix"] {
            assert!(all.contains(&plain(sentence)), "{sentence}");
        }
        assert!(all.contains(&plain(&text.date(open.edition.dates[0].date))), "{all}");
        for class in ["medal", "laureate", "totals", "open-categories"] {
            assert_eq!(of_class(&page, class).len(), 0, "{class}");
        }
        let head = page::head(&Address::Palmares, &Root::alone(&open, text, None));
        assert!(!head.contains("ld+json"), "{head}");
    }
}

#[test]
fn machines_are_told_who_won_in_the_same_order() {
    let open = told();
    let site = SafeUrl::parse("https://prix.example.org/2020");
    let head = page::head(&Address::Palmares, &Root::alone(&open, Language::French, site.as_ref()));
    let head = format!("<head>{head}</head>");
    let head = parse(&head);
    let data = elements(&head, "script").next().unwrap().text().unwrap();
    let data: Value = serde_json::from_str(data).unwrap();
    let items = data["itemListElement"].as_array().unwrap();
    let names: Vec<_> = items.iter().map(|it| plain(it["name"].as_str().unwrap())).collect();
    assert_eq!(
        names,
        [
            "Département de l’Ain : Exemple en or",
            "Bourg-Neuf Agglomération : Exemple en argent",
            "Ville de Bourg-Neuf : Exemple en argent",
            "Ville de Bourg-Neuf : Exemple en bronze",
            "Département de l’Isère : Lauréat",
        ]
    );
    assert_eq!(items[1]["url"], "https://prix.example.org/2020/nomines/affiche-des-bus/");
    assert_eq!(items[4]["position"], 5);
}

#[test]
fn the_figures_are_those_of_the_edition() {
    for (open, text) in [(shipped(), Language::French), (small(), Language::English)] {
        let edition = &open.edition;
        let page = body(&Address::Figures, open, text);
        let page = parse(&page);
        let counts: Vec<usize> = of_class(&page, "bars__number")
            .into_iter()
            .map(|it| words(it).parse().unwrap())
            .collect();
        assert_eq!(counts.len(), edition.categories.len());
        assert_eq!(counts.iter().sum::<usize>(), edition.nominees.len());
        let most = counts.iter().max().unwrap();
        for (bar, count) in of_class(&page, "bars__bar").into_iter().zip(&counts) {
            assert_eq!(bar.attribute("viewBox"), Some(format!("0 0 {most} 1").as_str()));
            let fill = bar.first_element_child().unwrap();
            assert_eq!(fill.attribute("width"), Some(count.to_string().as_str()));
            assert_eq!(bar.attribute("aria-hidden"), Some("true"));
        }
        let key: Vec<usize> = of_class(&page, "key-figures__value")
            .into_iter()
            .map(|it| words(it).parse().unwrap())
            .collect();
        let expected = [
            edition.nominees.len(),
            edition.categories.len(),
            edition.territories.len(),
            edition.regions.len(),
            edition.departments.len(),
        ];
        assert_eq!(key, expected);
    }
}

#[test]
fn the_accessibility_statement_claims_no_conformity_and_says_whom_to_write_to() {
    for text in Language::ALL {
        let page = body(&Address::Accessibility, small(), text);
        let page = parse(&page);
        let all = words(page.root_element());
        for word in ["axe-core", "NVDA", "VoiceOver", "JAWS", "Firefox", "Safari", "106", "320"] {
            assert!(all.contains(word), "{word}");
        }
        let state = match text {
            Language::French => "« non conforme »",
            Language::English => "“not compliant”",
        };
        assert!(all.contains(state), "{all}");
        for claim in ["totalement conforme", "partiellement conforme", "fully compliant"] {
            assert!(!all.contains(claim), "{claim}");
        }
        let links: Vec<_> = elements(&page, "a").filter_map(|it| it.attribute("href")).collect();
        for link in ["https://formulaire.defenseurdesdroits.fr/", "https://example.org/"] {
            assert!(links.contains(&link), "{link}");
        }
    }
}

#[test]
fn every_page_leads_to_the_documents() {
    for page in [Address::home(), Address::Desk].into_iter().chain(DOCUMENTS) {
        for text in Language::ALL {
            let body = body(&page, small(), text);
            let body = parse(&body);
            let links: BTreeSet<_> =
                elements(&body, "a").filter_map(|it| it.attribute("href")).collect();
            for document in DOCUMENTS {
                assert!(links.contains(document.to_href().as_str()), "{page:?}: {document:?}");
            }
            let here =
                elements(&body, "a").filter(|it| it.attribute("aria-current") == Some("page"));
            let here: Vec<_> = here.filter_map(|it| it.attribute("href")).collect();
            let expected = match page {
                // The footer leads there.
                Address::Accessibility | Address::About => vec![],
                _ => vec![page.to_href()],
            };
            assert_eq!(here, expected);
        }
    }
}

#[test]
fn every_class_of_a_document_stands_in_a_style_sheet() {
    let sheets = names_in("style");
    let sheets =
        sheets.iter().filter(|name| !["desk.css", "organiser.css"].contains(&name.as_str()));
    let sheets: String =
        sheets.map(|name| String::from_utf8(read(&format!("style/{name}"))).unwrap()).collect();
    let mut missing = BTreeSet::new();
    let pages = [shipped().clone(), told()];
    for (open, page) in pages.iter().flat_map(|open| DOCUMENTS.map(|page| (open, page))) {
        let body = body(&page, open, Language::French);
        let body = parse(&body);
        for class in body.descendants().filter_map(|node| node.attribute("class")) {
            let known = |class: &&str| !sheets.contains(&format!(".{class}"));
            missing.extend(class.split(' ').filter(known).map(str::to_owned));
        }
    }
    assert_eq!(missing, BTreeSet::new());
}
