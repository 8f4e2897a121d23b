//! Published ballots, counted as `tests/reference/standings.mjs` has a library of others count them.

use std::collections::BTreeMap;

use palmares::ballot::Answer;
use palmares::edition::Id;

use super::award::{answering, award, choose, count, rank, terms};
use crate::support::read;

/// Each ballot as often as it was cast: the alternatives by number, the best first.
fn ballots() -> Vec<Vec<String>> {
    let text = String::from_utf8(read("tests/reference/ballots/debian-2012-leader.soi")).unwrap();
    let mut ballots = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let (times, order) = line.split_once(": ").unwrap();
        let order: Vec<_> = order.split(',').map(|number| format!("n{number}")).collect();
        ballots.extend(vec![order; times.parse().unwrap()]);
    }
    ballots
}

/// What the library came to, by way of judging: what each place earned, and whom.
fn expected() -> BTreeMap<String, Vec<(u64, Vec<String>)>> {
    let text = String::from_utf8(read("tests/reference/standings.json")).unwrap();
    let all: BTreeMap<String, Vec<serde_json::Value>> = serde_json::from_str(&text).unwrap();
    let place = |place: &serde_json::Value| {
        let alternatives = place.get("alternatives").unwrap().as_array().unwrap();
        let names = alternatives.iter().map(|number| format!("n{}", number.as_u64().unwrap()));
        (place.get("score").unwrap().as_u64().unwrap(), names.collect())
    };
    all.iter().map(|(way, places)| (way.clone(), places.iter().map(place).collect())).collect()
}

fn counted(
    rule: &str,
    nominees: &[&str],
    answer: impl Fn(&[&str]) -> Answer,
) -> Vec<(u64, Vec<String>)> {
    let edition = award(&terms(rule, nominees));
    let answers = ballots();
    let answers = answers.iter().map(|order| {
        let order: Vec<_> = order.iter().map(String::as_str).collect();
        answer(&order)
    });
    let count = count(&edition, &answering(&edition, &answers.collect::<Vec<_>>()), &[]);
    let places = count.places.iter().map(|place| {
        assert_eq!(place.merit.denominator(), 1);
        (place.merit.numerator(), place.nominees.iter().map(Id::to_string).collect())
    });
    places.collect()
}

#[test]
fn published_ballots_come_to_the_standings_of_a_library_of_others() {
    const ALL: [&str; 4] = ["n1", "n2", "n3", "n4"];
    assert_eq!(ballots().len(), 403);
    let first = |order: &[&str]| order.first().map_or(Answer::Blank, |first| choose(&[*first]));
    let acceptable = |order: &[&str]| {
        let above: Vec<_> = order.iter().copied().take_while(|name| *name != "n4").collect();
        if above.is_empty() { Answer::Blank } else { choose(&above) }
    };
    let three = ALL.get(..3).unwrap();
    let found = [
        ("first", counted(r#"{"method":"choose","up_to":1}"#, &ALL, first)),
        ("acceptable", counted(r#"{"method":"choose","up_to":3}"#, three, acceptable)),
        ("order", counted(r#"{"method":"rank","points":[4,3,2,1]}"#, &ALL, rank)),
    ];
    let found: BTreeMap<_, _> =
        found.into_iter().map(|(way, places)| (way.to_owned(), places)).collect();
    assert_eq!(found, expected());
}
