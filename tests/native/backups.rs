//! Work that moves: backups, ballots from another device, and how much changed since the last signature.

use palmares::ballot::{Answer, Draft, Subject};
use palmares::edition::Id;
use palmares::format::backup_v1::{self, Backup};
use palmares::format::draft_v1;
use palmares::format::parsed::Parsed;
use palmares::storage::memory::MemoryStore;
use palmares::workflow::juror::bring_in::{BringFault, bring_in};
use palmares::workflow::juror::changes_since::changes_since;
use palmares::workflow::juror::hand_over::{HandedOver, Voter, hand_over};
use proptest::prelude::*;

use crate::ballot::any_draft;
use crate::block_on::block_on;
use crate::stored_formats::{
    check_kept, first_content, first_draft, first_juror, golden_key, moment,
};
use crate::support::{jury, small};

fn id<Thing>(text: &str) -> Id<Thing> {
    Id::parse(text).unwrap()
}

fn backup(draft: Draft) -> Backup {
    let edition = small().edition.id.clone();
    Backup { edition, invitation: None, created: "2031-03-01T09:26:53Z".to_owned(), draft }
}

fn signed() -> HandedOver {
    let (key, now) = (golden_key(), moment("2031-03-01T09:26:53Z"));
    let author = Voter::Declared(first_juror());
    let store = MemoryStore::default();
    block_on(hand_over(&store, &key, small(), author, first_content(), now)).unwrap()
}

fn annotated() -> Draft {
    let mut draft = first_draft();
    draft.set_note(&Subject::Nominee(id("video-du-pont")), "Revoir avec le son.");
    draft
}

#[test]
fn the_golden_backup_is_what_makes_it() {
    check_kept("tests/data/v1/backup.json", backup_v1::write(&backup(annotated())).as_bytes());
}

#[test]
fn a_backup_brings_everything_back_and_private_notes_too() {
    let text = backup_v1::write(&backup(annotated()));
    let brought = bring_in(text.as_bytes(), small(), None).unwrap();
    assert_eq!((brought.draft, brought.ballot), (annotated(), None));
}

#[test]
fn a_draft_that_was_rescued_can_be_brought_back() {
    let brought = bring_in(draft_v1::write(&annotated()).as_bytes(), small(), None).unwrap();
    assert_eq!(brought.draft, annotated());
}

#[test]
fn a_ballot_signed_elsewhere_brings_its_answers_and_itself() {
    let signed = signed();
    let brought = bring_in(signed.text.as_bytes(), small(), None).unwrap();
    assert_eq!(brought.draft.declare(&small().edition).unwrap(), (first_juror(), first_content()));
    assert_eq!(brought.ballot.as_deref(), Some(&signed));
}

#[test]
fn what_belongs_elsewhere_is_not_mixed_in() {
    let other = BringFault::OtherEdition(small().edition.id.clone());
    let text = backup_v1::write(&backup(annotated()));
    assert_eq!(bring_in(text.as_bytes(), jury(), None), Err(other.clone()));
    assert_eq!(bring_in(signed().text.as_bytes(), jury(), None), Err(other));
    let invited = Backup { invitation: Some(id("inv-7")), ..backup(annotated()) };
    let text = backup_v1::write(&invited);
    assert_eq!(bring_in(text.as_bytes(), small(), None), Err(BringFault::OtherJuror));
}

#[test]
fn what_is_damaged_or_altered_brings_nothing() {
    let altered = signed().text.replace("affiche-des-bus", "affiche-du-bus");
    let fault = bring_in(altered.as_bytes(), small(), None).unwrap_err();
    assert!(matches!(fault, BringFault::Rejected(_)), "{fault:?}");
    for bytes in [b"Bonjour".as_slice(), b"{}", b"", b"\xff"] {
        let fault = bring_in(bytes, small(), None).unwrap_err();
        assert!(matches!(fault, BringFault::Unreadable(_)), "{fault:?}");
    }
}

#[test]
fn changes_since_the_last_signature_are_counted_without_private_notes() {
    let signed = signed();
    let changes = |draft: &Draft| changes_since(&signed, draft, &small().edition);
    let mut draft = annotated();
    assert_eq!(changes(&draft), 0);
    draft.set_territory("ville de bourg neuf");
    assert_eq!(changes(&draft), 0);
    draft.set_answer(&id("video"), Some(Answer::Abstention));
    draft.set_comment(&Subject::Category(id("video")), "Finalement non.");
    assert_eq!(changes(&draft), 2);
    draft.set_name("Ada");
    assert_eq!(changes(&draft), 3);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_can_be_typed_can_be_backed_up(draft in any_draft()) {
        let backup = backup(draft);
        prop_assert_eq!(backup_v1::read(Parsed::of(backup_v1::write(&backup).as_bytes())).unwrap(), backup);
    }
}
