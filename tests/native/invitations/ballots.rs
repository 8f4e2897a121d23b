//! Ballots of invited jurors: the golden ones, and whole ballots whose chain or content is forged.

use palmares::ballot::{Answer, CompleteBallot, Conflict, Draft, Mandate, Scores, Subject};
use palmares::edition::{Category, HalfPoints, Id, Nominee};
use palmares::format::ballot_v1::{self, Author, Ballot, Credentials};
use palmares::format::claim_v1;
use palmares::format::invitation_v1::{self, Invitation};
use palmares::json::{Value, parse, pretty};
use palmares::signing::{
    Digest, PublicKey, Purpose, Seed, Signer, SoftwareKey, with_bare_signature,
};
use palmares::storage::memory::MemoryStore;
use palmares::workflow::anybody::verify_ballot::verify_ballot;
use palmares::workflow::juror::hand_over::{Voter, hand_over};
use palmares::workflow::open_edition::open_edition;

use super::{CLAIM, ONE_TIME, golden_claim, golden_invitation, id, organiser, sealed};
use crate::block_on::block_on;
use crate::hands::{Hand, Signed, credentials, invitation, one_time};
use crate::stored_formats::{check_kept, golden_key, moment};
use crate::support::{jury, read};

const INVITED: [&str; 2] =
    ["tests/data/v1/ballot-invited-r1.json", "tests/data/v1/ballot-invited-r2.json"];

/// The seed of the invitation inside the golden ballots.
const TO_EVERYTHING: [u8; 32] = *b"golden invitation to everything!";

/// The golden invitation as it would be for a juror of both panels.
fn to_everything() -> Invitation {
    let categories = &jury().edition.categories;
    Invitation {
        id: id("inv-9"),
        categories: categories.iter().map(|category| Id::clone(&category.id)).collect(),
        key: SoftwareKey::from_seed(&TO_EVERYTHING).public_key(),
        ..golden_invitation()
    }
}

fn golden_credentials() -> Credentials {
    let one_time = SoftwareKey::from_seed(&TO_EVERYTHING);
    credentials(&to_everything(), &one_time, &golden_key())
}

fn nominee(text: &str) -> &'static Nominee {
    jury().edition.find_nominee(&id(text)).unwrap()
}

fn first_draft() -> Draft {
    let mut draft = Draft::default();
    for judged in [
        "affiche-du-marche",
        "campagne-des-masques",
        "video-des-sentiers",
        "video-du-lac",
        "video-du-maire",
        "solidarite-des-lettres",
        "solidarite-des-numeros",
    ] {
        draft.set_conflict(&id(judged), Some(Conflict::NoConflict));
    }
    draft.recuse(nominee("campagne-des-voisins"), "J’y ai travaillé.");
    draft.recuse(nominee("video-du-pont"), "");
    draft.set_answer(&id("affiche"), Some(Answer::choice(id("affiche-du-col"))));
    let two = ["campagne-des-masques", "campagne-des-ecoles"].map(id);
    draft.set_answer(&id("campagne"), Some(Answer::Choice(two.into())));
    let three = ["video-du-lac", "video-des-sentiers", "video-du-maire"].map(id);
    draft.set_answer(&id("video"), Some(Answer::Ranking(three.into())));
    let scores = [
        ("solidarite-des-paniers", 20, 15),
        ("solidarite-des-lettres", 13, 0),
        ("solidarite-des-numeros", 7, 18),
    ];
    let scores = scores.into_iter().flat_map(|(nominee, originality, use_)| {
        let score = |criterion, halves| ((id(nominee), id(criterion)), HalfPoints(halves));
        [score("originalite", originality), score("utilite", use_)]
    });
    draft.set_answer(&id("solidarite"), Some(Answer::Scores(scores.collect::<Scores>())));
    draft.set_comment(&Subject::Category(id("video")), "« Vue du ciel », enfin !\nDeux fois 👏");
    draft.set_comment(&Subject::Nominee(id("affiche-du-col")), "La plus lisible.");
    draft.set_comment(&Subject::Nominee(id("solidarite-des-lettres")), "Beau \\ simple.");
    draft
}

