//! A private key from a file, with a passphrase around it or none.

use std::io::IsTerminal as _;
use std::path::Path;

use unicode_normalization::UnicodeNormalization as _;

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
        Ok(locked) => match passphrase(passphrase_file, Ask::Once, console)? {
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

/// How often somebody types a passphrase: that of a new key twice, because nobody sees what they type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::command) enum Ask {
    Once,
    Twice,
}

/// The passphrase in the first line of a file, or else typed in the terminal; `None` where there is neither. Its
/// letters are composed as the pages compose them, so that it opens a key in both places.
pub(in crate::command) fn passphrase(
    file: Option<&Path>,
    ask: Ask,
    console: &mut Console,
) -> Result<Option<String>, Exit> {
    let words = console.text.inviting();
    let passphrase = match file {
        Some(file) => String::from_utf8(console.read(file)?).unwrap_or_default(),
        None if !std::io::stdin().is_terminal() => return Ok(None),
        None => {
            let first = typed(words.ask_passphrase, console)?;
            if ask == Ask::Twice && typed(words.ask_again, console)? != first {
                return Err(console.refuse(words.not_the_same));
            }
            first
        }
    };
    // Some editors begin a file with a byte order mark.
    let line = passphrase.trim_start_matches('\u{feff}').lines().next().unwrap_or_default();
    let composed: String = line.nfc().collect();
    if composed.is_empty() { Err(console.refuse(words.no_passphrase)) } else { Ok(Some(composed)) }
}

fn typed(question: &str, console: &mut Console) -> Result<String, Exit> {
    let terminal = Path::new("tty");
    rpassword::prompt_password(question).map_err(|error| console.unreadable(terminal, &error))
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
