//! Where invited jurors sit: opened invitations found again, ballots signed with them, and those from another device.

use palmares::ballot::{Answer, CompleteBallot, Conflict, Draft, Mandate};
use palmares::format::ballot_v1::{Author, Credentials};
use palmares::format::invitation_v1::Invitation;
use palmares::signing::{Seed, Signer, SoftwareKey};
use palmares::storage::memory::MemoryStore;
use palmares::storage::{BallotStore, InvitationRow, Seat};
use palmares::workflow::anybody::verify_ballot::verify_ballot;
use palmares::workflow::juror::accept_invitation::open_invitation;
use palmares::workflow::juror::bring_in::{BringFault, Linked, bring_in, link_ballot};
use palmares::workflow::juror::hand_over::{HandOverError, HandedOver, Voter, hand_over};
use palmares::workflow::juror::take_seat::{find_seat, take_seat};
use palmares::workflow::office::invite::{Guest, invite};

use super::accept::{NOW, guest, nothing_revoked};
use super::{ONE_TIME, id, organiser};
use crate::block_on::block_on;
use crate::stored_formats::moment;
use crate::support::jury;

fn device(seed: u8) -> SoftwareKey {
    SoftwareKey::from_seed(&[seed; 32])
}

/// Opens the invitation of this name on a device.
fn seated(store: &MemoryStore, name: &str, device: &SoftwareKey) -> Credentials {
    let guest = Guest { invitation: id(name), ..guest() };
    let signed = block_on(invite(jury(), &organiser(), guest, Seed::from_bytes(ONE_TIME)));
    let link = format!("https://example.org/vote/#{}", signed.unwrap().token.to_fragment());
    let invited = open_invitation(&link, jury(), &nothing_revoked(), NOW).unwrap();
    block_on(take_seat(store, device, &jury().edition, invited, NOW)).unwrap()
}

fn found(store: &MemoryStore) -> Option<Credentials> {
    block_on(find_seat(store, &jury().edition)).unwrap()
}

fn content(credentials: &Credentials) -> CompleteBallot {
    let Invitation { categories, affiliations, .. } = &credentials.invitation;
    let mandate = Mandate::invited(&jury().edition, categories, affiliations);
    let mut draft = Draft::default();
    for nominee in mandate.nominees(&jury().edition) {
        if mandate.tie_to(nominee).is_some() {
            draft.set_conflict(&nominee.id, Some(Conflict::NoConflict));
        }
    }
    draft.set_answer(&id("affiche"), Some(Answer::choice(id("affiche-du-col"))));
    draft.set_answer(&id("video"), Some(Answer::Ranking(vec![id("video-du-lac")])));
    draft.complete(&jury().edition, &mandate).unwrap()
}

fn signed(store: &MemoryStore, credentials: &Credentials, device: &SoftwareKey) -> HandedOver {
    hand_in(store, credentials, device).unwrap()
}

fn hand_in(
    store: &MemoryStore,
    credentials: &Credentials,
    device: &SoftwareKey,
) -> Result<HandedOver, HandOverError> {
    let voter = Voter::Invited(Box::new(credentials.clone()));
    block_on(hand_over(store, device, jury(), voter, content(credentials), moment(NOW)))
}

#[test]
fn the_invitation_that_was_opened_last_is_the_one_that_a_visit_begins_with() {
    let store = MemoryStore::default();
    assert_eq!(found(&store), None);
    let first = seated(&store, "inv-1", &device(1));
    let second = seated(&store, "inv-2", &device(1));
    assert_eq!(found(&store), Some(second));
    // Opened once more, it is the last one again, and still one.
    assert_eq!(seated(&store, "inv-1", &device(1)), first);
    assert_eq!(found(&store), Some(first));
    let rows = block_on(store.read_invitations(&jury().edition.id)).unwrap();
    assert_eq!(rows.len(), 2);
}

