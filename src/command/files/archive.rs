//! The entries of a zip archive: each one that its directory lists, also where several have one name.
//!
//! Programs that read one archive in two ways lose files. Every byte before the directory therefore belongs to exactly
//! one entry, and the directory ends where the end record begins; anything else is refused. Sizes are known before
//! anything is decompressed.

mod bytes;
mod directory;

use std::io::{BufReader, Read, Seek, SeekFrom};

use flate2::Crc;
use flate2::bufread::DeflateDecoder;

use super::left_out::Why;
use bytes::{Bytes, read_at};
use directory::{Directory, ELSEWHERE};

/// The largest directory that is read: more than the names of as many files as one delivery may hold.
const MOST_DIRECTORY: u64 = 16 << 20;

const LISTED: &[u8] = b"PK\x01\x02";
const LOCAL: &[u8] = b"PK\x03\x04";
const LOCAL_BYTES: u64 = 30;

const ENCRYPTED: u64 = 1;
/// The sizes follow the content, because the writer did not know them before.
const SIZES_FOLLOW: u64 = 1 << 3;
/// How long these sizes are: with or without a signature, in 32 or 64 bits.
const FOLLOWING: [u64; 5] = [0, 12, 16, 20, 24];
const STORED: u64 = 0;
const DEFLATED: u64 = 8;
const SIZES_64: u64 = 1;

/// One entry of an archive, as its directory lists it.
pub(in crate::command) struct Entry {
    pub(in crate::command) name: String,
    /// How long its content is.
    pub(in crate::command) size: u64,
    /// Why its content is not read.
    pub(in crate::command) left_out: Option<Why>,
    raw_name: Vec<u8>,
    flags: u64,
    method: u64,
    crc: u64,
    packed: u64,
    at: u64,
    content_at: u64,
}

/// Every entry of an archive, in the order of its directory.
pub(in crate::command) fn entries(
    file: &mut (impl Read + Seek),
    most: usize,
) -> Result<Vec<Entry>, Why> {
    let directory = Directory::find(file)?;
    if directory.count > u64::try_from(most).unwrap_or(u64::MAX) || directory.size > MOST_DIRECTORY
    {
        return Err(Why::Said(|words| words.too_many));
    }
    let bytes = read_at(file, directory.at, directory.size)?;
    let mut bytes = Bytes(&bytes);
    let mut entries = Vec::new();
    while !bytes.0.is_empty() {
        entries.push(Entry::listed(&mut bytes).ok_or_else(Why::strewn)?);
    }
    if entries.len() as u64 != directory.count {
        return Err(Why::strewn());
    }
    for entry in &mut entries {
        entry.compare_with_local(file)?;
    }
    every_byte_has_one_entry(&entries, directory.at)?;
    Ok(entries)
}

impl Entry {
    /// The next entry of a directory.
    fn listed(bytes: &mut Bytes<'_>) -> Option<Self> {
        let is_listed = bytes.0.starts_with(LISTED);
        bytes.skip(LISTED.len())?;
        let system = bytes.number::<2>()? >> 8;
        bytes.skip(2)?;
        let (flags, method) = (bytes.number::<2>()?, bytes.number::<2>()?);
        bytes.skip(4)?;
        let (crc, packed, size) =
            (bytes.number::<4>()?, bytes.number::<4>()?, bytes.number::<4>()?);
        let lengths = [bytes.number::<2>()?, bytes.number::<2>()?, bytes.number::<2>()?];
        let disk = bytes.number::<2>()?;
        bytes.skip(2)?;
        let (attributes, at) = (bytes.number::<4>()?, bytes.number::<4>()?);
        let [name, extra, comment] = lengths;
        let raw_name = bytes.text(name)?.to_vec();
        let extra = bytes.text(extra)?;
        bytes.text(comment)?;
        let mut numbers = [size, packed, at];
        replace_long(&mut numbers, extra)?;
        let [size, packed, at] = numbers;
        let name = String::from_utf8_lossy(&raw_name).into_owned();
        let left_out = left_out(&name, size, flags, method, (system, attributes));
        let content_at = 0;
        (is_listed && (disk == 0 || disk == 0xffff)).then_some(Self {
            name,
            size,
            left_out,
            raw_name,
            flags,
            method,
            crc,
            packed,
            at,
            content_at,
        })
    }

