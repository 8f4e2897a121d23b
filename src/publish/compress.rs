//! Compressed copies of files, made once here, for hosts that send them to browsers.

use std::io::Write;

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};

/// Smaller files fit in one network packet, so compressing them gains nothing.
const WORTHWHILE: usize = 1_000;
/// Extensions of files that are compressed already.
const NOT: &[&str] = &["br", "gz", "jpg", "png", "webp", "woff2"];

/// Whether a compressed copy is worth its place.
pub(super) fn is_worthwhile(path: &str, bytes: &[u8]) -> bool {
    let extension = super::extension(path);
    let travels = !path.starts_with(super::module::BUILD);
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

/// Brotli (RFC 7932).
pub(super) fn brotli(bytes: &[u8], effort: Effort) -> Vec<u8> {
    let parameters = BrotliEncoderParams {
        quality: match effort {
            Effort::Most => 11,
            Effort::Some => 9,
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
pub(super) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut writer = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    let done = writer.write_all(bytes).and_then(|()| writer.finish());
    done.unwrap_or_default()
}
