//! A private key from a file, with a passphrase around it or none.

use std::path::Path;

use crate::command::arguments::{Arguments, EDITION, KEY, PASSPHRASE};
use crate::command::{Console, Exit};
use crate::json::parse;
use crate::signing::{KeyFileFault, LockedKey, Seed, SoftwareKey};
use crate::workflow::open_edition::OpenEdition;

/// The key of a file, opened with the passphrase that was given where it needs one.
pub(in crate::command) fn read_key(
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
        console.refuse(&line)
    })
}

/// What stands in the file of the passphrase, without the end of its line.
pub(in crate::command) fn passphrase(
    file: Option<&Path>,
    console: &mut Console,
) -> Result<Option<String>, Exit> {
    let Some(file) = file else { return Ok(None) };
    let words = String::from_utf8(console.read(file)?).ok();
    let words = words.and_then(|words| words.lines().next().map(str::to_owned));
    let words = words.filter(|words| !words.is_empty());
    words.map(Some).ok_or_else(|| console.refuse(console.text.inviting().no_passphrase))
}

/// The edition and the organiser's key that a command was given.
pub(in crate::command) fn edition_and_key(
    arguments: &Arguments,
    console: &mut Console,
) -> Result<(OpenEdition, SoftwareKey), Exit> {
    let edition = arguments.required_path(&EDITION, console)?;
    let key = arguments.required_path(&KEY, console)?;
    let open = console.open_edition(edition)?;
    let key = read_key(key, arguments.path(&PASSPHRASE), console)?;
    Ok((open, key.into_key()))
}
