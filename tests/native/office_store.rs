//! The office in memory keeps what any office promises, and of two tabs that share one the second to write learns of it.

#[path = "../contract/office_store.rs"]
mod contract;

use std::cell::RefCell;
use std::rc::Rc;

use palmares::edition::{Edition, Id};
use palmares::storage::memory::MemoryOffice;
use palmares::storage::{OfficeStore as _, StorageError};
use palmares::workflow::office::paper::Paper;

use crate::block_on::block_on;

#[test]
fn the_office_in_memory_keeps_every_promise() {
    block_on(contract::every_promise_of_an_office(async || MemoryOffice::default()));
}

#[test]
fn case_46_of_two_tabs_of_the_office_the_second_to_decide_learns_of_the_first() {
    let store = Rc::new(MemoryOffice::default());
    let edition: Id<Edition> = Id::parse("a").unwrap();
    block_on(async {
        let open = async || Paper::open(Rc::clone(&store), edition.clone(), "decisions").await;
        let (one, other) = (open().await.unwrap(), open().await.unwrap());
        assert_eq!(one.follow(|| "first".to_owned()).await, Some(Ok(())));
        assert_eq!(one.follow(|| "second".to_owned()).await, Some(Ok(())));
        let late = other.follow(|| "late".to_owned()).await;
        assert_eq!(late, Some(Err(StorageError::Conflict)));
        assert_eq!(store.read(&edition, "decisions").await, Ok(Some("second".to_owned())));
        // Whoever reloads has what the other tab wrote, and goes on from there.
        let again = open().await.unwrap();
        assert_eq!(again.known().as_deref(), Some("second"));
        assert_eq!(again.follow(|| "third".to_owned()).await, Some(Ok(())));
    });
}

#[test]
fn what_changes_while_it_is_written_is_written_too() {
    let store = Rc::new(MemoryOffice::default());
    let edition: Id<Edition> = Id::parse("a").unwrap();
    let texts = RefCell::new(vec!["last", "first"]);
    block_on(async {
        let paper = Paper::open(Rc::clone(&store), edition.clone(), "roster").await.unwrap();
        let latest = || {
            let mut texts = texts.borrow_mut();
            let more = texts.len() > 1;
            let text = if more { texts.pop() } else { texts.last().copied() };
            text.unwrap_or_default().to_owned()
        };
        assert_eq!(paper.follow(latest).await, Some(Ok(())));
        assert_eq!(store.read(&edition, "roster").await, Ok(Some("last".to_owned())));
    });
}
