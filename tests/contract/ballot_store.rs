//! What any store and any mirror promises. Runs natively on the ones in memory, and in a browser on all of them.
//!
//! Knows nothing of databases.

use palmares::edition::Id;
use palmares::storage::{
    BallotStore, DraftRow, ExportRow, InvitationRow, Mirror, Seat, StorageError,
};

/// Checks a kind of store, a new and empty one for each promise.
pub(crate) async fn every_promise_of_a_store<Store: BallotStore>(make: impl AsyncFn() -> Store) {
    nothing_is_there_at_first(make().await).await;
    a_draft_is_read_back_as_written(make().await).await;
    a_draft_replaces_the_one_before_it(make().await).await;
    a_first_draft_has_the_sequence_one(make().await).await;
    the_same_sequence_is_a_conflict_and_changes_nothing(make().await).await;
    an_older_sequence_is_a_conflict_and_changes_nothing(make().await).await;
    a_skipped_sequence_is_a_conflict_and_changes_nothing(make().await).await;
    a_conflict_does_not_keep_the_next_draft_from_being_written(make().await).await;
    drafts_of_two_seats_are_kept_apart(make().await).await;
    an_export_is_read_back_as_written(make().await).await;
    exports_come_back_in_order_of_revision(make().await).await;
    a_revision_is_kept_once(make().await).await;
    exports_of_two_seats_are_kept_apart(make().await).await;
    drafts_and_exports_do_not_disturb_each_other(make().await).await;
    invitations_come_back_in_the_order_of_their_opening(make().await).await;
    an_invitation_opened_again_has_its_new_claim_and_comes_last(make().await).await;
    an_invitation_that_is_not_the_next_is_a_conflict_and_changes_nothing(make().await).await;
}

/// Checks a kind of mirror, a new and empty one for each promise.
pub(crate) fn every_promise_of_a_mirror<Kept: Mirror>(make: impl Fn() -> Kept) {
    a_mirror_is_empty_at_first(make());
    a_mirror_gives_back_what_it_was_given(make());
    a_mirror_keeps_the_last_draft_whatever_its_sequence(make());
    a_mirror_keeps_seats_apart(make());
}

async fn nothing_is_there_at_first(store: impl BallotStore) {
    assert_eq!(store.read_draft(&seat("hashtags-2020")).await, Ok(None));
    assert_eq!(store.read_exports(&seat("hashtags-2020")).await, Ok(vec![]));
}

async fn a_draft_is_read_back_as_written(store: impl BallotStore) {
    for (name, text) in SPECIAL_TEXTS {
        let row = draft(name, 1, text);
        assert_eq!(store.write_draft(&row).await, Ok(()));
        assert_eq!(store.read_draft(&row.seat).await, Ok(Some(row)));
    }
}

async fn a_draft_replaces_the_one_before_it(store: impl BallotStore) {
    for sequence in 1..=3 {
        let row = draft("hashtags-2020", sequence, &format!("text {sequence}"));
        assert_eq!(store.write_draft(&row).await, Ok(()));
        assert_eq!(store.read_draft(&row.seat).await, Ok(Some(row)));
    }
}

async fn a_first_draft_has_the_sequence_one(store: impl BallotStore) {
    for sequence in [0, 2, u32::MAX] {
        let row = draft("hashtags-2020", sequence, "too early or too late");
        assert_eq!(store.write_draft(&row).await, Err(StorageError::Conflict));
        assert_eq!(store.read_draft(&row.seat).await, Ok(None));
    }
}

async fn the_same_sequence_is_a_conflict_and_changes_nothing(store: impl BallotStore) {
    a_conflict_changes_nothing(store, 2).await;
}

async fn an_older_sequence_is_a_conflict_and_changes_nothing(store: impl BallotStore) {
    a_conflict_changes_nothing(store, 1).await;
}

async fn a_skipped_sequence_is_a_conflict_and_changes_nothing(store: impl BallotStore) {
    a_conflict_changes_nothing(store, 4).await;
}

async fn a_conflict_changes_nothing(store: impl BallotStore, sequence: u32) {
    let kept = draft("hashtags-2020", 2, "kept");
    assert_eq!(store.write_draft(&draft("hashtags-2020", 1, "before")).await, Ok(()));
    assert_eq!(store.write_draft(&kept).await, Ok(()));
    let refused = draft("hashtags-2020", sequence, "from another tab");
    assert_eq!(store.write_draft(&refused).await, Err(StorageError::Conflict));
    assert_eq!(store.read_draft(&kept.seat).await, Ok(Some(kept)));
}

