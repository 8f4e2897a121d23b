//! Keeping a draft and handing in a ballot, over stores that keep their word and stores that do not.

use std::cell::{Cell, Ref, RefCell};
use std::sync::OnceLock;

use palmares::ballot::{Answer, CompleteBallot, Draft, Juror};
use palmares::edition::{Edition, Id};
use palmares::format::draft_v1;
use palmares::signing::{
    PublicKey, SIGNATURE_BYTES, SignError, SignatureFault, Signer, SoftwareKey,
};
use palmares::storage::memory::{MemoryMirror, MemoryStore};
use palmares::storage::{
    BallotStore, DraftRow, ExportRow, InvitationRow, Mirror, Seat, StorageError,
};
use palmares::workflow::anybody::verify_ballot::{
    ContentFault, Rejection, examine_ballot, verify_ballot,
};
use palmares::workflow::juror::hand_over::{HandOverError, HandedOver, Voter, hand_over};
use palmares::workflow::juror::keep_draft::{
    Found, Loss, OpenError, Opened, keep_draft, mirror_draft, open_draft,
};
use palmares::workflow::juror::keep_trying::{Kept, keep_trying};
use palmares::workflow::juror::signed_here::{SignedHere, signed_here};
use palmares::workflow::moment::Moment;

use crate::block_on::block_on;
use crate::stored_formats::{first_content, first_juror, golden_key, moment, second_content};
use crate::support::{read, shipped, small};

fn seat() -> &'static Seat {
    static SEAT: OnceLock<Seat> = OnceLock::new();
    SEAT.get_or_init(|| Seat::open(&small().edition.id))
}

fn named(name: &str) -> Draft {
    let mut draft = Draft::default();
    draft.set_name(name);
    draft
}

fn row(sequence: u32, name: &str) -> DraftRow {
    DraftRow { seat: seat().clone(), sequence, text: draft_v1::write(&named(name)) }
}

fn now() -> Moment {
    moment("2031-03-01T09:26:53Z")
}

/// A store that holds this draft, as if it had been saved that often.
fn store_with(sequence: u32, name: &str) -> MemoryStore {
    let store = MemoryStore::default();
    for earlier in 1..sequence {
        block_on(store.write_draft(&row(earlier, "earlier"))).unwrap();
    }
    block_on(store.write_draft(&row(sequence, name))).unwrap();
    store
}

fn mirror_with(sequence: u32, name: &str) -> MemoryMirror {
    let mirror = MemoryMirror::default();
    assert!(mirror.write(&row(sequence, name)));
    mirror
}

#[track_caller]
fn check_opens(
    store: &MemoryStore,
    mirror: &MemoryMirror,
    name: &str,
    sequence: u32,
    loss: Option<Loss>,
) {
    let expected = Opened { draft: named(name), sequence, loss };
    assert_eq!(block_on(open_draft(store, mirror, seat())), Ok(expected));
}

/// Which promise a store breaks.
#[derive(Default, Clone, Copy, PartialEq)]
enum Lie {
    #[default]
    None,
    ForgetsDrafts,
    ForgetsExports,
    Alters,
    /// Another tab writes between a write and the read after it.
    Overtaken,
}

/// A memory store that breaks one of its promises.
#[derive(Default)]
struct LyingStore {
    honest: MemoryStore,
    lie: Lie,
    refuses: Cell<bool>,
}

impl LyingStore {
    fn answer(&self) -> Result<(), StorageError> {
        if self.refuses.get() { Err(StorageError::Refused) } else { Ok(()) }
    }
}

impl BallotStore for LyingStore {
    async fn read_draft(&self, seat: &Seat) -> Result<Option<DraftRow>, StorageError> {
        let row = self.honest.read_draft(seat).await?;
        let text = |text: String| if self.lie == Lie::Alters { text.to_uppercase() } else { text };
        let sequence = |sequence| if self.lie == Lie::Overtaken { sequence + 1 } else { sequence };
        Ok(row.map(|row| DraftRow {
            text: text(row.text),
            sequence: sequence(row.sequence),
            seat: row.seat,
        }))
    }

    async fn write_draft(&self, row: &DraftRow) -> Result<(), StorageError> {
        self.answer()?;
        if self.lie == Lie::ForgetsDrafts { Ok(()) } else { self.honest.write_draft(row).await }
    }

