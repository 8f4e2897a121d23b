//! An office as one file: all that is kept is in it, byte for byte, and nothing takes the place of what differs by itself.

use palmares::edition::{Edition, Id};
use palmares::format::decisions_v1::{self, Decisions};
use palmares::format::office_v1::{self, OfficeBackup, OfficeFault};
use palmares::format::{FaultKind, office_row_v1};
use palmares::json::{canonical, parse, pretty};
use palmares::signing::Digest;
use palmares::workflow::office::restore::{
    DECISIONS, Differing, Extent, LIST, ROSTER, Restoring, compare_offices,
};
use proptest::prelude::*;

use crate::stored_formats::check_kept;
use crate::support::read;

const GOLDEN: &str = "tests/data/v1/office.json";

fn text(path: &str) -> String {
    String::from_utf8(read(path)).unwrap()
}

fn edition() -> Id<Edition> {
    Id::parse("prix-du-conseil-2033").unwrap()
}

/// What a browser keeps: papers, a ballot, an invitation, and a file that is no text.
fn rows() -> Vec<(String, String)> {
    let roster = canonical(&parse(&read("tests/data/v1/roster.json")).unwrap());
    let papers = [
        (DECISIONS.to_owned(), text("tests/data/v1/decisions.json")),
        (LIST.to_owned(), text("tests/data/v1/revocations.json")),
        (ROSTER.to_owned(), roster),
    ];
    let files = [
        office_row_v1::write("Zoé.json", &read("tests/data/v1/ballot-invited-r1.json")),
        office_row_v1::write("zoe.invitation.json", &read("tests/data/v1/invitation.json")),
        office_row_v1::write(".DS_Store", &[0, 0, 0, 1, 0xFF, 0xFE]),
    ];
    papers.into_iter().chain(files).collect()
}

fn golden() -> OfficeBackup {
    let key = Some(text("tests/data/v1/organiser-key.json"));
    OfficeBackup::of_rows(edition(), "2033-03-08T18:00:00Z".to_owned(), rows(), key)
}

#[test]
fn the_golden_office_is_kept_and_gives_back_every_byte() {
    check_kept(GOLDEN, office_v1::write(&golden()).as_bytes());
    let backup = office_v1::read(&read(GOLDEN)).unwrap();
    assert_eq!(backup, golden());
    assert_eq!(backup.into_rows().collect::<Vec<_>>(), rows());
    assert!(text(GOLDEN).contains("\"keep\": \"secret\""));
}

#[test]
fn an_office_without_anything_is_one_too() {
    let created = "2033-03-08T18:00:00Z".to_owned();
    let nothing = OfficeBackup::of_rows(edition(), created, [], None);
    assert_eq!(office_v1::read(office_v1::write(&nothing).as_bytes()), Ok(nothing));
}

#[test]
fn a_backup_laid_out_otherwise_is_the_same_one() {
    let packed = canonical(&parse(&read(GOLDEN)).unwrap());
    assert_eq!(office_v1::read(packed.as_bytes()), Ok(golden()));
}

#[track_caller]
fn fault(from: &str, to: &str) -> OfficeFault {
    let before = text(GOLDEN);
    assert!(before.contains(from), "{from}");
    office_v1::read(before.replacen(from, to, 1).as_bytes()).unwrap_err()
}

#[track_caller]
fn check_fault(from: &str, to: &str, expected: &FaultKind) {
    let OfficeFault::Format(faults) = fault(from, to) else { panic!("only damaged") };
    assert!(faults.iter().any(|fault| fault.kind == *expected), "{faults:?}");
}

#[test]
fn a_damaged_backup_is_told() {
    assert_eq!(fault("Zoé.json", "Zoe.json"), OfficeFault::Damaged);
    assert_eq!(fault("2033-03-08T18:00:00Z", "2033-03-08T18:00:01Z"), OfficeFault::Damaged);
    assert_eq!(fault("AAAAAf_-", "AAAAAf_x"), OfficeFault::Damaged);
    check_fault("AAAAAf_-", "AAAAAf_", &FaultKind::BadBytes(5));
    check_fault("\"keep\"", "\"kept\"", &FaultKind::UnknownMember("kept".to_owned()));
    check_fault("\"papers\"", "\"paper\"", &FaultKind::MissingMember("papers".to_owned()));
    let whole = read(GOLDEN);
    for cut in (0..whole.len()).step_by(997) {
        assert!(office_v1::read(whole.get(..cut).unwrap()).is_err(), "{cut}");
    }
}

#[test]
fn an_empty_office_takes_everything_and_a_full_one_the_same_once() {
    let all = compare_offices(&[], rows());
    assert_eq!((all.files.len(), all.known, all.papers.len()), (3, 0, 3));
    assert_eq!(all.differing, []);
    let again = compare_offices(&rows(), rows());
    assert_eq!(again, Restoring { known: 3, ..Restoring::default() });
    // Nor does another layout of the same paper differ.
    let laid_out = rows().into_iter().map(|(name, text)| match &*name {
        ROSTER => (name, pretty(&parse(text.as_bytes()).unwrap())),
        _ => (name, text),
    });
    assert_eq!(compare_offices(&rows(), laid_out), again);
}

#[test]
fn what_differs_waits_for_whoever_chooses() {
    let open = |reason: Option<&str>| {
        let mut decisions = Decisions::none(edition());
        if let Some(reason) = reason {
            let ballot = Digest::of_bytes(b"late").to_string();
            assert!(decisions.let_in(&ballot, reason.to_owned()));
        }
        pretty(&decisions_v1::write(&decisions))
    };
    let here = [(DECISIONS.to_owned(), open(Some("une panne")))];
    let there = text("tests/data/v1/decisions.json");
    let restoring = compare_offices(&here, [(DECISIONS.to_owned(), there.clone())]);
    let expected = Differing {
        name: DECISIONS.to_owned(),
        here: Extent::Decisions { closed: false, count: 1 },
        there: Extent::Decisions { closed: true, count: 6 },
        text: there.clone(),
    };
    assert_eq!((restoring.papers, restoring.differing), (vec![], vec![expected]));
    // Decisions that decide nothing are no reason to ask.
    let nothing = [(DECISIONS.to_owned(), open(None))];
    let restoring = compare_offices(&nothing, [(DECISIONS.to_owned(), there.clone())]);
    assert_eq!(restoring.papers, [(DECISIONS.to_owned(), there)]);
    assert_eq!(restoring.differing, []);
}

#[test]
fn a_paper_that_nobody_can_read_is_kept_and_never_overwritten() {
    let there = || [("draft".to_owned(), "not JSON".to_owned())];
    assert_eq!(compare_offices(&[], there()).papers, there());
    let here = [("draft".to_owned(), "{}".to_owned())];
    let restoring = compare_offices(&here, there());
    assert_eq!(restoring.differing.first().map(|it| it.here), Some(Extent::Other));
}

proptest! {
    #[test]
    fn any_files_come_back_byte_for_byte(
        files in prop::collection::vec((".*", prop::collection::vec(any::<u8>(), 0..40)), 0..8),
    ) {
        let rows: Vec<_> = files.iter().map(|(name, it)| office_row_v1::write(name, it)).collect();
        let created = "2033-03-08T18:00:00Z".to_owned();
        let backup = OfficeBackup::of_rows(edition(), created, rows.clone(), None);
        let read = office_v1::read(office_v1::write(&backup).as_bytes()).unwrap();
        prop_assert_eq!(read.into_rows().collect::<Vec<_>>(), rows);
    }
}
