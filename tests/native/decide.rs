//! Which of the files that were handed in count, case by case and for any files.

mod any_files;

use std::collections::{BTreeMap, BTreeSet};

use palmares::edition::Id;
use palmares::format::ballot_v1::Author;
use palmares::format::decisions_v1::{BallotDecision, Decisions, LateDecision};
use palmares::format::parsed::Parsed;
use palmares::format::revocations_v1::{Revocation, Revocations};
use palmares::signing::{Digest, Signer, SoftwareKey};
use palmares::workflow::office::decide::admit::ReadBallot;
use palmares::workflow::office::decide::standing::{Standing, Who};
use palmares::workflow::office::decide::verdict::{Note, Outcome};
use palmares::workflow::office::decide::{self, Decided};
use palmares::workflow::open_edition::OpenEdition;

use crate::hands::{Hand, Signed};
use crate::stored_formats::{GOLDEN, golden_key};
use crate::support::{jury, read, small};

fn nothing_revoked() -> Revocations {
    Revocations::none(jury().edition.id.clone())
}

fn nothing_decided() -> Decisions {
    Decisions::none(jury().edition.id.clone())
}

/// What becomes of files, each with its name.
fn decide(
    open: &OpenEdition,
    revocations: &Revocations,
    decisions: &Decisions,
    files: &[(&str, &[u8])],
) -> Decided {
    let read = |(name, bytes): &(&str, &[u8])| ReadBallot::of(name, Parsed::of(bytes), open);
    decide::decide(revocations, decisions, &files.iter().map(read).collect::<Vec<_>>())
}

fn decided_in(
    open: &OpenEdition,
    revocations: &Revocations,
    decisions: &[BallotDecision],
    files: &[&[u8]],
) -> Decided {
    let names: Vec<_> = (0..files.len()).map(|place| format!("{place}.json")).collect();
    let files: Vec<_> =
        names.iter().zip(files).map(|(name, &bytes)| (name.as_str(), bytes)).collect();
    let ballots = decisions.to_vec();
    let decisions = Decisions { ballots, ..Decisions::none(open.edition.id.clone()) };
    decide(open, revocations, &decisions, &files)
}

fn decided(decisions: &[BallotDecision], ballots: &[&Signed]) -> Decided {
    let files: Vec<_> = ballots.iter().map(|ballot| ballot.text.as_bytes()).collect();
    decided_in(jury(), &nothing_revoked(), decisions, &files)
}

fn codes(decided: &Decided) -> Vec<&'static str> {
    decided.verdicts.iter().map(|verdict| verdict.outcome.code()).collect()
}

/// What counts for each juror: nothing where a conflict is open.
fn counted(decided: &Decided) -> BTreeMap<Who, Option<Digest>> {
    let digest = |standing: &Standing| match standing {
        Standing::Counted(counted) => Some(counted.contender.digest),
        Standing::Open(_) => None,
    };
    decided.standings.iter().map(|(who, standing)| (who.clone(), digest(standing))).collect()
}

fn ada() -> Who {
    Who::Invited(Id::parse("ada").unwrap())
}

/// Ada's files, each with its code, whatever the order; and the one that counts, if one does.
#[track_caller]
fn check(files: &[(&Signed, &str)], counts: Option<&Signed>) -> Decided {
    let mut all = Vec::new();
    for turn in 0..files.len() {
        let mut turned = files.to_vec();
        turned.rotate_left(turn);
        all.push(turned.clone());
        turned.reverse();
        all.push(turned);
    }
    for files in &all {
        let ballots: Vec<_> = files.iter().map(|(ballot, _)| *ballot).collect();
        let decided = decided(&[], &ballots);
        let expected: Vec<_> = files.iter().map(|(_, code)| *code).collect();
        assert_eq!(codes(&decided), expected);
        assert_eq!(counted(&decided), BTreeMap::from([(ada(), counts.map(|it| it.digest))]));
    }
    decided(&[], &files.iter().map(|(ballot, _)| *ballot).collect::<Vec<_>>())
}

fn notes(decided: &Decided) -> &[Note] {
    match decided.standings.get(&ada()) {
        Some(Standing::Counted(counted)) => &counted.contender.notes,
        other => panic!("{other:?}"),
    }
}

