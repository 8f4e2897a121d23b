//! Acts on an edition in the making: what they change, what they leave alone, what they refuse.

use palmares::edition::{Edition, Id, Recipient, Rule, SpecialAward, Territory};
use palmares::format::FaultKind;
use palmares::json::{Path, Shape, Value, canonical, parse};
use palmares::search::slug;
use palmares::workflow::author::act::{Act, Refusal, apply, apply_all};
use palmares::workflow::author::new_edition::{check, new_edition};
use palmares::workflow::author::new_id::new_id;
use proptest::prelude::*;

use crate::support::{jury, read, second, shipped};

/// `categories[0].rule` as a path.
pub(super) fn at(text: &str) -> Path {
    text.split('.').fold(Path::root(), |path, step| {
        let (name, index) = step.split_once('[').map_or((step, None), |(name, rest)| {
            (name, rest.strip_suffix(']').map(|index| index.parse().unwrap()))
        });
        let path = path.member(name);
        index.map_or(path.clone(), |index| path.index(index))
    })
}

pub(super) fn json(text: &str) -> Value {
    parse(text.as_bytes()).unwrap()
}

fn document(relative: &str) -> Value {
    parse(&read(relative)).unwrap()
}

fn shipped_document() -> Value {
    document("public/data/edition.json")
}

fn text(value: &str) -> Value {
    Value::string(value)
}

fn set(path: &str, value: Value) -> Act {
    Act::Set { at: at(path), value }
}

fn add(path: &str, entry: &str) -> Act {
    Act::Add { to: at(path), entry: json(entry) }
}

fn remove(path: &str) -> Act {
    Act::Remove { at: at(path) }
}

#[track_caller]
fn said<'a>(document: &'a Value, path: &str) -> &'a str {
    document.find(&at(path)).and_then(Value::as_str).unwrap()
}

