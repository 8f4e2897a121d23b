//! The command line: the same checks as the pages, without a browser.
//!
//! Reads arguments and files, prints lines; decides nothing itself.

mod count;
mod edition_check;
mod edition_compare;
mod edition_next;
mod exit;
mod inputs;
mod invitations;
mod licences;
mod locale;
mod publish;
mod recount;
mod verify;

use std::io::Write;
use std::path::{Path, PathBuf};

use lexopt::prelude::*;

pub use exit::Exit;
pub use locale::{LOCALE, language};

use crate::edition::SafeUrl;
use crate::text::Language;

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

    fn read(&mut self, file: &Path) -> Result<Vec<u8>, Exit> {
        std::fs::read(file).map_err(|error| self.unreadable(file, &error))
    }

    fn unreadable(&mut self, file: &Path, why: &dyn std::fmt::Display) -> Exit {
        let line = (self.text.command().unreadable)(&file.display().to_string(), &why.to_string());
        self.complain(&line);
        Exit::Unreadable
    }

    fn wrong_usage(&mut self, line: &str) -> Exit {
        self.complain(line);
        self.complain(&usage(self.text));
        Exit::Usage
    }
}

/// All commands, and what they end with.
fn usage(text: Language) -> String {
    let words = text.command();
    [words.usage, text.inviting().usage, text.counts().usage, words.exit_codes].concat()
}

/// Runs one command.
pub fn run(arguments: impl IntoIterator<Item = std::ffi::OsString>, console: &mut Console) -> Exit {
    let mut parser = lexopt::Parser::from_args(arguments);
    match parse(&mut parser, console) {
        Ok(Request::Help) => {
            console.say(&usage(console.text));
            Exit::Good
        }
        Ok(Request::CheckEditions(files)) => edition_check::run(&files, console),
        Ok(Request::Compare(request)) => edition_compare::run(&request, console),
        Ok(Request::Next(request)) => edition_next::run(&request, console),
        Ok(Request::Verify(request)) => verify::run(&request, console),
        Ok(Request::Count(request)) => count::run(&request, console),
        Ok(Request::Recount(request)) => recount::run(&request, console),
        Ok(Request::Publish(request)) => publish::run(&request, console),
        Ok(Request::Licences(request)) => licences::run(&request, console),
        Ok(Request::Invitations(request)) => invitations::run(&request, console),
        Err(exit) => exit,
    }
}

enum Request {
    Help,
    CheckEditions(Vec<PathBuf>),
    Compare(edition_compare::Request),
    Next(edition_next::Request),
    Verify(verify::Request),
    Count(Box<count::Request>),
    Recount(recount::Request),
    Publish(publish::Request),
    Licences(licences::Request),
    Invitations(invitations::Request),
}

fn parse(parser: &mut lexopt::Parser, console: &mut Console) -> Result<Request, Exit> {
    let mut words: Vec<PathBuf> = Vec::new();
    let mut editions: Vec<PathBuf> = Vec::new();
    let mut site = None;
    let mut budget = None;
    let (mut program, mut json) = (false, false);
    while let Some(argument) =
        parser.next().map_err(|error| console.wrong_usage(&error.to_string()))?
    {
        match argument {
            Short('h') | Long("help") => return Ok(Request::Help),
            Long("edition") => {
                let file = value(parser, console)?;
                editions.push(PathBuf::from(file));
            }
            Long("budget") => {
                let word = value(parser, console)?;
                let bytes = word.to_string_lossy().parse();
                budget = Some(bytes.map_err(|_| {
                    let line = (console.text.command().not_a_number)(&word.to_string_lossy());
                    console.wrong_usage(&line)
                })?);
            }
            Long("site") => {
                let word = value(parser, console)?;
                let word = word.to_string_lossy();
                let address = SafeUrl::parse(&word);
                if address.is_none() {
                    let line = (console.text.command().not_an_address)(&word);
                    return Err(console.wrong_usage(&line));
                }
                site = address;
            }
            Long("program") => program = true,
            Long("json") => json = true,
            Value(word) if word == "compare" && words == [PathBuf::from("edition")] => {
                return edition_compare::parse(parser, console);
            }
            Value(word) if word == "next" && words == [PathBuf::from("edition")] => {
                return edition_next::parse(parser, console);
            }
            Value(word) if words.is_empty() && word == "count" => {
                return count::parse(parser, console);
            }
            Value(word) if words.is_empty() && word == "recount" => {
                return recount::parse(parser, console);
            }
            Value(word) if words.is_empty() && invitations::is_command(&word) => {
                return invitations::parse(&word, parser, console);
            }
            Value(word) => words.push(word.into()),
            other => {
                let line = (console.text.command().unknown)(&lexopt_name(&other));
                return Err(console.wrong_usage(&line));
            }
        }
    }
    let command: Vec<_> = words.iter().map(|word| word.to_str().unwrap_or_default()).collect();
    let files = |from: usize| words.iter().skip(from).cloned().collect::<Vec<_>>();
    let missing = |console: &mut Console, what: &str| {
        let line = (console.text.command().missing)(what);
        Err(console.wrong_usage(&line))
    };
    match (command.as_slice(), editions.as_slice()) {
        ([] | ["help"], []) => Ok(Request::Help),
        (["edition", "check", _, ..], []) => Ok(Request::CheckEditions(files(2))),
        (["verify", _, ..], [] | [_]) => {
            let edition = editions.pop();
            Ok(Request::Verify(verify::Request { edition, files: files(1), json }))
        }
        (["publish", folder], _) => {
            Ok(Request::Publish(publish::Request { folder: folder.into(), site, editions, budget }))
        }
        (["licences", folder], []) => {
            Ok(Request::Licences(licences::Request { folder: folder.into(), program }))
        }
        (["edition", "check"] | ["verify"], _) => missing(console, console.text.command().file),
        (["edition"], _) => missing(console, "check"),
        (["publish" | "licences"], _) => missing(console, console.text.command().folder),
        ([first, ..], _) => {
            let line = (console.text.command().unknown)(first);
            Err(console.wrong_usage(&line))
        }
        ([], _) => missing(console, "verify"),
    }
}

fn value(parser: &mut lexopt::Parser, console: &mut Console) -> Result<std::ffi::OsString, Exit> {
    parser.value().map_err(|error| console.wrong_usage(&error.to_string()))
}

fn lexopt_name(argument: &lexopt::Arg<'_>) -> String {
    match argument {
        Short(letter) => format!("-{letter}"),
        Long(name) => format!("--{name}"),
        Value(word) => word.to_string_lossy().into_owned(),
    }
}
