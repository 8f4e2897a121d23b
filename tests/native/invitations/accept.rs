//! What a juror does with a link, what the organiser takes back, and the chain that others check.

use palmares::edition::{Date, Id};
use palmares::format::claim_v1;
use palmares::format::invitation_link::{LinkFault, Token};
use palmares::format::invitation_v1;
use palmares::format::revocations_v1::Revocations;
use palmares::json::{Value, parse, pretty};
use palmares::signing::{
    Digest, PublicKey, Purpose, Seed, SignatureFault, Signer, SoftwareKey, seal, verify,
    with_bare_signature,
};
use palmares::workflow::juror::accept_invitation::{
    ChainFault, InvitationFault, Invited, check_chain, claim, open_invitation,
};
use palmares::workflow::office::invite::{Guest, InviteError, invite};
use palmares::workflow::office::revoke::{RevocationsFault, RevokeError, open_revocations, revoke};
use palmares::workflow::open_edition::{OpenEdition, open_edition};

use super::{
    CLAIM, INVITATION, ONE_TIME, REVOCATIONS, golden_claim, golden_invitation, golden_revocations,
    id, organiser, sealed_invitation,
};
use crate::block_on::block_on;
use crate::stored_formats::golden_key;
use crate::support::{jury, read, second};

pub(super) const NOW: &str = "2032-02-10T09:26:53Z";

pub(super) fn guest() -> Guest {
    let golden = golden_invitation();
    Guest {
        invitation: golden.id,
        juror: golden.juror,
        categories: golden.categories,
        affiliations: golden.affiliations,
        until: golden.until,
    }
}

fn invited_as(change: impl FnOnce(&mut Guest), key: &SoftwareKey) -> Result<Token, InviteError> {
    let mut guest = guest();
    change(&mut guest);
    block_on(invite(jury(), key, guest, Seed::from_bytes(ONE_TIME))).map(|signed| signed.token)
}

fn link() -> String {
    let token = invited_as(|_| (), &organiser()).unwrap();
    format!("https://example.org/vote/#{}", token.to_fragment())
}

pub(super) fn nothing_revoked() -> Revocations {
    Revocations::none(jury().edition.id.clone())
}

fn opened(text: &str, now: &str) -> Result<Invited, InvitationFault> {
    open_invitation(text, jury(), &nothing_revoked(), now)
}

#[test]
fn who_is_invited_gets_the_golden_invitation_and_its_link() {
    let signed =
        block_on(invite(jury(), &organiser(), guest(), Seed::from_bytes(ONE_TIME))).unwrap();
    assert_eq!(signed.document, sealed_invitation());
    assert_eq!(signed.token.signed_by(&organiser().public_key()), sealed_invitation());
}

#[test]
fn only_the_key_of_the_edition_invites() {
    assert_eq!(invited_as(|_| (), &golden_key()).unwrap_err(), InviteError::WrongKey);
    let outcome = block_on(invite(second(), &organiser(), guest(), Seed::from_bytes(ONE_TIME)));
    assert_eq!(outcome.unwrap_err(), InviteError::NoOrganiserKey);
}

#[test]
fn an_invitation_that_could_not_be_used_is_not_signed() {
    let unknown = invited_as(|guest| guest.categories.push(id("musique")), &organiser());
    assert_eq!(unknown.unwrap_err(), InviteError::UnknownCategory(id("musique")));
    for change in [
        (|guest| guest.categories.clear()) as fn(&mut Guest),
        |guest| guest.juror.name = " ".to_owned(),
        |guest| guest.until = Some("2032-02-28".to_owned()),
    ] {
        assert!(
            matches!(invited_as(change, &organiser()), Err(InviteError::Faulty(faults)) if faults.len() == 1)
        );
    }
}

#[test]
fn an_opened_invitation_is_claimed_as_the_golden_one() {
    let invited = opened(&link(), NOW).unwrap();
    assert_eq!(invited.invitation, golden_invitation());
    assert!(!format!("{invited:?}").contains(&Seed::from_bytes(ONE_TIME).reveal()));
    let claim = block_on(claim(invited, golden_key().public_key(), NOW)).unwrap();
    assert_eq!(pretty(&claim).as_bytes(), read(CLAIM));
}

#[test]
fn each_invitation_that_cannot_be_used_has_its_reason() {
    let fault = |text: &str, now: &str| opened(text, now).unwrap_err();
    let link = link();
    assert_eq!(fault("Bonjour", NOW), InvitationFault::Link(LinkFault::Missing));
    assert!(opened(&link, "2032-02-28T22:59:59Z").is_ok());
    let late = fault(&link, "2032-02-28T23:00:00Z");
    assert_eq!(late, InvitationFault::Expired(Date::parse("2032-02-28").unwrap()));
    let elsewhere = open_invitation(&link, second(), &nothing_revoked(), NOW).unwrap_err();
    assert_eq!(elsewhere, InvitationFault::NotByInvitation);
}

