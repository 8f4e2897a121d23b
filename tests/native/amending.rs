//! An edition that changes while a jury votes: what is told of it, and how it says so itself.

use palmares::ballot::{Answer, Draft, Home, Mandate, SetAside};
use palmares::edition::Id;
use palmares::format::ballot_v1::Author;
use palmares::format::edition_v1;
use palmares::json::{Value, parse, pretty};
use palmares::signing::Digest;
use palmares::text::Language;
use palmares::workflow::anybody::verify_ballot::{examine_ballot, verify_ballot};
use palmares::workflow::author::amend::amend;
use palmares::workflow::author::changes::{Difference, Reworded, Unamendable, changes};
use palmares::workflow::open_edition::{OpenEdition, open_edition};
use serde_json::{Value as Json, json};

use crate::hands::Signed;
use crate::stored_formats::{GOLDEN, golden_key};
use crate::support::{council, read, small};

/// What somebody corrects in the edition of the council, and the categories in which answers hold no longer.
pub(crate) type Correction = (&'static str, fn(&mut Json), &'static [&'static str]);

/// Each by itself; they can be made together, in this order.
pub(crate) const CORRECTIONS: &[Correction] = &[
    ("a title", |it| nominee(it, "affiche-du-col")["title"] = json!("Le col rouvre"), &[]),
    ("a category is called otherwise", |it| category(it, "video")["name"] = json!("Film"), &[]),
    ("a quorum", |it| category(it, "affiche")["quorum"] = json!(1), &[]),
    ("a territory is called otherwise", |it| territory(it, "ain")["label"] = json!("L’Ain"), &[]),
    ("another order", |it| it["nominees"].as_array_mut().unwrap().reverse(), &[]),
    ("the award", |it| it["theme"] = json!("Un autre thème"), &[]),
    ("withdrawn", |it| remove(it, "nominees", "id", "affiche-des-bus"), &["affiche"]),
    ("added", add_film, &["video"]),
    (
        "a rule",
        |it| category(it, "campagne")["rule"] = json!({"method": "choose", "up_to": 3}),
        &["campagne"],
    ),
    (
        "a territory lies elsewhere",
        |it| territory(it, "pont-haut")["within"] = json!([]),
        &["campagne", "video", "solidarite"],
    ),
    ("a category is gone", remove_solidarite, &["solidarite"]),
    ("a category is new", add_radio, &["radio"]),
];

fn element<'a>(edition: &'a mut Json, list: &str, id: &str) -> &'a mut Json {
    let all = edition[list].as_array_mut().unwrap();
    all.iter_mut().find(|it| it["id"] == id).unwrap()
}

fn nominee<'a>(edition: &'a mut Json, id: &str) -> &'a mut Json {
    element(edition, "nominees", id)
}

fn category<'a>(edition: &'a mut Json, id: &str) -> &'a mut Json {
    element(edition, "categories", id)
}

fn territory<'a>(edition: &'a mut Json, id: &str) -> &'a mut Json {
    element(edition, "territories", id)
}

fn remove(edition: &mut Json, list: &str, member: &str, value: &str) {
    edition[list].as_array_mut().unwrap().retain(|it| it[member] != value);
}

fn add(edition: &mut Json, id: &str, category: &str) {
    let added = json!({
        "id": id, "category": category, "territory": "ain", "title": id, "source": "nomines", "links": []
    });
    edition["nominees"].as_array_mut().unwrap().push(added);
}

fn add_film(edition: &mut Json) {
    add(edition, "video-du-barrage", "video");
}

fn remove_solidarite(edition: &mut Json) {
    remove(edition, "categories", "id", "solidarite");
    remove(edition, "nominees", "category", "solidarite");
    element(edition, "panels", "terrain")["categories"] = json!(["campagne"]);
}

fn add_radio(edition: &mut Json) {
    let rule = json!({"method": "choose", "up_to": 1});
    let radio = json!({"id": "radio", "name": "Radio", "description": "Des voix.", "rule": rule});
    edition["categories"].as_array_mut().unwrap().push(radio);
    add(edition, "radio-du-lac", "radio");
}

/// The document of an edition with corrections.
pub(crate) fn corrected(open: &OpenEdition, corrections: &[&Correction]) -> Value {
    let mut edition = serde_json::from_str(&open.canonical()).unwrap();
    for (_, correct, _) in corrections {
        correct(&mut edition);
    }
    document(&edition)
}

pub(crate) fn document(json: &Json) -> Value {
    parse(json.to_string().as_bytes()).unwrap()
}

/// The correction of this name.
pub(crate) fn correction(name: &str) -> &'static Correction {
    CORRECTIONS.iter().find(|(called, ..)| *called == name).unwrap()
}

pub(crate) fn opened(document: &Value) -> OpenEdition {
    open_edition(pretty(document).as_bytes()).unwrap()
}

