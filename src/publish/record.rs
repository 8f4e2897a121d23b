//! What publishing notes of its own work: the list of what it wrote, which the next publication takes away where it
//! does not write it again, and the sums by which anybody checks a copy.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::Files;
use super::build::BUILD;
use crate::signing::Digest;

/// The list. Not linked; need not be uploaded.
pub const WRITTEN: &str = "build/written.txt";
/// What `sha256sum --check` reads.
const SUMS: &str = "SHA256SUMS";

/// The files that the last publication wrote.
pub fn written_before(folder: &Files) -> Vec<String> {
    let text = folder.get(WRITTEN).and_then(|bytes| std::str::from_utf8(bytes).ok());
    text.unwrap_or_default().lines().map(ToOwned::to_owned).collect()
}

/// Adds the list and the sums to what was written.
pub(super) fn add(built: &Files, written: &mut Files) {
    let mut names: Vec<_> = written.keys().map(String::as_str).chain([SUMS, WRITTEN]).collect();
    names.sort_unstable();
    let list = names.iter().fold(String::new(), |text, name| text + name + "\n");
    written.insert(WRITTEN.to_owned(), list.into_bytes());
    let sums = sums(built, written);
    written.insert(SUMS.to_owned(), sums.into_bytes());
}

/// The hash of every file that is uploaded, in the format of `sha256sum`.
fn sums(built: &Files, written: &Files) -> String {
    let mut text = String::new();
    let all: BTreeMap<_, _> = built.iter().chain(written).collect();
    for (path, bytes) in all.into_iter().filter(|(path, _)| !path.starts_with(BUILD)) {
        let _ = writeln!(text, "{}  {path}", Digest::of_bytes(bytes).to_hex());
    }
    text
}
