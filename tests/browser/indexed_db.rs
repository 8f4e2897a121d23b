//! The browser's database keeps what any store promises, and what it does when tabs, builds or the browser itself
//! get in the way.

use indexed_db_futures::database::Database;
use indexed_db_futures::prelude::*;
use palmares::storage::indexed_db::connection::Connection;
use palmares::storage::indexed_db::schema::{STEPS, Step};
use palmares::storage::indexed_db::{IndexedDbStore, database_name};
use palmares::storage::memory::{MemoryMirror, MemoryStore};
use palmares::storage::{BallotStore as _, StorageError};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::both::both;
use crate::contract::{draft, every_promise_of_a_mirror, every_promise_of_a_store, export};
use crate::patch::{Patch, new_scope, script};

/// A put that answers as if it had stored something.
pub(crate) const LOSES_EVERYTHING: &str = "return this.get('nothing');";

#[wasm_bindgen_test]
async fn the_store_of_the_browser_keeps_every_promise() {
    every_promise_of_a_store(async || opened(&new_scope()).await).await;
}

#[wasm_bindgen_test]
async fn the_ones_in_memory_keep_every_promise_here_too() {
    every_promise_of_a_store(async || MemoryStore::default()).await;
    every_promise_of_a_mirror(MemoryMirror::default);
}

#[wasm_bindgen_test]
async fn case_46_of_two_tabs_the_second_to_write_learns_of_the_conflict() {
    let scope = new_scope();
    let (first, second) = (opened(&scope).await, opened(&scope).await);
    let kept = draft("hashtags-2020", 1, "from the first tab");
    assert_eq!(first.write_draft(&kept).await, Ok(()));
    let late = draft("hashtags-2020", 1, "from the second tab");
    assert_eq!(second.write_draft(&late).await, Err(StorageError::Conflict));
    assert_eq!(second.read_draft(&kept.seat).await, Ok(Some(kept)));
    assert_eq!(first.append_export(&export("hashtags-2020", 1, "first")).await, Ok(()));
    let late = export("hashtags-2020", 1, "second");
    assert_eq!(second.append_export(&late).await, Err(StorageError::Conflict));
}

#[wasm_bindgen_test]
async fn case_46_of_two_tabs_that_write_at_once_one_succeeds() {
    let scope = new_scope();
    let (first, second) = (opened(&scope).await, opened(&scope).await);
    for sequence in 1..=10 {
        let one = draft("hashtags-2020", sequence, "from the first tab");
        let other = draft("hashtags-2020", sequence, "from the second tab");
        let written = both(first.write_draft(&one), second.write_draft(&other)).await;
        let kept = first.read_draft(&one.seat).await;
        match written {
            (Ok(()), Err(StorageError::Conflict)) => assert_eq!(kept, Ok(Some(one))),
            (Err(StorageError::Conflict), Ok(())) => assert_eq!(kept, Ok(Some(other))),
            both => unreachable!("{both:?}"),
        }
    }
}

#[wasm_bindgen_test]
async fn what_was_written_is_there_when_the_page_is_opened_again() {
    let scope = new_scope();
    let (draft, export) =
        (draft("hashtags-2020", 1, "draft"), export("hashtags-2020", 1, "ballot"));
    let store = opened(&scope).await;
    assert_eq!(store.write_draft(&draft).await, Ok(()));
    assert_eq!(store.append_export(&export).await, Ok(()));
    drop(store);
    let store = opened(&scope).await;
    assert_eq!(store.read_draft(&draft.seat).await, Ok(Some(draft)));
    assert_eq!(store.read_exports(&export.seat).await, Ok(vec![export]));
}

#[wasm_bindgen_test]
async fn sites_of_one_origin_have_databases_of_their_own() {
    let row = draft("hashtags-2020", 1, "text");
    assert_eq!(opened(&new_scope()).await.write_draft(&row).await, Ok(()));
    assert_eq!(opened(&new_scope()).await.read_draft(&row.seat).await, Ok(None));
}

#[wasm_bindgen_test]
async fn every_write_asks_for_strict_durability() {
    let store = opened(&new_scope()).await;
    let _strict = Patch::method(
        "IDBDatabase.prototype",
        "transaction",
        "const [, mode, options] = arguments;
         if (mode === 'readwrite' && options?.durability !== 'strict') throw new Error('not durable');
         return original.apply(this, arguments);",
    );
    assert_eq!(store.write_draft(&draft("hashtags-2020", 1, "text")).await, Ok(()));
    assert_eq!(store.append_export(&export("hashtags-2020", 1, "text")).await, Ok(()));
}

