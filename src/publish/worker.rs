//! The service worker (`publish/sw.js`) with the list of the files that it keeps.
//!
//! It keeps one page for each program and answers with it at all addresses of the program, because keeping the page of
//! each nominee would make the first visit of a large edition heavy. Start pages and most documents are kept by
//! themselves. What only organisers need is a second list, kept from the first visit to one of their pages.

use std::collections::BTreeMap;

use super::root::{EDITION, INDEX, REVOCATIONS, Root, VOTED};
use super::{Files, START, policy};
use crate::address::{Address, Program};
use crate::json::{Value, canonical};
use crate::map;
use crate::signing::Digest;

/// Its name. It lies at the top of the site, because a worker may answer only for what is below its own folder.
pub(super) const WORKER: &str = "sw.js";
/// The page with which it answers at every address of a program except the start pages.
pub(super) fn page_of(program: Program) -> String {
    format!("{}.html", program.name())
}

/// The page with which it answers in the section of this page. A document has a page of its own.
fn answer_of(page: &Address) -> String {
    page.program().map_or_else(|| page.to_relative(), page_of)
}

/// What a file starts or belongs to: a program, or the pages that need none.
pub(super) type Owner = Option<Program>;

/// The folder of official lists, from which an organiser chooses.
const REGISTER: &str = "register/";
/// The note on the source of the register, which no program reads.
const SOURCE_NOTE: &str = "register/SOURCE.txt";

/// The source with an empty place for the list.
const SOURCE: &str = include_str!("sw.js");

const TYPES: &[(&str, &str)] = &[
    ("css", "text/css; charset=utf-8"),
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("txt", "text/plain; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
    ("woff2", "font/woff2"),
];

/// Paths below the top with what is there; those of start pages and documents end with a slash or are empty.
pub(super) type Kept<'a> = BTreeMap<&'a str, &'a [u8]>;

/// What the worker keeps of a version.
#[derive(Default)]
pub(super) struct KeptFiles<'a> {
    /// Files for everybody.
    pub(super) everybody: Kept<'a>,
    /// Files for organisers, kept from the first visit to one of their pages.
    pub(super) organiser: Kept<'a>,
}

/// Writes the worker for a site.
pub(super) fn write(kept: &KeptFiles<'_>, roots: &[Root<'_>]) -> String {
    let hashes = |kept: &Kept<'_>| {
        let hash = |bytes: &[u8]| Value::string(Digest::of_bytes(bytes).to_base64());
        Value::object(kept.iter().map(|(path, bytes)| (*path, hash(bytes))))
    };
    // The longest first: a root may lie in another.
    let mut folders: Vec<_> = roots.iter().map(|root| root.folder.as_str()).collect();
    folders.sort_by_key(|folder| (std::cmp::Reverse(folder.len()), *folder));
    let pages = roots.iter().flat_map(|root| Address::pages(&root.open.edition));
    let mut sections = BTreeMap::new();
    for page in pages {
        let answer = Value::string(answer_of(&page));
        let is_first = page.to_relative().matches('/').count() < 2;
        match sections.get(&section(&page)) {
            // Below a page of another kind: a section of its own.
            Some(above) if *above != answer && !is_first => {
                sections.insert(page.to_relative().trim_end_matches('/').to_owned(), answer);
            }
            _ => _ = sections.insert(section(&page), answer),
        }
    }
    let sections = sections.iter().map(|(section, page)| (section.as_str(), page.clone()));
    let page = [("Content-Type", "text/html; charset=utf-8")];
    let mut headers = page.iter().chain(policy::HEADERS).chain(policy::PAGE_HEADERS);
    let texts = |pairs: &mut dyn Iterator<Item = &(&'static str, &'static str)>| {
        Value::object(pairs.map(|(name, value)| (*name, Value::string(*value))))
    };
    let release = Value::object([
        ("files", hashes(&kept.everybody)),
        ("headers", texts(&mut headers)),
        ("organiser", hashes(&kept.organiser)),
        ("roots", Value::array(folders.into_iter().map(Value::string))),
        ("sections", Value::object(sections)),
        ("types", texts(&mut TYPES.iter())),
    ]);
    // The hash of all that the worker does: its files, and its own code.
    let build = Digest::of_bytes([SOURCE, &canonical(&release)].concat().as_bytes());
    let release = release.with("build", Value::string(super::short(&build)));
    super::with_release(SOURCE, &release)
}

/// The first folder of an address.
pub(super) fn section(page: &Address) -> String {
    page.to_relative().split('/').next().unwrap_or_default().to_owned()
}

/// Pages and files of one version, as the worker lists them: `owner` is the program that a file starts or belongs to,
/// if any.
pub(super) fn kept<'a>(
    built: &'a Files,
    written: &'a Files,
    roots: &[Root<'_>],
    owner: impl Fn(&str) -> Option<Owner>,
) -> KeptFiles<'a> {
    let mut kept = KeptFiles::default();
    for (path, bytes) in built.iter().chain(written) {
        let below = |root: &Root<'_>| path.strip_prefix(&root.folder);
        let folder = path.strip_suffix(START);
        let is_page = |root: &Root<'_>| {
            folder.and_then(|it| it.strip_prefix(&root.folder)).is_some_and(is_kept_page)
        };
        if let Some(folder) = folder.filter(|_| roots.iter().any(is_page)) {
            kept.everybody.insert(folder, bytes.as_slice());
        } else if is_of_organiser(path, owner(path))
            || roots
                .iter()
                .filter_map(below)
                .any(|it| it == page_of(Program::Organiser) || it == VOTED)
        {
            kept.organiser.insert(path.as_str(), bytes.as_slice());
        } else if owner(path).is_some()
            || is_kept_once(path)
            || roots.iter().filter_map(below).any(is_kept)
        {
            kept.everybody.insert(path.as_str(), bytes.as_slice());
        }
    }
    kept
}

/// Whether only the organiser's program needs this file, which lies at the top of the site.
fn is_of_organiser(path: &str, owner: Option<Owner>) -> bool {
    owner == Some(Some(Program::Organiser)) || (path.starts_with(REGISTER) && path != SOURCE_NOTE)
}

/// Whether the page in this folder of a root is kept by itself: a start page or a document.
fn is_kept_page(folder: &str) -> bool {
    let page = Address::parse(folder, "");
    page == Address::home() || (page.program().is_none() && page != Address::Unknown)
}

/// Whether the programs need this file, which lies at the top of the site.
fn is_kept_once(path: &str) -> bool {
    let (folder, _) = path.split_once('/').unwrap_or_default();
    path == INDEX
        || path == map::FILE
        || matches!((folder, super::extension(path)), ("icons", _) | ("fonts", "woff2"))
}

/// Whether the programs need this file, which lies in every root.
fn is_kept(path: &str) -> bool {
    path == EDITION
        || path == REVOCATIONS
        || [Program::Gallery, Program::Desk].into_iter().any(|program| path == page_of(program))
        || (!path.contains('/') && super::extension(path) == "webmanifest")
}