fn decision(contenders: &[&Signed], counts: &Signed) -> BallotDecision {
    BallotDecision {
        contenders: contenders.iter().map(|ballot| ballot.digest).collect(),
        counts: counts.digest,
        reason: "Confirmé au téléphone.".to_owned(),
    }
}

/// What the organiser took back.
fn revoked(invitation: &str) -> Revocations {
    let revocation = Revocation {
        invitation: Id::parse(invitation).unwrap(),
        reason: Some("Perdue.".to_owned()),
    };
    Revocations { revoked: vec![revocation], ..nothing_revoked() }
}

#[test]
fn case_25_of_three_revisions_the_last_counts_in_all_six_orders() {
    let hand = Hand::new("ada", 1, 1);
    let first = hand.after(None, 0);
    let second = hand.after(Some(&first), 1);
    let third = hand.after(Some(&second), 2);
    let files = [(&first, "superseded"), (&second, "superseded"), (&third, "counted")];
    assert_eq!(notes(&check(&files, Some(&third))), []);
}

#[test]
fn case_26_an_old_revision_that_is_mailed_again_changes_nothing() {
    let hand = Hand::new("ada", 1, 1);
    let first = hand.after(None, 0);
    let second = hand.after(Some(&first), 1);
    let third = hand.after(Some(&second), 2);
    let before = decided(&[], &[&second, &third]);
    let after = decided(&[], &[&second, &third, &first]);
    assert_eq!(codes(&after), ["superseded", "counted", "superseded"]);
    assert_eq!(counted(&before), counted(&after));
}

#[test]
fn case_27_the_same_file_thrice_under_different_names_counts_once() {
    let ballot = Hand::new("ada", 1, 1).after(None, 0);
    let packed: String = ballot.text.lines().map(str::trim).collect();
    let bytes = [ballot.text.as_bytes(), packed.as_bytes(), ballot.text.as_bytes()];
    let decided = decided_in(jury(), &nothing_revoked(), &[], &bytes);
    assert_eq!(codes(&decided), ["counted", "duplicate", "duplicate"]);
    let names: BTreeSet<_> = decided.verdicts.iter().map(|verdict| &*verdict.name).collect();
    assert_eq!(names.len(), 3);
    assert!(decided.verdicts.iter().all(|verdict| verdict.digest == Some(ballot.digest)));
}

#[test]
fn case_28_two_second_revisions_of_one_device_wait_for_the_organiser() {
    let hand = Hand::new("ada", 1, 1);
    let first = hand.after(None, 0);
    let (one, other) = (hand.after(Some(&first), 1), hand.after(Some(&first), 2));
    let files = [(&first, "superseded"), (&one, "conflict-fork"), (&other, "conflict-fork")];
    check(&files, None);
    let decision = decision(&[&one, &other], &other);
    let after = decided(std::slice::from_ref(&decision), &[&first, &one, &other]);
    assert_eq!(codes(&after), ["superseded", "conflict-fork", "counted"]);
    assert_eq!(after.standings[&ada()].decision(), Some(&decision));
    assert_eq!(after.unfitting, []);
}

#[test]
fn case_29_two_devices_that_know_nothing_of_each_other_are_shown_side_by_side() {
    let one = Hand::new("ada", 1, 1).after(None, 0);
    let other = Hand::new("ada", 1, 2).after(None, 1);
    let decided = check(&[(&one, "conflict-device"), (&other, "conflict-device")], None);
    let Some(Standing::Open(conflict)) = decided.standings.get(&ada()) else {
        panic!("{decided:?}")
    };
    let found: BTreeSet<_> = conflict.contenders.iter().map(|it| it.digest).collect();
    assert_eq!(found, BTreeSet::from([one.digest, other.digest]));
    assert!(conflict.contenders.iter().all(|it| it.ballot.author.name() == "ada"));
}

#[test]
fn case_30_a_device_that_goes_on_from_another_one_is_believed() {
    let first = Hand::new("ada", 1, 1).after(None, 0);
    let second = Hand::new("ada", 1, 2).after(Some(&first), 1);
    let decided = check(&[(&first, "superseded"), (&second, "counted")], Some(&second));
    // People see that the device changed.
    assert_eq!(notes(&decided), [Note::OtherDevice { revision: 2 }]);
}