fn second_draft() -> Draft {
    let mut draft = first_draft();
    draft.set_answer(&id("affiche"), Some(Answer::Blank));
    draft.set_answer(&id("video"), Some(Answer::Abstention));
    draft.recuse(nominee("solidarite-des-paniers"), "Ma sœur y est bénévole.");
    draft
}

fn content(draft: &Draft) -> CompleteBallot {
    let Invitation { categories, affiliations, .. } = to_everything();
    let mandate = Mandate::invited(&jury().edition, &categories, &affiliations);
    draft.complete(&jury().edition, &mandate).unwrap()
}

/// The golden ballots, made anew.
fn remade() -> [String; 2] {
    let (store, key) = (MemoryStore::default(), golden_key());
    let sign = |draft, now| {
        let voter = Voter::Invited(Box::new(golden_credentials()));
        block_on(hand_over(&store, &key, jury(), voter, content(&draft), moment(now))).unwrap().text
    };
    [sign(first_draft(), "2032-02-11T18:30:00Z"), sign(second_draft(), "2032-02-12T07:05:09Z")]
}

fn golden_ballot() -> Ballot {
    verify_ballot(&read(INVITED[0]), Some(jury())).unwrap().0
}

#[track_caller]
fn check_refused(text: &str, code: &str) {
    let rejection = verify_ballot(text.as_bytes(), Some(jury())).unwrap_err();
    assert_eq!(rejection.code(), code, "{rejection:?}");
}

/// As a browser would sign it, whatever it says.
fn forged(document: &Value, purpose: Purpose, weak: &PublicKey) -> Value {
    with_bare_signature(document, purpose, weak, &format!("AQ{}", "A".repeat(84)))
}

/// The identity, under which `01 00…` is a signature of everything.
fn weak_key() -> PublicKey {
    PublicKey::from_bytes(std::array::from_fn(|at| u8::from(at == 0)))
}

fn with_credentials(invitation: Value, claim: Value) -> Ballot {
    let credentials = Credentials::of(invitation, claim).unwrap();
    Ballot { author: Author::Invited(Box::new(credentials)), ..golden_ballot() }
}

#[test]
fn the_golden_ballots_of_an_invited_juror_are_kept_and_valid() {
    for (file, text) in INVITED.iter().zip(remade()) {
        check_kept(file, text.as_bytes());
        let (ballot, digest) = verify_ballot(&read(file), Some(jury())).unwrap();
        assert_eq!(verify_ballot(&read(file), None).unwrap(), (ballot, digest));
    }
}

#[test]
fn the_golden_ballots_of_an_invited_juror_say_what_the_juror_said() {
    let (first, digest) = verify_ballot(&read(INVITED[0]), None).unwrap();
    let (second, _) = verify_ballot(&read(INVITED[1]), None).unwrap();
    assert_eq!((first.revision, first.previous), (1, None));
    assert_eq!((second.revision, second.previous), (2, Some(digest)));
    assert_eq!(first.author, Author::Invited(Box::new(golden_credentials())));
    assert_eq!(first.content, content(&first_draft()));
    assert_eq!(second.content, content(&second_draft()));
    assert_eq!((second.content.recusals.len(), second.content.no_conflict.len()), (5, 7));
}

#[test]
fn case_01_one_altered_score_voids_the_signature() {
    let text = String::from_utf8(read(INVITED[0])).unwrap();
    assert_eq!(text.matches("\"half_points\": 13").count(), 1);
    check_refused(&text.replace("\"half_points\": 13", "\"half_points\": 18"), "bad-signature");
}

