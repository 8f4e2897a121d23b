//! `palmares key new` and `palmares key check`: the key with which an organiser signs invitations and results.

use super::arguments::{Arguments, Command, CommandOption, PASSPHRASE, Words};
use super::chance::random;
use super::files::key_file::{Ask, passphrase, read_key};
use super::{Console, Exit};
use crate::json::{canonical, pretty};
use crate::signing::{KeyChance, Seed, lock};
use crate::workflow::office::passphrase::Strength;

/// Whether nothing shall protect the key.
const PLAIN: CommandOption = CommandOption::flag("plain");

pub(super) static NEW: Command = Command {
    name: &["key", "new"],
    options: &[PASSPHRASE, PLAIN],
    words: Words::File,
    usage: |usages| usages.key_new,
    shared_usage: None,
    run: new_key,
};

pub(super) static CHECK: Command = Command {
    name: &["key", "check"],
    options: &[PASSPHRASE],
    words: Words::File,
    usage: |usages| usages.key_check,
    shared_usage: None,
    run: check_key,
};

fn new_key(arguments: &Arguments, console: &mut Console) -> Result<Exit, Exit> {
    let file = arguments.word();
    let seed = Seed::from_bytes(random(console)?);
    let words = console.text.inviting();
    let content = match new_passphrase(arguments, console)? {
        None => {
            console.complain(&format!("{}: {}", file.display(), words.plain_key));
            pretty(&seed.to_jwk())
        }
        Some(passphrase) => {
            let chance = KeyChance {
                salt: random(console)?,
                content_key: random(console)?,
                iv: random(console)?,
            };
            let locked = lock(&seed, &passphrase, &chance);
            locked.ok_or_else(|| console.refuse(words.no_passphrase))?
        }
    };
    console.write_new(file, content.as_bytes())?;
    let line = (console.text.inviting().key_written)(&file.display().to_string());
    console.say(&line);
    say_member(&seed, console);
    Ok(Exit::Good)
}

/// The passphrase for a new key, as strong as the pages ask for; none where it is said that there shall be none.
fn new_passphrase(arguments: &Arguments, console: &mut Console) -> Result<Option<String>, Exit> {
    let words = console.text.inviting();
    let file = arguments.path(&PASSPHRASE);
    if arguments.has(&PLAIN) {
        return match file {
            None => Ok(None),
            Some(_) => Err(console.wrong_usage(words.plain_or_protected)),
        };
    }
    let Some(passphrase) = passphrase(file, Ask::Twice, console)? else {
        return Err(console.refuse(words.unprotected));
    };
    let why = match Strength::of(&passphrase) {
        Strength::TooShort(missing) => (console.text.organiser_key().too_short)(missing),
        Strength::Common => console.text.organiser_key().common.to_owned(),
        Strength::Fair | Strength::Strong => return Ok(Some(passphrase)),
    };
    Err(console.refuse(&(words.weak)(&why)))
}

fn check_key(arguments: &Arguments, console: &mut Console) -> Result<Exit, Exit> {
    let file = arguments.word();
    let seed = read_key(file, arguments.path(&PASSPHRASE), console)?;
    let line = (console.text.inviting().key_opens)(&file.display().to_string());
    console.say(&line);
    say_member(&seed, console);
    Ok(Exit::Good)
}

/// The public half, as an edition names it.
fn say_member(seed: &Seed, console: &mut Console) {
    console.say(&format!("\"organiser_key\": {}", canonical(&seed.public_key().to_jwk())));
}