fn token_of(invitation: &invitation_v1::Invitation, key: &SoftwareKey) -> String {
    let sealed = block_on(seal(&invitation_v1::write(invitation), Purpose::Invitation, key));
    Token::new(&sealed.unwrap(), Seed::from_bytes(ONE_TIME)).unwrap().reveal()
}

#[test]
fn case_24_an_invitation_of_somebody_else_or_to_something_else_is_told_apart() {
    let mut invitation = golden_invitation();
    let forged = token_of(&invitation, &golden_key());
    assert_eq!(opened(&forged, NOW).unwrap_err(), InvitationFault::Altered);
    invitation.categories = vec![id("musique")];
    let changed = token_of(&invitation, &organiser());
    let unknown = InvitationFault::UnknownCategory(id("musique"));
    assert_eq!(opened(&changed, NOW).unwrap_err(), unknown);
    invitation.edition = id("prix-du-jury-2031");
    let other = token_of(&invitation, &golden_key());
    let wrong = InvitationFault::WrongEdition(id("prix-du-jury-2031"));
    assert_eq!(opened(&other, NOW).unwrap_err(), wrong);
}

#[test]
fn an_invitation_opens_as_long_as_the_edition_knows_what_became_of_its_categories() {
    let amending = |changed: &[&str]| {
        let mut edition: serde_json::Value = serde_json::from_str(&jury().canonical()).unwrap();
        let state = serde_json::json!({"digest": jury().digest().to_string(), "changed": changed});
        edition["amends"] = serde_json::json!([state]);
        open_edition(edition.to_string().as_bytes()).unwrap()
    };
    let mut invitation = golden_invitation();
    let open = |invitation: &invitation_v1::Invitation, edition: &OpenEdition| {
        let none = Revocations::none(edition.edition.id.clone());
        open_invitation(&token_of(invitation, &organiser()), edition, &none, NOW).map(|_| ())
    };
    invitation.categories.push(id("musique"));
    let unknown = Err(InvitationFault::UnknownCategory(id("musique")));
    assert_eq!(open(&invitation, jury()), unknown);
    assert_eq!(open(&invitation, &amending(&["affiche"])), unknown);
    assert_eq!(open(&invitation, &amending(&["affiche", "musique"])), Ok(()));
    // Then there is nothing to judge.
    invitation.categories = vec![id("musique")];
    assert_eq!(open(&invitation, &amending(&["musique"])), unknown);
}

#[test]
fn a_revoked_invitation_says_why() {
    let list = |reason: Option<&str>| {
        let reason = reason.map(str::to_owned);
        let key = organiser();
        let sealed =
            block_on(revoke(nothing_revoked(), &jury().edition, &key, id("inv-7"), reason));
        open_revocations(pretty(&sealed.unwrap()).as_bytes(), &jury().edition).unwrap()
    };
    for reason in [Some("Un autre juré siège."), None] {
        let fault = open_invitation(&link(), jury(), &list(reason), NOW).unwrap_err();
        assert_eq!(fault, InvitationFault::Revoked(reason.map(str::to_owned)));
    }
}

#[test]
fn an_invitation_is_revoked_once_and_with_its_last_reason() {
    let (key, reason) = (organiser(), Some("Perdue.".to_owned()));
    let again = revoke(golden_revocations(), &jury().edition, &key, id("inv-3"), reason);
    let bytes = pretty(&block_on(again).unwrap());
    let list = open_revocations(bytes.as_bytes(), &jury().edition).unwrap();
    assert_eq!(list.revoked.len(), 2);
    assert_eq!(list.find(&id("inv-3")).unwrap().reason.as_deref(), Some("Perdue."));
}

#[test]
fn only_the_organiser_revokes() {
    let edition = &jury().edition;
    let other = block_on(revoke(nothing_revoked(), edition, &golden_key(), id("inv-7"), None));
    assert_eq!(other, Err(RevokeError::WrongKey));
    let long = Some("x".repeat(301));
    let long = block_on(revoke(nothing_revoked(), edition, &organiser(), id("inv-7"), long));
    assert!(matches!(long, Err(RevokeError::Faulty(faults)) if faults.len() == 1));
}

#[test]
fn revocations_of_somebody_else_are_not_believed() {
    let edition = &jury().edition;
    let text = String::from_utf8(read(REVOCATIONS)).unwrap();
    assert_eq!(open_revocations(text.as_bytes(), edition), Ok(golden_revocations()));
    let altered = open_revocations(text.replace("inv-5", "inv-6").as_bytes(), edition);
    assert_eq!(altered, Err(RevocationsFault::Signature(SignatureFault::Mismatch)));
    let elsewhere = open_revocations(text.as_bytes(), &second().edition);
    assert_eq!(elsewhere, Err(RevocationsFault::WrongEdition(edition.id.clone())));
    assert!(matches!(open_revocations(b"[]", edition), Err(RevocationsFault::Format(_))));
}

fn golden(path: &str) -> Value {
    parse(&read(path)).unwrap()
}

fn chain(invitation: &Value, claim: &Value) -> Result<PublicKey, ChainFault> {
    let organiser = organiser().public_key();
    check_chain(invitation, claim, &organiser, &jury().edition.id).map(|(_, device)| device)
}

