//! Whether missing ballots can change anything: by hand, and against every way in which they could be filled.

use palmares::ballot::{Answer, Mandate};
use palmares::count::{Missing, Outlook, TieDecision, outlook};
use palmares::edition::Edition;
use proptest::prelude::*;
use proptest::sample::Index;

use super::award::{
    Juror, RANK, SCORE, Terms, UP_TO_TWO, Way, ahead, answering, award, category, choose, count,
    juror, mandate, outcome, rank, score, terms, ways,
};

/// Whether it is settled while these are missing, each tied to some nominees.
fn looks(
    edition: &Edition,
    jurors: &[Juror],
    ties: &[TieDecision],
    missing: &[&[&str]],
) -> Outlook {
    let count = count(edition, jurors, ties);
    let mandates: Vec<Mandate> = missing.iter().map(|own| mandate(edition, own)).collect();
    let missing: Vec<_> = mandates.iter().map(|mandate| Missing { mandate }).collect();
    outlook(edition, category(edition), &count, &missing)
}

#[track_caller]
fn check(terms: &Terms<'_>, answers: &[Answer], missing: usize, expected: Outlook) {
    let edition = award(terms);
    let nobody: &[&str] = &[];
    let missing = vec![nobody; missing];
    assert_eq!(looks(&edition, &answering(&edition, answers), &[], &missing), expected);
}

#[test]
fn votes_are_settled_once_nobody_can_catch_up() {
    let terms = terms(UP_TO_TWO, &["a", "b", "c", "d", "e"]);
    let of = |a, b, c, d| {
        let votes = |nominee: &'static str, times| vec![choose(&[nominee]); times];
        [votes("a", a), votes("b", b), votes("c", c), votes("d", d)].concat()
    };
    // Silver, twice bronze, and the fourth is further behind than ballots are missing.
    check(&terms, &of(9, 5, 5, 2), 2, Outlook::Settled);
    check(&terms, &of(9, 5, 5, 3), 2, Outlook::Open);
    check(&terms, &of(7, 5, 5, 2), 2, Outlook::Open);
    // Which of two bronzes is ahead changes nothing.
    check(&terms, &of(9, 6, 5, 2), 2, Outlook::Settled);
}

#[test]
fn a_ranking_is_settled_once_the_first_place_is_not_enough() {
    let terms = terms(RANK, &["a", "b", "c", "d"]);
    let answers = vec![rank(&["a", "b", "c"]); 6];
    // 30, 18, 6 and 0: one more juror gives at most 5, two at most 10.
    check(&terms, &answers, 1, Outlook::Settled);
    check(&terms, &answers, 2, Outlook::Open);
}

#[test]
fn scores_are_settled_once_no_mean_can_pass_another() {
    let terms = terms(SCORE, &["a", "b"]);
    let both = score(&[("a", "x", 20), ("a", "y", 20), ("b", "x", 2), ("b", "y", 2)]);
    check(&terms, &vec![both.clone(); 4], 1, Outlook::Settled);
    check(&terms, &[both], 1, Outlook::Open);
    check(&terms, &[], 0, Outlook::Settled);
}

#[test]
fn a_quorum_that_can_still_come_about_leaves_everything_open() {
    let of = |quorum| Terms { quorum: Some(quorum), ..terms(UP_TO_TWO, &["a", "b"]) };
    check(&of(3), &[choose(&["a"])], 1, Outlook::Settled);
    check(&of(3), &[choose(&["a"])], 2, Outlook::Open);
    let edition = award(&of(2));
    let one = answering(&edition, &[choose(&["a"])]);
    // Whoever judges nobody makes no quorum.
    assert_eq!(looks(&edition, &one, &[], &[&["a", "b"]]), Outlook::Settled);
}

#[test]
fn who_is_tied_to_a_nominee_cannot_change_what_it_has() {
    let edition = award(&terms(UP_TO_TWO, &["a", "b", "c", "d"]));
    let one = answering(&edition, &[choose(&["a", "b"]), choose(&["a", "c"])]);
    assert_eq!(looks(&edition, &one, &[], &[&["a", "b", "c", "d"]]), Outlook::Settled);
    assert_eq!(looks(&edition, &one, &[], &[&["d"]]), Outlook::Open);
    let edition = award(&terms(UP_TO_TWO, &["a", "b"]));
    let one = answering(&edition, &[choose(&["a"]), choose(&["a", "b"])]);
    assert_eq!(looks(&edition, &one, &[], &[&["b"]]), Outlook::Settled);
    assert_eq!(looks(&edition, &one, &[], &[&["a"]]), Outlook::Open);
}