#[wasm_bindgen_test]
async fn a_write_that_is_taken_back_at_the_end_is_refused_and_changes_nothing() {
    let store = opened(&new_scope()).await;
    let kept = draft("hashtags-2020", 1, "kept");
    assert_eq!(store.write_draft(&kept).await, Ok(()));
    let taken_back = Patch::method(
        "IDBObjectStore.prototype",
        "put",
        "const request = original.apply(this, arguments);
         request.addEventListener('success', () => this.transaction.abort());
         return request;",
    );
    let refused = draft("hashtags-2020", 2, "taken back");
    assert_eq!(store.write_draft(&refused).await, Err(StorageError::Refused));
    drop(taken_back);
    assert_eq!(store.read_draft(&kept.seat).await, Ok(Some(kept)));
    assert_eq!(store.write_draft(&refused).await, Ok(()));
}

#[wasm_bindgen_test]
async fn the_reason_of_a_write_that_is_taken_back_is_not_lost() {
    let store = opened(&new_scope()).await;
    let _taken_back = Patch::method(
        "IDBObjectStore.prototype",
        "put",
        "const request = original.apply(this, arguments);
         request.addEventListener('success', () => this.transaction.abort());
         return request;",
    );
    let _reason = Patch::getter(
        "IDBTransaction.prototype",
        "error",
        "return new DOMException('disk on fire', 'DataError');",
    );
    let failed = StorageError::Failed("DataError: disk on fire".to_owned());
    assert_eq!(store.write_draft(&draft("hashtags-2020", 1, "text")).await, Err(failed));
}

#[wasm_bindgen_test]
async fn case_40_a_full_disk_is_refused_and_changes_nothing() {
    let store = opened(&new_scope()).await;
    let full = "throw new DOMException('full', 'QuotaExceededError');";
    let row = draft("hashtags-2020", 1, "text");
    {
        let _full = Patch::method("IDBObjectStore.prototype", "put", full);
        assert_eq!(store.write_draft(&row).await, Err(StorageError::Full));
        assert_eq!(store.read_draft(&row.seat).await, Ok(None));
    }
    assert_eq!(store.write_draft(&row).await, Ok(()));
}

#[wasm_bindgen_test]
async fn case_41_a_write_that_is_lost_in_silence_is_noticed() {
    let store = opened(&new_scope()).await;
    let _puts = Patch::method("IDBObjectStore.prototype", "put", LOSES_EVERYTHING);
    let _adds = Patch::method("IDBObjectStore.prototype", "add", LOSES_EVERYTHING);
    let lost = store.write_draft(&draft("hashtags-2020", 1, "text")).await;
    assert_eq!(lost, Err(StorageError::NotKept));
    let lost = store.append_export(&export("hashtags-2020", 1, "text")).await;
    assert_eq!(lost, Err(StorageError::NotKept));
}

#[wasm_bindgen_test]
async fn a_row_that_another_program_wrote_is_not_taken_for_a_draft() {
    let scope = new_scope();
    let store = opened(&scope).await;
    let foreign = Patch::method(
        "IDBObjectStore.prototype",
        "put",
        "return original.call(this, {sequence: 'one'}, arguments[1]);",
    );
    let row = draft("hashtags-2020", 1, "text");
    assert!(matches!(store.write_draft(&row).await, Err(StorageError::Failed(_))));
    drop(foreign);
    assert!(matches!(store.read_draft(&row.seat).await, Err(StorageError::Failed(_))));
    // It may be somebody's work all the same.
    assert!(matches!(store.write_draft(&row).await, Err(StorageError::Failed(_))));
}

#[wasm_bindgen_test]
async fn case_44_a_browser_without_a_database_is_unavailable() {
    for answer in ["return undefined;", "throw new DOMException('denied', 'SecurityError');"] {
        let _missing = Patch::getter("window", "indexedDB", answer);
        assert_eq!(refusal(&new_scope()).await, StorageError::Unavailable);
    }
}

#[wasm_bindgen_test]
async fn case_44_a_browser_that_forbids_its_database_is_unavailable() {
    let forbidden = "throw new DOMException('denied', 'SecurityError');";
    let _forbidden = Patch::method("IDBFactory.prototype", "open", forbidden);
    assert_eq!(refusal(&new_scope()).await, StorageError::Unavailable);
}

