//! The command line: the same checks as the pages, without a browser.
//!
//! Reads arguments and files, prints lines; decides nothing itself.

mod arguments;
mod chance;
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
use std::io::Write;

pub use arguments::{Command, CommandOption, Takes};
pub use exit::Exit;
pub use locale::{LOCALE, language};

use crate::text::Language;
use arguments::Asked;

/// What a command needs of the world.
pub struct Console<'a> {
    /// Answers.
    pub out: &'a mut dyn Write,
    /// Complaints.
    pub err: &'a mut dyn Write,
    /// In which language.
    pub text: Language,
    /// Whether progress is shown, because the error output is a terminal.
    pub watched: bool,
}

impl Console<'_> {
    /// Errors of writing are ignored, because the exit code still says what was found.
    fn say(&mut self, line: &str) {
        let _ = writeln!(self.out, "{line}");
    }

    fn complain(&mut self, line: &str) {
        let _ = writeln!(self.err, "{line}");
    }

    /// How far long work is, in place of what stood there; now and then, or writing would be the work.
    fn progress(&mut self, done: usize, all: Option<usize>) {
        if self.watched && done.is_multiple_of(16) {
            let all = all.map_or_else(String::new, |all| format!("/{all}"));
            let _ = write!(self.err, "\r{done}{all} ");
            let _ = self.err.flush();
        }
    }

    fn progress_ends(&mut self) {
        if self.watched {
            let _ = write!(self.err, "\r                    \r");
        }
    }

    /// Says why something is not taken.
    fn refuse(&mut self, why: &str) -> Exit {
        self.complain(why);
        Exit::Refused
    }

    fn wrong_usage(&mut self, line: &str) -> Exit {
        self.complain(line);
        self.complain(&usage(&[], self.text));
        Exit::Usage
    }
}

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
            console.say(&usage(&commands, console.text));
            Ok(Exit::Good)
        }
        Ok(Asked::Run(command, arguments)) => (command.run)(&arguments, console),
        Err(exit) => Err(exit),
    };
    done.unwrap_or_else(|exit| exit)
}

/// How these commands are used, or all of them if none is named; and the exit codes, which they share.
fn usage(commands: &[&Command], text: Language) -> String {
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
    sentences.concat()
}