    async fn read_exports(&self, seat: &Seat) -> Result<Vec<ExportRow>, StorageError> {
        let rows = self.honest.read_exports(seat).await?;
        let alter = |row: ExportRow| {
            if self.lie == Lie::Alters {
                ExportRow { text: row.text.replace("Zoé", "Léo"), ..row }
            } else {
                row
            }
        };
        Ok(rows.into_iter().map(alter).collect())
    }

    async fn append_export(&self, row: &ExportRow) -> Result<(), StorageError> {
        self.answer()?;
        if self.lie == Lie::ForgetsExports { Ok(()) } else { self.honest.append_export(row).await }
    }

    async fn read_invitations(
        &self,
        edition: &Id<Edition>,
    ) -> Result<Vec<InvitationRow>, StorageError> {
        self.honest.read_invitations(edition).await
    }

    async fn keep_invitation(&self, row: &InvitationRow) -> Result<(), StorageError> {
        self.answer()?;
        self.honest.keep_invitation(row).await
    }
}

fn first_author() -> Voter {
    Voter::Declared(first_juror())
}

#[test]
fn a_first_visit_opens_an_empty_draft() {
    check_opens(&MemoryStore::default(), &MemoryMirror::default(), "", 0, None);
}

#[test]
fn what_was_kept_is_found_again() {
    let (store, mirror) = (MemoryStore::default(), MemoryMirror::default());
    assert_eq!(block_on(keep_draft(&store, &mirror, seat(), &named("Zoé"), 0)), Ok(1));
    assert_eq!(block_on(keep_draft(&store, &mirror, seat(), &named("Zoé L."), 1)), Ok(2));
    check_opens(&store, &mirror, "Zoé L.", 2, None);
    assert_eq!(mirror.read(seat()), Some(row(2, "Zoé L.")));
}

#[test]
fn drafts_of_two_editions_do_not_meet() {
    let (store, mirror) = (store_with(1, "Zoé"), mirror_with(1, "Zoé"));
    let other = &Seat::open(&shipped().edition.id);
    assert_eq!(block_on(open_draft(&store, &mirror, other)).unwrap().draft, Draft::default());
    assert_eq!(block_on(keep_draft(&store, &mirror, other, &named("Léo"), 0)), Ok(1));
    check_opens(&store, &mirror, "Zoé", 1, None);
}

#[test]
fn a_second_tab_cannot_overwrite_the_first() {
    let (store, mirror) = (store_with(3, "first tab"), mirror_with(3, "first tab"));
    let kept = block_on(keep_draft(&store, &mirror, seat(), &named("second tab"), 2));
    assert_eq!(kept, Err(StorageError::Conflict));
    check_opens(&store, &mirror, "first tab", 3, None);
}

#[test]
fn a_store_that_forgets_is_not_believed() {
    let store = LyingStore { lie: Lie::ForgetsDrafts, ..LyingStore::default() };
    let mirror = MemoryMirror::default();
    let kept = block_on(keep_draft(&store, &mirror, seat(), &named("Zoé"), 0));
    assert_eq!(kept, Err(StorageError::NotKept));
    assert_eq!(mirror.read(seat()), None);
}

#[test]
fn a_store_that_alters_is_not_believed() {
    let store = LyingStore { lie: Lie::Alters, ..LyingStore::default() };
    let kept = block_on(keep_draft(&store, &MemoryMirror::default(), seat(), &named("Zoé"), 0));
    assert_eq!(kept, Err(StorageError::NotKept));
}

#[test]
fn a_draft_that_another_tab_went_on_from_was_kept() {
    let store = LyingStore { lie: Lie::Overtaken, ..LyingStore::default() };
    let mirror = MemoryMirror::default();
    assert_eq!(block_on(keep_draft(&store, &mirror, seat(), &named("Zoé"), 0)), Ok(1));
    assert_eq!(mirror.read(seat()), None);
}

#[test]
fn a_full_store_says_so_and_the_next_try_can_succeed() {
    let store = LyingStore { refuses: Cell::new(true), ..LyingStore::default() };
    let mirror = MemoryMirror::default();
    assert_eq!(
        block_on(keep_draft(&store, &mirror, seat(), &named("Zoé"), 0)),
        Err(StorageError::Refused)
    );
    store.refuses.set(false);
    assert_eq!(block_on(keep_draft(&store, &mirror, seat(), &named("Zoé"), 0)), Ok(1));
}

/// A store that fails until it was opened anew so often, and may be empty then.
struct StuckStore {
    stored: RefCell<MemoryStore>,
    fails: Cell<u32>,
    error: StorageError,
    is_emptied: bool,
}

