//! Places, ties, and what the president of the jury decides between equals.

use palmares::count::TieDecision;

use super::award::{
    RANK, Terms, UP_TO_TWO, ahead, answering, award, choose, count, lines, rank, terms,
};

/// Three come out equal, and one behind them.
fn three_equal(ties: &str, decisions: &[TieDecision]) -> Vec<String> {
    let edition = award(&Terms { ties, ..terms(UP_TO_TWO, &["d", "c", "b", "a"]) });
    let answers = [&["a", "b"][..], &["b", "c"], &["c", "a"], &["d"]].map(choose);
    lines(&count(&edition, &answering(&edition, &answers), decisions))
}

#[test]
fn after_two_firsts_comes_the_third_and_the_second_place_earns_nobody_anything() {
    let edition = award(&terms(RANK, &["a", "b", "c", "d", "e"]));
    let answers =
        [rank(&["a", "b", "c"]), rank(&["b", "a", "c"]), rank(&["d", "e"]), rank(&["e", "d", "c"])];
    assert_eq!(
        lines(&count(&edition, &answering(&edition, &answers), &[])),
        ["1: a b d e = 8, argent", "5: c = 3"]
    );
}

#[test]
fn equals_share_what_their_place_earns_beyond_the_last_one_that_earns_it() {
    let edition = award(&terms(UP_TO_TWO, &["a", "b", "c", "d"]));
    let answers = [&["a", "b"][..], &["a", "c"], &["a", "d"]].map(choose);
    assert_eq!(
        lines(&count(&edition, &answering(&edition, &answers), &[])),
        ["1: a = 3, argent", "2: b c d = 1, bronze"]
    );
}

#[test]
fn the_president_puts_one_of_exactly_the_equals_ahead() {
    assert_eq!(three_equal("president", &[]), ["1: a b c = 2, argent", "4: d = 1"]);
    let decision = [ahead(&["a", "b", "c"], "b")];
    assert_eq!(
        three_equal("president", &decision),
        ["1: b = 2, argent !", "2: a c = 2, bronze", "4: d = 1"]
    );
    for other in
        [ahead(&["a", "b"], "b"), ahead(&["a", "b", "c", "d"], "b"), ahead(&["a", "d"], "a")]
    {
        assert_eq!(three_equal("president", &[other]), ["1: a b c = 2, argent", "4: d = 1"]);
    }
    let elsewhere = TieDecision { category: super::award::id("z"), ..ahead(&["a", "b", "c"], "b") };
    assert_eq!(three_equal("president", &[elsewhere]), ["1: a b c = 2, argent", "4: d = 1"]);
}

#[test]
fn two_decisions_part_three_in_any_order() {
    let [first, then] = [ahead(&["a", "b", "c"], "c"), ahead(&["a", "b"], "b")];
    let expected = ["1: c = 2, argent !", "2: b = 2, bronze !", "3: a = 2, bronze", "4: d = 1"];
    assert_eq!(three_equal("president", &[first.clone(), then.clone()]), expected);
    assert_eq!(three_equal("president", &[then, first]), expected);
}

#[test]
fn of_several_decisions_on_one_tie_the_last_is_taken() {
    let all = ["a", "b", "c"];
    let decisions = [ahead(&all, "a"), ahead(&["b", "c"], "b"), ahead(&all, "b")];
    // What was decided on what is left after the first is no longer asked for.
    assert_eq!(
        three_equal("president", &decisions),
        ["1: b = 2, argent !", "2: a c = 2, bronze", "4: d = 1"]
    );
}

#[test]
fn where_ties_are_shared_no_decision_parts_anybody() {
    let decision = [ahead(&["a", "b", "c"], "b")];
    assert_eq!(three_equal("shared", &decision), ["1: a b c = 2, argent", "4: d = 1"]);
}

#[test]
fn a_decision_names_one_of_those_it_is_about() {
    let odd = [ahead(&["a", "b", "c"], "d")];
    assert_eq!(three_equal("president", &odd), ["1: a b c = 2, argent", "4: d = 1"]);
}