#[test]
fn case_08_a_claim_that_calls_itself_a_ballot_is_none() {
    let claim = String::from_utf8(read(CLAIM)).unwrap();
    check_refused(&claim, "bad-format");
    check_refused(&claim.replace("palmares-claim/1", ballot_v1::FORMAT), "bad-format");
    let relabelled =
        claim_v1::write(&golden_claim()).with("format", Value::string(ballot_v1::FORMAT));
    let one_time = SoftwareKey::from_seed(&ONE_TIME);
    for purpose in [Purpose::Claim, Purpose::Ballot] {
        check_refused(&pretty(&sealed(&relabelled, purpose, &one_time)), "bad-format");
    }
    // Nor is a whole ballot that was signed as a claim.
    let document = ballot_v1::write(&golden_ballot());
    check_refused(&pretty(&sealed(&document, Purpose::Claim, &golden_key())), "bad-signature");
}

#[test]
fn case_09_a_weak_key_of_a_device_is_refused() {
    let one_time = SoftwareKey::from_seed(&TO_EVERYTHING);
    let golden = golden_credentials();
    let mut claim = golden.claim.clone();
    claim.device_key = weak_key();
    let claim = sealed(&claim_v1::write(&claim), Purpose::Claim, &one_time);
    let document = ballot_v1::write(&with_credentials(golden.invitation_document, claim));
    check_refused(&pretty(&forged(&document, Purpose::Ballot, &weak_key())), "weak-key");
}

#[test]
fn case_09_a_weak_key_of_an_invitation_is_refused() {
    let invitation = Invitation { key: weak_key(), ..to_everything() };
    let invitation = sealed(&invitation_v1::write(&invitation), Purpose::Invitation, &organiser());
    let mut claim = golden_credentials().claim;
    claim.invitation = Digest::of_document(&invitation);
    let claim = forged(&claim_v1::write(&claim), Purpose::Claim, &weak_key());
    check_refused(
        &Signed::new(with_credentials(invitation, claim), &golden_key()).text,
        "weak-key",
    );
}

#[test]
fn case_09_a_weak_key_of_an_organiser_is_refused() {
    let text = String::from_utf8(read("tests/data/v1/jury.json")).unwrap();
    let text = text.replace(&organiser().public_key().x(), &weak_key().x());
    let open = open_edition(text.as_bytes()).unwrap();
    let invitation =
        forged(&invitation_v1::write(&to_everything()), Purpose::Invitation, &weak_key());
    let mut claim = golden_credentials().claim;
    claim.invitation = Digest::of_document(&invitation);
    let one_time = SoftwareKey::from_seed(&TO_EVERYTHING);
    let claim = sealed(&claim_v1::write(&claim), Purpose::Claim, &one_time);
    let mut ballot = with_credentials(invitation, claim);
    ballot.edition = open.reference();
    let signed = Signed::new(ballot, &golden_key());
    let rejection = verify_ballot(signed.text.as_bytes(), Some(&open)).unwrap_err();
    assert_eq!(rejection.code(), "weak-key", "{rejection:?}");
}

#[test]
fn case_12_an_invitation_by_somebody_who_is_not_the_organiser_counts_nothing() {
    let attacker = SoftwareKey::from_seed(&[66; 32]);
    let own = sealed(&invitation_v1::write(&to_everything()), Purpose::Invitation, &attacker);
    let mut claim = golden_credentials().claim;
    claim.invitation = Digest::of_document(&own);
    let one_time = SoftwareKey::from_seed(&TO_EVERYTHING);
    let claim = sealed(&claim_v1::write(&claim), Purpose::Claim, &one_time);
    let signed = Signed::new(with_credentials(own, claim), &golden_key());
    check_refused(&signed.text, "bad-chain");
    // Only the edition tells who its organiser is.
    assert!(verify_ballot(signed.text.as_bytes(), None).is_ok());
}

#[test]
fn case_13_the_claim_of_one_juror_does_not_go_with_the_invitation_of_another() {
    let (ada, bob) = (Hand::new("ada", 1, 1), Hand::new("bob", 2, 2));
    let (claim, theirs) = (&ada.credentials.claim_document, &bob.credentials.invitation_document);
    let mixed = Credentials::of(theirs.clone(), claim.clone()).unwrap();
    let author = Author::Invited(Box::new(mixed));
    check_refused(&ada.sign(Ballot { author, ..ada.after(None, 0).ballot }).text, "bad-chain");
}

