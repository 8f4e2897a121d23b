//! What any store of an organiser's texts promises. Runs natively on the one in memory, and in a browser on both.

use palmares::edition::{Edition, Id};
use palmares::storage::{OfficeStore, StorageError};

/// Checks a kind of store, a new and empty one for each promise.
pub(crate) async fn every_promise_of_an_office<Store: OfficeStore>(make: impl AsyncFn() -> Store) {
    nothing_is_there_at_first(make().await).await;
    what_was_kept_is_read_back_as_written(make().await).await;
    a_text_takes_the_place_of_the_last_one_of_its_name(make().await).await;
    editions_are_kept_apart(make().await).await;
    all_of_an_edition_comes_back_by_name(make().await).await;
    a_first_text_replaces_nothing(make().await).await;
    a_text_replaces_the_one_that_was_read(make().await).await;
    whoever_read_another_text_replaces_nothing(make().await).await;
}

async fn nothing_is_there_at_first(store: impl OfficeStore) {
    assert_eq!(store.read(&edition("a"), "decisions").await, Ok(None));
    assert_eq!(store.read_all(&edition("a")).await, Ok(vec![]));
}

async fn what_was_kept_is_read_back_as_written(store: impl OfficeStore) {
    let texts =
        ["", "{}", "une ligne\nune autre", "\u{0}\u{feff}é\u{2028}🏅", &"x".repeat(100_000)];
    for text in texts {
        assert_eq!(store.keep(&edition("a"), &[row("file", text)]).await, Ok(()));
        assert_eq!(store.read(&edition("a"), "file").await, Ok(Some(text.to_owned())));
    }
}

async fn a_text_takes_the_place_of_the_last_one_of_its_name(store: impl OfficeStore) {
    let rows = [row("one", "1"), row("two", "2")];
    assert_eq!(store.keep(&edition("a"), &rows).await, Ok(()));
    assert_eq!(store.keep(&edition("a"), &[row("one", "3")]).await, Ok(()));
    assert_eq!(store.read_all(&edition("a")).await, Ok(vec![row("one", "3"), row("two", "2")]));
}

async fn editions_are_kept_apart(store: impl OfficeStore) {
    for name in ["a", "a-0", "b"] {
        assert_eq!(store.keep(&edition(name), &[row("roster", name)]).await, Ok(()));
    }
    for name in ["a", "a-0", "b"] {
        assert_eq!(store.read(&edition(name), "roster").await, Ok(Some(name.to_owned())));
        assert_eq!(store.read_all(&edition(name)).await, Ok(vec![row("roster", name)]));
    }
}

async fn all_of_an_edition_comes_back_by_name(store: impl OfficeStore) {
    let names = ["file-9", "decisions", "file-0a", "roster"];
    let rows = names.map(|name| row(name, "text"));
    assert_eq!(store.keep(&edition("a"), &rows).await, Ok(()));
    let all = store.read_all(&edition("a")).await;
    let names = all.map(|rows| rows.into_iter().map(|(name, _)| name).collect::<Vec<_>>());
    assert_eq!(names, Ok(["decisions", "file-0a", "file-9", "roster"].map(str::to_owned).to_vec()));
}

async fn a_first_text_replaces_nothing(store: impl OfficeStore) {
    let early = store.replace(&edition("a"), "roster", Some("never there"), "text").await;
    assert_eq!(early, Err(StorageError::Conflict));
    assert_eq!(store.read(&edition("a"), "roster").await, Ok(None));
    assert_eq!(store.replace(&edition("a"), "roster", None, "text").await, Ok(()));
    assert_eq!(store.read(&edition("a"), "roster").await, Ok(Some("text".to_owned())));
}

async fn a_text_replaces_the_one_that_was_read(store: impl OfficeStore) {
    let texts = ["one", "two", "two", "three"];
    let mut before = None;
    for text in texts {
        assert_eq!(store.replace(&edition("a"), "decisions", before, text).await, Ok(()));
        before = Some(text);
    }
    assert_eq!(store.read(&edition("a"), "decisions").await, Ok(Some("three".to_owned())));
}

async fn whoever_read_another_text_replaces_nothing(store: impl OfficeStore) {
    assert_eq!(store.replace(&edition("a"), "decisions", None, "kept").await, Ok(()));
    for before in [None, Some("another tab's")] {
        let late = store.replace(&edition("a"), "decisions", before, "late").await;
        assert_eq!(late, Err(StorageError::Conflict));
    }
    assert_eq!(store.read(&edition("a"), "decisions").await, Ok(Some("kept".to_owned())));
    assert_eq!(store.replace(&edition("b"), "decisions", None, "of another edition").await, Ok(()));
}

fn edition(name: &str) -> Id<Edition> {
    Id::parse(name).unwrap()
}

fn row(name: &str, text: &str) -> (String, String) {
    (name.to_owned(), text.to_owned())
}
