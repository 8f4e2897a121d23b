//! Reading ballot files: single files, folders, zip archives.
//!
//! Everything is listed first, with its size, so that what is too much is refused before it is read. Then one file
//! follows the other. Whatever is not read is named with the reason.

use std::fs::{File, Metadata};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use super::archive::{self, Entry};
use super::left_out::Why;
use crate::command::Exit;
use crate::command::console::{Console, shortened};

/// A file with its name, for people: below the folder or archive that was named.
pub(in crate::command) struct Input {
    pub(in crate::command) name: String,
    /// Whether it was named itself, and not found in a folder or an archive.
    pub(in crate::command) is_named: bool,
    pub(in crate::command) bytes: Vec<u8>,
}

/// The most files of one delivery: two ballots of each juror of the largest jury.
const MOST_FILES: usize = 20_000;
/// The most bytes of one delivery, decompressed.
const MOST_BYTES: u64 = 256 << 20;
/// How an archive begins, with entries or without.
const ARCHIVE: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];
/// How a file begins in which macOS keeps what else it knows of another one.
const RESOURCE_FORK: &[u8] = b"\x00\x05\x16\x07";

/// What is to be read, in this order.
pub(in crate::command) struct Delivery {
    sources: Vec<Source>,
    most_bytes: u64,
    files: usize,
    bytes: u64,
}

enum Source {
    File { path: PathBuf, is_named: bool },
    Archive { path: PathBuf, entries: Vec<Entry> },
}

/// Every file of these paths at once, for those who need them together.
pub(in crate::command) fn gather(
    paths: &[PathBuf],
    most_bytes: usize,
    console: &mut Console,
) -> Result<Vec<Input>, Exit> {
    let mut inputs = Vec::new();
    let delivery = Delivery::of(paths, most_bytes, console)?;
    delivery.for_each(console, &mut |input, _| inputs.push(input));
    Ok(inputs)
}

impl Delivery {
    /// Every file of these paths: folders with all below them, archives with all in them, sorted by name within each.
    /// Of a file that is larger than it may be only so much is read that its reader can say so.
    pub(in crate::command) fn of(
        paths: &[PathBuf],
        most_bytes: usize,
        console: &mut Console,
    ) -> Result<Self, Exit> {
        let most_bytes = u64::try_from(most_bytes).unwrap_or(u64::MAX);
        let mut delivery = Self { sources: Vec::new(), most_bytes, files: 0, bytes: 0 };
        for path in paths {
            let named = std::fs::metadata(path);
            let named = named.map_err(|error| console.unreadable(path, &error))?;
            delivery.list(path, &named, true, console)?;
        }
        Ok(delivery)
    }

    fn list(
        &mut self,
        path: &Path,
        found: &Metadata,
        is_named: bool,
        console: &mut Console,
    ) -> Result<(), Exit> {
        if found.is_dir() {
            return self.list_folder(path, console);
        }
        if found.is_symlink() {
            console.leave_out(&path.display(), &Why::Said(|words| words.link));
        } else if !found.is_file() && !is_named {
            // Opening a pipe would wait for somebody to write into it.
            console.leave_out(&path.display(), &Why::Said(|words| words.no_file));
        } else if path.extension().is_some_and(|it| it.eq_ignore_ascii_case("zip")) {
            let entries = File::open(path).map_err(Why::from);
            match entries.and_then(|mut file| archive::entries(&mut file, MOST_FILES)) {
                Ok(entries) => self.list_archive(path, entries, console)?,
                Err(why) if is_named => {
                    return Err(console.unreadable(path, &why.sentence(console.text)));
                }
                Err(why) => console.leave_out(&path.display(), &why),
            }
        } else {
            self.weigh(found.len(), console)?;
            self.sources.push(Source::File { path: path.to_owned(), is_named });
        }
        Ok(())
    }

    fn list_folder(&mut self, folder: &Path, console: &mut Console) -> Result<(), Exit> {
        let entries = std::fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
        let mut below: Vec<_> = match entries {
            Ok(entries) => entries.iter().map(std::fs::DirEntry::path).collect(),
            Err(error) => {
                console.leave_out(&folder.display(), &error.into());
                return Ok(());
            }
        };
        below.sort();
        for path in below {
            let name = path.file_name().unwrap_or_default();
            if name.to_string_lossy().starts_with('.') {
                console.leave_out(&path.display(), &Why::Harmless(|words| words.hidden));
                continue;
            }
            // A link is not followed: it may lead back to where it stands.
            match std::fs::symlink_metadata(&path) {
                Ok(found) => self.list(&path, &found, false, console)?,
                Err(error) => console.leave_out(&path.display(), &error.into()),
            }
        }
        Ok(())
    }

    fn list_archive(
        &mut self,
        path: &Path,
        mut entries: Vec<Entry>,
        console: &mut Console,
    ) -> Result<(), Exit> {
        entries.sort_by(|one, other| one.name.cmp(&other.name));
        let mut kept = Vec::new();
        for entry in entries {
            if let Some(why) = &entry.left_out {
                console.leave_out(&inside(path, &entry), why);
                continue;
            }
            self.weigh(entry.size, console)?;
            kept.push(entry);
        }
        self.sources.push(Source::Archive { path: path.to_owned(), entries: kept });
        Ok(())
    }

    /// Refuses what is too much before anything of it is read.
    fn weigh(&mut self, size: u64, console: &mut Console) -> Result<(), Exit> {
        self.files += 1;
        self.bytes = self.bytes.saturating_add(size.min(self.most_bytes.saturating_add(1)));
        if self.files > MOST_FILES || self.bytes > MOST_BYTES {
            let line = (console.text.inputs().too_much)(MOST_FILES, MOST_BYTES >> 20);
            return Err(console.refuse(&line));
        }
        Ok(())
    }

    /// Reads one file after the other. Of their bytes, only those of one are in memory.
    pub(in crate::command) fn for_each(
        self,
        console: &mut Console,
        take: &mut dyn FnMut(Input, &mut Console),
    ) {
        for source in self.sources {
            match source {
                Source::File { path, is_named } => {
                    let name = path.display().to_string();
                    match read(&path, self.most_bytes) {
                        Ok(bytes) => take(Input { name, is_named, bytes }, console),
                        Err(error) => console.leave_out(&name, &error.into()),
                    }
                }
                Source::Archive { path, entries } => match File::open(&path) {
                    Ok(mut file) => {
                        for entry in &entries {
                            let name = inside(&path, entry);
                            match content(entry, &mut file, self.most_bytes) {
                                Ok(bytes) => take(Input { name, is_named: false, bytes }, console),
                                Err(why) => console.leave_out(&name, &why),
                            }
                        }
                    }
                    Err(error) => console.leave_out(&path.display(), &error.into()),
                },
            }
        }
    }
}

fn inside(archive: &Path, entry: &Entry) -> String {
    format!("{}/{}", archive.display(), shortened(&entry.name))
}

fn content(entry: &Entry, file: &mut File, most_bytes: u64) -> Result<Vec<u8>, Why> {
    let bytes = entry.read(file, most_bytes)?;
    if ARCHIVE.iter().any(|begin| bytes.starts_with(begin)) {
        Err(Why::Said(|words| words.nested))
    } else if bytes.starts_with(RESOURCE_FORK) {
        Err(Why::Harmless(|words| words.resource_fork))
    } else {
        Ok(bytes)
    }
}

/// Reads at most one byte more than allowed, so that the reader refuses the file for its size.
fn read(path: &Path, most_bytes: u64) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(most_bytes.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}
