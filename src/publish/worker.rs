//! The service worker with the list of what it keeps.

use std::collections::BTreeMap;

use super::{Files, policy};
use crate::address::Address;
use crate::json::{Value, canonical};
use crate::signing::Digest;

/// Its name: at the root, because it may answer for what is below its own folder.
pub(super) const WORKER: &str = "sw.js";
/// The page that it answers with at every address but the start page.
pub(super) const APPLICATION: &str = "application.html";

/// The source with an empty place for the list.
const SOURCE: &str = include_str!("sw.js");

const TYPES: &[(&str, &str)] = &[
    ("css", "text/css; charset=utf-8"),
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
    ("woff2", "font/woff2"),
];

/// Writes the worker for a site: `kept` are the paths it keeps, below the root; the start page is empty.
pub(super) fn write(kept: &BTreeMap<&str, &[u8]>, pages: &[Address]) -> String {
    let files = kept
        .iter()
        .map(|(path, bytes)| (*path, Value::string(Digest::of_bytes(bytes).to_base64())));
    let mut sections: Vec<_> = pages.iter().map(section).collect();
    sections.push(String::new());
    sections.sort();
    sections.dedup();
    let page = [("Content-Type", "text/html; charset=utf-8")];
    let mut headers = page.iter().chain(policy::HEADERS).chain(policy::PAGE_HEADERS);
    let texts = |pairs: &mut dyn Iterator<Item = &(&'static str, &'static str)>| {
        Value::object(pairs.map(|(name, value)| (*name, Value::string(*value))))
    };
    let release = Value::object([
        ("files", Value::object(files)),
        ("headers", texts(&mut headers)),
        ("page", Value::string(APPLICATION)),
        ("sections", Value::array(sections.into_iter().map(Value::string))),
        ("types", texts(&mut TYPES.iter())),
    ]);
    // Names all that the worker will do: its files, and its own code.
    let build = Digest::of_bytes([SOURCE, &canonical(&release)].concat().as_bytes());
    let release = release.with("build", Value::string(super::short(&build)));
    super::with_release(SOURCE, &release)
}

/// The first folder of an address.
fn section(page: &Address) -> String {
    page.to_relative().split('/').next().unwrap_or_default().to_owned()
}

/// Whether the app needs this file to start and to work.
fn keeps(path: &str, named_by_page: bool) -> bool {
    let (folder, _) = path.split_once('/').unwrap_or_default();
    named_by_page
        || match (folder, super::extension(path)) {
            ("icons", _) | ("fonts", "woff2") | ("", "webmanifest") => true,
            ("data", "json") => !path.ends_with(".schema.json"),
            _ => false,
        }
}

/// Pages and files of one version, as the worker lists them.
pub(super) fn kept<'a>(
    built: &'a Files,
    written: &'a Files,
    named_by_page: impl Fn(&str) -> bool,
) -> BTreeMap<&'a str, &'a [u8]> {
    let mut kept = BTreeMap::new();
    for (path, bytes) in built.iter().chain(written) {
        let name = path.as_str();
        if name == "index.html" {
            kept.insert("", bytes.as_slice());
        } else if name == APPLICATION || keeps(name, named_by_page(name)) {
            kept.insert(name, bytes.as_slice());
        }
    }
    kept
}