    /// Finds the content, and leaves the entry out where its own header says something else than the directory.
    fn compare_with_local(&mut self, file: &mut (impl Read + Seek)) -> Result<(), Why> {
        let header = read_at(file, self.at, LOCAL_BYTES)?;
        let mut bytes = Bytes(&header);
        let read = |bytes: &mut Bytes<'_>| {
            let is_local = bytes.0.starts_with(LOCAL);
            bytes.skip(LOCAL.len() + 2)?;
            let said = (bytes.number::<2>()?, bytes.number::<2>()?);
            bytes.skip(4)?;
            let sums = [bytes.number::<4>()?, bytes.number::<4>()?, bytes.number::<4>()?];
            let lengths = (bytes.number::<2>()?, bytes.number::<2>()?);
            is_local.then_some((said, sums, lengths))
        };
        let ((said, method), sums, (name, extra)) = read(&mut bytes).ok_or_else(Why::strewn)?;
        let rest = read_at(file, self.at.saturating_add(LOCAL_BYTES), name + extra)?;
        let mut rest = Bytes(&rest);
        let [crc, packed, size] = sums;
        let mut sizes = [size, packed];
        let is_same = rest.text(name).is_some_and(|name| name == self.raw_name)
            && (said ^ self.flags) & (ENCRYPTED | SIZES_FOLLOW) == 0
            && method == self.method
            && replace_long(&mut sizes, rest.0).is_some()
            && (self.flags & SIZES_FOLLOW != 0
                || (crc == self.crc && sizes == [self.size, self.packed]));
        if !is_same && self.left_out.is_none() {
            self.left_out = Some(Why::Said(|words| words.headers_disagree));
        }
        let content_at = self.at.checked_add(LOCAL_BYTES + name + extra);
        self.content_at = content_at.ok_or_else(Why::strewn)?;
        Ok(())
    }

    /// Its content, or a part that is longer than it may be.
    pub(in crate::command) fn read(
        &self,
        file: &mut (impl Read + Seek),
        most_bytes: u64,
    ) -> Result<Vec<u8>, Why> {
        file.seek(SeekFrom::Start(self.content_at))?;
        let packed = BufReader::new(file.take(self.packed));
        let most = self.size.min(most_bytes).saturating_add(1);
        let mut bytes = Vec::new();
        let used = if self.method == DEFLATED {
            let mut decoder = DeflateDecoder::new(packed);
            decoder.by_ref().take(most).read_to_end(&mut bytes)?;
            decoder.total_in()
        } else {
            packed.take(most).read_to_end(&mut bytes)? as u64
        };
        if self.size > most_bytes && bytes.len() as u64 == most {
            return Ok(bytes);
        }
        let mut crc = Crc::new();
        crc.update(&bytes);
        let is_whole = bytes.len() as u64 == self.size
            && used == self.packed
            && u64::from(crc.sum()) == self.crc;
        if is_whole { Ok(bytes) } else { Err(Why::Said(|words| words.damaged)) }
    }
}

/// Why the content of an entry is not read, by what the directory says of it.
fn left_out(
    name: &str,
    size: u64,
    flags: u64,
    method: u64,
    (system, attributes): (u64, u64),
) -> Option<Why> {
    const UNIX: u64 = 3;
    const MACOS: u64 = 19;
    let kind = if matches!(system, UNIX | MACOS) { attributes >> 28 } else { 0 };
    if name.ends_with('/') && size == 0 {
        Some(Why::Harmless(|words| words.folder))
    } else if kind == 0o12 {
        Some(Why::Said(|words| words.link))
    } else if flags & ENCRYPTED != 0 {
        Some(Why::Said(|words| words.encrypted))
    } else if !matches!(method, STORED | DEFLATED) {
        Some(Why::Said(|words| words.unknown_method))
    } else {
        None
    }
}

/// Refuses entries that overlap, and bytes that no entry has: other programs may find other files there.
fn every_byte_has_one_entry(entries: &[Entry], directory_at: u64) -> Result<(), Why> {
    let mut in_order: Vec<_> = entries.iter().collect();
    in_order.sort_by_key(|entry| entry.at);
    let begins = in_order.iter().map(|entry| entry.at).chain([directory_at]);
    if begins.clone().next() != Some(0) {
        return Err(Why::strewn());
    }
    for (entry, next) in in_order.iter().zip(begins.skip(1)) {
        let between =
            entry.content_at.checked_add(entry.packed).and_then(|end| next.checked_sub(end));
        let follows = |bytes: u64| {
            bytes == 0 || (entry.flags & SIZES_FOLLOW != 0 && FOLLOWING.contains(&bytes))
        };
        if !between.is_some_and(follows) {
            return Err(Why::strewn());
        }
    }
    Ok(())
}

/// Numbers that did not fit stand in 64 bits in the extra field, in this order.
fn replace_long(numbers: &mut [u64], extra: &[u8]) -> Option<()> {
    if !numbers.contains(&ELSEWHERE) {
        return Some(());
    }
    let mut extra = Bytes(extra);
    while !extra.0.is_empty() {
        let (kind, length) = (extra.number::<2>()?, extra.number::<2>()?);
        let mut field = Bytes(extra.text(length)?);
        if kind == SIZES_64 {
            for number in numbers.iter_mut().filter(|number| **number == ELSEWHERE) {
                *number = field.number::<8>()?;
            }
            return Some(());
        }
    }
    None
}
