//! The command line: the same checks as the pages, without a browser.
//!
//! Reads arguments and files, prints lines; decides nothing itself.

mod arguments;
mod chance;
mod console;
mod count;
mod edition_check;
mod edition_compare;
mod edition_next;
mod exit;
mod files;
mod invite;
mod key;
mod licences;
mod locale;
mod publish;
mod recount;
mod revoke;
mod verify;

use std::ffi::OsString;

pub use arguments::{Command, CommandOption, Takes};
pub use console::Console;
pub use exit::Exit;
pub use locale::{LOCALE, language};

use crate::text::Language;
use arguments::Asked;

/// Every command, in the order in which they are presented.
pub static COMMANDS: [&Command; 12] = [
    &edition_check::COMMAND,
    &edition_compare::COMMAND,
    &edition_next::COMMAND,
    &verify::COMMAND,
    &publish::COMMAND,
    &licences::COMMAND,
    &key::NEW,
    &key::CHECK,
    &invite::COMMAND,
    &revoke::COMMAND,
    &count::COMMAND,
    &recount::COMMAND,
];

/// Runs one command.
pub fn run(arguments: impl IntoIterator<Item = OsString>, console: &mut Console) -> Exit {
    let done = match arguments::read(arguments, &COMMANDS, console) {
        Ok(Asked::Usage(commands)) => {
            console.say_own(&usage(&commands, console.text));
            Ok(Exit::Good)
        }
        Ok(Asked::Run(command, arguments)) => (command.run)(&arguments, console),
        Err(exit) => Err(exit),
    };
    let exit = done.unwrap_or_else(|exit| exit);
    if console.left_out { exit.max(Exit::Unreadable) } else { exit }
}

/// How these commands are used, or all of them if none is named; and the exit codes, which they share.
fn usage(commands: &[&Command], text: Language) -> Vec<&'static str> {
    let words = text.usages();
    let mut sentences = Vec::new();
    if commands.is_empty() {
        sentences.push(words.title);
        sentences.extend(COMMANDS.iter().map(|command| (command.usage)(words)));
        sentences.push(words.answers_for_programs);
    }
    for command in commands {
        sentences.push((command.usage)(words));
        sentences.extend(command.shared_usage.map(|shared| shared(words)));
    }
    sentences.push(words.exit_codes);
    sentences
}