#[test]
fn case_31_a_missing_revision_is_noted_until_it_comes_and_another_one_in_its_place_is_a_fork() {
    let hand = Hand::new("ada", 1, 1);
    let mut chain = vec![hand.after(None, 0)];
    for choice in 1..5 {
        chain.push(hand.after(chain.last(), choice));
    }
    let [first, second, third, fourth, fifth] = chain.as_slice() else { panic!("{chain:?}") };
    let old = [(first, "superseded"), (second, "superseded"), (third, "superseded")];
    let missing = [old.as_slice(), &[(fifth, "counted")]].concat();
    let gap = Note::Gap { revision: 5, digest: fourth.digest };
    let decided = check(&missing, Some(fifth));
    assert_eq!(notes(&decided), std::slice::from_ref(&gap));
    assert_eq!(decided.verdicts[3].outcome, Outcome::Counted(vec![gap]));

    let whole = [old.as_slice(), &[(fourth, "superseded"), (fifth, "counted")]].concat();
    assert_eq!(notes(&check(&whole, Some(fifth))), []);

    let other = hand.after(Some(third), 0);
    let forked = [old.as_slice(), &[(&other, "conflict-fork"), (fifth, "conflict-fork")]].concat();
    check(&forked, None);
}

#[test]
fn case_32_what_a_clock_says_decides_nothing() {
    let hand = Hand::new("ada", 1, 1);
    for (earlier, later) in [
        ("2032-02-11T10:00:00Z", "1970-01-01T00:00:00Z"),
        ("2099-12-31T23:59:59Z", "2032-02-11T10:00:00Z"),
        ("1970-01-01T00:00:00Z", "2099-12-31T23:59:59Z"),
    ] {
        let mut first = hand.after(None, 0).ballot;
        first.created = earlier.to_owned();
        let first = hand.sign(first);
        let mut second = hand.after(Some(&first), 1).ballot;
        second.created = later.to_owned();
        let second = hand.sign(second);
        let decided = check(&[(&first, "superseded"), (&second, "counted")], Some(&second));
        let back = (later < earlier).then_some(Note::ClockWentBack { revision: 2 });
        assert_eq!(notes(&decided), back.as_slice());
    }
    // Nor does it between two that nothing links.
    let mut late = Hand::new("ada", 1, 2).after(None, 1).ballot;
    late.created = "2099-12-31T23:59:59Z".to_owned();
    let late = Hand::new("ada", 1, 2).sign(late);
    check(&[(&hand.after(None, 0), "conflict-device"), (&late, "conflict-device")], None);
}

#[test]
fn case_33_a_revoked_invitation_counts_no_longer_and_what_is_left_is_weighed_anew() {
    let (lost, kept) =
        (Hand::new("ada", 1, 1).after(None, 0), Hand::new("ada", 2, 2).after(None, 1));
    let alone = Hand::new("bob", 3, 3).after(None, 2);
    let files = [&lost, &kept, &alone].map(|ballot| ballot.text.as_bytes());
    let before = decided_in(jury(), &nothing_revoked(), &[], &files);
    assert_eq!(codes(&before), ["conflict-device", "conflict-device", "counted"]);
    let after = decided_in(jury(), &revoked("inv-1"), &[], &files);
    assert_eq!(codes(&after), ["revoked", "counted", "counted"]);
    assert_eq!(after.verdicts[0].outcome, Outcome::Revoked(Some("Perdue.".to_owned())));
    let gone = decided_in(jury(), &revoked("inv-3"), &[], &files);
    assert_eq!(codes(&gone), ["conflict-device", "conflict-device", "revoked"]);
    assert_eq!(gone.standings.keys().collect::<Vec<_>>(), [&ada()]);
}

#[test]
fn case_34_two_invitations_of_one_juror_are_one_juror() {
    let (one, other) =
        (Hand::new("ada", 1, 1).after(None, 0), Hand::new("ada", 2, 1).after(None, 0));
    check(&[(&one, "conflict-device"), (&other, "conflict-device")], None);
    check(&[(&other, "counted")], Some(&other));
    // A number tells nothing between two chains.
    let hand = Hand::new("ada", 2, 1);
    let third = hand.after(Some(&hand.after(Some(&other), 1)), 2);
    check(&[(&one, "conflict-device"), (&third, "conflict-device")], None);
}