#[test]
fn who_goes_on_must_be_settled_too() {
    let answers = [vec![choose(&["a"]); 3], vec![choose(&["b"])]].concat();
    let terms = || terms(UP_TO_TWO, &["a", "b"]);
    check(&terms(), &answers, 1, Outlook::Settled);
    for (least, expected) in [(4, Outlook::Open), (2, Outlook::Open), (3, Outlook::Settled)] {
        let points = format!(r#"{{"method":"at-least","points":{least}}}"#);
        check(&Terms { selection: Some(&points), ..terms() }, &answers, 1, expected);
    }
}

const NOMINEES: [&str; 3] = ["a", "b", "c"];

/// Small enough that every way to vote can be tried.
fn any_rule() -> impl Strategy<Value = String> {
    let choose = (1..=3_u32).prop_map(|up_to| format!(r#"{{"method":"choose","up_to":{up_to}}}"#));
    let points = prop::sample::select(vec!["[1]", "[2,1]", "[5,3,1]", "[2,2,1]", "[1,1]"]);
    let rank = points.prop_map(|points| format!(r#"{{"method":"rank","points":{points}}}"#));
    let weights = prop::sample::select(vec![vec![1], vec![2], vec![1, 2]]);
    let score = (0..=1_u32, 1..=2_u32, weights).prop_map(|(from, more, weights)| {
        let criteria = weights.iter().enumerate();
        let criteria = criteria
            .map(|(place, weight)| format!(r#"{{"id":"k{place}","name":"k","weight":{weight}}}"#))
            .collect::<Vec<_>>();
        let (to, criteria) = (from + more, criteria.join(","));
        format!(
            r#"{{"method":"score","scale":{{"from":{from},"to":{to},"half_points":false}},"criteria":[{criteria}]}}"#
        )
    });
    prop_oneof![choose, rank, score]
}

fn any_selection() -> impl Strategy<Value = Option<String>> {
    let first = (1..=2_u32).prop_map(|places| format!(r#"{{"method":"first","places":{places}}}"#));
    let least =
        (1..=3_u32).prop_map(|points| format!(r#"{{"method":"at-least","points":{points}}}"#));
    prop_oneof![Just(None), first.prop_map(Some), least.prop_map(Some)]
}

fn any_own() -> impl Strategy<Value = Vec<&'static str>> {
    let none = Just(Vec::new()).boxed();
    prop_oneof![2 => none, 1 => prop::sample::subsequence(NOMINEES.to_vec(), 0..=3)]
}

/// Those of them of whom every way to vote together can be tried.
const MOST: usize = 600;

fn ways_of(edition: &Edition, own: &[&'static str]) -> Vec<Juror> {
    let free: Vec<_> = NOMINEES.into_iter().filter(|nominee| !own.contains(nominee)).collect();
    let jurors = ways(edition, &free).into_iter().map(|(recused, answer)| {
        let recused: Vec<_> = recused.iter().map(String::as_str).collect();
        juror(edition, own, &recused, answer)
    });
    jurors.collect()
}

/// Whether nothing changes whichever of them come, and however they vote; otherwise the ballots that change it.
fn all_outcomes_are(
    edition: &Edition,
    jurors: &[Juror],
    ties: &[TieDecision],
    missing: &[Vec<Juror>],
) -> Result<(), Vec<Juror>> {
    let Some((next, others)) = missing.split_first() else { return Ok(()) };
    let now = outcome(edition, &count(edition, jurors, ties));
    for one in next {
        let more = [jurors, std::slice::from_ref(one)].concat();
        if outcome(edition, &count(edition, &more, ties)) != now {
            return Err(more);
        }
        all_outcomes_are(edition, &more, ties, others)?;
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn what_is_settled_no_missing_ballot_changes(
        rule in any_rule(),
        selection in any_selection(),
        quorum in prop::option::of(1..=3_u32),
        lead in (0..=6_usize, any::<Index>()),
        votes in prop::collection::vec((any_own(), any::<Index>()), 0..=5),
        missing in prop::collection::vec(any_own(), 1..=2),
        decided in prop::option::of(prop::sample::select(vec!["a", "b"])),
    ) {
        let terms = Terms { rule: &rule, nominees: &NOMINEES, quorum, ties: "president", selection: selection.as_deref() };
        let edition = award(&terms);
        let vote = |(own, way): (Vec<&str>, Index)| {
            let free: Vec<_> = NOMINEES.into_iter().filter(|nominee| !own.contains(nominee)).collect();
            let ways = ways(&edition, &free);
            let (recused, answer) = way.get(&ways).clone();
            let recused: Vec<_> = recused.iter().map(String::as_str).collect();
            juror(&edition, &own, &recused, answer)
        };
        // A lead, so that there is something to be settled.
        let says = |way: &Way| matches!(way.1, Some(Answer::Choice(_) | Answer::Ranking(_) | Answer::Scores(_)));
        let full: Vec<_> = ways(&edition, &NOMINEES).into_iter().filter(|way| way.0.is_empty() && says(way)).collect();
        let leading = lead.1.get(&full).1.clone();
        let mut jurors: Vec<_> = (0..lead.0).map(|_| juror(&edition, &[], &[], leading.clone())).collect();
        jurors.extend(votes.into_iter().map(vote));
        let ties: Vec<_> = decided.into_iter().flat_map(|first| [ahead(&NOMINEES, first), ahead(&["a", "b"], first)]).collect();

        prop_assert_eq!(looks(&edition, &jurors, &ties, &[]), Outlook::Settled);
        let mut ways = Vec::new();
        let mut owns = Vec::new();
        let mut together = 1;
        for own in &missing {
            let all = ways_of(&edition, own);
            together *= all.len();
            if together > MOST && !ways.is_empty() {
                break;
            }
            ways.push(all);
            owns.push(own.as_slice());
        }
        if looks(&edition, &jurors, &ties, &owns) == Outlook::Settled {
            prop_assert_eq!(all_outcomes_are(&edition, &jurors, &ties, &ways), Ok(()));
        }
    }
}
