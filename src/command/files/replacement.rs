//! A file that takes the place of another one at once, or not at all. It is written beside it first, and its name there
//! is taken before the old one is read: of two commands at once, the second one does not begin.

use std::fs::{File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::command::{Console, Exit};

/// The new content of a file, until it takes the place of the old one.
pub(in crate::command) struct Replacement<'a> {
    file: &'a Path,
    beside: PathBuf,
    written: File,
    is_in_place: bool,
}

impl<'a> Replacement<'a> {
    /// Takes the name beside the file.
    pub(in crate::command) fn begin(file: &'a Path, console: &mut Console) -> Result<Self, Exit> {
        let mut name = file.file_name().unwrap_or_default().to_owned();
        name.push(".new");
        let beside = file.with_file_name(name);
        match OpenOptions::new().write(true).create_new(true).open(&beside) {
            Ok(written) => Ok(Self { file, beside, written, is_in_place: false }),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                let line = (console.text.inviting().being_written)(&beside.display().to_string());
                Err(console.refuse(&line))
            }
            Err(error) => Err(console.unreadable(&beside, &error)),
        }
    }

    /// Lets the new content take the place of the old one, once it is on the disk.
    pub(in crate::command) fn finish(mut self, content: &[u8]) -> io::Result<()> {
        self.written.write_all(content)?;
        self.written.sync_all()?;
        std::fs::rename(&self.beside, self.file)?;
        self.is_in_place = true;
        // The name is kept by the folder, which some systems do not let be opened.
        let folder = self.file.parent().filter(|folder| !folder.as_os_str().is_empty());
        if let Ok(folder) = File::open(folder.unwrap_or(Path::new("."))) {
            let _ = folder.sync_all();
        }
        Ok(())
    }
}

impl Drop for Replacement<'_> {
    /// Gives the name free, if it is still ours: once the file is in its place, another command may have taken it.
    fn drop(&mut self) {
        if !self.is_in_place {
            let _ = std::fs::remove_file(&self.beside);
        }
    }
}
