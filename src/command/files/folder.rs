//! The folder of a site: all its files at once, and back again as they were published.

use std::io;
use std::path::Path;

use crate::publish::{Files, Published, extension};

/// Every file below a folder; `inside` is its path in the site.
pub(in crate::command) fn read(folder: &Path, inside: &str, files: &mut Files) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_str().ok_or_else(|| io::Error::from(io::ErrorKind::InvalidFilename))?;
        let path = format!("{inside}{name}");
        if entry.path().is_dir() {
            read(&entry.path(), &format!("{path}/"), files)?;
        } else {
            files.insert(path, std::fs::read(entry.path())?);
        }
    }
    Ok(())
}

/// Writes what is new, and takes away what is gone. Pages name other files, and the worker names all of them: in
/// this order, so that a folder that is served meanwhile is never ahead of itself.
pub(in crate::command) fn write(
    folder: &Path,
    before: &Files,
    published: &Published,
) -> io::Result<()> {
    let rank = |path: &str| match path {
        "sw.js" => 2,
        _ if extension(path) == "html" => 1,
        _ => 0,
    };
    let mut files: Vec<_> = published.files.iter().collect();
    files.sort_by_key(|(path, _)| rank(path));
    for (path, bytes) in files {
        if before.get(path) == Some(bytes) {
            continue;
        }
        let at = folder.join(path);
        if let Some(parent) = at.parent() {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::write(at, bytes)?;
    }
    for path in &published.obsolete {
        let at = folder.join(path);
        // A path in the list that leads elsewhere was not written by us.
        if before.contains_key(path) {
            std::fs::remove_file(&at)?;
            // Some hosts show a folder without a page as a list.
            let mut above = at.parent();
            while let Some(empty) = above.filter(|parent| *parent != folder) {
                if std::fs::remove_dir(empty).is_err() {
                    break;
                }
                above = empty.parent();
            }
        }
    }
    Ok(())
}
