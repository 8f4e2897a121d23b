//! What several tests need: files of the repository, the editions.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use palmares::format::Fault;
use palmares::workflow::open_edition::{OpenEdition, open_edition};

/// A path of the repository, wherever the tests are started.
pub(crate) fn path(relative: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(relative)
}

/// A file of the repository.
#[track_caller]
pub(crate) fn read(relative: &str) -> Vec<u8> {
    std::fs::read(path(relative)).unwrap_or_else(|error| panic!("{relative}: {error}"))
}

/// The names in a folder of the repository.
#[track_caller]
pub(crate) fn names_in(relative: &str) -> BTreeSet<String> {
    let entries = std::fs::read_dir(path(relative)).unwrap();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

/// The edition that the site is published with.
pub(crate) fn shipped() -> &'static OpenEdition {
    static SHIPPED: OnceLock<OpenEdition> = OnceLock::new();
    SHIPPED.get_or_init(|| open_edition(&read("public/data/edition.json")).unwrap())
}

/// A second edition for the same site, made up: candidatures, and distinctions of every metal with ties. Never edited.
pub(crate) fn second() -> &'static OpenEdition {
    static SECOND: OnceLock<OpenEdition> = OnceLock::new();
    let path = "tests/data/v1/hashtags-2019-essai.json";
    SECOND.get_or_init(|| open_edition(&read(path)).unwrap())
}

/// An edition with every way of judging, two panels and an organiser's key; the seed of that key is
/// `golden organiser: throw-away key`. Golden documents refer to it, so it is never edited.
pub(crate) fn jury() -> &'static OpenEdition {
    static JURY: OnceLock<OpenEdition> = OnceLock::new();
    JURY.get_or_init(|| open_edition(&read("tests/data/v1/jury.json")).unwrap())
}

/// A small edition of two categories; the golden ballots were filled against it, so it is never edited.
pub(crate) fn small() -> &'static OpenEdition {
    static SMALL: OnceLock<OpenEdition> = OnceLock::new();
    SMALL.get_or_init(|| open_edition(&read("tests/data/v1/edition.json")).unwrap())
}

/// The same with everything that an edition may say of the count: which places earn what, a quorum, a president who
/// parts ties, a next round. Golden results refer to it, so it is never edited.
pub(crate) fn council() -> &'static OpenEdition {
    static COUNCIL: OnceLock<OpenEdition> = OnceLock::new();
    COUNCIL.get_or_init(|| open_edition(&read("tests/data/v1/council.json")).unwrap())
}

/// An edition read again after its document was changed.
pub(crate) fn changed(
    open: &OpenEdition,
    change: impl FnOnce(&mut serde_json::Value),
) -> Result<OpenEdition, Vec<Fault>> {
    let mut document = serde_json::from_str(&open.canonical()).unwrap();
    change(&mut document);
    open_edition(&serde_json::to_vec(&document).unwrap())
}