impl StuckStore {
    fn failing(fails: u32, error: StorageError) -> Self {
        let stored = RefCell::new(store_with(2, "before"));
        Self { stored, fails: Cell::new(fails), error, is_emptied: false }
    }

    fn held(&self) -> Result<Ref<'_, MemoryStore>, StorageError> {
        if self.fails.get() > 0 { Err(self.error.clone()) } else { Ok(self.stored.borrow()) }
    }
}

#[expect(clippy::await_holding_refcell_ref, reason = "a store in memory answers at once")]
impl BallotStore for StuckStore {
    async fn read_draft(&self, seat: &Seat) -> Result<Option<DraftRow>, StorageError> {
        self.held()?.read_draft(seat).await
    }

    async fn write_draft(&self, row: &DraftRow) -> Result<(), StorageError> {
        self.held()?.write_draft(row).await
    }

    async fn read_exports(&self, seat: &Seat) -> Result<Vec<ExportRow>, StorageError> {
        self.held()?.read_exports(seat).await
    }

    async fn append_export(&self, row: &ExportRow) -> Result<(), StorageError> {
        self.held()?.append_export(row).await
    }

    async fn read_invitations(
        &self,
        edition: &Id<Edition>,
    ) -> Result<Vec<InvitationRow>, StorageError> {
        self.held()?.read_invitations(edition).await
    }

    async fn keep_invitation(&self, row: &InvitationRow) -> Result<(), StorageError> {
        self.held()?.keep_invitation(row).await
    }

    async fn reopen(&self) -> Result<(), StorageError> {
        self.fails.set(self.fails.get().saturating_sub(1));
        if self.is_emptied {
            self.stored.take();
        }
        Ok(())
    }
}

fn keep_third(
    store: &StuckStore,
    mirror: &MemoryMirror,
    exports: &[ExportRow],
) -> Result<Kept, StorageError> {
    block_on(keep_trying(store, mirror, seat(), &named("third"), 2, exports))
}

#[test]
fn a_store_that_got_stuck_is_opened_anew() {
    for fails in 0..=2 {
        let store = StuckStore::failing(fails, StorageError::Failed("wedged".to_owned()));
        let mirror = MemoryMirror::default();
        let kept = keep_third(&store, &mirror, &[]);
        assert_eq!(kept, Ok(Kept { sequence: 3, renewed: false }), "{fails}");
        assert_eq!(block_on(store.read_draft(seat())), Ok(Some(row(3, "third"))));
        assert_eq!(mirror.read(seat()), Some(row(3, "third")));
    }
}

#[test]
fn a_store_that_stays_stuck_is_not_asked_for_ever_nor_is_one_that_cannot_get_well() {
    let full = StuckStore::failing(3, StorageError::Full);
    assert_eq!(keep_third(&full, &MemoryMirror::default(), &[]), Err(StorageError::Full));
    assert_eq!(full.fails.get(), 1);
    let newer = StuckStore::failing(3, StorageError::NewerVersion);
    assert_eq!(keep_third(&newer, &MemoryMirror::default(), &[]), Err(StorageError::NewerVersion));
    assert_eq!(newer.fails.get(), 3);
}

#[test]
fn a_store_that_was_emptied_gets_everything_back_that_the_page_holds() {
    let signed = ExportRow { seat: seat().clone(), revision: 1, text: "signed".to_owned() };
    let store = StuckStore {
        is_emptied: true,
        ..StuckStore::failing(1, StorageError::Failed("closed".to_owned()))
    };
    let mirror = mirror_with(2, "before");
    let kept = keep_third(&store, &mirror, std::slice::from_ref(&signed));
    assert_eq!(kept, Ok(Kept { sequence: 1, renewed: true }));
    assert_eq!(block_on(store.read_draft(seat())), Ok(Some(row(1, "third"))));
    assert_eq!(block_on(store.read_exports(seat())), Ok(vec![signed]));
    assert_eq!(mirror.read(seat()), Some(row(1, "third")));
}

#[test]
fn a_save_whose_answer_did_not_come_is_no_conflict() {
    let (store, mirror) = (store_with(3, "ours"), MemoryMirror::default());
    assert_eq!(block_on(keep_draft(&store, &mirror, seat(), &named("ours"), 2)), Ok(3));
    let other = block_on(keep_draft(&store, &mirror, seat(), &named("other"), 2));
    assert_eq!(other, Err(StorageError::Conflict));
    let emptied = MemoryStore::default();
    let vanished = block_on(keep_draft(&emptied, &mirror, seat(), &named("ours"), 2));
    assert_eq!(vanished, Err(StorageError::Vanished));
}

