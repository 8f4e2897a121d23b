//! Reads the arguments of every command. A command declares its name, its options and its words; what is unknown or
//! missing is named here, in the same way for all of them.
//!
//! Knows nothing of what a command does.

mod declared;

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use lexopt::prelude::*;

pub use declared::{Command, CommandOption, Takes};
pub(super) use declared::{EDITION, EXPLAIN, INVITATION, JSON, KEY, OUT, PASSPHRASE, SITE, Words};

use super::{Console, Exit};
use crate::edition::{Id, SafeUrl};

/// What follows the name of a command, as far as the command declares it.
pub(super) struct Arguments {
    values: BTreeMap<&'static str, Vec<OsString>>,
    words: Vec<PathBuf>,
}

impl Arguments {
    /// The words that follow the name of the command, as many as it declares.
    pub(super) fn words(&self) -> &[PathBuf] {
        &self.words
    }

    /// The only word of a command that takes one.
    pub(super) fn word(&self) -> &Path {
        self.words.first().map_or(Path::new(""), PathBuf::as_path)
    }

    pub(super) fn has(&self, option: &CommandOption) -> bool {
        self.values.contains_key(option.name)
    }

    /// Every value of an option, in the order in which they were given.
    pub(super) fn all(&self, option: &CommandOption) -> impl Iterator<Item = &OsStr> {
        self.values.get(option.name).into_iter().flatten().map(OsString::as_os_str)
    }

    pub(super) fn paths(&self, option: &CommandOption) -> Vec<PathBuf> {
        self.all(option).map(PathBuf::from).collect()
    }

    pub(super) fn path(&self, option: &CommandOption) -> Option<&Path> {
        self.all(option).last().map(Path::new)
    }

    pub(super) fn text(&self, option: &CommandOption) -> Option<String> {
        self.all(option).last().map(text)
    }

    /// A file without which the command can do nothing.
    pub(super) fn required_path(
        &self,
        option: &CommandOption,
        console: &mut Console,
    ) -> Result<&Path, Exit> {
        self.path(option).ok_or_else(|| console.missing(&option.written()))
    }

    /// A text without which the command can do nothing.
    pub(super) fn required_text(
        &self,
        option: &CommandOption,
        console: &mut Console,
    ) -> Result<String, Exit> {
        self.text(option).ok_or_else(|| console.missing(&option.written()))
    }
}

/// A value as text. What is no text in it becomes a replacement character, which no identifier or address contains.
pub(super) fn text(value: &OsStr) -> String {
    value.to_string_lossy().into_owned()
}

/// The identifier that was given for an option.
pub(super) fn identifier<Thing>(
    option: &CommandOption,
    value: &str,
    console: &mut Console,
) -> Result<Id<Thing>, Exit> {
    Id::parse(value).ok_or_else(|| {
        let line = (console.text.inviting().not_an_id)(&option.written(), value);
        console.wrong_usage(&line)
    })
}

/// The address that was given for a site.
pub(super) fn address(value: &str, console: &mut Console) -> Result<SafeUrl, Exit> {
    SafeUrl::parse(value).ok_or_else(|| {
        let line = (console.text.command().not_an_address)(value);
        console.wrong_usage(&line)
    })
}