fn sealed(document: &Value, purpose: Purpose, key: &SoftwareKey) -> Value {
    block_on(seal(document, purpose, key)).unwrap()
}

#[test]
fn the_golden_chain_leads_to_the_device() {
    let (invitation, claim) = (golden(INVITATION), golden(CLAIM));
    let checked =
        check_chain(&invitation, &claim, &organiser().public_key(), &jury().edition.id).unwrap();
    assert_eq!(checked, (golden_invitation(), golden_key().public_key()));
}

#[test]
fn case_09_a_weak_key_is_refused_wherever_it_stands() {
    // The identity, under which `01 00…` is a signature of everything.
    let mut identity = [0; 32];
    identity[0] = 1;
    let weak = PublicKey::from_bytes(identity);
    let signature = format!("AQ{}", "A".repeat(84));
    let forge =
        |document: &Value, purpose| with_bare_signature(document, purpose, &weak, &signature);
    let edition = &jury().edition.id;
    let one_time = SoftwareKey::from_seed(&ONE_TIME);

    let mut claimed = golden_claim();
    claimed.device_key = weak;
    let for_weak_device = sealed(&claim_v1::write(&claimed), Purpose::Claim, &one_time);
    assert_eq!(chain(&golden(INVITATION), &for_weak_device), Err(ChainFault::WeakKey));

    let mut invitation = golden_invitation();
    invitation.key = weak;
    let invitation = sealed(&invitation_v1::write(&invitation), Purpose::Invitation, &organiser());
    let mut claimed = golden_claim();
    claimed.invitation = Digest::of_document(&invitation);
    let forged = forge(&claim_v1::write(&claimed), Purpose::Claim);
    assert_eq!(chain(&invitation, &forged), Err(ChainFault::WeakKey));

    let forged = forge(&invitation_v1::write(&golden_invitation()), Purpose::Invitation);
    assert_eq!(check_chain(&forged, &golden(CLAIM), &weak, edition), Err(ChainFault::WeakKey));
}

#[test]
fn case_12_an_invitation_under_another_organisers_key_is_refused() {
    let other = sealed(&golden(INVITATION), Purpose::Invitation, &golden_key());
    assert_eq!(chain(&other, &golden(CLAIM)), Err(ChainFault::NotByOrganiser));
}

#[test]
fn case_13_the_claim_of_one_juror_is_not_that_of_another() {
    let other = super::another_invitation();
    assert_eq!(chain(&other, &golden(CLAIM)), Err(ChainFault::OtherInvitation));
    let mut claimed = golden_claim();
    claimed.invitation = Digest::of_document(&other);
    let one_time = SoftwareKey::from_seed(&ONE_TIME);
    let stolen = sealed(&claim_v1::write(&claimed), Purpose::Claim, &one_time);
    assert_eq!(chain(&other, &stolen), Err(ChainFault::NotByInvited));
}

#[test]
fn no_document_passes_for_another() {
    let (invitation, claim) = (golden(INVITATION), golden(CLAIM));
    assert_eq!(chain(&claim, &invitation), Err(ChainFault::Unreadable));
    let relabelled = sealed(&claim, Purpose::Ballot, &SoftwareKey::from_seed(&ONE_TIME));
    assert_eq!(chain(&invitation, &relabelled), Err(ChainFault::NotByInvited));
    let key = organiser().public_key();
    assert!(verify(&invitation, Purpose::Revocations, &key).is_err());
    let elsewhere = check_chain(&invitation, &claim, &key, &Id::parse("autre").unwrap());
    assert_eq!(elsewhere, Err(ChainFault::WrongEdition(jury().edition.id.clone())));
}

/// The same chain, or none: never another one.
#[test]
fn case_20_no_changed_character_gives_another_chain() {
    for changed in [INVITATION, CLAIM] {
        let bytes = read(changed);
        for at in 0..bytes.len() {
            let mut altered = bytes.clone();
            *altered.get_mut(at).unwrap() ^= 1;
            let Ok(altered) = parse(&altered) else { continue };
            let (invitation, claim) = match changed {
                INVITATION => (altered, golden(CLAIM)),
                _ => (golden(INVITATION), altered),
            };
            let same = (&invitation, &claim) == (&golden(INVITATION), &golden(CLAIM));
            assert_eq!(chain(&invitation, &claim).is_ok(), same, "{changed}, byte {at}");
        }
    }
}

/// The same link, or a reason why not.
#[test]
fn no_changed_character_of_a_link_opens_another_invitation() {
    let link = link();
    for at in 0..link.len() {
        let mut altered = link.clone().into_bytes();
        let byte = altered.get_mut(at).unwrap();
        *byte = if *byte == b'A' { b'B' } else { b'A' };
        if let Ok(invited) = opened(&String::from_utf8(altered).unwrap(), NOW) {
            let found = Digest::of_document(&invited.document);
            assert_eq!(found, golden_claim().invitation);
        }
    }
}
