//! Yesterday's bytes: ballots as version 1 wrote them are read for ever, and each way of tampering has its reason.

#[path = "../contract/refused.rs"]
mod contract;
mod numbered;
mod refused;

use std::collections::{BTreeMap, BTreeSet};

use palmares::ballot::{Answer, CompleteBallot, Draft, Home, Juror, Subject};
use palmares::edition::Id;
use palmares::format::ballot_v1::{self, App, Ballot};
use palmares::format::{draft_v1, edition_v1};
use palmares::json::{Shape, Value, parse, pretty};
use palmares::signing::{Digest, SoftwareKey};
use palmares::storage::memory::MemoryStore;
use palmares::workflow::anybody::verify_ballot::{Rejection, verify_ballot};
use palmares::workflow::juror::hand_over::{Voter, hand_over};
use palmares::workflow::moment::Moment;
use palmares::workflow::open_edition::OpenEdition;
use proptest::prelude::*;

use crate::ballot::any_draft;
use crate::block_on::block_on;
use crate::support::{names_in, path, read, small};

pub(crate) const GOLDEN: [&str; 2] =
    ["tests/data/v1/ballot-r1.json", "tests/data/v1/ballot-r2.json"];
const REFUSED: &str = "tests/data/refused";

/// A throw-away key, for these files only.
pub(crate) fn golden_key() -> SoftwareKey {
    SoftwareKey::from_seed(b"golden ballots, a throw-away key")
}

fn id<Thing>(text: &str) -> Id<Thing> {
    Id::parse(text).unwrap()
}

pub(crate) fn first_draft() -> Draft {
    let mut draft = Draft::default();
    draft.set_name("Zoé Le Gall");
    draft.set_territory("Ville de Bourg-Neuf");
    draft.set_answer(&id("affiche"), Some(Answer::choice(id("affiche-des-bus"))));
    draft.set_comment(
        &Subject::Category(id("affiche")),
        "« À l’heure », enfin !\n\t50 % d’encre, 100 % d’idées : \"bravo\" 👏 \\o/",
    );
    draft.set_answer(&id("video"), Some(Answer::choice(id("video-des-sentiers"))));
    draft
}

pub(crate) fn first_juror() -> Juror {
    first_draft().declare(&small().edition).unwrap().0
}

pub(crate) fn first_content() -> CompleteBallot {
    first_draft().declare(&small().edition).unwrap().1
}

pub(crate) fn second_content() -> CompleteBallot {
    let mut content = first_content();
    for vote in &mut content.votes {
        vote.answer = if vote.category == id("video") { Answer::Blank } else { Answer::Abstention };
    }
    content
}

pub(crate) fn moment(now: &str) -> Moment {
    let app = App { version: "1.0.0".to_owned(), build: "tests/data/v1".to_owned() };
    Moment { now: now.to_owned(), app }
}

/// The golden ballots, made anew: Ed25519 gives the same signature each time.
fn remade() -> [String; 2] {
    let (store, key) = (MemoryStore::default(), golden_key());
    let sign = |content, now| {
        block_on(hand_over(
            &store,
            &key,
            small(),
            Voter::Declared(first_juror()),
            content,
            moment(now),
        ))
        .unwrap()
        .text
    };
    [sign(first_content(), "2031-03-01T09:26:53Z"), sign(second_content(), "2031-03-02T18:00:00Z")]
}

/// The file, which is written only where there is none yet and `WRITE_MISSING_DATA` is set.
#[track_caller]
pub(crate) fn check_kept(relative: &str, expected: &[u8]) {
    if std::env::var_os("WRITE_MISSING_DATA").is_some() && !path(relative).exists() {
        std::fs::write(path(relative), expected).unwrap();
    }
    assert!(
        read(relative) == expected,
        "{relative} is not what makes it:\n{}",
        String::from_utf8_lossy(expected)
    );
}

#[test]
fn signing_the_golden_ballots_again_gives_the_same_bytes() {
    for (file, text) in GOLDEN.iter().zip(remade()) {
        check_kept(file, text.as_bytes());
    }
}

#[test]
fn golden_ballots_are_valid_with_and_without_their_edition() {
    for file in GOLDEN {
        let (ballot, digest) = verify_ballot(&read(file), Some(small())).unwrap();
        assert_eq!(verify_ballot(&read(file), None).unwrap(), (ballot, digest));
    }
}

#[test]
fn the_names_of_the_golden_ballots_never_change() {
    let receipts = GOLDEN.map(|file| verify_ballot(&read(file), None).unwrap().1.receipt());
    assert_eq!(receipts, ["bf82-bab7-19a1-3fe2-2e31", "e8a0-c181-885c-da77-20db"]);
}

#[test]
fn the_first_golden_ballot_says_what_its_juror_said() {
    let (ballot, _) = verify_ballot(&read(GOLDEN[0]), None).unwrap();
    assert_eq!((ballot.revision, ballot.previous), (1, None));
    assert_eq!(ballot.edition, small().reference());
    assert_eq!(ballot.created, "2031-03-01T09:26:53Z");
    assert_eq!(*ballot.author.name(), first_juror().name);
    assert_eq!(first_juror().home, Home::Nominated(id("bourg-neuf")));
    assert_eq!(ballot.content, first_content());
}