#[wasm_bindgen_test]
async fn case_45_a_browser_that_fails_twice_to_open_its_files_is_asked_a_third_time() {
    let scope = new_scope();
    let row = draft("hashtags-2020", 1, "text");
    assert_eq!(opened(&scope).await.write_draft(&row).await, Ok(()));
    let _unwell = Patch::method("IDBFactory.prototype", "open", &fails_to_open(2));
    assert_eq!(opened(&scope).await.read_draft(&row.seat).await, Ok(Some(row)));
}

#[wasm_bindgen_test]
async fn a_browser_that_fails_to_open_its_files_is_not_asked_for_ever() {
    let _unwell = Patch::method("IDBFactory.prototype", "open", &fails_to_open(3));
    let failed =
        StorageError::Failed("UnknownError: Internal error opening backing store".to_owned());
    assert_eq!(refusal(&new_scope()).await, failed);
}

/// Browsers say so when they run out of room; what was kept may still be there.
#[wasm_bindgen_test]
async fn a_browser_that_cannot_open_its_files_just_now_is_not_one_without_a_database() {
    let unwell =
        "return { readyState: 'done', error: new DOMException('wedged', 'InvalidStateError') };";
    let _unwell = Patch::method("IDBFactory.prototype", "open", unwell);
    let failed = StorageError::Failed("InvalidStateError: wedged".to_owned());
    assert_eq!(refusal(&new_scope()).await, failed);
}

#[wasm_bindgen_test]
async fn case_49_a_newer_database_is_named_and_nothing_in_it_is_lost() {
    let scope = new_scope();
    let row = draft("hashtags-2020", 1, "text");
    assert_eq!(opened(&scope).await.write_draft(&row).await, Ok(()));
    drop(connected(&scope, NEWER_STEPS).await);
    assert_eq!(refusal(&scope).await, StorageError::NewerVersion);
    assert_eq!(drafts_in(&scope).await, 1);
}

#[wasm_bindgen_test]
async fn case_47_an_older_tab_lets_go_when_a_newer_build_needs_the_database() {
    let scope = new_scope();
    let older = opened(&scope).await;
    let row = draft("hashtags-2020", 1, "text");
    assert_eq!(older.write_draft(&row).await, Ok(()));
    let newer = connected(&scope, NEWER_STEPS).await;
    assert_eq!(older.read_draft(&row.seat).await, Err(StorageError::NewerVersion));
    assert_eq!(older.write_draft(&row).await, Err(StorageError::NewerVersion));
    drop(newer);
}

#[wasm_bindgen_test]
async fn a_store_that_is_dropped_closes_its_database() {
    let store = opened(&new_scope()).await;
    script("window.closedNames = [];");
    let _counted = Patch::method(
        "IDBDatabase.prototype",
        "close",
        "window.closedNames.push(this.name); return original.apply(this);",
    );
    drop(store);
    assert_eq!(script("return window.closedNames.length;"), 1);
}

#[wasm_bindgen_test]
async fn case_39_a_tab_whose_database_is_deleted_says_so() {
    let scope = new_scope();
    let store = opened(&scope).await;
    Database::delete_by_name(&database_name(&scope)).unwrap().await.unwrap();
    let row = draft("hashtags-2020", 1, "text");
    assert_eq!(store.read_draft(&row.seat).await, Err(StorageError::Vanished));
    assert_eq!(store.reopen().await, Ok(()));
    assert_eq!(store.read_draft(&row.seat).await, Ok(None));
    assert_eq!(store.write_draft(&row).await, Ok(()));
}

#[wasm_bindgen_test]
async fn a_store_that_is_opened_anew_keeps_its_rows_and_lets_go_of_the_old_connection() {
    let scope = new_scope();
    let store = opened(&scope).await;
    let row = draft("hashtags-2020", 1, "text");
    assert_eq!(store.write_draft(&row).await, Ok(()));
    assert_eq!(store.reopen().await, Ok(()));
    assert_eq!(store.read_draft(&row.seat).await, Ok(Some(row)));
    drop(store);
    // Nothing is in the way of the next build.
    drop(connected(&scope, NEWER_STEPS).await);
}

#[wasm_bindgen_test]
async fn a_tab_that_does_not_let_go_blocks_and_the_upgrade_is_whole_once_it_does() {
    let name = database_name(&new_scope());
    let holder = Database::open(&*name).with_version(1_u32).await.unwrap();
    let blocked = Connection::open(&name, NEWER_STEPS).await;
    assert_eq!(blocked.unwrap_err(), StorageError::Blocked);

    // The browser goes on with the request that nobody waits for any more.
    holder.close();
    drop(Connection::open(&name, NEWER_STEPS).await.unwrap());
    assert_eq!(stores_of(&name).await, ["added", "invitations"]);
}

