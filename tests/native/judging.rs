//! How scores are read, stepped and added up, and the order in which a juror meets the nominees.

use std::collections::BTreeSet;
use std::sync::Arc;

use palmares::ballot::{Scores, Tally};
use palmares::edition::{HalfPoints, Id, Nominee, Rule, Scoring};
use palmares::json::{Value, parse};
use palmares::workflow::juror::own_order::own_order;
use proptest::prelude::*;

use crate::support::{jury, shipped};

fn id<Thing>(text: &str) -> Id<Thing> {
    Id::parse(text).unwrap()
}

fn scoring() -> &'static Scoring {
    match &jury().edition.find_category(&id("solidarite")).unwrap().rule {
        Rule::Score(scoring) => scoring,
        other => panic!("{other:?}"),
    }
}

fn invitation(name: &str) -> Value {
    parse(format!("{{\"name\": \"{name}\"}}").as_bytes()).unwrap()
}

#[track_caller]
fn check_parsed(typed: &str, halves: Option<u32>) {
    assert_eq!(HalfPoints::parse(typed), halves.map(HalfPoints), "{typed}");
}

#[test]
fn a_score_is_read_with_a_comma_or_a_point_and_nothing_else_is_a_score() {
    for (typed, halves) in
        [("7", 14), (" 7,5 ", 15), ("7.5", 15), ("7,", 14), ("7,50", 15), ("07", 14), ("0", 0)]
    {
        check_parsed(typed, Some(halves));
    }
    for typed in
        ["", ",", ",5", "7,25", "7,,5", "7 5", "-1", "+1", "sept", "1e1", "٧", "99999999999"]
    {
        check_parsed(typed, None);
    }
    check_parsed("2147483648", None);
}

#[test]
fn a_score_steps_by_what_may_be_given_and_stays_on_the_scale() {
    let halves = |score: Option<u32>, upwards| scoring().next(score.map(HalfPoints), upwards).0;
    assert_eq!(halves(None, true), 0);
    assert_eq!(halves(None, false), 20);
    assert_eq!(halves(Some(14), true), 15);
    assert_eq!(halves(Some(0), false), 0);
    assert_eq!(halves(Some(20), true), 20);
    let whole = Scoring { half_points: false, ..scoring().clone() };
    assert_eq!(whole.next(Some(HalfPoints(14)), true), HalfPoints(16));
}

#[test]
fn the_scores_of_a_nominee_are_added_as_often_as_each_criterion_weighs() {
    let nominee: Id<Nominee> = id("solidarite-des-lettres");
    let mut scores = Scores::new();
    let tally = |scores: &Scores| {
        let Tally { sum, most, missing } = Tally::of(scores, &nominee, scoring());
        (sum.written(','), most.written(','), missing)
    };
    assert_eq!(tally(&scores), ("0".to_owned(), "30".to_owned(), 2));
    scores.insert((nominee.clone(), id("originalite")), HalfPoints(15));
    assert_eq!(tally(&scores), ("7,5".to_owned(), "30".to_owned(), 1));
    scores.insert((nominee.clone(), id("utilite")), HalfPoints(13));
    scores.insert((id("solidarite-des-paniers"), id("utilite")), HalfPoints(20));
    assert_eq!(tally(&scores), ("20,5".to_owned(), "30".to_owned(), 0));
}

#[test]
fn each_juror_meets_the_nominees_in_an_order_of_their_own_that_stays() {
    let nominees = &shipped().edition.nominees;
    let names = |seed: &str| -> Vec<&str> {
        let ordered = own_order(nominees, &invitation(seed));
        ordered
            .iter()
            .map(|it| nominees.iter().find(|other| Arc::ptr_eq(it, other)).unwrap().id.as_str())
            .collect()
    };
    let (one, other) = (names("une invitation"), names("une autre"));
    assert_eq!(one, names("une invitation"));
    assert_ne!(one, other);
    let all = nominees.iter().map(|it| it.id.as_str()).collect::<BTreeSet<_>>();
    for order in [&one, &other] {
        assert_eq!(order.len(), nominees.len());
        assert_eq!(order.iter().copied().collect::<BTreeSet<_>>(), all);
    }
    // Whoever is left keeps their order when an edition loses a nominee.
    let fewer = own_order(nominees.get(1..).unwrap(), &invitation("une invitation"));
    let left: Vec<_> = one.into_iter().filter(|it| *it != nominees[0].id.as_str()).collect();
    assert_eq!(fewer.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), left);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_score_is_read_as_it_is_written(halves in any::<u32>(), mark in prop::sample::select(vec![',', '.'])) {
        let score = HalfPoints(halves);
        prop_assert_eq!(HalfPoints::parse(&score.written(mark)), Some(score));
    }

    #[test]
    fn whatever_is_stepped_to_may_be_given(halves in 0..100_u32, upwards in any::<bool>(), half_points in any::<bool>()) {
        let scoring = Scoring { half_points, ..scoring().clone() };
        let from = Some(HalfPoints(halves)).filter(|score| scoring.allows(*score));
        prop_assert!(scoring.allows(scoring.next(from, upwards)));
    }
}
