//! The form of an edition: it asks for every member that the format has, and what it shows it reads back.

use std::collections::BTreeSet;

use palmares::edition::Rule;
use palmares::json::{Path, Segment, Shape, Value, parse};
use palmares::workflow::author::act::{Act, apply};
use palmares::workflow::author::form::{Field, Input, Part, choices, name_of_element};
use palmares::workflow::author::list::{List, element_around};
use palmares::workflow::author::rule::WAYS;

use super::acts::{at, json};
use crate::support::read;

/// Members of the format that no field asks for: made by the program, or taken from the register.
const NOT_ASKED: &[&str] = &[
    "format",
    "id",
    "categories.id",
    "categories.rule.method",
    "categories.rule.criteria.id",
    "sources.id",
    "territory_kinds.id",
    "territory_kinds.name",
    "regions.code",
    "regions.name",
    "departments.code",
    "departments.name",
    "departments.region",
    "territories.id",
    "territories.kind",
    "territories.name",
    "territories.code.scheme",
    "territories.code.value",
    "territories.departments",
    "territories.region",
    "territories.within",
    "nominees.id",
    "candidatures.id",
    "distinctions.id",
    "panels.id",
    "organiser_key.crv",
    "organiser_key.kty",
    "organiser_key.x",
    "selection.method",
    "amends.digest",
    "amends.changed",
    "special_awards.recipient.id",
    "special_awards.recipient.kind",
    "special_awards.recipient.label",
    "special_awards.recipient.code.scheme",
    "special_awards.recipient.code.value",
    "special_awards.recipient.departments",
    "special_awards.recipient.region",
    "special_awards.recipient.within",
];

fn member<'a>(value: &'a Value, name: &str) -> Option<&'a Value> {
    value.member(name)
}

/// Every member of the schema that has none of its own.
fn leaves(schema: &Value, root: &Value, path: &str, found: &mut BTreeSet<String>) {
    if let Some(name) = member(schema, "$ref").and_then(Value::as_str) {
        let name = name.rsplit('/').next().unwrap();
        return leaves(root.member("$defs").unwrap().member(name).unwrap(), root, path, found);
    }
    let several = ["oneOf", "anyOf"].into_iter().filter_map(|name| member(schema, name));
    let several: Vec<_> = several.flat_map(Value::elements).collect();
    if let Some(Shape::Object(members)) = member(schema, "properties").map(|it| &it.shape) {
        for (name, inner) in members {
            let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
            leaves(inner, root, &path, found);
        }
    } else if let Some(items) = member(schema, "items") {
        leaves(items, root, path, found);
    } else if several.is_empty() {
        found.insert(path.to_owned());
    }
    for inner in several {
        leaves(inner, root, path, found);
    }
}

#[test]
fn every_member_of_the_format_is_asked_for() {
    let schema = parse(&read("public/data/edition.schema.json")).unwrap();
    let mut found = BTreeSet::new();
    leaves(&schema, &schema, "", &mut found);
    let not_asked: BTreeSet<_> = NOT_ASKED.iter().map(|it| (*it).to_owned()).collect();
    let unknown: Vec<_> = not_asked.difference(&found).collect();
    assert!(unknown.is_empty(), "the format has none of these: {unknown:?}");
    for leaf in found.difference(&not_asked) {
        assert!(Field::around(&at(leaf)).is_some(), "nothing asks for {leaf}");
    }
}

/// Every value of a document that a field is about.
fn asked(value: &Value, path: &Path, found: &mut Vec<(Field, Value)>) {
    let field = Field::around(path).filter(|(_, at)| at == path);
    if let Some((field, _)) = field {
        return found.push((field, value.clone()));
    }
    match &value.shape {
        Shape::Object(members) => {
            for (name, value) in members {
                asked(value, &path.member(name), found);
            }
        }
        Shape::Array(values) => {
            for (place, value) in values.iter().enumerate() {
                asked(value, &path.index(place), found);
            }
        }
        _ => {}
    }
}

#[test]
fn what_a_field_shows_it_reads_back() {
    let mut found = Vec::new();
    for file in ["public/data/edition.json", "tests/data/v1/hashtags-2019-essai.json"] {
        asked(&parse(&read(file)).unwrap(), &Path::root(), &mut found);
    }
    let mut seen = BTreeSet::new();
    for (field, value) in found {
        if matches!(field.input(), Input::Switch | Input::Several(_)) {
            continue;
        }
        assert_eq!(field.read(&field.show(Some(&value))), Some(value), "{field:?}");
        seen.insert(field);
    }
    assert!(seen.len() > 30, "{seen:?}");
}

