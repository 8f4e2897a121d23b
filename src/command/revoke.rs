//! `palmares revoke`: takes an invitation back, on the signed list that is published beside the edition.

use super::arguments::{
    Arguments, Command, CommandOption, EDITION, INVITATION, KEY, PASSPHRASE, Words, identifier,
};
use super::files::first_of;
use super::files::folder::published_around;
use super::files::key_file::edition_and_key;
use super::files::replacement::Replacement;
use super::{Console, Exit};
use crate::format::revocations_v1::Revocations;
use crate::json::pretty;
use crate::workflow::at_once::at_once;
use crate::workflow::office::revoke::{RevokeError, revoke};

/// Why it is taken back.
const REASON: CommandOption = CommandOption::value("reason");

pub(super) static COMMAND: Command = Command {
    name: &["revoke"],
    options: &[EDITION, KEY, PASSPHRASE, INVITATION, REASON],
    words: Words::File,
    usage: |usages| usages.revoke,
    shared_usage: None,
    run: revoke_invitation,
};

fn revoke_invitation(arguments: &Arguments, console: &mut Console) -> Result<Exit, Exit> {
    let file = arguments.word();
    if let Some(folder) = published_around(file) {
        let (file, folder) = (file.display().to_string(), folder.display().to_string());
        let line = (console.text.published_files().list_in_site)(&file, &folder);
        return Err(console.refuse(&line));
    }
    let (open, key) = edition_and_key(arguments, console)?;
    let edition = &open.edition;
    let id = identifier(&INVITATION, &arguments.required_text(&INVITATION, console)?, console)?;
    let replacement = Replacement::begin(file, console)?;
    let is_new = !file.exists();
    let before = if is_new {
        Revocations::none(edition.id.clone())
    } else {
        console.open_revocations(file, edition)?
    };
    let reason = arguments.text(&REASON);
    let sealed = at_once(revoke(before, edition, &key, id, reason));
    let sealed = sealed.unwrap_or(Err(RevokeError::WrongKey)).map_err(|error| {
        let line = match error {
            RevokeError::Faulty(faults) => first_of(&faults, console.text),
            RevokeError::WrongKey | RevokeError::Sign(_) => {
                console.text.inviting().wrong_key.to_owned()
            }
        };
        console.refuse(&line)
    })?;
    let written = replacement.finish(pretty(&sealed).as_bytes());
    written.map_err(|error| console.unreadable(file, &error))?;
    let count = sealed.member("revoked").map_or(0, |list| list.elements().len());
    let line = (console.text.inviting().revoked)(&file.display().to_string(), count);
    console.say(&line);
    if is_new {
        console.say(console.text.inviting().list_begun);
    }
    Ok(Exit::Good)
}
