//! Results that are what they follow from, and files that are none of this edition's.

use palmares::format::decisions_v1::Decisions;
use palmares::json::{Value, canonical, parse};
use palmares::signing::{Digest, Purpose, SignatureFault, Signer, SoftwareKey};
use palmares::workflow::anybody::recount::{Recount, RecountFault, SignedBy, recount};
use palmares::workflow::office::Office;
use palmares::workflow::office::announce::{Disclosure, announce};
use palmares::workflow::office::decide::verdict::Outcome;
use palmares::workflow::open_edition::{OpenEdition, open_edition};

use super::council::desk;
use super::golden::{ANONYMOUS, FULL};
use crate::block_on::block_on;
use crate::hands::sealed;
use crate::stored_formats::{GOLDEN, golden_key, moment};
use crate::support::{council, jury, read, small};

pub(super) fn recounted(document: &Value, open: &OpenEdition) -> Result<Recount, RecountFault> {
    recount(canonical(document).as_bytes(), open)
}

#[test]
fn golden_results_are_counted_again_without_a_difference() {
    let outcome = desk().outcome();
    for (file, has_ballots) in [(FULL, true), (ANONYMOUS, false)] {
        let found = recount(&read(file), council()).unwrap();
        assert_eq!(found.differences, [], "{file}");
        assert_eq!(found.signed_by, SignedBy::Organiser);
        assert_eq!(found.count, outcome.count);
        assert_eq!(found.digest, Digest::of_document(&parse(&read(file)).unwrap()));
        assert_eq!(found.decided.is_some(), has_ballots);
    }
}

#[test]
fn what_was_announced_on_less_is_counted_again_without_a_difference() {
    let mut desk = desk();
    desk.decisions.ballots.clear();
    desk.decisions.ties.clear();
    desk.records.clear();
    for length in 0..=desk.files.len() {
        let some = super::council::Desk {
            files: desk.files.iter().take(length).cloned().collect(),
            ..desk.clone()
        };
        for disclosure in [Disclosure::Full, Disclosure::Anonymous] {
            let found = recounted(&some.announce(disclosure), council()).unwrap();
            assert_eq!(found.differences, [], "{length} files");
        }
    }
}

#[test]
fn each_juror_finds_their_ballot_by_its_receipt() {
    let found = recount(&read(FULL), council()).unwrap();
    let verdicts = found.decided.unwrap().verdicts;
    for ballot in super::council::ballots().values() {
        let verdict = verdicts.iter().find(|verdict| verdict.digest == Some(ballot.digest));
        assert_ne!(verdict.map(|it| it.outcome.clone()), Some(Outcome::Duplicate));
        assert!(verdict.is_some() && found.stated.files.contains_key(&ballot.digest));
    }
}

#[test]
fn results_of_another_edition_or_state_or_none_are_told() {
    fn fault(bytes: &[u8], open: &OpenEdition) -> Option<RecountFault> {
        recount(bytes, open).err()
    }
    let expected = RecountFault::WrongEdition(council().edition.id.clone());
    assert_eq!(fault(&read(FULL), jury()), Some(expected));
    let text = String::from_utf8(read("tests/data/v1/council.json")).unwrap();
    let corrected = open_edition(text.replace("Le col est ouvert", "Le col rouvre").as_bytes());
    assert_eq!(fault(&read(FULL), &corrected.unwrap()), Some(RecountFault::WrongEditionState));
    assert!(matches!(fault(b"Bonjour", council()), Some(RecountFault::Format(_))));
    let ballot = read(GOLDEN[0]);
    assert!(matches!(fault(&ballot, council()), Some(RecountFault::Format(_))));
}

/// The golden results with another key in them, sealed by it or by somebody.
fn by(named: &SoftwareKey, signer: &SoftwareKey) -> Value {
    let document = parse(&read(FULL)).unwrap().without("signature").without("organiser_key");
    let document = document.with("organiser_key", named.public_key().to_jwk());
    sealed(&document, Purpose::Results, signer)
}

#[test]
fn results_under_another_key_say_so_and_are_counted_all_the_same() {
    let found = recounted(&by(&golden_key(), &golden_key()), council()).unwrap();
    assert_eq!((found.signed_by, found.differences), (SignedBy::SomebodyElse, vec![]));
    let fault = recounted(&by(&golden_key(), &crate::invitations::organiser()), council()).err();
    assert_eq!(fault, Some(RecountFault::Signature(SignatureFault::WrongHeader)));
}

#[test]
fn where_an_edition_names_no_key_anybody_may_announce_and_recount_says_so() {
    let mut office = Office::new(small().clone());
    for file in GOLDEN.map(read) {
        office.take("bulletin.json", &file);
    }
    let open = Decisions::none(small().edition.id.clone());
    let closing = Some(office.decide(&open).ballots.into_keys().collect());
    let situation = office.situation(Decisions { closing, ..open });
    let participation = &situation.participation;
    assert!(participation.jurors.is_empty());
    assert!(participation.categories.iter().all(|it| it.invited.is_none() && it.outlook.is_none()));
    let (moment, key) = (moment("2031-03-10T17:00:00Z"), golden_key());
    let announced = announce(&office, &situation, Disclosure::Full, moment, &key);
    let results = block_on(announced).unwrap();
    let found = recounted(&results, small()).unwrap();
    assert_eq!((found.signed_by, found.differences), (SignedBy::Unnamed, vec![]));
}