#[test]
fn the_second_golden_ballot_follows_the_first() {
    let (_, first) = verify_ballot(&read(GOLDEN[0]), None).unwrap();
    let (ballot, _) = verify_ballot(&read(GOLDEN[1]), None).unwrap();
    assert_eq!((ballot.revision, ballot.previous), (2, Some(first)));
    assert_eq!(ballot.content, second_content());
}

#[test]
fn the_golden_edition_still_opens() {
    assert_eq!(small().digest().to_string(), "sha-256:qju0dGzk-i4dfS9XmBD9Xq4HoX4fjsf6hoYSa9uFmm8");
    assert!(edition_v1::read(&read("tests/data/v1/edition.json")).is_ok());
}

#[test]
fn a_draft_of_version_1_still_opens() {
    let draft =
        draft_v1::read(&String::from_utf8(read("tests/data/v1/draft.json")).unwrap()).unwrap();
    assert_eq!((draft.name(), draft.territory()), ("Zoé Le Gall", "Ville de Bourg-Neuf"));
    assert_eq!(draft.answer(&id("affiche")), Some(&Answer::choice(id("affiche-des-bus"))));
    assert_eq!(draft.answer(&id("video")), None);
    assert_eq!(draft.comment(&Subject::Category(id("video"))), "À revoir.\nDeux fois.");
    assert_eq!(draft_v1::write(&draft).as_bytes(), read("tests/data/v1/draft.json"));
}

#[test]
fn all_golden_files_are_tested() {
    let expected = ["ballot-r1.json", "ballot-r2.json", "draft.json", "edition.json", "jury.json"];
    let others = ["council.json", "editions.json", "hashtags-2019-essai.json", "view.json"];
    let invited =
        ["backup.json", "claim.json", "invitation.json", "revocations.json", "roster.json"];
    let office = ["office.json"];
    let ballots = ["ballot-invited-r1.json", "ballot-invited-r2.json"];
    let counted = ["decisions.json", "results.json", "results-anonymous.json"];
    let amended = ["council-amended.json", "results-amended.json"];
    let keys = ["organiser-key.json", "organiser-key-of-others.json"];
    let expected = expected
        .into_iter()
        .chain(others)
        .chain(invited)
        .chain(office)
        .chain(ballots)
        .chain(counted)
        .chain(amended)
        .chain(keys)
        .map(str::to_owned)
        .collect();
    assert_eq!(names_in("tests/data/v1"), expected);
}

/// The stable code, and behind it what exactly is wrong.
fn reason(bytes: &[u8], edition: Option<&OpenEdition>) -> String {
    let Err(rejection) = verify_ballot(bytes, edition) else { return "valid".to_owned() };
    let code = rejection.code();
    match rejection {
        Rejection::Format(faults) => {
            let fault = faults.first().unwrap();
            format!("{code}: {} {:?}", fault.path, fault.kind).replace("  ", " ")
        }
        Rejection::Signature(fault) => format!("{code}: {fault:?}"),
        Rejection::Chain(fault) => format!("{code}: {fault:?}"),
        Rejection::Content(fault) => format!("{code}: {fault:?}"),
    }
}

#[test]
fn every_refused_ballot_has_its_one_reason() {
    for case in refused::cases() {
        let bytes = read(&format!("{REFUSED}/{}.json", case.name));
        let edition = case.needs_edition.then(small);
        assert_eq!(reason(&bytes, edition), case.reason, "{}", case.name);
    }
}

#[test]
fn every_refused_ballot_has_its_code_in_the_contract() {
    let listed = contract::REFUSED.iter().flat_map(|(code, files)| {
        files.iter().map(|(name, bytes)| ((*name).to_owned(), (code.to_string(), bytes.to_vec())))
    });
    let codes = refused::cases().into_iter().map(|case| {
        let code = case.reason.split(':').next().unwrap().to_owned();
        (case.name.to_owned(), (code, case.bytes))
    });
    assert_eq!(listed.collect::<BTreeMap<_, _>>(), codes.collect());
}

#[test]
fn what_only_the_edition_can_tell_is_not_claimed_without_it() {
    for case in refused::cases().into_iter().filter(|case| case.needs_edition) {
        let bytes = read(&format!("{REFUSED}/{}.json", case.name));
        assert!(verify_ballot(&bytes, None).is_ok(), "{}", case.name);
    }
}

#[test]
fn every_refused_ballot_is_what_its_recipe_makes_of_a_golden_one() {
    for case in refused::cases() {
        check_kept(&format!("{REFUSED}/{}.json", case.name), &case.bytes);
    }
    let names: BTreeSet<_> =
        refused::cases().iter().map(|case| format!("{}.json", case.name)).collect();
    assert_eq!(names.len(), refused::cases().len());
    assert_eq!(names_in(REFUSED), names);
}

#[test]
fn a_file_that_is_too_large_is_refused_unread() {
    let mut bytes = read(GOLDEN[0]);
    bytes.resize(ballot_v1::MAX_BYTES, b' ');
    assert!(verify_ballot(&bytes, None).is_ok());
    bytes.push(b' ');
    assert_eq!(verify_ballot(&bytes, None).unwrap_err().code(), "too-large");
}