async fn a_conflict_does_not_keep_the_next_draft_from_being_written(store: impl BallotStore) {
    assert_eq!(store.write_draft(&draft("hashtags-2020", 1, "first")).await, Ok(()));
    let refused = draft("hashtags-2020", 1, "refused");
    assert_eq!(store.write_draft(&refused).await, Err(StorageError::Conflict));
    assert_eq!(store.write_draft(&draft("hashtags-2020", 2, "second")).await, Ok(()));
}

async fn drafts_of_two_seats_are_kept_apart(store: impl BallotStore) {
    let names = ["hashtags-2020", "hashtags-2021", "hashtags-2020/a", "hashtags-2020/b"];
    let rows = names.map(|name| draft(name, 1, name));
    for row in &rows {
        assert_eq!(store.write_draft(row).await, Ok(()));
    }
    for row in rows {
        assert_eq!(store.read_draft(&row.seat).await, Ok(Some(row)));
    }
}

async fn an_export_is_read_back_as_written(store: impl BallotStore) {
    for (name, text) in SPECIAL_TEXTS {
        let row = export(name, 1, text);
        assert_eq!(store.append_export(&row).await, Ok(()));
        assert_eq!(store.read_exports(&row.seat).await, Ok(vec![row]));
    }
}

async fn exports_come_back_in_order_of_revision(store: impl BallotStore) {
    for revision in [10, 2, u32::MAX, 1, 9, 0] {
        assert_eq!(store.append_export(&export("hashtags-2020", revision, "ballot")).await, Ok(()));
    }
    let exports = store.read_exports(&seat("hashtags-2020")).await;
    let revisions = exports.map(|rows| rows.iter().map(|row| row.revision).collect::<Vec<_>>());
    assert_eq!(revisions, Ok(vec![0, 1, 2, 9, 10, u32::MAX]));
}

async fn a_revision_is_kept_once(store: impl BallotStore) {
    let kept = export("hashtags-2020", 1, "signed");
    assert_eq!(store.append_export(&kept).await, Ok(()));
    let refused = export("hashtags-2020", 1, "signed again");
    assert_eq!(store.append_export(&refused).await, Err(StorageError::Conflict));
    assert_eq!(store.append_export(&kept).await, Err(StorageError::Conflict));
    assert_eq!(store.read_exports(&kept.seat).await, Ok(vec![kept]));
}

async fn exports_of_two_seats_are_kept_apart(store: impl BallotStore) {
    let rows = ["a", "a-0", "a0", "b", "a/0", "a/b", "a-0/b"].map(|name| export(name, 1, name));
    for row in &rows {
        assert_eq!(store.append_export(row).await, Ok(()));
    }
    for row in rows {
        assert_eq!(store.read_exports(&row.seat).await, Ok(vec![row]));
    }
}

async fn drafts_and_exports_do_not_disturb_each_other(store: impl BallotStore) {
    let (draft, export) =
        (draft("hashtags-2020", 1, "draft"), export("hashtags-2020", 1, "ballot"));
    assert_eq!(store.write_draft(&draft).await, Ok(()));
    assert_eq!(store.append_export(&export).await, Ok(()));
    assert_eq!(store.read_draft(&draft.seat).await, Ok(Some(draft)));
    assert_eq!(store.read_exports(&export.seat).await, Ok(vec![export]));
}

async fn invitations_come_back_in_the_order_of_their_opening(store: impl BallotStore) {
    let rows = [invitation("a/z", 1, "one"), invitation("a/y", 2, "two"), invitation("a/x", 3, "")];
    for row in &rows {
        assert_eq!(store.keep_invitation(row).await, Ok(()));
    }
    let other = invitation("a-0/z", 1, "of another edition");
    assert_eq!(store.keep_invitation(&other).await, Ok(()));
    assert_eq!(store.read_invitations(&seat("a").edition).await, Ok(rows.to_vec()));
    assert_eq!(store.read_invitations(&seat("a-0").edition).await, Ok(vec![other]));
    assert_eq!(store.read_invitations(&seat("a-1").edition).await, Ok(vec![]));
}