fn ids(document: &Value, list: &str) -> Vec<String> {
    let key = |it: &Value| {
        let key = it.member("id").or(it.member("code"));
        key.and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    document.member(list).unwrap().elements().iter().map(key).collect()
}

fn territory(id: &str) -> Box<Territory> {
    let all = shipped().edition.territories.iter().chain(&jury().edition.territories);
    Box::new(all.into_iter().find(|it| it.id.as_str() == id).unwrap().as_ref().clone())
}

fn place_of(award: &SpecialAward) -> Box<Territory> {
    let Recipient::Territory(place) = &award.recipient else { panic!("{award:?}") };
    Box::new(place.clone())
}

/// Who received the award outside the selection.
fn crepy() -> Box<Territory> {
    place_of(shipped().edition.special_awards.first().unwrap())
}

#[test]
fn a_slug_is_lower_case_ascii() {
    for (name, expected) in [
        ("Vidéo", "video"),
        ("Jeu / divertissement", "jeu-divertissement"),
        ("L’Œuvre d’Été", "l-oeuvre-d-ete"),
        ("  --  ", ""),
        ("Αθήνα", ""),
        ("#RestosChezVous", "restoschezvous"),
    ] {
        assert_eq!(slug(name), expected);
    }
    assert!(slug(&"très long ".repeat(40)).len() <= 60);
    assert_eq!(slug(&"x".repeat(100)).len(), 60);
}

#[test]
fn an_id_is_one_that_nobody_has() {
    let taken = ["video", "video-2"];
    let id: Id<Edition> = new_id("Vidéo", "categories", |id| taken.contains(&id)).unwrap();
    assert_eq!(id.as_str(), "video-3");
    let id: Id<Edition> = new_id("Αθήνα", "special_awards", |_| false).unwrap();
    assert_eq!(id.as_str(), "special-awards");
}

#[test]
fn a_new_edition_lacks_only_what_is_not_said_yet() {
    let draft = new_edition(&Id::parse("essai").unwrap(), "Essai", "fr");
    let faults = check(&draft).unwrap_err();
    let paths: Vec<_> = faults.iter().map(|fault| fault.path.to_string()).collect();
    assert!(
        faults
            .iter()
            .all(|it| matches!(it.kind, FaultKind::Empty | FaultKind::ElementCount { .. }))
    );
    assert_eq!(
        paths,
        [
            "theme",
            "organisers",
            "categories",
            "territory_kinds",
            "regions",
            "departments",
            "territories",
            "nominees"
        ]
    );
}

#[test]
fn an_edition_is_made_by_acts_alone() {
    let draft = new_edition(&Id::parse("essai").unwrap(), "Essai", "fr");
    let acts = [
        set("theme", text("Un essai")),
        add("organisers", r#"{"name":"Nous"}"#),
        add("dates", r#"{"date":"2031-03-14","label":"Remise"}"#),
        add("sources", r#"{"title":"Notre appel","publisher":"Nous"}"#),
        add("categories", r#"{"name":"Vidéo","description":"Des vidéos."}"#),
        Act::SetRule { category: at("categories[0]"), rule: Rule::Choose { up_to: 2 } },
        Act::AddTerritory(territory("montreuil")),
        add(
            "nominees",
            r#"{"category":"video","territory":"montreuil","title":"Restez chez vous","source":"notre-appel","links":[]}"#,
        ),
        add("panels", r#"{"name":"Les experts","categories":["video"]}"#),
        add(
            "distinctions",
            r#"{"name":"Hashtag d’or","metal":"gold","awarded":0,"source":"notre-appel"}"#,
        ),
        add(
            "special_awards",
            r#"{"distinction":"hashtag-d-or","title":"Hors sélection","statement":"Elle l’a reçu.","source":"notre-appel"}"#,
        ),
        Act::SetRecipient { award: at("special_awards[0]"), recipient: crepy() },
        set("licence", json(r#"{"name":"Licence Ouverte 2.0","url":"https://example.org/lo"}"#)),
        set(
            "organiser_key",
            document("tests/data/v1/jury.json").member("organiser_key").unwrap().clone(),
        ),
    ];
    let draft = apply_all(&draft, &acts).unwrap();
    let edition = check(&draft).unwrap();
    assert_eq!(edition.nominees[0].id.as_str(), "montreuil-restez-chez-vous");
    assert_eq!(edition.panels[0].id.as_str(), "les-experts");
    assert_eq!(ids(&draft, "departments"), ["60", "93"]);
    assert_eq!(ids(&draft, "regions"), ["11", "32"]);
    assert!(edition.organiser_key.is_some());
}

#[test]
fn what_others_refer_to_is_not_removed() {
    let document = shipped_document();
    let Err(Refusal::ReferredTo(found)) = apply(&document, &remove("categories[0]")) else {
        panic!("removed")
    };
    assert_eq!(found.len(), 6);
    let first = found.first().unwrap();
    assert_eq!(first.at.to_string(), "nominees[0].category");
    assert!(first.name.starts_with("Réponse humoristique"), "{}", first.name);
    for path in [
        "sources[0]",
        "territories[0]",
        "regions[0]",
        "departments[0]",
        "territory_kinds[0]",
        "distinctions[0]",
    ] {
        assert!(matches!(apply(&document, &remove(path)), Err(Refusal::ReferredTo(_))), "{path}");
    }
    let document = self::document("tests/data/v1/jury.json");
    assert!(matches!(apply(&document, &remove("categories[0]")), Err(Refusal::ReferredTo(_))));
}

#[test]
fn a_territory_takes_along_what_only_it_needed() {
    let before = shipped_document();
    let place = ids(&before, "territories").iter().position(|id| id == "ain").unwrap();
    let uses = |it: &Value| it.member("territory").and_then(Value::as_str) == Some("ain");
    let mut document = before.clone();
    while let Some(place) = document.member("nominees").unwrap().elements().iter().position(uses) {
        document = match apply(&document, &remove(&format!("nominees[{place}]"))) {
            Ok(document) => document,
            Err(Refusal::ReferredTo(found)) => {
                let award = found.first().unwrap().at.split_last().unwrap().0;
                apply(&document, &Act::Remove { at: award }).unwrap()
            }
            Err(other) => panic!("{other:?}"),
        };
    }
    let document = apply(&document, &remove(&format!("territories[{place}]"))).unwrap();
    assert!(!ids(&document, "departments").contains(&"01".to_owned()));
    assert!(ids(&document, "territory_kinds").contains(&"departement".to_owned()));
    check(&document).unwrap();
    let document = apply(&document, &Act::AddTerritory(territory("ain"))).unwrap();
    assert_eq!(document.member("departments"), before.member("departments"));
    assert_eq!(document.member("regions"), before.member("regions"));
    assert_eq!(document.member("territory_kinds"), before.member("territory_kinds"));
}

#[test]
fn a_name_changes_and_its_id_stays() {
    let document = shipped_document();
    let renamed = apply(&document, &set("categories[0].name", text("Rire"))).unwrap();
    assert_eq!(said(&renamed, "categories[0].id"), "sourire");
    check(&renamed).unwrap();
    for path in [
        "id",
        "categories[0].id",
        "nominees[3].id",
        "regions[0].code",
        "categories",
        "categories[0]",
    ] {
        let refused = apply(&document, &set(path, text("autre")));
        assert_eq!(refused, Err(Refusal::FixedId(at(path))), "{path}");
    }
    assert_eq!(
        apply(&document, &Act::Unset { at: at("sources[0].id") }),
        Err(Refusal::FixedId(at("sources[0].id")))
    );
}

#[test]
fn an_id_that_is_none_or_stands_twice_may_be_put_right() {
    let bad = document("tests/data/editions/bad-id-capital.json");
    let path = check(&bad).unwrap_err().first().unwrap().path.clone();
    apply(&bad, &Act::Set { at: path, value: text("bon") }).unwrap();
    let twice = document("tests/data/editions/duplicate-category.json");
    let path = check(&twice).unwrap_err().first().unwrap().path.clone();
    let mended = apply(&twice, &Act::Set { at: path.clone(), value: text("autre") }).unwrap();
    assert!(check(&mended).map_or_else(|faults| faults.iter().all(|it| it.path != path), |_| true));
    apply(&twice, &Act::Remove { at: path.split_last().unwrap().0 }).unwrap();
}

#[test]
fn an_id_that_is_taken_is_refused_also_by_a_candidature() {
    let document = document("tests/data/v1/hashtags-2019-essai.json");
    let nominee = document.find(&at("nominees[0]")).unwrap();
    let id = nominee.member("id").and_then(Value::as_str).unwrap().to_owned();
    let again = Act::Add { to: at("candidatures"), entry: nominee.clone() };
    assert_eq!(apply(&document, &again), Err(Refusal::TakenId(id)));
    let named = Act::Add { to: at("candidatures"), entry: nominee.without("id") };
    check(&apply(&document, &named).unwrap()).unwrap();
}

#[test]
fn a_nominee_becomes_a_candidature_and_back_unless_it_won() {
    let document = shipped_document();
    let won = |index: &usize| {
        let id = said(&document, &format!("nominees[{index}].id"));
        shipped().edition.awards_of(&Id::parse(id).unwrap()).next().is_some()
    };
    let (won, lost): (Vec<usize>, Vec<usize>) = (0..66).partition(won);
    let change =
        |list: &str, index: usize| Act::ChangeStage { at: at(&format!("{list}[{index}]")) };
    let refused = apply(&document, &change("nominees", *won.first().unwrap()));
    assert!(matches!(refused, Err(Refusal::ReferredTo(_))));
    let lost = *lost.first().unwrap();
    let id = said(&document, &format!("nominees[{lost}].id")).to_owned();
    let changed = apply(&document, &change("nominees", lost)).unwrap();
    assert_eq!(check(&changed).unwrap().candidatures.first().unwrap().id.as_str(), id);
    let back = apply(&changed, &change("candidatures", 0)).unwrap();
    assert_eq!(check(&back).unwrap().nominees.last().unwrap().id.as_str(), id);
    let nowhere = apply(&document, &change("categories", 0));
    assert_eq!(nowhere, Err(Refusal::NoSuchPlace(at("categories[0]"))));
}

#[test]
fn a_rule_is_changed_and_the_rest_of_it_stays() {
    let document = shipped_document();
    let later = set("categories[0].rule.later", text("unknown here"));
    let document = apply(&document, &later).unwrap();
    let scored = jury().edition.categories.iter().find(|it| matches!(it.rule, Rule::Score(_)));
    let rules = [
        Rule::Rank { points: vec![3, 1] },
        scored.unwrap().rule.clone(),
        Rule::Choose { up_to: 3 },
    ];
    for rule in rules {
        let act = Act::SetRule { category: at("categories[0]"), rule: rule.clone() };
        let changed = apply(&document, &act).unwrap();
        let faults = check(&changed).unwrap_err();
        assert!(
            matches!(faults.as_slice(), [one] if one.kind == FaultKind::UnknownMember("later".to_owned()))
        );
        let whole = apply(&changed, &Act::Unset { at: at("categories[0].rule.later") }).unwrap();
        assert_eq!(check(&whole).unwrap().categories.first().unwrap().rule, rule);
    }
}

#[test]
fn a_recipient_that_is_no_territory_needs_none() {
    let document = shipped_document();
    let named = json(r#"{"name":"Une association"}"#);
    let changed = apply(&document, &set("special_awards[0].recipient", named)).unwrap();
    assert!(ids(&document, "departments").contains(&"60".to_owned()));
    assert!(!ids(&changed, "departments").contains(&"60".to_owned()));
    check(&changed).unwrap();
}

#[test]
fn elements_move_within_their_list() {
    let document = shipped_document();
    let moved = apply(&document, &Act::Move { at: at("categories[0]"), to: 2 }).unwrap();
    assert_eq!(
        ids(&moved, "categories").get(..3).unwrap(),
        ["information", "sensibilisation", "sourire"]
    );
    let last = apply(&document, &Act::Move { at: at("categories[0]"), to: 99 }).unwrap();
    assert_eq!(ids(&last, "categories").last().unwrap(), "sourire");
    check(&moved).unwrap();
}

#[test]
fn what_is_nowhere_is_refused() {
    let document = shipped_document();
    for act in [
        remove("categories[99]"),
        remove("title"),
        add("title", "{}"),
        set("nominees[999].title", text("x")),
        Act::Move { at: at("nominees[999]"), to: 0 },
        Act::Move { at: Path::root(), to: 0 },
    ] {
        assert!(matches!(apply(&document, &act), Err(Refusal::NoSuchPlace(_))), "{act:?}");
    }
}

/// The acts that make this document from a new one; ids are the document's own.
fn acts_of(document: &Value, edition: &Edition) -> Vec<Act> {
    let kinds = document.member("territory_kinds").unwrap().elements().iter();
    let mut acts: Vec<_> =
        kinds.map(|kind| Act::Add { to: at("territory_kinds"), entry: kind.clone() }).collect();
    for place in &edition.territories {
        acts.push(Act::AddTerritory(Box::new(place.as_ref().clone())));
    }
    let Shape::Object(members) = &document.shape else { panic!("no object") };
    for (name, value) in members {
        match (name.as_str(), &value.shape) {
            (
                "format" | "id" | "territory_kinds" | "regions" | "departments" | "territories",
                _,
            ) => {}
            ("special_awards", Shape::Array(awards)) => {
                for (index, award) in awards.iter().enumerate() {
                    acts.push(Act::Add { to: at(name), entry: award.without("recipient") });
                    acts.push(Act::SetRecipient {
                        award: at(name).index(index),
                        recipient: place_of(edition.special_awards.get(index).unwrap()),
                    });
                }
            }
            ("presentation", _) => acts.push(Act::Set { at: at(name), value: value.clone() }),
            ("categories", Shape::Array(categories)) => {
                for (index, category) in categories.iter().enumerate() {
                    acts.push(Act::Add { to: at(name), entry: category.without("rule") });
                    acts.push(Act::SetRule {
                        category: at(name).index(index),
                        rule: edition.categories.get(index).unwrap().rule.clone(),
                    });
                }
            }
            (_, Shape::Array(entries)) => {
                // A list that may be missing is made by what is added to it.
                let add = |entry: &Value| Act::Add { to: at(name), entry: entry.clone() };
                acts.extend(
                    ["earlier"].contains(&name.as_str()).then(|| set(name, Value::array([]))),
                );
                acts.extend(entries.iter().map(add));
            }
            _ => acts.push(Act::Set { at: at(name), value: value.clone() }),
        }
    }
    acts
}

#[test]
fn editions_made_anew_by_acts_are_equal() {
    for (open, relative) in [
        (shipped(), "public/data/edition.json"),
        (second(), "tests/data/v1/hashtags-2019-essai.json"),
        (jury(), "tests/data/v1/jury.json"),
    ] {
        let document = document(relative);
        let draft = new_edition(&open.edition.id, "…", "fr");
        let made = apply_all(&draft, &acts_of(&document, &open.edition)).unwrap();
        assert!(check(&made).unwrap() == *open.edition, "{relative}");
        assert_eq!(canonical(&made), canonical(&document), "{relative}");
    }
}

fn any_act() -> impl Strategy<Value = Act> {
    let list = prop::sample::select(vec![
        "organisers",
        "dates",
        "sources",
        "categories",
        "territory_kinds",
        "regions",
        "departments",
        "territories",
        "nominees",
        "candidatures",
        "distinctions",
        "awards",
        "special_awards",
        "earlier",
        "panels",
    ]);
    let element = (list.clone(), 0_usize..4).prop_map(|(list, index)| at(list).index(index));
    let member = prop::sample::select(vec![
        "name", "title", "label", "category", "source", "id", "code", "rule", "extra",
    ]);
    let place = || {
        prop::sample::select(vec!["ain", "montreuil", "occitanie", "lyon"]).prop_map(|id| {
            let all = &shipped().edition.territories;
            let found = all.iter().find(|it| it.id.as_str() == id).or(all.last());
            Box::new(found.unwrap().as_ref().clone())
        })
    };
    let entry = "[a-zéœ« ]{0,12}".prop_map(|name| {
        Value::object([("name", Value::string(name)), ("unknown", Value::integer(1))])
    });
    prop_oneof![
        (element.clone(), member, "[a-zé ]{0,8}").prop_map(|(path, member, value)| Act::Set {
            at: path.member(member),
            value: Value::string(value)
        }),
        element.clone().prop_map(|path| Act::Unset { at: path.member("links") }),
        (list, entry).prop_map(|(list, entry)| Act::Add { to: at(list), entry }),
        place().prop_map(Act::AddTerritory),
        (0_usize..2, place()).prop_map(|(index, recipient)| Act::SetRecipient {
            award: at("special_awards").index(index),
            recipient
        }),
        (0_usize..3, 1_usize..4).prop_map(|(index, up_to)| Act::SetRule {
            category: at("categories").index(index),
            rule: Rule::Choose { up_to }
        }),
        element.clone().prop_map(|at| Act::Remove { at }),
        (element.clone(), 0_usize..9).prop_map(|(at, to)| Act::Move { at, to }),
        element.prop_map(|at| Act::ChangeStage { at }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    // Whatever is done, the draft is an edition or its reader names what is wrong; nobody's id stands twice; a reference
    // never leads nowhere unless an act said a wrong one itself.
    #[test]
    fn any_acts_leave_a_draft_that_is_readable_or_says_why(
        acts in prop::collection::vec(any_act(), 0..12)
    ) {
        let mut document = document("tests/data/v1/jury.json");
        let said_wrong = acts.iter().any(|act| matches!(act, Act::Set { .. }));
        for act in &acts {
            if let Ok(after) = apply(&document, act) {
                document = after;
            }
        }
        if let Err(faults) = check(&document) {
            prop_assert!(!faults.is_empty());
            let dangling = |kind: &FaultKind| matches!(kind, FaultKind::UnknownReference { .. });
            let twice = |kind: &FaultKind| matches!(kind, FaultKind::Duplicate(_));
            for fault in &faults {
                prop_assert!(said_wrong || !dangling(&fault.kind), "{fault:?}");
                let is_id = fault.path.to_string().ends_with("id");
                prop_assert!(said_wrong || !is_id || !twice(&fault.kind), "{fault:?}");
            }
        }
    }
}
