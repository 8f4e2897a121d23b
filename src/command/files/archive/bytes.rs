//! Reading numbers and texts from bytes, one after the other.

use std::io::{Read, Seek, SeekFrom};

use crate::command::files::left_out::Why;

/// So many bytes of a file, or none.
pub(super) fn read_at(file: &mut (impl Read + Seek), at: u64, length: u64) -> Result<Vec<u8>, Why> {
    file.seek(SeekFrom::Start(at))?;
    let mut bytes = Vec::new();
    file.take(length).read_to_end(&mut bytes)?;
    if bytes.len() as u64 == length { Ok(bytes) } else { Err(Why::strewn()) }
}

/// Bytes that are read from their beginning.
pub(super) struct Bytes<'a>(pub(super) &'a [u8]);

impl<'a> Bytes<'a> {
    pub(super) fn text(&mut self, length: u64) -> Option<&'a [u8]> {
        let (text, rest) = self.0.split_at_checked(usize::try_from(length).ok()?)?;
        self.0 = rest;
        Some(text)
    }

    pub(super) fn skip(&mut self, length: usize) -> Option<()> {
        self.0 = self.0.get(length..)?;
        Some(())
    }

    pub(super) fn after(mut self, length: usize) -> Option<Self> {
        self.skip(length)?;
        Some(self)
    }

    /// A number of this many bytes, the smallest first.
    pub(super) fn number<const LENGTH: usize>(&mut self) -> Option<u64> {
        let (bytes, rest) = self.0.split_first_chunk::<LENGTH>()?;
        self.0 = rest;
        Some(bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)))
    }
}
