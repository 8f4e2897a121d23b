//! `palmares revoke`: takes an invitation back, on the signed list that is published beside the edition.

use super::arguments::{
    Arguments, Command, CommandOption, EDITION, INVITATION, KEY, PASSPHRASE, Words, identifier,
};
use super::files::first_of;
use super::files::key_file::edition_and_key;
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
    let (open, key) = edition_and_key(arguments, console)?;
    let edition = &open.edition;
    let id = identifier(&INVITATION, &arguments.required_text(&INVITATION, console)?, console)?;
    let file = arguments.word();
    let before = if file.exists() {
        console.open_revocations(file, edition)?
    } else {
        Revocations::none(edition.id.clone())
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
    // First beside it: a list that is half written would revoke nothing.
    let beside = file.with_extension("json.new");
    let written =
        std::fs::write(&beside, pretty(&sealed)).and_then(|()| std::fs::rename(&beside, file));
    written.map_err(|error| console.unreadable(file, &error))?;
    let line = (console.text.inviting().revoked)(&file.display().to_string());
    console.say(&line);
    Ok(Exit::Good)
}
