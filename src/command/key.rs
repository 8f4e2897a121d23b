//! `palmares key new` and `palmares key check`: the key with which an organiser signs invitations and results.

use super::arguments::{Arguments, Command, PASSPHRASE, Words};
use super::chance::random;
use super::files::key_file::{passphrase, read_key};
use super::{Console, Exit};
use crate::json::{canonical, pretty};
use crate::signing::{KeyChance, Seed, lock};

pub(super) static NEW: Command = Command {
    name: &["key", "new"],
    options: &[PASSPHRASE],
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
    let content = match passphrase(arguments.path(&PASSPHRASE), console)? {
        None => pretty(&seed.to_jwk()),
        Some(passphrase) => {
            let chance = KeyChance {
                salt: random(console)?,
                content_key: random(console)?,
                iv: random(console)?,
            };
            let locked = lock(&seed, &passphrase, &chance);
            locked.ok_or_else(|| console.refuse(console.text.inviting().no_passphrase))?
        }
    };
    console.write_new(file, content.as_bytes())?;
    let line = (console.text.inviting().key_written)(&file.display().to_string());
    console.say(&line);
    say_member(&seed, console);
    Ok(Exit::Good)
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