/// The edition of the council, amended by corrections.
pub(crate) fn amended(corrections: &[&Correction]) -> OpenEdition {
    opened(&amend(council(), &corrected(council(), corrections)).unwrap())
}

fn id<Thing>(text: &str) -> Id<Thing> {
    Id::parse(text).unwrap()
}

/// What changed, as `category: what`.
fn told(before: &OpenEdition, after: &OpenEdition) -> Vec<String> {
    let changes = changes(&before.edition, &after.edition).unwrap();
    let line = |difference: &Difference| match difference {
        Difference::New => "new".to_owned(),
        Difference::Gone => "gone".to_owned(),
        Difference::Rule => "rule".to_owned(),
        Difference::Came(nominee) => format!("came {}", nominee.id),
        Difference::Left(nominee) => format!("left {}", nominee.id),
        Difference::Ties(nominee) => format!("ties {}", nominee.id),
    };
    let categories = changes.categories.iter().flat_map(|changed| {
        changed.differences.iter().map(|it| format!("{}: {}", changed.category.id, line(it)))
    });
    let reworded = changes.reworded.iter().map(|reworded| match reworded {
        Reworded::Edition => "(edition)".to_owned(),
        Reworded::Category(category) => format!("({})", category.id),
        Reworded::Territory(territory) => format!("({})", territory.id),
        Reworded::Nominee(nominee) => format!("({})", nominee.id),
    });
    categories.chain(reworded).collect()
}

/// What changed in the edition of the council by one correction.
#[track_caller]
fn check(name: &str, expected: &[&str]) {
    let after = opened(&corrected(council(), &[correction(name)]));
    assert_eq!(told(council(), &after), expected, "{name}");
}

#[test]
fn what_a_ballot_depends_on_is_told_by_category() {
    check("withdrawn", &["affiche: left affiche-des-bus"]);
    check("added", &["video: came video-du-barrage"]);
    check("a rule", &["campagne: rule"]);
    check(
        "a territory lies elsewhere",
        &[
            "campagne: ties campagne-des-masques",
            "video: ties video-du-pont",
            "solidarite: ties solidarite-des-lettres",
        ],
    );
    check("a category is gone", &["solidarite: gone", "(edition)"]);
    check("a category is new", &["radio: new"]);
}

#[test]
fn what_is_only_said_otherwise_touches_no_category() {
    check("a title", &["(affiche-du-col)"]);
    check("a category is called otherwise", &["(video)"]);
    check("a quorum", &["(affiche)"]);
    check("a territory is called otherwise", &["(ain)"]);
    check("another order", &[]);
    check("the award", &["(edition)"]);
}

#[test]
fn how_a_criterion_is_called_is_a_word_and_what_it_weighs_is_the_rule() {
    let with = |correct: fn(&mut Json)| opened(&corrected(council(), &[&("", correct, &[])]));
    let named = with(|it| {
        category(it, "solidarite")["rule"]["criteria"][0]["name"] = json!("Invention");
    });
    assert_eq!(told(council(), &named), ["(solidarite)"]);
    let weighed = with(|it| category(it, "solidarite")["rule"]["criteria"][0]["weight"] = json!(3));
    assert_eq!(told(council(), &weighed), ["solidarite: rule"]);
}

#[test]
fn a_nominee_that_competes_elsewhere_changes_both_categories() {
    let moved: Correction =
        ("", |it| nominee(it, "video-du-maire")["category"] = json!("affiche"), &[]);
    let after = opened(&corrected(council(), &[&moved]));
    let expected = ["affiche: came video-du-maire", "video: left video-du-maire"];
    assert_eq!(told(council(), &after), expected);
}

#[test]
fn where_jurors_say_where_they_come_from_their_own_territory_ties_them_too() {
    let with = |correct: fn(&mut Json)| opened(&corrected(small(), &[&("", correct, &[])]));
    // Whoever comes from the town is tied to the agglomération no longer.
    let apart = with(|it| territory(it, "bourg-neuf")["within"] = json!([]));
    let expected = [
        "affiche: ties affiche-du-marche",
        "affiche: ties affiche-des-bus",
        "video: ties video-du-pont",
    ];
    assert_eq!(told(small(), &apart), expected);
    let gone = with(|it| {
        remove(it, "nominees", "id", "video-des-sentiers");
        remove(it, "territories", "id", "isere");
    });
    let expected = ["affiche: ties affiche-des-bus", "video: left video-des-sentiers"];
    assert_eq!(told(small(), &gone), expected);
}

