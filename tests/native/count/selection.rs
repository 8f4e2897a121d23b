//! Who goes on to the next round.

use palmares::ballot::Answer;
use palmares::count::selected;
use palmares::edition::Id;

use super::award::{SCORE, Terms, UP_TO_TWO, ahead, answering, award, choose, count, score, terms};

#[track_caller]
fn check(terms: &Terms<'_>, answers: &[Answer], expected: &[&str]) {
    let edition = award(terms);
    let count = count(&edition, &answering(&edition, answers), &[ahead(&["b", "c"], "c")]);
    let on: Vec<_> =
        selected(&count, edition.selection.unwrap()).into_iter().map(Id::as_str).collect();
    assert_eq!(on, expected);
}

const ONE: &str = r#"{"method":"first","places":1}"#;
const TWO: &str = r#"{"method":"first","places":2}"#;
const SEVEN: &str = r#"{"method":"at-least","points":7}"#;

#[test]
fn the_first_go_on_with_all_who_share_the_last_place_that_does() {
    let all = ["a", "b", "c", "d"];
    let answers = [&["a", "b"][..], &["a", "c"], &["d", "a"], &["b", "c"]].map(choose);
    let of = |selection| Terms { selection: Some(selection), ..terms(UP_TO_TWO, &all) };
    check(&of(ONE), &answers, &["a"]);
    check(&of(TWO), &answers, &["a", "b", "c"]);
    // Where the president parts them, the last place is shared no longer.
    check(&Terms { ties: "president", ..of(TWO) }, &answers, &["a", "c"]);
    // After two firsts there is no second.
    let two_firsts = [&["a", "b"][..], &["a", "b"], &["c"]].map(choose);
    check(&of(TWO), &two_firsts, &["a", "b"]);
    check(&of(ONE), &two_firsts, &["a", "b"]);
}

#[test]
fn whoever_earned_nothing_does_not_go_on() {
    let terms = Terms { selection: Some(TWO), ..terms(UP_TO_TWO, &["a", "b"]) };
    check(&terms, &[choose(&["a"])], &["a"]);
    check(&terms, &[Answer::Blank], &[]);
}

#[test]
fn nobody_goes_on_without_a_quorum() {
    let terms = Terms { selection: Some(TWO), quorum: Some(2), ..terms(UP_TO_TWO, &["a", "b"]) };
    check(&terms, &[choose(&["a"])], &[]);
    check(&terms, &[choose(&["a"]), Answer::Blank], &["a"]);
}

#[test]
fn so_many_points_are_enough_and_half_a_point_less_is_not() {
    let terms = Terms { selection: Some(SEVEN), ..terms(SCORE, &["a", "b", "c"]) };
    let all = |a, b, c| {
        score(&[
            ("a", "x", a),
            ("a", "y", a),
            ("b", "x", b),
            ("b", "y", b),
            ("c", "x", c),
            ("c", "y", c),
        ])
    };
    // Means of 7, 6.75 and 8.
    check(&terms, &[all(13, 14, 20), all(15, 13, 12)], &["c", "a"]);
    let votes = Terms {
        selection: Some(r#"{"method":"at-least","points":2}"#),
        ..super::award::terms(UP_TO_TWO, &["a", "b"])
    };
    check(&votes, &[choose(&["a", "b"]), choose(&["a"])], &["a"]);
}
