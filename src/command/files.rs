//! The files that several commands read and write, and the complaints about them.
//!
//! No new file is ever written over another one: a key or an invitation that is lost cannot be made again.

pub(super) mod archive;
pub(super) mod folder;
pub(super) mod inputs;
pub(super) mod key_file;
pub(super) mod left_out;
pub(super) mod replacement;

use std::fs::File;
use std::io::{Read as _, Write as _};
use std::path::Path;

use super::{Console, Exit};
use crate::edition::Edition;
use crate::format::Fault;
use crate::format::revocations_v1::Revocations;
use crate::text::Language;
use crate::workflow::office::revoke::{RevocationsFault, open_revocations};
use crate::workflow::open_edition::{OpenEdition, open_edition};

/// One byte more than the largest document has: of a larger file, its reader says that it is too large.
const MOST_READ: u64 = (256 << 20) + 1;

impl Console<'_> {
    pub(super) fn read(&mut self, file: &Path) -> Result<Vec<u8>, Exit> {
        let mut bytes = Vec::new();
        let read = File::open(file).and_then(|file| file.take(MOST_READ).read_to_end(&mut bytes));
        read.map_err(|error| self.unreadable(file, &error))?;
        Ok(bytes)
    }

    pub(super) fn unreadable(&mut self, file: &Path, why: &dyn std::fmt::Display) -> Exit {
        let line = (self.text.command().unreadable)(&file.display().to_string(), &why.to_string());
        self.complain(&line);
        Exit::Unreadable
    }

    /// An edition without faults.
    pub(super) fn open_edition(&mut self, file: &Path) -> Result<OpenEdition, Exit> {
        let bytes = self.read(file)?;
        self.edition_of(file, &bytes)
    }

    /// The same, of a file that was read already.
    pub(super) fn edition_of(&mut self, file: &Path, bytes: &[u8]) -> Result<OpenEdition, Exit> {
        open_edition(bytes).map_err(|_| {
            let line = (self.text.command().edition_unusable)(&file.display().to_string());
            self.refuse(&line)
        })
    }

    /// The signed list of the invitations to this edition that were taken back.
    pub(super) fn open_revocations(
        &mut self,
        file: &Path,
        edition: &Edition,
    ) -> Result<Revocations, Exit> {
        let bytes = self.read(file)?;
        open_revocations(&bytes, edition).map_err(|fault| {
            let line = revocations_unusable(&file.display().to_string(), &fault, self.text);
            self.refuse(&line)
        })
    }

    /// A file that was not there, for its owner alone: most of them hold a secret.
    pub(super) fn write_new(&mut self, file: &Path, content: &[u8]) -> Result<(), Exit> {
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let written = options.open(file).and_then(|mut file| file.write_all(content));
        written.map_err(|error| match error.kind() {
            std::io::ErrorKind::AlreadyExists => {
                let line = (self.text.inviting().exists)(&file.display().to_string());
                self.refuse(&line)
            }
            _ => self.unreadable(file, &error),
        })
    }

    /// Names every fault of a document, each with its place.
    pub(super) fn refuse_faults(&mut self, file: &Path, faults: &[Fault]) -> Exit {
        for Fault { position, path, kind } in faults {
            let sentence = self.text.fault(kind);
            self.complain(&format!("{}:{position}: {path} {sentence}", file.display()));
        }
        Exit::Refused
    }
}

/// Why a list of revocations is not believed, with its name.
pub(super) fn revocations_unusable(file: &str, fault: &RevocationsFault, text: Language) -> String {
    let words = text.inviting();
    match fault {
        RevocationsFault::Format(faults) => format!("{file}: {}", first_of(faults, text)),
        RevocationsFault::WrongEdition(id) => (words.revocations_elsewhere)(file, id.as_str()),
        RevocationsFault::Signature(_) => (words.revocations_unsigned)(file),
    }
}

/// The first fault of a document, as one sentence.
pub(super) fn first_of(faults: &[Fault], text: Language) -> String {
    let sentence = |fault: &Fault| format!("{} {}", fault.path, text.fault(&fault.kind));
    faults.first().map(sentence).unwrap_or_default().trim().to_owned()
}
