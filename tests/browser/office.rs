//! The organiser's database keeps what any office promises, also where two tabs write at once.

use palmares::edition::{Edition, Id};
use palmares::storage::indexed_db::IndexedDbOffice;
use palmares::storage::memory::MemoryOffice;
use palmares::storage::{OfficeStore as _, StorageError};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::both::both;
use crate::office_contract::every_promise_of_an_office;
use crate::patch::new_scope;

#[wasm_bindgen_test]
async fn the_office_of_the_browser_keeps_every_promise() {
    every_promise_of_an_office(async || IndexedDbOffice::open(&new_scope()).await.unwrap()).await;
}

#[wasm_bindgen_test]
async fn the_one_in_memory_keeps_every_promise_here_too() {
    every_promise_of_an_office(async || MemoryOffice::default()).await;
}

#[wasm_bindgen_test]
async fn case_46_of_two_tabs_of_the_office_that_decide_at_once_one_succeeds() {
    let scope = new_scope();
    let first = IndexedDbOffice::open(&scope).await.unwrap();
    let second = IndexedDbOffice::open(&scope).await.unwrap();
    let edition: Id<Edition> = Id::parse("hashtags-2020").unwrap();
    let mut before: Option<String> = None;
    for turn in 1..=10 {
        let (one, other) = (format!("{turn} here"), format!("{turn} there"));
        let written = both(
            first.replace(&edition, "decisions", before.as_deref(), &one),
            second.replace(&edition, "decisions", before.as_deref(), &other),
        )
        .await;
        let kept = match written {
            (Ok(()), Err(StorageError::Conflict)) => one,
            (Err(StorageError::Conflict), Ok(())) => other,
            both => unreachable!("{both:?}"),
        };
        assert_eq!(first.read(&edition, "decisions").await, Ok(Some(kept.clone())));
        before = Some(kept);
    }
}
