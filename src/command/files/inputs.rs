//! Reading ballot files: single files, folders, zip archives.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use crate::command::{Console, Exit};

/// A file with its name, for people: below the folder or archive that was named.
pub(in crate::command) struct Input {
    pub(in crate::command) name: String,
    pub(in crate::command) bytes: Vec<u8>,
}

/// The most files that one archive may hold.
const MOST: usize = 100_000;

/// Every file of these paths: folders with all below them, archives with all in them, sorted by name within each. Of a
/// file that is larger than it may be only so much is read that its reader can say so.
pub(in crate::command) fn gather(
    paths: &[PathBuf],
    most_bytes: usize,
    console: &mut Console,
) -> Result<Vec<Input>, Exit> {
    let mut inputs = Vec::new();
    for path in paths {
        add(path, most_bytes, &mut inputs)
            .map_err(|(file, why)| console.unreadable(&file, &why))?;
    }
    Ok(inputs)
}

type Unreadable = (PathBuf, String);

fn add(path: &Path, most_bytes: usize, inputs: &mut Vec<Input>) -> Result<(), Unreadable> {
    let at = |why: std::io::Error| (path.to_owned(), why.to_string());
    if path.is_dir() {
        let entries = std::fs::read_dir(path).and_then(Iterator::collect::<Result<Vec<_>, _>>);
        let mut below: Vec<_> = entries.map_err(at)?.iter().map(std::fs::DirEntry::path).collect();
        below.sort();
        let hidden = |path: &PathBuf| {
            path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
        };
        return below
            .iter()
            .filter(|path| !hidden(path))
            .try_for_each(|path| add(path, most_bytes, inputs));
    }
    if path.extension().is_some_and(|it| it.eq_ignore_ascii_case("zip")) {
        return add_archive(path, most_bytes, inputs);
    }
    let file = File::open(path).map_err(at)?;
    let bytes = read(file, most_bytes).map_err(at)?;
    inputs.push(Input { name: path.display().to_string(), bytes });
    Ok(())
}

fn add_archive(path: &Path, most_bytes: usize, inputs: &mut Vec<Input>) -> Result<(), Unreadable> {
    let at = |why: String| (path.to_owned(), why);
    let file = File::open(path).map_err(|why| at(why.to_string()))?;
    let mut archive = zip::ZipArchive::new(file).map_err(|why| at(why.to_string()))?;
    if archive.len() > MOST {
        return Err(at(format!("> {MOST}")));
    }
    let mut found = Vec::new();
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(|why| at(why.to_string()))?;
        // Files that macOS adds to archives are skipped.
        let inside = entry.name().map_err(|why| at(why.to_string()))?.into_owned();
        let noise = inside.starts_with("__MACOSX/");
        if entry.is_file() && !noise {
            let name = format!("{}/{inside}", path.display());
            let bytes = read(entry, most_bytes).map_err(|why| at(why.to_string()))?;
            found.push(Input { name, bytes });
        }
    }
    found.sort_by(|one, other| one.name.cmp(&other.name));
    inputs.extend(found);
    Ok(())
}

/// Reads at most one byte more than allowed, so that the reader refuses the file for its size.
fn read(file: impl std::io::Read, most_bytes: usize) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let most = u64::try_from(most_bytes).unwrap_or(u64::MAX).saturating_add(1);
    file.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}
