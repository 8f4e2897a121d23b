//! The files that Trunk built for publishing to rename or to put into pages. They are kept as they were built, so that
//! another edition can be published into the same folder without building again.

use super::{Files, PublishError};

/// The folder in which they are kept. Not linked; need not be uploaded.
pub(super) const BUILD: &str = "build/";

/// Finds a file as it was just built, or as an earlier publication kept it, and keeps it.
pub(super) fn take<'files>(
    path: &str,
    folder: &'files Files,
    written: &mut Files,
) -> Result<&'files [u8], PublishError> {
    let kept = format!("{BUILD}{path}");
    let bytes = folder.get(path).or_else(|| folder.get(&kept));
    let bytes = bytes.ok_or_else(|| PublishError::Missing(path.to_owned()))?;
    written.insert(kept, bytes.clone());
    Ok(bytes)
}

/// The names under which what was taken was built.
pub(super) fn taken(written: &Files) -> Vec<String> {
    written.keys().filter_map(|path| path.strip_prefix(BUILD)).map(str::to_owned).collect()
}
