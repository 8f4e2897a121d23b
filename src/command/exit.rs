//! The exit codes of the command line.

use std::process::ExitCode;

/// The exit codes, which scripts rely on, from the best to the worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// 0: everything is good.
    Good,
    /// 6: nothing was refused, and not everything was checked.
    Unchecked,
    /// 1: something was refused.
    Refused,
    /// 2: the arguments make no sense.
    Usage,
    /// 3: a file could not be read or written.
    Unreadable,
    /// 4: the organiser has to decide something first.
    Undecided,
    /// 5: counting again gives something else.
    Different,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Good => Self::SUCCESS,
            Exit::Unchecked => Self::from(6),
            Exit::Refused => Self::from(1),
            Exit::Usage => Self::from(2),
            Exit::Unreadable => Self::from(3),
            Exit::Undecided => Self::from(4),
            Exit::Different => Self::from(5),
        }
    }
}