#[test]
fn the_last_act_before_a_page_closed_comes_from_the_mirror() {
    let (store, mirror) = (store_with(4, "saved"), MemoryMirror::default());
    assert!(mirror_draft(&mirror, seat(), &named("typed last"), 4));
    check_opens(&store, &mirror, "typed last", 4, Some(Loss::LastAct));
    assert_eq!(block_on(keep_draft(&store, &mirror, seat(), &named("typed last"), 4)), Ok(5));
    check_opens(&store, &mirror, "typed last", 5, None);
}

#[test]
fn the_very_first_act_can_come_from_the_mirror() {
    check_opens(&MemoryStore::default(), &mirror_with(1, "first"), "first", 0, Some(Loss::LastAct));
}

#[test]
fn a_lost_database_is_noticed_and_made_good() {
    check_opens(
        &MemoryStore::default(),
        &mirror_with(7, "mirrored"),
        "mirrored",
        0,
        Some(Loss::Lost(Found { saves: 7, answers: 0 })),
    );
}

#[test]
fn an_older_state_is_noticed_and_made_good() {
    check_opens(
        &store_with(2, "older"),
        &mirror_with(7, "mirrored"),
        "mirrored",
        2,
        Some(Loss::Older {
            found: Found { saves: 7, answers: 0 },
            stored: 2,
            text: row(2, "older").text,
        }),
    );
}

#[test]
fn two_drafts_of_one_number_are_both_kept() {
    let other = Loss::Diverged(row(3, "mirrored").text);
    check_opens(&store_with(3, "stored"), &mirror_with(3, "mirrored"), "stored", 3, Some(other));
}

#[test]
fn a_damaged_mirror_does_not_hide_what_is_stored() {
    let mirror = MemoryMirror::default();
    let damaged = DraftRow { text: "{".to_owned(), ..row(4, "") };
    assert!(mirror.write(&damaged));
    let other = Loss::Diverged(damaged.text);
    check_opens(&store_with(3, "stored"), &mirror, "stored", 3, Some(other));
}

#[test]
fn a_mirror_that_stayed_behind_or_is_empty_does_not_matter() {
    check_opens(&store_with(3, "stored"), &mirror_with(2, "mirrored"), "stored", 3, None);
    check_opens(&store_with(3, "stored"), &MemoryMirror::default(), "stored", 3, None);
}

#[test]
fn a_stored_draft_that_cannot_be_read_is_handed_out_as_it_is() {
    let store = MemoryStore::default();
    let row = DraftRow { text: "{\"format\":\"palmares-draft/2\"}".to_owned(), ..row(1, "") };
    block_on(store.write_draft(&row)).unwrap();
    let opened = block_on(open_draft(&store, &MemoryMirror::default(), seat()));
    let Err(OpenError::Unreadable { text, faults }) = opened else { panic!("{opened:?}") };
    assert_eq!((text, faults.len()), (row.text.clone(), 1));
    assert_eq!(block_on(store.read_draft(seat())), Ok(Some(row)));
}

fn hand_over_first(store: &impl BallotStore) -> Result<HandedOver, HandOverError> {
    block_on(hand_over(store, &golden_key(), small(), first_author(), first_content(), now()))
}

#[track_caller]
fn check_nothing_kept(store: &impl BallotStore) {
    assert_eq!(block_on(store.read_exports(seat())), Ok(Vec::new()));
}

#[test]
fn the_first_ballot_is_revision_1_and_follows_nothing() {
    let store = MemoryStore::default();
    let handed = hand_over_first(&store).unwrap();
    assert_eq!((handed.ballot.revision, handed.ballot.previous), (1, None));
    assert_eq!(
        verify_ballot(handed.text.as_bytes(), Some(small())),
        Ok((handed.ballot.clone(), handed.digest))
    );
    let kept = ExportRow { seat: seat().clone(), revision: 1, text: handed.text };
    assert_eq!(block_on(store.read_exports(seat())), Ok(vec![kept]));
}