/// What somebody asked for.
pub(super) enum Asked {
    /// How these commands are used; all of them, where none is named.
    Usage(Vec<&'static Command>),
    /// That a command does its work.
    Run(&'static Command, Arguments),
}

/// Everything that was given, before it is known whether the command understands it.
#[derive(Default)]
struct Given {
    words: Vec<OsString>,
    values: Vec<(&'static str, OsString)>,
    /// Whether the first word was `help`.
    help: bool,
}

/// Reads a whole command line.
pub(super) fn read(
    arguments: impl IntoIterator<Item = OsString>,
    commands: &[&'static Command],
    console: &mut Console,
) -> Result<Asked, Exit> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let mut given = Given::default();
    while let Some(argument) =
        parser.next().map_err(|error| console.wrong_usage(&error.to_string()))?
    {
        match argument {
            Short('h') | Long("help") => return Ok(Asked::Usage(named(&given.words, commands))),
            Short(letter) => return Err(console.unknown(&format!("-{letter}"))),
            Long(name) => {
                let option = declared(name, &given.words, commands);
                let option = option.ok_or_else(|| console.unknown(&format!("--{name}")))?;
                let value = match option.takes {
                    Takes::Nothing => Ok(OsString::new()),
                    Takes::Value | Takes::Values => parser.value(),
                };
                let value = value.map_err(|error| console.wrong_usage(&error.to_string()))?;
                given.values.push((option.name, value));
            }
            Value(word) if word == "help" && given.words.is_empty() => given.help = true,
            Value(word) => given.words.push(word),
        }
    }
    understood(given, commands, console)
}

fn understood(
    given: Given,
    commands: &[&'static Command],
    console: &mut Console,
) -> Result<Asked, Exit> {
    let Given { words, values, help } = given;
    let asked_for_usage = help || (words.is_empty() && values.is_empty());
    let named = named(&words, commands);
    if asked_for_usage && (words.is_empty() || !named.is_empty()) {
        return Ok(Asked::Usage(named));
    }
    let Some(command) = find(&words, commands) else {
        return Err(no_command(&words, commands, console));
    };
    let mut options: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (name, value) in values {
        let option = command.option(name).ok_or_else(|| console.unknown(&format!("--{name}")))?;
        let kept = options.entry(option.name).or_default();
        if option.takes == Takes::Value && !kept.is_empty() {
            let line = (console.text.command().twice)(&option.written());
            return Err(console.wrong_usage(&line));
        }
        kept.push(value);
    }
    let words: Vec<_> = words.iter().skip(command.name.len()).map(PathBuf::from).collect();
    if words.len() < command.words.fewest() {
        let sentences = console.text.command();
        let is_folder = matches!(command.words, Words::Folder);
        return Err(console.missing(if is_folder { sentences.folder } else { sentences.file }));
    }
    match words.get(command.words.most()) {
        Some(word) => Err(console.unknown(&word.display().to_string())),
        None => Ok(Asked::Run(command, Arguments { values: options, words })),
    }
}

/// How many of these words name a command, or begin the name of one.
fn agreeing(words: &[OsString], command: &Command) -> usize {
    words.iter().zip(command.name).take_while(|(word, name)| word == name).count()
}

/// The command with whose whole name these words begin.
fn find(words: &[OsString], commands: &[&'static Command]) -> Option<&'static Command> {
    commands.iter().copied().find(|command| agreeing(words, command) == command.name.len())
}

/// The command of these words, or all those whose names begin with them.
fn named(words: &[OsString], commands: &[&'static Command]) -> Vec<&'static Command> {
    match find(words, commands) {
        Some(command) => vec![command],
        None if words.is_empty() => Vec::new(),
        None => {
            let begins = |command: &&'static Command| agreeing(words, command) == words.len();
            commands.iter().copied().filter(begins).collect()
        }
    }
}

/// The option of this name: that of the command, or of any command as long as none is named.
fn declared(
    name: &str,
    words: &[OsString],
    commands: &[&'static Command],
) -> Option<&'static CommandOption> {
    match find(words, commands) {
        Some(command) => command.option(name),
        None => commands.iter().find_map(|command| command.option(name)),
    }
}

/// Names the word that no command begins with, or the word that is missing.
fn no_command(words: &[OsString], commands: &[&'static Command], console: &mut Console) -> Exit {
    let Some(closest) = commands.iter().rev().max_by_key(|command| agreeing(words, command)) else {
        return Exit::Usage;
    };
    let agreeing = agreeing(words, closest);
    match (words.get(agreeing), closest.name.get(agreeing)) {
        (Some(word), _) => console.unknown(&word.to_string_lossy()),
        // Most people have come to verify a ballot.
        (None, _) if words.is_empty() => console.missing("verify"),
        (None, next) => console.missing(next.copied().unwrap_or_default()),
    }
}

impl Console<'_> {
    fn unknown(&mut self, argument: &str) -> Exit {
        let line = (self.text.command().unknown)(argument);
        self.wrong_usage(&line)
    }

    pub(super) fn missing(&mut self, what: &str) -> Exit {
        let line = (self.text.command().missing)(what);
        self.wrong_usage(&line)
    }
}
