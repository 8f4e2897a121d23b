//! The three ways of judging, by hand.

use palmares::ballot::Answer;
use palmares::count::{Given, Turnout};

use super::award::{
    RANK, SCORE, Terms, UP_TO_TWO, answering, award, choose, count, id, juror, lines, rank, score,
    terms,
};

#[test]
fn votes_are_counted_and_equal_nominees_share_their_place() {
    let edition = award(&terms(UP_TO_TWO, &["a", "b", "c", "d"]));
    let answers = [
        choose(&["a", "b"]),
        choose(&["a"]),
        choose(&["b", "c"]),
        Answer::Blank,
        Answer::Abstention,
    ];
    let count = count(&edition, &answering(&edition, &answers), &[]);
    assert_eq!(lines(&count), ["1: a b = 2, argent", "3: c = 1, bronze", "4: d = 0"]);
    let turnout = Turnout { voting: 3, blank: 1, abstaining: 1, recused: 0 };
    assert_eq!((count.tally.turnout, turnout.present()), (turnout, 4));
    assert!(count.unjudged.is_empty() && !count.without_quorum);
    let laureates: Vec<_> =
        count.laureates().map(|(it, place)| (it.id.as_str(), place.place)).collect();
    assert_eq!(laureates, [("argent", 1), ("bronze", 3)]);
}

#[test]
fn a_ranking_earns_what_its_places_earn_and_may_be_short() {
    let edition = award(&terms(RANK, &["a", "b", "c", "d"]));
    let answers = [rank(&["a", "b", "c"]), rank(&["b", "a"]), rank(&["c", "a", "b"]), rank(&["d"])];
    let count = count(&edition, &answering(&edition, &answers), &[]);
    // a: 5 + 3 + 3, b: 3 + 5 + 1, c: 1 + 5, d: 5
    assert_eq!(
        lines(&count),
        ["1: a = 11, argent", "2: b = 9, bronze", "3: c = 6, bronze", "4: d = 5"]
    );
    let given = |nominee| count.tally.nominees.get(&id(nominee)).map(|tally| &tally.given);
    assert_eq!(given("a"), Some(&Given::Places(vec![1, 2, 0])));
    assert_eq!(given("b"), Some(&Given::Places(vec![1, 1, 1])));
}

#[test]
fn scores_are_weighed_and_their_mean_is_over_those_who_judged() {
    let edition = award(&terms(SCORE, &["a", "b", "c"]));
    let first = score(&[("a", "x", 15), ("a", "y", 16), ("b", "x", 20), ("b", "y", 10)]);
    let second = score(&[("b", "x", 12), ("b", "y", 18)]);
    let jurors = [
        juror(&edition, &["c"], &[], Some(first)),
        juror(&edition, &["c"], &["a"], Some(second)),
        juror(&edition, &["c", "a", "b"], &[], None),
    ];
    let count = count(&edition, &jurors, &[]);
    // a: (7.5 + 2 × 8) ÷ 3; b: (10 + 2 × 5 + 6 + 2 × 9) ÷ 6
    assert_eq!(lines(&count), ["1: a = 47/6, argent", "2: b = 22/3, bronze"]);
    assert_eq!(count.unjudged, [id("c")]);
    let recusals: Vec<_> = count.tally.nominees.values().map(|tally| tally.recusals).collect();
    assert_eq!(recusals, [2, 1, 3]);
    assert_eq!(count.tally.turnout, Turnout { voting: 2, blank: 0, abstaining: 0, recused: 1 });
}

#[test]
fn equal_means_are_equal_however_many_judged() {
    let edition = award(&terms(SCORE, &["a", "b"]));
    let both =
        |halves| score(&[("a", "x", halves), ("a", "y", halves), ("b", "x", 14), ("b", "y", 14)]);
    let only = score(&[("b", "x", 14), ("b", "y", 14)]);
    let mut jurors = answering(&edition, &[both(13), both(14), both(15)]);
    jurors.push(juror(&edition, &["a"], &[], Some(only)));
    assert_eq!(lines(&count(&edition, &jurors, &[])), ["1: a b = 7, argent"]);
}

#[test]
fn whoever_earned_nothing_receives_nothing() {
    let edition = award(&terms(UP_TO_TWO, &["a", "b"]));
    let blank = answering(&edition, &[Answer::Blank]);
    assert_eq!(lines(&count(&edition, &blank, &[])), ["1: a b = 0"]);
    assert_eq!(lines(&count(&edition, &[], &[])), ["1: a b = 0"]);
    let edition = award(&terms(SCORE, &["a", "b"]));
    let worst = score(&[("a", "x", 0), ("a", "y", 0), ("b", "x", 1), ("b", "y", 0)]);
    let count = count(&edition, &answering(&edition, &[worst]), &[]);
    assert_eq!(lines(&count), ["1: b = 1/6, argent", "2: a = 0"]);
}

#[test]
fn nobody_scored_is_no_score_of_nothing() {
    let edition = award(&terms(SCORE, &["a", "b"]));
    let count = count(&edition, &answering(&edition, &[Answer::Blank, Answer::Abstention]), &[]);
    assert_eq!(count.places, []);
    assert_eq!(count.unjudged, [id("a"), id("b")]);
}

#[test]
fn too_few_jurors_give_nothing_away() {
    let edition = award(&Terms { quorum: Some(3), ..terms(UP_TO_TWO, &["a", "b", "c"]) });
    let mut jurors =
        answering(&edition, &[choose(&["a"]), choose(&["a", "b"]), Answer::Abstention]);
    // Whoever judges nobody does not take part either.
    jurors.push(juror(&edition, &["a", "b", "c"], &[], None));
    let before = count(&edition, &jurors, &[]);
    assert!(before.without_quorum);
    assert_eq!(lines(&before), ["1: a = 2", "2: b = 1", "3: c = 0"]);
    jurors.extend(answering(&edition, &[Answer::Blank]));
    let after = count(&edition, &jurors, &[]);
    assert!(!after.without_quorum);
    assert_eq!(lines(&after), ["1: a = 2, argent", "2: b = 1, bronze", "3: c = 0"]);
}

#[test]
fn what_is_said_of_other_categories_and_by_others_panels_changes_nothing() {
    let edition = award(&terms(UP_TO_TWO, &["a", "b"]));
    let jurors = answering(&edition, &[choose(&["a"])]);
    let expected = count(&edition, &jurors, &[]);
    let mut elsewhere = jurors.clone();
    for vote in elsewhere.iter_mut().flat_map(|juror| &mut juror.ballot.votes) {
        vote.category = id("d");
    }
    let mandate = palmares::ballot::Mandate::invited(&edition, &[id("d")], &[]);
    for juror in &mut elsewhere {
        juror.mandate = mandate.clone();
    }
    assert_eq!(count(&edition, &[jurors, elsewhere].concat(), &[]), expected);
}