#[test]
fn a_broken_ballot_names_every_fault_at_once() {
    let text = String::from_utf8(read(GOLDEN[0])).unwrap();
    let text = text
        .replace("\"revision\": 1,", "\"revision\": 0,")
        .replace("2031-03-01T", "2031-03-01 ")
        .replace("\"own-territory\"", "\"dislike\"")
        .replace("\"crv\": \"Ed25519\"", "\"crv\": \"P-256\"");
    let Err(Rejection::Format(faults)) = verify_ballot(text.as_bytes(), None) else {
        panic!("not refused")
    };
    let paths: Vec<_> = faults.iter().map(|fault| fault.path.to_string()).collect();
    assert_eq!(
        paths,
        ["revision", "created", "recusals[0].reason", "recusals[1].reason", "device_key.crv"]
    );
}

/// The same ballot, or none: never another one.
fn check_altered(original: &(Ballot, Digest), bytes: &[u8], what: &str) {
    if let Ok(read) = verify_ballot(bytes, None) {
        assert_eq!(read, *original, "{what}");
    }
}

#[test]
fn case_20_no_changed_bit_of_a_golden_ballot_changes_what_it_says() {
    for file in GOLDEN {
        let bytes = read(file);
        let original = verify_ballot(&bytes, None).unwrap();
        for at in 0..bytes.len() {
            for bit in 0..8 {
                let mut bytes = bytes.clone();
                *bytes.get_mut(at).unwrap() ^= 1 << bit;
                check_altered(&original, &bytes, &format!("{file}, bit {bit} of byte {at}"));
            }
        }
    }
}

#[test]
fn no_lost_and_no_repeated_byte_changes_what_a_ballot_says() {
    let bytes = read(GOLDEN[1]);
    let original = verify_ballot(&bytes, None).unwrap();
    for at in 0..bytes.len() {
        let mut shorter = bytes.clone();
        let byte = shorter.remove(at);
        check_altered(&original, &shorter, &format!("without byte {at}"));
        let mut longer = bytes.clone();
        longer.insert(at, byte);
        check_altered(&original, &longer, &format!("with byte {at} twice"));
    }
}

#[track_caller]
fn check_same(text: &str) {
    let original = verify_ballot(&read(GOLDEN[0]), Some(small())).unwrap();
    assert_eq!(verify_ballot(text.as_bytes(), Some(small())).unwrap(), original);
}

/// The same document as another program might write it: members the other way round.
fn reversed(value: &Value) -> Value {
    match &value.shape {
        Shape::Object(members) => {
            let members = members.iter().rev().map(|(name, value)| (name.clone(), reversed(value)));
            Shape::Object(members.collect()).into()
        }
        Shape::Array(values) => Value::array(values.iter().map(reversed)),
        other => other.clone().into(),
    }
}

#[test]
fn case_02_another_layout_is_the_same_ballot_with_the_same_digest() {
    let text = String::from_utf8(read(GOLDEN[0])).unwrap();
    let document = parse(text.as_bytes()).unwrap();
    check_same(&text.replace('\n', "\r\n"));
    check_same(&text.replace("  ", "\t\t"));
    check_same(&palmares::json::canonical(&document));
    check_same(&pretty(&reversed(&document)));
    check_same(
        &text.replace('é', "\\u00e9").replace('👏', "\\ud83d\\uDC4F").replace("http", "\\u0068ttp"),
    );
    check_same(&format!("\n\n{text}\n"));
}

#[test]
fn a_stored_draft_that_is_damaged_names_its_faults() {
    let faults = draft_v1::read(r#"{"format":"palmares-draft/1","name":1,"answers":[{}],"x":0}"#)
        .unwrap_err();
    let paths: Vec<_> = faults.iter().map(|fault| fault.path.to_string()).collect();
    assert_eq!(paths, ["", "name", "answers[0]", "answers[0]", "answers[0]", "answers[0]", "x"]);
    assert!(draft_v1::read("").is_err());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_can_be_typed_can_be_stored_and_read(draft in any_draft()) {
        let read = draft_v1::read(&draft_v1::write(&draft)).unwrap();
        prop_assert_eq!(read, draft);
    }

    #[test]
    fn whatever_is_complete_can_be_signed_and_is_read_as_it_was(draft in any_draft()) {
        if let Ok((juror, content)) = draft.declare(&small().edition) {
            let (store, key) = (MemoryStore::default(), golden_key());
            let now = moment("2031-03-01T00:00:00Z");
            let signed = hand_over(&store, &key, small(), Voter::Declared(juror), content.clone(), now);
            let signed = block_on(signed).unwrap();
            let (ballot, digest) = verify_ballot(signed.text.as_bytes(), Some(small())).unwrap();
            prop_assert_eq!((ballot.content, digest), (content, signed.digest));
        }
    }

    #[test]
    fn arbitrary_bytes_are_no_ballot(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
        prop_assert!(verify_ballot(&bytes, None).is_err());
    }
}
