//! What is never published: files that hold a secret, found by what is in them, whatever they are called.

use std::io::{Cursor, Read};

use flate2::read::MultiGzDecoder;

use crate::command::files::archive;
use crate::format::invitation_link::{self, LinkFault};
use crate::format::{backup_v1, draft_v1, invitation_v1, office_v1, roster_v1};
use crate::json::{Shape, Value, parse};
use crate::publish::{Files, extension};
use crate::text::PublishedFiles;

/// A sentence on a kind of secret, with what to do.
pub(super) type Secret = fn(&PublishedFiles) -> &'static str;

/// Our documents that are for their owner alone.
const OURS: [(&str, Secret); 5] = [
    (roster_v1::FORMAT, |words| words.jury),
    (office_v1::FORMAT, |words| words.office),
    (draft_v1::FORMAT, |words| words.draft),
    (backup_v1::FORMAT, |words| words.draft),
    (invitation_v1::FORMAT, |words| words.invitation),
];
/// The most bytes that are decompressed of one file.
const MOST_BYTES: u64 = 64 << 20;
/// How many archives may lie in each other.
const MOST_ARCHIVES: usize = 3;

/// Every file that holds a secret.
pub(super) fn secrets<'files>(
    files: impl Iterator<Item = (&'files String, &'files Vec<u8>)>,
) -> Vec<(&'files str, Secret)> {
    files.filter_map(|(path, bytes)| Some((path.as_str(), secret(path, bytes, 0)?))).collect()
}

fn secret(path: &str, bytes: &[u8], depth: usize) -> Option<Secret> {
    if bytes.starts_with(b"\0asm") {
        return None;
    }
    if let Some(inside) = decompressed(path, bytes) {
        let Ok(inside) = inside else { return Some(|words| words.unreadable) };
        let is_too_deep = depth >= MOST_ARCHIVES && !inside.is_empty();
        let unreadable: Secret = |words| words.unreadable;
        return is_too_deep
            .then_some(unreadable)
            .or_else(|| inside.iter().find_map(|(path, bytes)| secret(path, bytes, depth + 1)));
    }
    let text = text(bytes);
    let text = text.trim_start_matches('\u{feff}');
    let in_link =
        !matches!(invitation_link::find(text), Err(LinkFault::Missing | LinkFault::Truncated));
    if in_link {
        return Some(|words| words.link);
    }
    match parse(text.as_bytes()) {
        Ok(document) => in_document(&document, true),
        Err(_) => in_text(text),
    }
}

/// What a compressed file or an archive holds; nothing of any other file.
fn decompressed(path: &str, bytes: &[u8]) -> Option<Result<Files, ()>> {
    let whole = |reader: &mut dyn Read| {
        let mut inside = Vec::new();
        let read = reader.take(MOST_BYTES + 1).read_to_end(&mut inside);
        let is_whole = read.is_ok_and(|count| count as u64 <= MOST_BYTES);
        let name = path.rsplit_once('.').map_or(path, |(name, _)| name);
        if is_whole { Ok(Files::from([(name.to_owned(), inside)])) } else { Err(()) }
    };
    if bytes.starts_with(b"\x1f\x8b") {
        Some(whole(&mut MultiGzDecoder::new(bytes)))
    } else if extension(path) == "br" {
        Some(whole(&mut brotli::Decompressor::new(bytes, 1 << 16)))
    } else if bytes.starts_with(b"PK\x03\x04") {
        Some(in_archive(bytes).ok_or(()))
    } else {
        None
    }
}

fn in_archive(bytes: &[u8]) -> Option<Files> {
    let mut file = Cursor::new(bytes);
    let entries = archive::entries(&mut file, 1_000).ok()?;
    let size = entries.iter().try_fold(0_u64, |sum, entry| sum.checked_add(entry.size))?;
    let mut files = Files::new();
    for (number, entry) in entries.iter().enumerate().filter(|_| size <= MOST_BYTES) {
        if entry.left_out.is_none() {
            let content = entry.read(&mut file, MOST_BYTES).ok()?;
            files.insert(format!("{number}/{}", entry.name), content);
        } else if entry.size > 0 {
            return None;
        }
    }
    (size <= MOST_BYTES).then_some(files)
}

/// The text of a file, as Windows writes it too.
fn text(bytes: &[u8]) -> String {
    let wide = |number: fn([u8; 2]) -> u16| {
        let pairs = bytes.chunks_exact(2).filter_map(|pair| pair.try_into().ok());
        String::from_utf16_lossy(&pairs.map(number).collect::<Vec<_>>())
    };
    match bytes {
        [0xff, 0xfe, ..] => wide(u16::from_le_bytes),
        [0xfe, 0xff, ..] => wide(u16::from_be_bytes),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// The secret of a document, or of what stands in it. Published results have invitations in their ballots.
fn in_document(value: &Value, is_whole: bool) -> Option<Secret> {
    let has = |name: &str| value.member(name).is_some_and(|it| it.as_str().is_some());
    let format = value.member("format").and_then(Value::as_str);
    let ours = OURS.iter().find(|(ours, _)| format.is_some_and(|it| is_version_of(it, ours)));
    match ours {
        Some((format, secret)) if is_whole || *format != invitation_v1::FORMAT => {
            return Some(*secret);
        }
        _ => {}
    }
    if has("kty") && has("d") {
        return Some(|words| words.key);
    }
    if has("ciphertext") && has("protected") {
        return Some(|words| words.locked_key);
    }
    match &value.shape {
        Shape::Array(values) => values.iter().find_map(|value| in_document(value, is_whole)),
        Shape::Object(members) => members.iter().find_map(|(_, value)| in_document(value, false)),
        _ => None,
    }
}

/// Whether this is the format, in any version.
fn is_version_of(format: &str, ours: &str) -> bool {
    let name = |it: &str| it.rsplit_once('/').map(|(name, _)| name.to_owned());
    name(format).is_some() && name(format) == name(ours)
}

/// The secret in a text that is no JSON of ours: a key as other programs write it, a document in something else.
fn in_text(text: &str) -> Option<Secret> {
    let has = |part: &str| text.contains(part);
    let quoted = |format: &str| {
        let name = format.rsplit_once('/').map_or(format, |(name, _)| name);
        has(&format!("\"{name}/"))
    };
    if has("-----BEGIN ") && has("PRIVATE KEY-----") {
        return Some(|words| words.key);
    }
    // Programs name members of keys too, but not with their values.
    if has("\"kty\":") && has("\"d\":") {
        return Some(|words| words.key);
    }
    OURS.iter().find(|(format, _)| quoted(format)).map(|(_, secret)| *secret)
}