#[test]
fn a_decision_holds_as_long_as_exactly_its_ballots_are_open() {
    let hand = Hand::new("ada", 1, 1);
    let first = hand.after(None, 0);
    let (one, other) = (hand.after(Some(&first), 1), hand.after(Some(&first), 2));
    let taken = [decision(&[&one, &other], &one)];
    let settled = [(ada(), Some(one.digest))].into();
    assert_eq!(counted(&decided(&taken, &[&one, &other])), settled);
    assert_eq!(counted(&decided(&taken, &[&other, &first, &one, &one])), settled);

    let third = hand.after(Some(&first), 3);
    let next = hand.after(Some(&one), 2);
    for files in [[&one, &other, &third].as_slice(), &[&next, &one, &other]] {
        let after = decided(&taken, files);
        assert_eq!(after.unfitting, taken);
        assert_eq!(counted(&after), [(ada(), None)].into());
    }
    for files in [[&one].as_slice(), &[&first], &[]] {
        assert_eq!(decided(&taken, files).unfitting, taken);
    }
    // Nor does one that names none of its own ballots.
    let odd = [decision(&[&one, &other], &first)];
    assert_eq!(decided(&odd, &[&one, &other]).unfitting, odd);
}

#[test]
fn of_two_decisions_on_one_conflict_the_last_is_taken() {
    let hand = Hand::new("ada", 1, 1);
    let (one, other) = (hand.after(None, 1), hand.after(None, 2));
    let [first, last] = [&one, &other].map(|counts| decision(&[&one, &other], counts));
    let after = decided(&[first.clone(), last], &[&one, &other]);
    assert_eq!(counted(&after), [(ada(), Some(other.digest))].into());
    assert_eq!(after.unfitting, [first]);
}

#[test]
fn a_revoked_ballot_links_what_followed_it() {
    let first = Hand::new("ada", 1, 1).after(None, 0);
    let second = Hand::new("ada", 2, 2).after(Some(&first), 1);
    let files = [&first, &second].map(|ballot| ballot.text.as_bytes());
    let decided = decided_in(jury(), &revoked("inv-1"), &[], &files);
    assert_eq!(codes(&decided), ["revoked", "counted"]);
    assert_eq!(notes(&decided), [Note::OtherDevice { revision: 2 }]);
    let decided = decided_in(jury(), &revoked("inv-2"), &[], &files);
    assert_eq!(codes(&decided), ["counted", "revoked"]);
}

#[test]
fn where_nobody_is_invited_each_device_is_a_juror() {
    let none = Revocations::none(small().edition.id.clone());
    let golden = GOLDEN.map(read);
    let (mut ballot, _) =
        palmares::workflow::anybody::verify_ballot::verify_ballot(&golden[1], None).unwrap();
    let other = SoftwareKey::from_seed(&[7; 32]);
    if let Author::Declared { device_key, .. } = &mut ballot.author {
        *device_key = other.public_key();
    }
    let followed = ballot.previous.unwrap();
    let moved = Signed::new(ballot, &other);
    let files = [golden[0].as_slice(), &golden[1], moved.text.as_bytes()];
    let decided = decided_in(small(), &none, &[], &files);
    assert_eq!(codes(&decided), ["superseded", "counted", "counted"]);
    let who = [golden_key(), other].map(|key| Who::Device(key.public_key()));
    assert_eq!(decided.standings.keys().cloned().collect::<BTreeSet<_>>(), who.into());
    let follows = Note::FollowsSomebodyElse { revision: 2, digest: followed };
    assert_eq!(decided.verdicts[2].outcome, Outcome::Counted(vec![follows]));
}

