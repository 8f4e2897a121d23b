//! Compressed copies of files, made once here, for hosts that send them to browsers.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::num::NonZero;
use std::panic;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{self, ScopedJoinHandle};

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};

use super::Files;

/// Smaller files fit in one network packet, so compressing them gains nothing.
const WORTHWHILE: usize = 1_000;
/// Extensions of files that are compressed already.
const NOT: &[&str] = &["br", "gz", "jpg", "png", "webp", "woff2"];

/// Whether a compressed copy is worth its place.
fn is_worthwhile(path: &str, bytes: &[u8]) -> bool {
    let extension = super::extension(path);
    let travels = !path.starts_with(super::build::BUILD);
    travels && bytes.len() >= WORTHWHILE && !extension.is_empty() && !NOT.contains(&extension)
}

/// How much time is spent on compressing a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Effort {
    /// Everybody downloads it.
    Most,
    /// For files of which there are hundreds: much faster, a little larger.
    Some,
}

/// A file in the shapes that compressed it.
#[derive(Debug)]
pub(super) struct Copies {
    pub(super) brotli: Vec<u8>,
    pub(super) gzip: Vec<u8>,
}

/// The copies of all files that are worth it, by the paths of the files. Every core of the machine works at them: no copy
/// needs another one. `before` is the folder as it was found.
pub(super) fn copies<'files>(
    before: &Files,
    files: impl Iterator<Item = (&'files str, &'files [u8], Effort)>,
) -> BTreeMap<&'files str, Copies> {
    let mut files: Vec<_> = files.filter(|(path, bytes, _)| is_worthwhile(path, bytes)).collect();
    // The largest first, or one core would be at one of them when the others have nothing left to do.
    files.sort_by_key(|(_, bytes, _)| Reverse(bytes.len()));
    let next = AtomicUsize::new(0);
    let work = || {
        let mut made = Vec::new();
        while let Some(&(path, bytes, effort)) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            // Most of the time goes into programs, which are the same when a folder is published again.
            let kept = (effort == Effort::Most).then(|| copy_before(before, path, bytes)).flatten();
            let brotli = kept.unwrap_or_else(|| brotli(bytes, effort));
            made.push((path, Copies { brotli, gzip: gzip(bytes) }));
        }
        made
    };
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        let made = workers.into_iter().map(ScopedJoinHandle::join);
        made.flat_map(|made| made.unwrap_or_else(|fault| panic::resume_unwind(fault))).collect()
    })
}

/// The copy that was there before, if these bytes and no others come out of it.
fn copy_before(before: &Files, path: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    let copy = before.get(&format!("{path}.br"))?;
    let mut reader = brotli::Decompressor::new(copy.as_slice(), copy.len());
    let mut content = vec![0; bytes.len()];
    reader.read_exact(&mut content).ok()?;
    let nothing_follows = reader.read(&mut [0]).ok()? == 0;
    (nothing_follows && content == bytes).then(|| copy.clone())
}

/// Brotli (RFC 7932).
pub(super) fn brotli(bytes: &[u8], effort: Effort) -> Vec<u8> {
    let parameters = BrotliEncoderParams {
        quality: match effort {
            Effort::Most => 11,
            // One more and each file, however small, has 32 MB of tables: seconds for a thousandth of the bytes.
            Effort::Some => 8,
        },
        lgwin: 22,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut compressed = Vec::new();
    // Reading and writing memory does not fail; an empty copy would be dropped by the caller.
    let done = brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters);
    if done.is_ok() { compressed } else { Vec::new() }
}

/// gzip (RFC 1952) without name or time, so that the same bytes give the same bytes.
fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut writer = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    let done = writer.write_all(bytes).and_then(|()| writer.finish());
    done.unwrap_or_default()
}
