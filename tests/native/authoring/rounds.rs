//! Rounds: who was selected is nominated in the next one, everybody else was a candidature.

use palmares::count::selected;
use palmares::edition::{Edition, Id, Selection};
use palmares::json::Value;
use palmares::workflow::anybody::recount::recount;
use palmares::workflow::author::new_edition::check;
use palmares::workflow::author::next_round::next_round;
use palmares::workflow::office::count::Count;

use super::acts::{at, json};
use crate::support::read;

/// The council of the golden results: its document, what came of the votes, and its rule.
fn council() -> (Value, Count, Selection) {
    let bytes = read("tests/data/v1/council.json");
    let open = palmares::workflow::open_edition::open_edition(&bytes).unwrap();
    let again = recount(&read("tests/data/v1/results.json"), &open).unwrap();
    let selection = open.edition.selection.unwrap();
    (palmares::json::parse(&bytes).unwrap(), again.count, selection)
}

fn id() -> Id<Edition> {
    Id::parse("second-tour").unwrap()
}

fn ids(document: &Value, list: &str) -> Vec<String> {
    let elements = document.member(list).map(Value::elements).unwrap_or_default();
    elements.iter().map(|it| it.member("id").unwrap().as_str().unwrap().to_owned()).collect()
}

#[test]
fn who_was_selected_is_nominated_and_nobody_is_lost() {
    let (before, count, selection) = council();
    let next = next_round(&before, &count, selection, &id(), "Second tour").unwrap();
    let expected: Vec<_> = count
        .categories
        .iter()
        .flat_map(|(_, count)| selected(count, selection))
        .map(|id| id.as_str().to_owned())
        .collect();
    let mut nominees = ids(&next, "nominees");
    assert!(!nominees.is_empty() && nominees.len() < ids(&before, "nominees").len());
    // In the order of the edition.
    let order: Vec<_> = ids(&before, "nominees");
    assert!(nominees.is_sorted_by_key(|id| order.iter().position(|other| other == id)));
    let mut all = [nominees.clone(), ids(&next, "candidatures")].concat();
    nominees.sort();
    assert_eq!(
        nominees,
        expected
            .into_iter()
            .collect::<std::collections::BTreeSet<_>>()
            .into_iter()
            .collect::<Vec<_>>()
    );
    let mut were = [ids(&before, "nominees"), ids(&before, "candidatures")].concat();
    all.sort();
    were.sort();
    assert_eq!(all, were);
}

#[test]
fn the_next_round_is_another_edition_in_which_nobody_has_won_yet() {
    let (before, count, _) = council();
    let before = before.with("amends", json(r#"[{"digest": "sha-256:x", "changed": []}]"#));
    let next = next_round(&before, &count, Selection::First(1), &id(), "Second tour").unwrap();
    assert_eq!(next.find(&at("id")).unwrap().as_str(), Some("second-tour"));
    assert_eq!(next.find(&at("title")).unwrap().as_str(), Some("Second tour"));
    assert_eq!(next.member("awards"), Some(&json("[]")));
    assert_eq!(next.member("special_awards"), Some(&json("[]")));
    assert_eq!((next.member("selection"), next.member("amends")), (None, None));
    assert_eq!(next.member("organiser_key"), before.member("organiser_key"));
    // Where somebody goes on in every category, it is an edition as it is.
    let whole =
        count.categories.iter().all(|(_, count)| !selected(count, Selection::First(1)).is_empty());
    assert_eq!(check(&next).is_ok(), whole, "{:?}", check(&next));
}

#[test]
fn a_threshold_that_nobody_reaches_nominates_nobody() {
    let (before, count, _) = council();
    let next =
        next_round(&before, &count, Selection::AtLeast(1_000), &id(), "Second tour").unwrap();
    assert_eq!(ids(&next, "nominees"), Vec::<String>::new());
    assert_eq!(ids(&next, "candidatures").len(), ids(&before, "nominees").len());
}