#[test]
fn case_77_a_ballot_that_names_one_with_another_number_does_not_follow_it() {
    let hand = Hand::new("ada", 1, 1);
    let first = hand.after(None, 0);
    let mut far = hand.after(Some(&first), 1).ballot;
    far.revision = 99_999;
    let far = hand.sign(far);
    let decided = decided(&[], &[&first, &far]);
    assert_eq!(notes(&decided), [Note::WrongRevision { revision: 99_999 }]);
    let mut second = hand.after(Some(&far), 2).ballot;
    second.revision = 2;
    let second = hand.sign(second);
    let decided =
        decided_in(jury(), &nothing_revoked(), &[], &[far.text.as_bytes(), second.text.as_bytes()]);
    assert_eq!(codes(&decided), ["counted", "superseded"]);
    assert!(notes(&decided).contains(&Note::WrongRevision { revision: 2 }));
}

#[test]
fn what_several_ballots_go_back_to_is_told_once() {
    const LONG: usize = 30;
    let hand = Hand::new("ada", 1, 1);
    // Each revision is signed before the one that it follows, so that each is remarkable.
    let mut chain = vec![hand.after(None, 0)];
    for place in 1..LONG {
        let mut next = hand.after(chain.last(), 1).ballot;
        next.created = format!("2032-02-11T08:{:02}:00Z", 59 - place);
        chain.push(hand.sign(next));
    }
    let last = chain.last().unwrap().clone();
    let heads: Vec<_> = (0..3).map(|choice| hand.after(Some(&last), choice)).collect();
    let all: Vec<_> = chain.iter().chain(&heads).collect();
    let open = decided(&[], &all);
    let Some(Standing::Open(conflict)) = open.standings.get(&ada()) else { panic!("{open:?}") };
    let told: usize = conflict.contenders.iter().map(|it| it.notes.len()).sum();
    assert_eq!(told, LONG - 1);
    // The one that is chosen says all that is remarkable about it.
    let chosen = decision(&heads.iter().collect::<Vec<_>>(), &heads[2]);
    assert_eq!(notes(&decided(&[chosen], &all)).len(), LONG - 1);
}

#[test]
fn what_is_not_believed_says_why_and_changes_nothing() {
    let ballot = Hand::new("ada", 1, 1).after(None, 0);
    let altered = ballot.text.replace("2032-02-11", "2032-02-12");
    let elsewhere = read(GOLDEN[0]);
    let files: [&[u8]; 5] =
        [b"Bonjour", altered.as_bytes(), &elsewhere, ballot.text.as_bytes(), &elsewhere];
    let decided = decided_in(jury(), &nothing_revoked(), &[], &files);
    let expected = ["bad-format", "bad-signature", "wrong-edition", "counted", "wrong-edition"];
    assert_eq!(codes(&decided), expected);
    let named: Vec<_> = decided.verdicts.iter().map(|it| it.digest.is_some()).collect();
    assert_eq!(named, [false, false, true, true, true]);
}

#[test]
fn what_comes_after_the_vote_was_closed_is_marked_and_counts_only_where_it_is_let_in() {
    let hand = Hand::new("ada", 1, 1);
    let first = hand.after(None, 0);
    let second = hand.after(Some(&first), 1);
    let third = hand.after(Some(&second), 2);
    let bob = Hand::new("bob", 2, 2).after(None, 0);
    let files: Vec<_> = [&first, &second, &third, &bob, &bob]
        .iter()
        .map(|ballot| ("bulletin.json", ballot.text.as_bytes()))
        .collect();
    let closed = Decisions { closing: Some(BTreeSet::from([first.digest])), ..nothing_decided() };
    let after = decide(jury(), &nothing_revoked(), &closed, &files);
    assert_eq!(codes(&after), ["counted", "late", "late", "late", "late"]);
    assert_eq!(counted(&after), BTreeMap::from([(ada(), Some(first.digest))]));

    let let_in = LateDecision { ballot: third.digest, reason: "Panne de réseau.".to_owned() };
    let needless = LateDecision { ballot: first.digest, reason: "Pour rien.".to_owned() };
    let decisions = Decisions { late: vec![let_in, needless.clone()], ..closed };
    let after = decide(jury(), &nothing_revoked(), &decisions, &files);
    assert_eq!(codes(&after), ["superseded", "late", "counted", "late", "late"]);
    assert_eq!(after.needless, [needless]);
    assert_eq!(after.ballots.len(), 4);
}