#[test]
fn typed_texts_become_what_the_format_asks_for_and_nothing_is_lost() {
    let read = |field: Field, typed: &str| field.read(typed);
    assert_eq!(read(Field::Title, "  Prix \t 2027 "), Some(json(r#""Prix 2027""#)));
    let quoted = "«\u{a0}Prix\u{a0}»";
    assert_eq!(read(Field::Title, quoted), Some(Value::string(quoted)));
    assert_eq!(read(Field::Title, " "), Some(json(r#""""#)));
    assert_eq!(read(Field::SourceUrl, " "), None);
    assert_eq!(read(Field::Quorum, "12"), Some(json("12")));
    assert_eq!(read(Field::Quorum, "a dozen"), Some(json(r#""a dozen""#)));
    assert_eq!(read(Field::Quorum, "-3"), Some(json(r#""-3""#)));
    assert_eq!(read(Field::Points, " 5  3 x"), Some(json(r#"[5, 3, "x"]"#)));
    assert_eq!(read(Field::Points, ""), Some(json("[]")));
    let story = "One\nline.\n\n \n\nAnother.\n";
    assert_eq!(read(Field::Presentation, story), Some(json(r#"["One line.", "Another."]"#)));
    let shown = Field::Presentation.show(Some(&json(r#"["One line.", "Another."]"#)));
    assert_eq!(shown, "One line.\n\nAnother.");
    assert_eq!(Field::Points.show(Some(&json(r#"[5, "x"]"#))), "5 x");
    assert_eq!(Field::Title.show(None), "");
}

#[test]
fn a_fault_leads_to_its_field_its_element_and_its_part() {
    let fault = at("categories[2].rule.points[1]");
    let (field, place) = Field::around(&fault).unwrap();
    assert_eq!((field, place), (Field::Points, at("categories[2].rule.points")));
    assert_eq!(element_around(&fault), Some(at("categories[2]")));
    assert_eq!(Part::of(&fault), Part::Categories);
    let (field, place) = Field::around(&at("candidatures[0].links[1].url")).unwrap();
    assert_eq!((field, place), (Field::LinkUrl, at("candidatures[0].links[1].url")));
    assert_eq!(Field::around(&at("territories[0].code.value")), None);
    assert_eq!(element_around(&at("title")), None);
    assert_eq!(Part::of(&at("departments[0].name")), Part::Territories);
    assert_eq!(Part::of(&Path::root()), Part::About);
}

#[test]
fn every_field_stands_where_a_fault_about_it_is_looked_for() {
    let lists = ["", "organisers", "dates", "licence", "earlier", "sources", "categories"];
    let others = ["categories.rule", "categories.rule.scale", "categories.rule.criteria", "panels"];
    let more = ["territories", "nominees", "nominees.links", "distinctions", "distinctions.places"];
    let last = ["awards", "special_awards", "special_awards.recipient", "selection"];
    let mut seen = 0;
    for within in lists.iter().chain(&others).chain(&more).chain(&last) {
        let within = if within.is_empty() { Path::root() } else { at(within) };
        for field in Field::all_of(&within) {
            assert_eq!(Field::around(&field.at(&within)).map(|(it, _)| it), Some(field));
            seen += 1;
        }
    }
    assert_eq!(seen, 54);
}

#[test]
fn one_more_of_each_list_refers_to_what_there_is_only_one_of() {
    let draft = json(
        r#"{"sources": [{"id": "rules", "title": "Rules"}], "categories": [{"id": "a"}, {"id": "b"}]}"#,
    );
    let path = List::Nominees.path().unwrap();
    let after = apply(&draft, &List::Nominees.add(&draft, &path, "Une action")).unwrap();
    let added = after.find(&at("nominees[0]")).unwrap();
    let expected = r#"{"id": "une-action", "category": "", "territory": "", "title": "Une action", "source": "rules", "links": []}"#;
    assert_eq!(*added, json(expected));
    assert_eq!(List::Links.path(), None);
    let links = at("nominees[0].links");
    let after = apply(&after, &List::Links.add(&after, &links, "La vidéo")).unwrap();
    assert_eq!(*after.find(&links).unwrap(), json(r#"[{"label": "La vidéo", "url": ""}]"#));
}

#[test]
fn elements_are_called_after_what_people_know_of_them() {
    let draft = json(
        r#"{
            "territories": [{"id": "t", "label": "Ville de Bourg"}],
            "nominees": [{"id": "n", "territory": "t", "title": "Affiches"}, {"id": "m", "title": ""}]
        }"#,
    );
    let names = choices(&draft, "nominees");
    assert_eq!(names[0], ("n".to_owned(), "Ville de Bourg – Affiches".to_owned()));
    assert_eq!(names[1], ("m".to_owned(), String::new()));
    let award = json(r#"{"nominee": "n", "statement": "Won."}"#);
    assert_eq!(name_of_element(&draft, &award), "Ville de Bourg – Affiches");
    let unknown = json(r#"{"nominee": "x", "statement": "Won."}"#);
    assert_eq!(name_of_element(&draft, &unknown), "Won.");
}

#[test]
fn each_way_of_judging_begins_as_a_rule_of_its_name() {
    let category = at("categories[0]");
    let mut draft =
        json(r#"{"categories": [{"id": "a", "rule": {"method": "choose", "up_to": 3}}]}"#);
    for (name, rule) in WAYS {
        let act = Act::SetRule { category: category.clone(), rule: rule() };
        draft = apply(&draft, &act).unwrap();
        let method = draft.find(&category.member("rule").member("method")).unwrap();
        assert_eq!(method.as_str(), Some(name));
    }
    assert!(matches!(WAYS[1].1(), Rule::Rank { points } if points == [5, 3, 1]));
    let last = category.segments().last();
    assert_eq!(last, Some(&Segment::Index(0)));
}

#[test]
fn who_begins_is_told_of_territories_and_not_of_what_comes_with_them() {
    let id = palmares::edition::Id::parse("prix").unwrap();
    let draft = palmares::workflow::author::new_edition::new_edition(&id, "Prix", "fr");
    let faults = palmares::workflow::author::new_edition::check(&draft).unwrap_err();
    let named = |faults: &[palmares::format::Fault]| {
        faults.iter().map(|fault| fault.path.to_string()).collect::<Vec<_>>()
    };
    assert!(named(&faults).contains(&"regions".to_owned()));
    let left = named(&palmares::workflow::author::new_edition::to_mend(faults));
    assert_eq!(left, ["theme", "organisers", "categories", "territories", "nominees"]);
}
