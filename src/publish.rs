//! From a built app and an edition to the folder that is uploaded.
//!
//! Functions from files in memory to files in memory: the same files give the same bytes, also when the folder was
//! published before. Knows no disk and no network.
//!
//! - a page for every address, with a base that leads to the root and its content already written (`page`): no host
//!   needs a rewrite rule, and no reader waits for a program
//! - where they were gathered, the licences of all that it contains (`licences`)
//! - where the site's address is known, a picture for whoever shares a page (`picture`)
//! - the chain of hashes that lets nothing run that was changed (`boot`), and the policy of the pages (`policy`)
//! - the service worker with its list (`worker`), headers for hosts (`hosting`), compressed copies (`compress`)
//! - `SHA256SUMS` over all of it

mod boot;
mod compress;
mod hosting;
pub mod licences;
pub mod page;
pub mod picture;
mod policy;
mod template;
mod worker;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::address::Address;
use crate::edition::SafeUrl;
use crate::json::{Value, canonical};
use crate::signing::Digest;
use crate::text::Text;
use crate::workflow::{OpenEdition, open_edition};

use boot::Boot;
use licences::Licences;
use template::{Parts, Template};

/// The files of a folder: path with slashes → content.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The start page, which is Trunk's page in a folder that was just built.
const START: &str = "index.html";
/// The edition that a site shows.
const EDITION: &str = "data/edition.json";
/// Trunk's page, kept so that the folder can be published again. Not linked; need not be uploaded.
const TEMPLATE: &str = "build/page.template";
/// What publishing wrote, so that the next time can take it away. Not linked; need not be uploaded.
const WRITTEN: &str = "build/written.txt";
/// What is read before the app is there; the app takes it away.
const WRITTEN_PAGE: &str = "static";
/// What `sha256sum --check` reads.
const SUMS: &str = "SHA256SUMS";
/// Where the names of a build go in the scripts.
const RELEASE: &str = "const RELEASE = null;";
/// Characters of a hash in a name.
const SHORT: usize = 16;

/// Why a folder cannot be published. Nothing of it was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PublishError {
    /// This page is not as Trunk builds it.
    NotASite(String),
    /// This file is not there.
    Missing(String),
    /// The edition has faults.
    Edition(String),
    /// This file is no list of licences.
    Licences(String),
    /// A picture cannot be drawn, in the words of whoever tried.
    Picture(String),
}

/// What publishing makes of a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The files it adds or replaces.
    pub files: Files,
    /// The files that an earlier publication wrote and this one does not.
    pub obsolete: Vec<String>,
    /// How many addresses have a page.
    pub pages: usize,
    /// What a first visit downloads, part by part.
    pub first_visit: Vec<(Part, usize)>,
}

/// A part of what a first visit downloads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The page itself.
    Page,
    /// The style sheets.
    Styles,
    /// What starts the app.
    Boot,
    /// The program's way to the browser.
    Glue,
    /// The program.
    Wasm,
    /// The edition.
    Data,
}

/// Publishes a built folder, or one that was published before.
///
/// # Errors
/// When it is no built folder, or its edition or its list of licences cannot be read.
pub fn publish(
    folder: &Files,
    text: &'static Text,
    site: Option<&SafeUrl>,
) -> Result<Published, PublishError> {
    let (template, source) = template(folder)?;
    let before = written_before(folder);
    let mut built = folder.clone();
    built.retain(|path, _| path != START && !before.iter().any(|written| written == path));
    let edition = built.get(EDITION).ok_or_else(|| PublishError::Missing(EDITION.to_owned()))?;
    let open = open_edition(edition).map_err(|_| PublishError::Edition(EDITION.to_owned()))?;
    let boot = Boot::new(&template, &built, text)?;
    let licences = gathered(&built)?;
    let link = licences.as_ref().map(|_| page::licences_link()).unwrap_or_default();
    let pages = Address::pages(&open.edition);

    let mut written = Files::new();
    let mut write = |path: String, html: String| _ = written.insert(path, html.into_bytes());
    for page in pages.iter().chain([&Address::home()]) {
        let address = page.to_relative();
        let root = "../".repeat(address.matches('/').count());
        let head = page::head(page, &open, text, site);
        let body = format!("<div id=\"{WRITTEN_PAGE}\">{}</div>", page::body(page, &open, text));
        write(
            format!("{address}{START}"),
            template.page(&parts(&boot, &link, &root, &head, &body)),
        );
    }
    for (path, content) in page::extra_files(&open, text, site, licences.as_ref()) {
        let links = template.links();
        let policy = policy::without_scripts();
        write(path, content.replacen(page::STYLES, &format!("{policy}\n{links}"), 1));
    }
    write(worker::APPLICATION.to_owned(), template.page(&parts(&boot, &link, "", "", "")));
    write(boot.name.clone(), boot.script.clone());
    if site.is_some() {
        // Only a page that knows its whole address can name its picture.
        written.extend(pictures(&open, text)?);
    }

    let kept = worker::kept(&built, &written, |path| path == boot.name || template.names(path));
    let worker = worker::write(&kept, &pages);
    let hashed: Vec<_> = built
        .keys()
        .map(String::as_str)
        .filter(|path| template.names(path))
        .chain([boot.name.as_str()])
        .collect();
    let alone = licences.is_some().then_some(page::LICENCES);
    let headers = hosting::headers(&hashed, &pages, alone);
    written.insert(worker::WORKER.to_owned(), worker.into_bytes());
    written.insert(hosting::HEADERS.to_owned(), headers.into_bytes());

    let first_visit = add_compressed(&built, &mut written, &template, &boot);
    written.insert(TEMPLATE.to_owned(), source.into_bytes());
    let names: Vec<_> = written.keys().map(String::as_str).chain([SUMS, WRITTEN]).collect();
    let names = sorted_lines(names);
    written.insert(WRITTEN.to_owned(), names.into_bytes());
    let sums = sums(&built, &written);
    written.insert(SUMS.to_owned(), sums.into_bytes());

    let obsolete = before.into_iter().filter(|path| !written.contains_key(path)).collect();
    Ok(Published { files: written, obsolete, pages: pages.len() + 1, first_visit })
}

