//! A file that was parsed before it is known which document it is, so that it is parsed only once.

use super::fault::{Fault, FaultKind};
use crate::bounds::BACKUP_BYTES;
use crate::json::{Path, Position, Value, parse};

/// The largest document that can come among others, in bytes.
pub const MAX_BYTES: usize = BACKUP_BYTES;

/// A file with what it says. Reading a document from it uses it up.
#[derive(Debug)]
pub struct Parsed<'a> {
    bytes: &'a [u8],
    value: Result<Value, Fault>,
}

impl<'a> Parsed<'a> {
    /// Parses a file that is not too large for all documents that can come among others.
    pub fn of(bytes: &'a [u8]) -> Self {
        Self::within(bytes, MAX_BYTES)
    }

    /// Parses a file of at most so many bytes.
    pub(super) fn within(bytes: &'a [u8], limit: usize) -> Self {
        let value = check_size(bytes, limit).and_then(|()| {
            parse(bytes).map_err(|error| {
                let position = Position::of(&String::from_utf8_lossy(bytes), error.at);
                alone(position, FaultKind::Syntax(error.fault).fit())
            })
        });
        Self { bytes, value }
    }

    /// The file as it came.
    pub fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// Which document it says that it is.
    pub fn format(&self) -> Option<&str> {
        self.value.as_ref().ok()?.member("format")?.as_str()
    }

    /// What it says, where it is no larger than its kind of document may be.
    pub(super) fn into_value(self, limit: usize) -> Result<Value, Fault> {
        check_size(self.bytes, limit)?;
        self.value
    }
}

fn check_size(bytes: &[u8], limit: usize) -> Result<(), Fault> {
    if bytes.len() > limit {
        return Err(alone(Position { line: 1, column: 1 }, FaultKind::TooLarge(limit)));
    }
    Ok(())
}

/// A fault of the file as a whole.
fn alone(position: Position, kind: FaultKind) -> Fault {
    Fault { path: Path::root(), position, kind }
}
