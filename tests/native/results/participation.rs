//! Who has answered, and how many are awaited where.

use palmares::count::Outlook;
use palmares::edition::Id;
use palmares::workflow::office::participation::{
    AnswerState, CategoryParticipation, Participation,
};
use proptest::prelude::*;

use super::council::{Desk, ballots, desk, id};

fn states(participation: &Participation) -> Vec<(&str, AnswerState)> {
    let state = |juror: &'_ palmares::workflow::office::participation::JurorState| juror.answer;
    participation.jurors.iter().map(|it| (it.juror.id.as_str(), state(it))).collect()
}

fn affiche(participation: &Participation) -> &CategoryParticipation {
    participation.categories.first().unwrap()
}

/// Everybody who was invited took part in some way, or is awaited.
fn check_sums(participation: &Participation) {
    for category in &participation.categories {
        let turnout = category.turnout;
        let came = turnout.voting + turnout.blank + turnout.abstaining + turnout.recused;
        assert_eq!(category.invited, Some(came + category.missing), "{}", category.category.id);
    }
}

#[test]
fn each_juror_is_as_far_as_their_ballots_are() {
    use AnswerState::{Answered, InConflict, Missing};
    let mut desk = desk();
    let found = desk.outcome().participation;
    // Whose invitation was taken back is no juror.
    let expected = [
        ("ada", Answered),
        ("bob", Answered),
        ("eve", Answered),
        ("max", Answered),
        ("noe", Missing),
        ("oda", Missing),
    ];
    assert_eq!(states(&found), expected);
    assert_eq!((affiche(&found).invited, affiche(&found).missing), (Some(6), 2));
    check_sums(&found);

    desk.decisions.ballots.clear();
    let found = desk.outcome().participation;
    assert_eq!(states(&found).get(1), Some(&("bob", InConflict)));
    assert_eq!(affiche(&found).missing, 3);
    check_sums(&found);
}

#[test]
fn whoever_a_ballot_counts_of_was_invited_though_nobody_has_the_record() {
    let mut desk = desk();
    desk.records.clear();
    let found = desk.outcome().participation;
    let names: Vec<_> = states(&found).into_iter().map(|(juror, _)| juror).collect();
    assert_eq!(names, ["ada", "bob", "eve", "max"]);
    assert_eq!((affiche(&found).invited, affiche(&found).missing), (Some(4), 0));
    assert_eq!(affiche(&found).outlook, Some(Outlook::Settled));
    check_sums(&found);
}

#[test]
fn who_voted_by_one_invitation_is_awaited_in_the_categories_of_another() {
    let mut desk = desk();
    for record in &mut desk.records {
        record.categories.retain(|category| category.as_str() != "affiche");
    }
    let ada = desk.records.first().unwrap().clone();
    let more = palmares::format::invitation_v1::Invitation {
        id: id("inv-1b"),
        categories: vec![id("affiche"), id("elsewhere")],
        ..ada
    };
    desk.files.retain(|file| {
        let text = String::from_utf8_lossy(file).into_owned();
        ballots().iter().any(|(name, ballot)| name.starts_with("bob") && ballot.text == text)
    });
    desk.records = vec![more];
    let found = desk.outcome().participation;
    let names: Vec<_> = states(&found).into_iter().map(|(juror, _)| juror).collect();
    assert_eq!(names, ["ada", "bob"]);
    assert_eq!((affiche(&found).invited, affiche(&found).missing), (Some(2), 1));
    check_sums(&found);
}

fn any_part() -> impl Strategy<Value = Desk> {
    let desk = desk();
    let files = prop::sample::subsequence(desk.files.clone(), 0..=desk.files.len()).prop_shuffle();
    let records = prop::sample::subsequence(desk.records.clone(), 0..=desk.records.len());
    (files, records.prop_shuffle(), any::<bool>()).prop_map(move |(files, records, decided)| {
        let mut desk = Desk { files, records, ..desk.clone() };
        if !decided {
            desk.decisions.ballots.clear();
        }
        desk
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn everybody_took_part_in_some_way_or_is_awaited(desk in any_part()) {
        check_sums(&desk.outcome().participation);
    }

    #[test]
    fn the_order_of_records_tells_nothing(desk in any_part()) {
        let mut turned = desk.clone();
        turned.records.reverse();
        turned.records.extend(desk.records.clone());
        prop_assert_eq!(turned.outcome().participation, desk.outcome().participation);
    }
}

#[test]
fn a_juror_of_two_invitations_judges_what_either_says() {
    let mut desk = desk();
    let mut other = desk.records.last().unwrap().clone();
    other.id = id("inv-9");
    other.categories = vec![id("affiche")];
    desk.records.last_mut().unwrap().categories = vec![id("video")];
    desk.records.push(other);
    let found = desk.outcome().participation;
    let oda = found.jurors.last().unwrap();
    let judged = oda.mandate.categories(&crate::support::council().edition);
    assert_eq!(judged.map(|it| Id::as_str(&it.id)).collect::<Vec<_>>(), ["affiche", "video"]);
}