/// The picture of the edition and of each nominee.
fn pictures(open: &OpenEdition, text: &Text) -> Result<Files, PublishError> {
    let failed = |error: picture::PictureError| PublishError::Picture(error.to_string());
    let edition = &open.edition;
    let cover = picture::cover(edition, text).map_err(failed)?;
    let mut pictures = Files::from([(picture::COVER.to_owned(), cover)]);
    for nominee in &edition.nominees {
        let awards: Vec<_> = edition.awards_of(&nominee.id).collect();
        let drawn = picture::picture(nominee, &awards, edition, text).map_err(failed)?;
        pictures.insert(picture::path(&nominee.id), drawn);
    }
    Ok(pictures)
}

/// The licences of all that is shipped, where the build left a list of them.
fn gathered(built: &Files) -> Result<Option<Licences>, PublishError> {
    let unusable = || PublishError::Licences(licences::DOCUMENT.to_owned());
    let document = built.get(licences::DOCUMENT);
    document.map(|bytes| licences::read(bytes).ok_or_else(unusable)).transpose()
}

/// Trunk's page, wherever it is: as it was built, or as the last publication kept it.
fn template(folder: &Files) -> Result<(Template, String), PublishError> {
    for path in [START, TEMPLATE] {
        let source = folder.get(path).and_then(|bytes| std::str::from_utf8(bytes).ok());
        if let Some((template, source)) = source.and_then(|it| Some((Template::parse(it)?, it))) {
            return Ok((template, source.to_owned()));
        }
    }
    Err(PublishError::NotASite(START.to_owned()))
}

fn written_before(folder: &Files) -> Vec<String> {
    let text = folder.get(WRITTEN).and_then(|bytes| std::str::from_utf8(bytes).ok());
    text.unwrap_or_default().lines().map(ToOwned::to_owned).collect()
}

fn parts<'a>(
    boot: &'a Boot,
    links: &'a str,
    root: &'a str,
    head: &'a str,
    body: &'a str,
) -> Parts<'a> {
    let Boot { policy, start, failure, .. } = boot;
    Parts { root, policy, head, links, start, body, failure }
}

/// Adds a compressed copy of all that is worth it, and says what a first visit comes to.
fn add_compressed(
    built: &Files,
    written: &mut Files,
    template: &Template,
    boot: &Boot,
) -> Vec<(Part, usize)> {
    let mut copies = Files::new();
    let mut sizes = [Part::Page, Part::Styles, Part::Boot, Part::Glue, Part::Wasm, Part::Data]
        .map(|part| (part, 0));
    for (path, bytes) in built.iter().chain(&*written) {
        let brotli = compress::is_worthwhile(path, bytes).then(|| compress::brotli(bytes));
        let size = brotli.as_ref().map_or(bytes.len(), Vec::len);
        if let Some(part) = part_of(path, template, boot) {
            for (_, sum) in sizes.iter_mut().filter(|(it, _)| *it == part) {
                *sum += size;
            }
        }
        let Some(brotli) = brotli else { continue };
        copies.insert(format!("{path}.br"), brotli);
        copies.insert(format!("{path}.gz"), compress::gzip(bytes));
    }
    written.append(&mut copies);
    sizes.into()
}

fn part_of(path: &str, template: &Template, boot: &Boot) -> Option<Part> {
    match path {
        START => Some(Part::Page),
        EDITION => Some(Part::Data),
        _ if path == boot.name => Some(Part::Boot),
        _ if path == template.glue => Some(Part::Glue),
        _ if path == template.wasm => Some(Part::Wasm),
        _ if template.names(path) && extension(path) == "css" => Some(Part::Styles),
        _ => None,
    }
}

fn sorted_lines(mut names: Vec<&str>) -> String {
    names.sort_unstable();
    names.iter().fold(String::new(), |text, name| text + name + "\n")
}

/// The hash of every file, in the format of `sha256sum`.
fn sums(built: &Files, written: &Files) -> String {
    let mut text = String::new();
    let all: BTreeMap<_, _> = built.iter().chain(written).collect();
    for (path, bytes) in all {
        let _ = writeln!(text, "{}  {path}", Digest::of_bytes(bytes).to_hex());
    }
    text
}

/// A script with the names of a build in the place it keeps for them.
fn with_release(script: &str, release: &Value) -> String {
    script.replacen(RELEASE, &format!("const RELEASE = {};", canonical(release)), 1)
}

/// What follows the last dot of a path, where there is one.
pub(crate) fn extension(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, extension)| extension)
}

/// The beginning of a hash, long enough for a name.
fn short(digest: &Digest) -> String {
    digest.to_hex().chars().take(SHORT).collect()
}
