//! Where the directory of a zip archive stands, as the records at the end of the file say.

use std::io::{Read, Seek, SeekFrom};

use super::bytes::{Bytes, read_at};
use crate::command::files::left_out::Why;

const END: &[u8] = b"PK\x05\x06";
const END_BYTES: u64 = 22;
const MOST_COMMENT: u64 = 0xffff;
const END_64_PLACE: &[u8] = b"PK\x06\x07";
const END_64_PLACE_BYTES: u64 = 20;
const END_64: &[u8] = b"PK\x06\x06";

/// What stands for a number that is written elsewhere, in 64 bits.
pub(super) const ELSEWHERE: u64 = 0xffff_ffff;

/// Where the directory of an archive stands.
pub(super) struct Directory {
    pub(super) at: u64,
    pub(super) size: u64,
    pub(super) count: u64,
}

impl Directory {
    /// Finds it by the only record that ends where the file ends.
    pub(super) fn find(file: &mut (impl Read + Seek)) -> Result<Self, Why> {
        let length = file.seek(SeekFrom::End(0))?;
        let tail_at = length.saturating_sub(END_BYTES + MOST_COMMENT);
        let tail = read_at(file, tail_at, length - tail_at)?;
        let ends: Vec<_> = (0_u64..)
            .zip(tail.windows(END.len()))
            .filter(|(_, window)| *window == END)
            .filter_map(|(at, _)| {
                let from = tail.get(usize::try_from(at).ok()?..)?;
                Some((tail_at + at, End::read(Bytes(from))?))
            })
            .collect();
        let [(end_at, end)] = ends.as_slice() else {
            return Err(Why::Said(if ends.is_empty() {
                |words| words.no_archive
            } else {
                |words| words.strewn
            }));
        };
        let whole = match end_at.checked_sub(END_64_PLACE_BYTES) {
            Some(at) => end.with_64_bits(file, at)?,
            None => None,
        };
        let (found, begins_at) = match whole {
            Some((found, at)) => (found, at),
            None => (end.directory(), *end_at),
        };
        let is_before = found.at.checked_add(found.size) == Some(begins_at);
        if is_before { Ok(found) } else { Err(Why::strewn()) }
    }
}

/// The record at the end of an archive, which reaches to the last byte of the file.
struct End {
    count: u64,
    size: u64,
    at: u64,
}

impl End {
    fn read(mut bytes: Bytes<'_>) -> Option<Self> {
        bytes.skip(END.len())?;
        let disks = (bytes.number::<2>()?, bytes.number::<2>()?);
        let here = bytes.number::<2>()?;
        let (count, size, at) = (bytes.number::<2>()?, bytes.number::<4>()?, bytes.number::<4>()?);
        let comment = bytes.number::<2>()?;
        let is_whole = bytes.0.len() as u64 == comment;
        let is_one = disks == (0, 0) && here == count;
        (is_whole && is_one).then_some(Self { count, size, at })
    }

    fn directory(&self) -> Directory {
        Directory { at: self.at, size: self.size, count: self.count }
    }

    /// The same numbers in 64 bits, where the archive has them, and where that record begins.
    fn with_64_bits(
        &self,
        file: &mut (impl Read + Seek),
        place_at: u64,
    ) -> Result<Option<(Directory, u64)>, Why> {
        let place = read_at(file, place_at, END_64_PLACE_BYTES)?;
        if !place.starts_with(END_64_PLACE) {
            return Ok(None);
        }
        let at = Bytes(&place).after(8).and_then(|mut rest| rest.number::<8>());
        let at = at.filter(|at| *at < place_at).ok_or_else(Why::strewn)?;
        // The record has a part of any length at its end, which nobody uses.
        let record = read_at(file, at, (place_at - at).min(56))?;
        let read = || {
            let mut bytes = Bytes(&record);
            let is_record = bytes.0.starts_with(END_64);
            bytes.skip(END_64.len())?;
            let length = bytes.number::<8>()?;
            bytes.skip(4)?;
            let disks = (bytes.number::<4>()?, bytes.number::<4>()?);
            let (here, count) = (bytes.number::<8>()?, bytes.number::<8>()?);
            let (size, start) = (bytes.number::<8>()?, bytes.number::<8>()?);
            let is_whole = at.checked_add(12)?.checked_add(length)? == place_at;
            let agrees = |short: u64, most: u64, long: u64| short == most || short == long;
            let is_same = agrees(self.count, 0xffff, count)
                && agrees(self.size, ELSEWHERE, size)
                && agrees(self.at, ELSEWHERE, start);
            let is_good = is_record && is_whole && is_same && disks == (0, 0) && here == count;
            is_good.then_some(Directory { at: start, size, count })
        };
        Ok(Some((read().ok_or_else(Why::strewn)?, at)))
    }
}