async fn an_invitation_opened_again_has_its_new_claim_and_comes_last(store: impl BallotStore) {
    let other = invitation("a/y", 2, "other");
    for row in [&invitation("a/z", 1, "first"), &other, &invitation("a/z", 3, "second")] {
        assert_eq!(store.keep_invitation(row).await, Ok(()));
    }
    let kept = store.read_invitations(&seat("a").edition).await;
    assert_eq!(kept, Ok(vec![other, invitation("a/z", 3, "second")]));
}

async fn an_invitation_that_is_not_the_next_is_a_conflict_and_changes_nothing(
    store: impl BallotStore,
) {
    let kept = invitation("a/z", 1, "kept");
    for opened in [0, 2] {
        let early = store.keep_invitation(&invitation("a/z", opened, "early")).await;
        assert_eq!(early, Err(StorageError::Conflict));
    }
    assert_eq!(store.keep_invitation(&kept).await, Ok(()));
    for opened in [0, 1, 3, u32::MAX] {
        let refused = store.keep_invitation(&invitation("a/y", opened, "from another tab")).await;
        assert_eq!(refused, Err(StorageError::Conflict));
    }
    assert_eq!(store.read_invitations(&seat("a").edition).await, Ok(vec![kept]));
}

fn a_mirror_is_empty_at_first(mirror: impl Mirror) {
    assert_eq!(mirror.read(&seat("hashtags-2020")), None);
}

fn a_mirror_gives_back_what_it_was_given(mirror: impl Mirror) {
    for (name, text) in SPECIAL_TEXTS {
        let row = draft(name, u32::MAX, text);
        assert!(mirror.write(&row));
        assert_eq!(mirror.read(&row.seat), Some(row));
    }
}

fn a_mirror_keeps_the_last_draft_whatever_its_sequence(mirror: impl Mirror) {
    for sequence in [1, 7, 3] {
        let row = draft("hashtags-2020", sequence, "text");
        assert!(mirror.write(&row));
        assert_eq!(mirror.read(&row.seat), Some(row));
    }
}

fn a_mirror_keeps_seats_apart(mirror: impl Mirror) {
    let names = ["hashtags-2020", "hashtags-2021", "hashtags-2020/a"];
    let rows = names.map(|name| draft(name, 2, name));
    assert!(rows.iter().all(|row| mirror.write(row)));
    for row in rows {
        assert_eq!(mirror.read(&row.seat), Some(row));
    }
}

/// Texts that a careless encoding would change, each for an edition of its own.
const SPECIAL_TEXTS: [(&str, &str); 5] = [
    ("empty", ""),
    ("json", r#"{"marks":{"meilleur-duo":"\u00e9"},"note":"a \"quoted\" word"}"#),
    ("french", "Élu « à l’unanimité » — œuvre n° 1\r\n\tligne 2"),
    ("decomposed", "e\u{301} is not \u{e9}"),
    ("beyond-the-first-plane", "🏆 and a NUL \u{0} and \u{2028}"),
];

pub(crate) fn draft(name: &str, sequence: u32, text: &str) -> DraftRow {
    DraftRow { seat: seat(name), sequence, text: text.to_owned() }
}

pub(crate) fn export(name: &str, revision: u32, text: &str) -> ExportRow {
    ExportRow { seat: seat(name), revision, text: text.to_owned() }
}

/// A seat as it is stored: `edition` or `edition/invitation`.
#[expect(clippy::unwrap_used, reason = "every name in this file is an identifier")]
pub(crate) fn seat(name: &str) -> Seat {
    let (edition, invitation) = name.split_once('/').unzip();
    let invitation = invitation.map(|id| Id::parse(id).unwrap());
    let seat = Seat { edition: Id::parse(edition.unwrap_or(name)).unwrap(), invitation };
    assert_eq!(seat.to_string(), name);
    seat
}

#[expect(clippy::unwrap_used, reason = "every name given has one")]
pub(crate) fn invitation(name: &str, opened: u32, claim: &str) -> InvitationRow {
    let Seat { edition, invitation } = seat(name);
    InvitationRow {
        edition,
        id: invitation.unwrap(),
        invitation: format!("invitation {name}"),
        claim: claim.to_owned(),
        opened,
    }
}