#[test]
fn case_14_another_device_cannot_sign_without_a_claim_of_its_own() {
    let other = SoftwareKey::from_seed(&[66; 32]);
    check_refused(&Signed::new(golden_ballot(), &other).text, "bad-signature");
    // A claim that it made for itself, without the link.
    let golden = golden_credentials();
    let mut claim = golden.claim.clone();
    claim.device_key = other.public_key();
    let claim = sealed(&claim_v1::write(&claim), Purpose::Claim, &other);
    let claimed = with_credentials(golden.invitation_document, claim);
    check_refused(&Signed::new(claimed, &other).text, "bad-chain");
}

/// The same ballot, or none: never another one.
#[test]
fn case_20_no_changed_bit_of_an_invited_ballot_changes_what_it_says() {
    for file in INVITED {
        let bytes = read(file);
        let original = verify_ballot(&bytes, None).unwrap();
        for at in 0..bytes.len() {
            let mut altered = bytes.clone();
            *altered.get_mut(at).unwrap() ^= 1 << (at % 8);
            if let Ok(found) = verify_ballot(&altered, None) {
                assert_eq!(found, original, "{file}, byte {at}");
            }
        }
    }
}

#[test]
fn case_22_no_ballot_tells_the_secret_of_its_invitation() {
    let secret = Seed::from_bytes(TO_EVERYTHING).reveal();
    for file in INVITED {
        let text = String::from_utf8(read(file)).unwrap();
        assert!(
            !text.contains(&secret) && parse(text.as_bytes()).unwrap().member("seed").is_none()
        );
    }
}

#[test]
fn case_24_a_ballot_by_the_invitation_to_one_edition_is_none_of_another() {
    let elsewhere = Invitation { edition: id("prix-du-jury-2031"), ..invitation("ada", 1) };
    let device = SoftwareKey::from_seed(&[1; 32]);
    let elsewhere = credentials(&elsewhere, &one_time(1), &device);
    let mut ballot = Hand::new("ada", 1, 1).after(None, 0).ballot;
    ballot.author = Author::Invited(Box::new(elsewhere));
    check_refused(&Signed::new(ballot, &device).text, "bad-chain");
}

/// The golden ballot with another answer in a category, signed by its juror.
fn answering(category: &str, answer: Answer) -> String {
    let mut ballot = golden_ballot();
    let category: Id<Category> = id(category);
    for vote in ballot.content.votes.iter_mut().filter(|vote| vote.category == category) {
        vote.answer = answer.clone();
    }
    Signed::new(ballot, &golden_key()).text
}

#[test]
fn case_35_signed_nonsense_counts_nothing() {
    let Some(Answer::Scores(mut scores)) = first_draft().answer(&id("solidarite")).cloned() else {
        panic!("no scores")
    };
    check_refused(&answering("solidarite", Answer::Scores(Scores::new())), "bad-format");
    scores.insert((id("solidarite-des-paniers"), id("utilite")), HalfPoints(21));
    check_refused(&answering("solidarite", Answer::Scores(scores.clone())), "invalid-content");
    scores.remove(&(id("solidarite-des-paniers"), id("utilite")));
    check_refused(&answering("solidarite", Answer::Scores(scores)), "invalid-content");
    let ranking = |nominees: &[&str]| Answer::Ranking(nominees.iter().map(|it| id(it)).collect());
    check_refused(&answering("video", ranking(&["video-du-phare"])), "invalid-content");
    check_refused(&answering("video", ranking(&["affiche-du-col"])), "invalid-content");
    check_refused(&answering("video", ranking(&["video-du-pont"])), "invalid-content");
    check_refused(&answering("affiche", ranking(&["affiche-du-col"])), "invalid-content");
    // Twice is not even a ranking.
    check_refused(&answering("video", ranking(&["video-du-lac", "video-du-lac"])), "bad-format");
}
