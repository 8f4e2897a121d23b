//! A private key from a file, with a passphrase around it or none.

use std::path::Path;

use super::{passphrase, refuse};
use crate::command::{Console, Exit};
use crate::json::parse;
use crate::signing::{KeyFileFault, LockedKey, Seed};

/// The key of a file, opened with the passphrase that was given where it needs one.
pub(super) fn open(
    file: &Path,
    passphrase_file: Option<&Path>,
    console: &mut Console,
) -> Result<Seed, Exit> {
    let bytes = console.read(file)?;
    if let Some(seed) = parse(&bytes).ok().as_ref().and_then(Seed::of_jwk) {
        return Ok(seed);
    }
    let opened = match LockedKey::read(&bytes) {
        Ok(locked) => match passphrase(passphrase_file, console)? {
            Some(passphrase) => locked.open(&passphrase).map_err(Some),
            None => Err(None),
        },
        Err(fault) => Err(Some(fault)),
    };
    let words = console.text.inviting();
    let name = file.display().to_string();
    opened.map_err(|fault| {
        let line = match fault {
            None => (words.locked)(&name),
            Some(KeyFileFault::NotAKeyFile) => (words.no_key)(&name),
            Some(KeyFileFault::OtherProtection) => (words.other_protection)(&name),
            Some(KeyFileFault::Rounds) => (words.rounds)(&name),
            Some(KeyFileFault::WrongPassphrase) => (words.wrong_passphrase)(&name),
            Some(KeyFileFault::Altered) => (words.altered)(&name),
        };
        refuse(&line, console)
    })
}
