//! The folder of a site: all its files at once, and back again as they were published.

use std::io;
use std::path::{Path, PathBuf};

use crate::command::{Console, Exit};
use crate::publish::{Files, Published, WRITTEN, extension};

/// Every file below a folder. A link may lead out of it, to files that nobody meant to publish, or back into it: none
/// is followed, and all are named.
pub(in crate::command) fn read(folder: &Path, console: &mut Console) -> Result<Files, Exit> {
    let (mut files, mut is_good) = (Files::new(), true);
    let mut folders = vec![(folder.to_owned(), String::new())];
    while let Some((folder, inside)) = folders.pop() {
        let entries = std::fs::read_dir(&folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
        for entry in entries.map_err(|error| console.unreadable(&folder, &error))? {
            let at = entry.path();
            let name = entry.file_name().into_string().map_err(|_| {
                console.unreadable(&at, &io::Error::from(io::ErrorKind::InvalidFilename))
            })?;
            let kind = entry.file_type().map_err(|error| console.unreadable(&at, &error))?;
            let path = format!("{inside}{name}");
            if kind.is_dir() {
                folders.push((at, format!("{path}/")));
            } else if kind.is_file() {
                let bytes = std::fs::read(&at).map_err(|error| console.unreadable(&at, &error))?;
                files.insert(path, bytes);
            } else {
                is_good = false;
                let line = (console.text.published_files().not_a_file)(&at.display().to_string());
                console.complain(&line);
            }
        }
    }
    if is_good { Ok(files) } else { Err(Exit::Refused) }
}

/// The published folder in which a file lies, if it lies in one.
pub(in crate::command) fn published_around(file: &Path) -> Option<PathBuf> {
    let parent = file.parent().filter(|parent| !parent.as_os_str().is_empty());
    let parent = parent.unwrap_or(Path::new(".")).canonicalize().ok()?;
    parent.ancestors().find(|folder| folder.join(WRITTEN).exists()).map(Path::to_owned)
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
