//! What a command declares of its arguments: its name, its options, its words and the sentence on how it is used.

use super::Arguments;
use crate::command::{Console, Exit};
use crate::text::Usages;

/// One command of the program.
pub struct Command {
    /// The words that name it, such as `edition check`. No name begins with the whole name of another command.
    pub name: &'static [&'static str],
    /// The options that it understands.
    pub options: &'static [CommandOption],
    /// The words that follow its name.
    pub(in crate::command) words: Words,
    /// The sentence that says how it is used.
    pub(in crate::command) usage: fn(&Usages) -> &'static str,
    /// A sentence that it shares with other commands, if any.
    pub(in crate::command) shared_usage: Option<fn(&Usages) -> &'static str>,
    /// What it does.
    pub(in crate::command) run: fn(&Arguments, &mut Console) -> Result<Exit, Exit>,
}

impl Command {
    pub(super) fn option(&self, name: &str) -> Option<&'static CommandOption> {
        self.options.iter().find(|option| option.name == name)
    }
}

/// An option of a command. An option of one name takes a value in every command that has it, or in none: it may be
/// read before the command is known.
pub struct CommandOption {
    /// What follows the two hyphens.
    pub name: &'static str,
    /// What follows the name.
    pub takes: Takes,
}

/// What an option takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// Nothing: it is there or not.
    Nothing,
    /// One value; of two, nobody could tell which was meant.
    Value,
    /// A value each time that it is given, and all of them count.
    Values,
}

impl CommandOption {
    pub(in crate::command) const fn flag(name: &'static str) -> Self {
        Self { name, takes: Takes::Nothing }
    }

    pub(in crate::command) const fn value(name: &'static str) -> Self {
        Self { name, takes: Takes::Value }
    }

    pub(in crate::command) const fn values(name: &'static str) -> Self {
        Self { name, takes: Takes::Values }
    }

    /// As it is written on a command line.
    pub(in crate::command) fn written(&self) -> String {
        format!("--{}", self.name)
    }
}

/// The edition that a command is about.
pub(in crate::command) const EDITION: CommandOption = CommandOption::value("edition");
/// The file of the organiser's key.
pub(in crate::command) const KEY: CommandOption = CommandOption::value("key");
/// The file of its passphrase: every program of the machine can read what is an argument.
pub(in crate::command) const PASSPHRASE: CommandOption = CommandOption::value("passphrase-file");
/// The address at which the site is read.
pub(in crate::command) const SITE: CommandOption = CommandOption::value("site");
/// Where the answer is written to.
pub(in crate::command) const OUT: CommandOption = CommandOption::value("out");
/// The invitation that is meant.
pub(in crate::command) const INVITATION: CommandOption = CommandOption::value("invitation");
/// Whether each category is explained.
pub(in crate::command) const EXPLAIN: CommandOption = CommandOption::flag("explain");
/// Whether the answer is for programs.
pub(in crate::command) const JSON: CommandOption = CommandOption::flag("json");

/// How many words follow the name of a command, and what they are.
pub(in crate::command) enum Words {
    None,
    Folder,
    File,
    TwoFiles,
    Files,
    TwoFilesOrMore,
}

impl Words {
    pub(super) fn fewest(&self) -> usize {
        match self {
            Self::None => 0,
            Self::Folder | Self::File | Self::Files => 1,
            Self::TwoFiles | Self::TwoFilesOrMore => 2,
        }
    }

    pub(super) fn most(&self) -> usize {
        match self {
            Self::None | Self::Folder | Self::File | Self::TwoFiles => self.fewest(),
            Self::Files | Self::TwoFilesOrMore => usize::MAX,
        }
    }
}