#[test]
fn the_second_ballot_names_the_first() {
    let store = MemoryStore::default();
    let first = hand_over_first(&store).unwrap();
    let second = block_on(hand_over(
        &store,
        &golden_key(),
        small(),
        first_author(),
        second_content(),
        now(),
    ))
    .unwrap();
    assert_eq!((second.ballot.revision, second.ballot.previous), (2, Some(first.digest)));
    assert!(second.says(&second_content()) && !second.says(&first_content()));
    assert_eq!(block_on(store.read_exports(seat())).unwrap().len(), 2);
}

#[test]
fn a_kept_ballot_opens_as_it_was_handed_over() {
    let handed = hand_over_first(&MemoryStore::default()).unwrap();
    assert_eq!(HandedOver::open(&handed.text), Ok(handed));
}

#[test]
fn a_file_is_named_in_plain_ascii() {
    let handed = hand_over_first(&MemoryStore::default()).unwrap();
    assert_eq!(handed.file_name(), "bulletin_prix-de-l-exemple-2031_zoe-le-gall_r1_bf82.json");
}

// `DuPont` used to become `du-pont-dupont`.
#[test]
fn a_name_in_camel_case_stands_once_in_the_file_name() {
    let juror = Juror { name: "Anne DuPont 王/../".to_owned(), ..first_juror() };
    let (store, key) = (MemoryStore::default(), golden_key());
    let handed =
        block_on(hand_over(&store, &key, small(), Voter::Declared(juror), first_content(), now()))
            .unwrap();
    assert!(
        handed.file_name().starts_with("bulletin_prix-de-l-exemple-2031_anne-dupont-_r1_"),
        "{}",
        handed.file_name()
    );
}

#[test]
fn a_chain_goes_on_under_a_new_key() {
    let store = MemoryStore::default();
    let first = hand_over_first(&store).unwrap();
    let other = SoftwareKey::from_seed(&[7; 32]);
    let second = block_on(hand_over(
        &store,
        &other,
        small(),
        Voter::Declared(first_juror()),
        first_content(),
        now(),
    ))
    .unwrap();
    assert_eq!(second.ballot.previous, Some(first.digest));
    assert_ne!(second.ballot.author.device_key(), first.ballot.author.device_key());
}

#[test]
fn an_altered_history_is_not_continued() {
    let store = LyingStore { lie: Lie::Alters, ..LyingStore::default() };
    hand_over_first(&store.honest).unwrap();
    let broken = HandOverError::BrokenHistory(Rejection::Signature(SignatureFault::Mismatch));
    assert_eq!(hand_over_first(&store), Err(broken));
    assert_eq!(block_on(store.honest.read_exports(seat())).unwrap().len(), 1);
}

#[test]
fn an_export_that_was_not_kept_is_not_handed_over() {
    let store = LyingStore { lie: Lie::ForgetsExports, ..LyingStore::default() };
    assert_eq!(hand_over_first(&store), Err(HandOverError::Storage(StorageError::NotKept)));
}

#[test]
fn an_export_that_comes_back_altered_is_not_handed_over() {
    let store = LyingStore { lie: Lie::Alters, ..LyingStore::default() };
    assert_eq!(hand_over_first(&store), Err(HandOverError::Storage(StorageError::NotKept)));
}

#[test]
fn a_full_store_hands_nothing_over() {
    let store = LyingStore { refuses: Cell::new(true), ..LyingStore::default() };
    assert_eq!(hand_over_first(&store), Err(HandOverError::Storage(StorageError::Refused)));
    check_nothing_kept(&store);
}

/// A keeper of keys that signs whatever it likes, or nothing.
struct OddSigner(Result<[u8; SIGNATURE_BYTES], SignError>);

impl Signer for OddSigner {
    fn public_key(&self) -> PublicKey {
        golden_key().public_key()
    }

    async fn sign(&self, _message: &[u8]) -> Result<[u8; SIGNATURE_BYTES], SignError> {
        self.0.clone()
    }
}

#[test]
fn rubbish_signed_by_the_browser_is_noticed() {
    let store = MemoryStore::default();
    let handed = block_on(hand_over(
        &store,
        &OddSigner(Ok([7; SIGNATURE_BYTES])),
        small(),
        first_author(),
        first_content(),
        now(),
    ));
    assert_eq!(handed, Err(HandOverError::Sign(SignError::NotOurs)));
    check_nothing_kept(&store);
}

#[test]
fn a_key_that_refuses_to_sign_says_why() {
    let store = MemoryStore::default();
    let refused = SignError::Refused("OperationError".to_owned());
    let handed = block_on(hand_over(
        &store,
        &OddSigner(Err(refused.clone())),
        small(),
        first_author(),
        first_content(),
        now(),
    ));
    assert_eq!(handed, Err(HandOverError::Sign(refused)));
    check_nothing_kept(&store);
}