#[wasm_bindgen_test]
async fn a_page_that_stops_waiting_does_not_leave_an_empty_database() {
    let scope = new_scope();
    {
        let mut opening = std::pin::pin!(IndexedDbStore::open(&scope));
        std::future::poll_fn(|context| {
            assert!(opening.as_mut().poll(context).is_pending());
            std::task::Poll::Ready(())
        })
        .await;
    }
    let row = draft("hashtags-2020", 1, "text");
    assert_eq!(opened(&scope).await.write_draft(&row).await, Ok(()));
    // Nor one that stays open and is in the way of the next build.
    drop(connected(&scope, NEWER_STEPS).await);
}

#[wasm_bindgen_test]
async fn a_new_database_takes_every_step() {
    let name = database_name(&new_scope());
    drop(Connection::open(&name, NEWER_STEPS).await.unwrap());
    assert_eq!(stores_of(&name).await, ["added", "drafts", "exports", "invitations", "keys"]);
}

#[wasm_bindgen_test]
async fn case_47_an_older_database_takes_the_steps_that_it_lacks_and_keeps_its_rows() {
    let scope = new_scope();
    let row = draft("hashtags-2020", 1, "text");
    assert_eq!(opened(&scope).await.write_draft(&row).await, Ok(()));
    drop(connected(&scope, NEWER_STEPS).await);
    assert_eq!(
        stores_of(&database_name(&scope)).await,
        ["added", "drafts", "exports", "invitations", "keys"]
    );
    assert_eq!(drafts_in(&scope).await, 1);
}

#[wasm_bindgen_test]
async fn case_48_an_upgrade_that_fails_half_way_leaves_the_database_as_it_was() {
    let scope = new_scope();
    let row = draft("hashtags-2020", 1, "text");
    assert_eq!(opened(&scope).await.write_draft(&row).await, Ok(()));
    let failed = Connection::open(&database_name(&scope), BROKEN_STEPS).await;
    assert!(failed.is_err());
    assert_eq!(opened(&scope).await.read_draft(&row.seat).await, Ok(Some(row)));
    assert_eq!(
        stores_of(&database_name(&scope)).await,
        ["drafts", "exports", "invitations", "keys"]
    );
}

/// The steps of a build that is one version newer.
const NEWER_STEPS: &[Step] = &[step::<0>, step::<1>, add_a_store];

/// The same, except that the new step fails after it has begun.
const BROKEN_STEPS: &[Step] = &[step::<0>, step::<1>, add_a_store_twice];

fn step<const INDEX: usize>(database: &Database) -> indexed_db_futures::Result<()> {
    STEPS.get(INDEX).unwrap()(database)
}

fn add_a_store(database: &Database) -> indexed_db_futures::Result<()> {
    database.create_object_store("added").build().map(drop)
}

fn add_a_store_twice(database: &Database) -> indexed_db_futures::Result<()> {
    add_a_store(database)?;
    add_a_store(database)
}

pub(crate) async fn opened(scope: &str) -> IndexedDbStore {
    IndexedDbStore::open(scope).await.unwrap()
}

async fn connected(scope: &str, steps: &'static [Step]) -> Connection {
    Connection::open(&database_name(scope), steps).await.unwrap()
}

async fn refusal(scope: &str) -> StorageError {
    IndexedDbStore::open(scope).await.unwrap_err()
}

async fn stores_of(name: &str) -> Vec<String> {
    let database = Database::open(name).await.unwrap();
    let names = database.object_store_names().collect();
    database.close();
    names
}

/// Read without our own code, which refuses newer databases.
async fn drafts_in(scope: &str) -> u32 {
    let database = Database::open(database_name(scope)).await.unwrap();
    let transaction = database.transaction("drafts").build().unwrap();
    let drafts = transaction.object_store("drafts").unwrap();
    drafts.count().primitive().unwrap().await.unwrap()
}

/// An `open` that fails so many times as browsers do, and then works.
fn fails_to_open(times: u32) -> String {
    format!(
        "state.calls = (state.calls ?? 0) + 1;
         if (state.calls > {times}) return original.apply(this, arguments);
         const error = new DOMException('Internal error opening backing store', 'UnknownError');
         return {{ readyState: 'done', error }};"
    )
}