#[test]
fn an_invitation_that_was_damaged_in_the_store_is_passed_over() {
    let store = MemoryStore::default();
    let good = seated(&store, "inv-1", &device(1));
    let row = |invitation: &str, claim: &str, opened| InvitationRow {
        edition: jury().edition.id.clone(),
        id: id("inv-9"),
        invitation: invitation.to_owned(),
        claim: claim.to_owned(),
        opened,
    };
    for (damaged, opened) in [row("{", "{}", 2), row("{}", "{}", 3)].iter().zip(2..) {
        assert_eq!(damaged.opened, opened);
        block_on(store.keep_invitation(damaged)).unwrap();
        assert_eq!(found(&store), Some(good.clone()));
    }
}

#[test]
fn an_invited_ballot_carries_its_chain_and_is_believed() {
    let store = MemoryStore::default();
    let credentials = seated(&store, "inv-1", &device(1));
    let file = signed(&store, &credentials, &device(1));
    let (ballot, digest) = verify_ballot(file.text.as_bytes(), Some(jury())).unwrap();
    assert_eq!(ballot.author, Author::Invited(Box::new(credentials)));
    assert_eq!(digest, file.digest);
    assert!(file.file_name().starts_with("bulletin_prix-du-jury-2032_zoe-le-gall_r1_"));
}

#[test]
fn a_device_that_lost_its_key_cannot_sign_until_the_link_is_opened_again() {
    let store = MemoryStore::default();
    let credentials = seated(&store, "inv-1", &device(1));
    let lost = hand_in(&store, &credentials, &device(2));
    assert_eq!(lost, Err(HandOverError::OtherDevice));
    let again = seated(&store, "inv-1", &device(2));
    assert_eq!(*again.claim.device_key.as_bytes(), *device(2).public_key().as_bytes());
    assert_eq!(signed(&store, &again, &device(2)).ballot.revision, 1);
}

#[test]
fn case_30_a_ballot_from_another_device_is_followed_by_the_next_one_here() {
    let (there, here) = (MemoryStore::default(), MemoryStore::default());
    let first = signed(&there, &seated(&there, "inv-1", &device(1)), &device(1));
    let credentials = seated(&here, "inv-1", &device(2));
    let brought = bring_in(first.text.as_bytes(), jury(), Some(&credentials)).unwrap();
    let brought = brought.ballot.unwrap();
    assert_eq!(block_on(link_ballot(&here, &brought)), Ok(Linked::Added));
    assert_eq!(block_on(link_ballot(&here, &brought)), Ok(Linked::Known));
    let second = signed(&here, &credentials, &device(2));
    assert_eq!((second.ballot.revision, second.ballot.previous), (2, Some(first.digest)));
}

#[test]
fn a_ballot_with_a_number_that_another_one_has_is_left_to_the_organiser() {
    let (there, here) = (MemoryStore::default(), MemoryStore::default());
    let first = signed(&there, &seated(&there, "inv-1", &device(1)), &device(1));
    let credentials = seated(&here, "inv-1", &device(2));
    let own = signed(&here, &credentials, &device(2));
    assert_ne!(own.digest, first.digest);
    assert_eq!(block_on(link_ballot(&here, &first)), Ok(Linked::Fork));
    let seat = Seat { edition: jury().edition.id.clone(), invitation: Some(id("inv-1")) };
    let kept = block_on(here.read_exports(&seat)).unwrap();
    assert_eq!(kept.into_iter().map(|row| row.text).collect::<Vec<_>>(), [own.text]);
}

#[test]
fn the_ballot_of_another_invitation_is_not_taken_over() {
    let store = MemoryStore::default();
    let first = signed(&store, &seated(&store, "inv-1", &device(1)), &device(1));
    let other = seated(&store, "inv-2", &device(1));
    let refused = bring_in(first.text.as_bytes(), jury(), Some(&other)).unwrap_err();
    assert_eq!(refused, BringFault::OtherJuror);
    assert!(bring_in(first.text.as_bytes(), jury(), None).is_err());
}