#[track_caller]
fn check_refused(moment: Moment, change: impl Fn(&mut Juror, &mut CompleteBallot), code: &str) {
    let store = MemoryStore::default();
    let (mut juror, mut content) = (first_juror(), first_content());
    change(&mut juror, &mut content);
    let handed = block_on(hand_over(
        &store,
        &golden_key(),
        small(),
        Voter::Declared(juror),
        content,
        moment,
    ));
    let Err(HandOverError::Refused(why)) = handed else { panic!("{handed:?}") };
    assert_eq!(why.code(), code);
    check_nothing_kept(&store);
}

#[test]
fn what_no_reader_would_accept_is_not_handed_over() {
    check_refused(moment("yesterday"), |_, _| {}, "bad-format");
    check_refused(now(), |juror, _| juror.name.clear(), "bad-format");
    check_refused(now(), |_, content| content.recusals.clear(), "invalid-content");
    check_refused(now(), |_, content| content.votes.truncate(1), "invalid-content");
    let own = Answer::choice(Id::parse("affiche-du-marche").unwrap());
    check_refused(now(), |_, content| content.votes[0].answer = own.clone(), "invalid-content");
}

#[test]
fn a_ballot_that_was_signed_here_is_found_by_what_it_says_and_not_by_how_it_is_laid_out() {
    let store = MemoryStore::default();
    let first = hand_over_first(&store).unwrap();
    let key = golden_key();
    let second =
        block_on(hand_over(&store, &key, small(), first_author(), second_content(), now()))
            .unwrap();
    let find = |digest| block_on(signed_here(&store, seat(), digest));
    assert_eq!(find(&first.digest), Ok(Some(SignedHere { revision: 1, last: 2 })));
    assert_eq!(find(&second.digest), Ok(Some(SignedHere { revision: 2, last: 2 })));
    let packed = first.text.lines().map(str::trim).collect::<String>();
    assert_ne!(packed, first.text);
    let packed = examine_ballot(packed.as_bytes(), small()).unwrap();
    assert_eq!((packed.digest, packed.fault()), (first.digest, None));
    // Another edition's, and one that nobody signed here.
    let other = block_on(signed_here(&store, &Seat::open(&shipped().edition.id), &first.digest));
    assert_eq!(other, Ok(None));
    let empty = MemoryStore::default();
    assert_eq!(block_on(signed_here(&empty, seat(), &first.digest)), Ok(None));
}

#[test]
fn what_is_no_longer_what_was_signed_is_not_found() {
    let store = LyingStore { lie: Lie::Alters, ..LyingStore::default() };
    let honest = MemoryStore::default();
    let first = hand_over_first(&honest).unwrap();
    for row in block_on(honest.read_exports(seat())).unwrap() {
        block_on(store.append_export(&row)).unwrap();
    }
    assert_eq!(block_on(signed_here(&store, seat(), &first.digest)), Ok(None));
}

#[test]
fn a_signed_ballot_can_be_read_also_where_it_does_not_fit() {
    let golden = read("tests/data/v1/ballot-r1.json");
    let fits = examine_ballot(&golden, small()).unwrap();
    let (ballot, digest) = verify_ballot(&golden, Some(small())).unwrap();
    assert_eq!((fits.fault(), fits.digest, &fits.ballot), (None, digest, &ballot));
    let elsewhere = examine_ballot(&golden, shipped()).unwrap();
    let fault = ContentFault::WrongEdition(small().edition.id.clone());
    assert_eq!((elsewhere.fault(), &elsewhere.ballot), (Some(&fault), &ballot));
    for name in ["own-territory", "category-missing", "wrong-edition-state"] {
        let bytes = read(&format!("tests/data/refused/{name}.json"));
        let examined = examine_ballot(&bytes, small()).unwrap();
        let rejection = examined.counts.err().map(Rejection::Content);
        assert_eq!(rejection, verify_ballot(&bytes, Some(small())).err(), "{name}");
    }
    for name in ["altered-choice", "truncated", "weak-key"] {
        let bytes = read(&format!("tests/data/refused/{name}.json"));
        let refused = examine_ballot(&bytes, small()).unwrap_err();
        assert_eq!(Some(refused), verify_ballot(&bytes, Some(small())).err(), "{name}");
    }
}