#[test]
fn a_juror_whose_territory_is_gone_is_believed_where_nothing_changed() {
    let gone: Correction = (
        "",
        |it| {
            remove(it, "nominees", "id", "video-des-sentiers");
            remove(it, "territories", "id", "isere");
        },
        &[],
    );
    let open = opened(&amend(small(), &corrected(small(), &[&gone])).unwrap());
    let (mut ballot, _) = verify_ballot(&read(GOLDEN[0]), None).unwrap();
    let home = Home::Nominated(id("isere"));
    let mut draft = Draft::default();
    for category in ["affiche", "video"] {
        draft.set_answer(&id(category), Some(Answer::Blank));
    }
    let mandate = Mandate::declared(&small().edition, Some(&home));
    ballot.content = draft.complete(&small().edition, &mandate).unwrap();
    if let Author::Declared { juror, .. } = &mut ballot.author {
        juror.home = home;
    }
    let signed = Signed::new(ballot, &golden_key());
    assert!(verify_ballot(signed.text.as_bytes(), Some(small())).is_ok());
    let examined = examine_ballot(signed.text.as_bytes(), &open).unwrap();
    assert_eq!((examined.fault(), examined.set_aside().len()), (None, 2));
}

#[test]
fn another_edition_or_another_organiser_amends_nothing() {
    let other = council().edition.id.as_str().replace("2033", "2034");
    let mut json: Json = serde_json::from_str(&council().canonical()).unwrap();
    json["id"] = json!(other);
    let unamendable = amend(council(), &document(&json)).unwrap_err();
    assert_eq!(unamendable, Unamendable::OtherEdition(id(&other)));
    let mut json: Json = serde_json::from_str(&council().canonical()).unwrap();
    json.as_object_mut().unwrap().remove("organiser_key");
    assert_eq!(amend(council(), &document(&json)), Err(Unamendable::OtherKey));
    json["title"] = json!("");
    let Err(Unamendable::Faulty(faults)) = amend(council(), &document(&json)) else { panic!() };
    assert_eq!(faults.first().unwrap().path.to_string(), "title");
}

#[test]
fn an_edition_says_itself_what_it_amends() {
    let open = amended(&[correction("withdrawn"), correction("a title")]);
    let states = &open.edition.amends;
    assert_eq!(states.len(), 1);
    let state = open.edition.find_amended(council().digest().as_bytes()).unwrap();
    assert_eq!(state.changed, [id("affiche")]);
    assert_eq!(open.edition.find_amended(open.digest().as_bytes()), None);
}

#[test]
fn nothing_that_changed_is_nothing_to_amend() {
    let same = amend(council(), &corrected(council(), &[])).unwrap();
    assert_eq!(Digest::of_document(&same), council().digest());
    let once = amended(&[correction("added")]);
    let again = amend(&once, &parse(once.canonical().as_bytes()).unwrap()).unwrap();
    assert_eq!(Digest::of_document(&again), once.digest());
    // Whatever a draft says itself of what it amends is not believed.
    let mut json: Json = serde_json::from_str(&once.canonical()).unwrap();
    json["amends"] = json!("*");
    let amended = amend(council(), &document(&json)).unwrap();
    assert_eq!(Digest::of_document(&amended), once.digest());
}

#[test]
fn an_edition_that_is_amended_again_knows_all_that_changed_since_each_state() {
    let first = amended(&[correction("a category is gone")]);
    let draft = corrected(&first, &[correction("withdrawn"), correction("a category is new")]);
    let second = opened(&amend(&first, &draft).unwrap());
    let third = corrected(&second, &[correction("a rule"), correction("withdrawn")]);
    let third = opened(&amend(&second, &third).unwrap());
    let changed = |open: &OpenEdition, state: &OpenEdition| {
        let state = open.edition.find_amended(state.digest().as_bytes()).unwrap();
        state.changed.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(changed(&second, &first), ["affiche", "radio"]);
    assert_eq!(changed(&second, council()), ["solidarite", "affiche", "radio"]);
    assert_eq!(changed(&third, &second), ["campagne"]);
    assert_eq!(changed(&third, &first), ["affiche", "radio", "campagne"]);
    assert_eq!(changed(&third, council()), ["solidarite", "affiche", "radio", "campagne"]);
    let order: Vec<_> = third.edition.amends.iter().map(|it| it.digest).collect();
    let expected = [&second, &first, council()].map(|it| *it.digest().as_bytes());
    assert_eq!(order, expected);
}

#[test]
fn an_edition_that_amends_nothing_is_what_it_was() {
    for file in ["tests/data/v1/edition.json", "tests/data/v1/council.json"] {
        let (edition, _) = edition_v1::read(&read(file)).unwrap();
        assert_eq!(edition.amends, []);
    }
}

#[test]
fn what_was_set_aside_is_named_as_people_call_it() {
    let note = |language: Language, names: &[&str]| {
        let aside = names.iter().map(|name| SetAside { category: id("x"), name: (*name).into() });
        let note = palmares::workflow::office::decide::verdict::Note::SetAside(aside.collect());
        (language.counting().note)(&note)
    };
    assert!(note(Language::French, &["Affiche"]).contains("«\u{a0}Affiche\u{a0}»"));
    assert!(note(Language::English, &["Affiche", "Vidéo"]).contains("“Affiche”, “Vidéo”"));
}
