//! Invitations: the documents, the link, what a juror does with it and what the organiser takes back.

mod accept;
mod ballots;
mod link;
mod seats;

use palmares::ballot::Affiliation;
use palmares::edition::{Id, OfficialCode};
use palmares::format::claim_v1::{self, Claim};
use palmares::format::invitation_v1::{self, Invitation, Invitee};
use palmares::format::parsed::Parsed;
use palmares::format::revocations_v1::{self, Revocation, Revocations};
use palmares::json::{Value, pretty};
use palmares::signing::{Digest, Purpose, Signer, SoftwareKey, seal, verify};

use crate::block_on::block_on;
use crate::stored_formats::{check_kept, golden_key};
use crate::support::{jury, read};

const INVITATION: &str = "tests/data/v1/invitation.json";
const CLAIM: &str = "tests/data/v1/claim.json";
const REVOCATIONS: &str = "tests/data/v1/revocations.json";

fn id<Thing>(text: &str) -> Id<Thing> {
    Id::parse(text).unwrap()
}

/// The key of the made-up edition.
pub(crate) fn organiser() -> SoftwareKey {
    SoftwareKey::from_seed(b"golden organiser: throw-away key")
}

/// The seed of the key that is good for one invitation.
pub(crate) const ONE_TIME: [u8; 32] = *b"golden invitation, a throw-away!";

fn golden_invitation() -> Invitation {
    let affiliation = |name: &str, code, departments: &[&str], within: &[&str]| Affiliation {
        name: name.to_owned(),
        code,
        departments: departments.iter().map(|&it| it.to_owned()).collect(),
        within: within.iter().map(|&it| it.to_owned()).collect(),
    };
    let siren = OfficialCode::Siren("999999999".to_owned());
    Invitation {
        edition: id("prix-du-jury-2032"),
        id: id("inv-7"),
        juror: Invitee { id: id("zoe-le-gall"), name: "Zoé Le Gall".to_owned() },
        categories: vec![id("affiche"), id("video")],
        affiliations: vec![
            affiliation(
                "Ville de Val-Fleuri",
                OfficialCode::Insee("38996".to_owned()),
                &["38"],
                &["999999999"],
            ),
            affiliation("Bourg-Neuf Agglomération", siren, &["01", "38"], &[]),
        ],
        key: SoftwareKey::from_seed(&ONE_TIME).public_key(),
        until: Some("2032-02-28T22:59:59Z".to_owned()),
    }
}

fn sealed(document: &Value, purpose: Purpose, key: &SoftwareKey) -> Value {
    block_on(seal(document, purpose, key)).unwrap()
}

fn sealed_invitation() -> Value {
    sealed(&invitation_v1::write(&golden_invitation()), Purpose::Invitation, &organiser())
}

/// For somebody else, with the seed of sevens.
fn another_invitation() -> Value {
    let mut invitation = golden_invitation();
    invitation.id = id("inv-8");
    invitation.juror = Invitee { id: id("ada"), name: "Ada".to_owned() };
    invitation.key = SoftwareKey::from_seed(&[7; 32]).public_key();
    sealed(&invitation_v1::write(&invitation), Purpose::Invitation, &organiser())
}

fn golden_claim() -> Claim {
    Claim {
        edition: id("prix-du-jury-2032"),
        invitation: Digest::of_document(&sealed_invitation()),
        device_key: golden_key().public_key(),
        created: "2032-02-10T09:26:53Z".to_owned(),
    }
}

fn golden_revocations() -> Revocations {
    let reason = Some("Une autre adresse de courriel.".to_owned());
    let revoked = vec![
        Revocation { invitation: id("inv-3"), reason },
        Revocation { invitation: id("inv-5"), reason: None },
    ];
    Revocations { edition: id("prix-du-jury-2032"), revoked }
}

#[test]
fn the_golden_invitation_is_kept_and_says_what_it_said() {
    check_kept(INVITATION, pretty(&sealed_invitation()).as_bytes());
    let (invitation, document) = invitation_v1::read(Parsed::of(&read(INVITATION))).unwrap();
    assert_eq!(invitation, golden_invitation());
    assert_eq!(invitation_v1::of(&document), Some(invitation));
    assert_eq!(verify(&document, Purpose::Invitation, &organiser().public_key()), Ok(()));
}

#[test]
fn the_golden_claim_is_kept_and_says_what_it_said() {
    let one_time = SoftwareKey::from_seed(&ONE_TIME);
    let document = sealed(&claim_v1::write(&golden_claim()), Purpose::Claim, &one_time);
    check_kept(CLAIM, pretty(&document).as_bytes());
    let (claim, document) = claim_v1::read(&read(CLAIM)).unwrap();
    assert_eq!(claim, golden_claim());
    assert_eq!(claim_v1::of(&document), Some(claim));
    assert_eq!(verify(&document, Purpose::Claim, &one_time.public_key()), Ok(()));
}

#[test]
fn the_golden_revocations_are_kept_and_say_what_they_said() {
    let document =
        sealed(&revocations_v1::write(&golden_revocations()), Purpose::Revocations, &organiser());
    check_kept(REVOCATIONS, pretty(&document).as_bytes());
    let (revocations, document) = revocations_v1::read(Parsed::of(&read(REVOCATIONS))).unwrap();
    assert_eq!(revocations, golden_revocations());
    assert_eq!(verify(&document, Purpose::Revocations, &organiser().public_key()), Ok(()));
}

#[test]
fn only_a_list_that_takes_nothing_back_needs_no_signature() {
    let text = |list: &Revocations| pretty(&revocations_v1::write(list));
    let none = Revocations::none(jury().edition.id.clone());
    assert_eq!(revocations_v1::read(Parsed::of(text(&none).as_bytes())).unwrap().0, none);
    let faults =
        revocations_v1::read(Parsed::of(text(&golden_revocations()).as_bytes())).unwrap_err();
    assert_eq!(faults.len(), 1);
}

/// Where the golden invitation is at fault once something in it is replaced.
fn faulty_places(from: &str, to: &str) -> Vec<String> {
    let text = String::from_utf8(read(INVITATION)).unwrap();
    assert!(text.contains(from), "{from}");
    let faults =
        invitation_v1::read(Parsed::of(text.replacen(from, to, 1).as_bytes())).unwrap_err();
    faults.iter().map(|fault| format!("{} {:?}", fault.path, fault.kind)).collect()
}

#[test]
fn an_invitation_that_is_none_names_the_place() {
    let cases = [
        ("palmares-invitation/1", "palmares-invitation/2", "format WrongFormat"),
        ("\"affiche\"", "\"video\"", "categories[1] Duplicate"),
        ("\"Zoé Le Gall\"", "\" \"", "juror.name Empty"),
        ("\"01\",", "\"38\",", "territories[1].departments[1] Duplicate"),
        ("\"siren\"", "\"insee\"", "territories[1].code.value BadCode"),
        ("\"Ed25519\"", "\"P-256\"", "key.crv UnknownWord"),
        ("22:59:59Z", "24:00:00Z", "until BadInstant"),
        ("\"until\"", "\"before\"", "before UnknownMember"),
    ];
    for (from, to, place) in cases {
        let found = faulty_places(from, to);
        assert!(matches!(found.as_slice(), [one] if one.starts_with(place)), "{place}: {found:?}");
    }
}
