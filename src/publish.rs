//! Makes the folder that is uploaded from a built site and its editions.
//!
//! Functions from files in memory to files in memory: the same files give the same bytes, also when the folder was
//! published before. Knows no disk and no network.
//!
//! - a root for each edition and language (`root`), and in it a page for every address, with a base that leads to the
//!   root and its content already written (`page`): no host needs a rewrite rule, and no reader waits for a program
//! - what a browser needs to install a root as an app (`manifest`)
//! - where they were gathered, the licences of all that it contains (`licences`)
//! - where the site's address is known, a picture for whoever shares a page (`picture`)
//! - the programs (`module`), the chain of hashes that lets nothing run that was changed and the theme that every page
//!   begins with (`boot`), and the policy of the pages (`policy`)
//! - the service worker with its list (`worker`), headers for hosts (`hosting`), compressed copies (`compress`)
//! - `SHA256SUMS` over all of it

mod boot;
mod compress;
mod hosting;
pub mod licences;
mod manifest;
mod module;
mod outcome;
pub mod page;
pub mod picture;
mod policy;
pub mod root;
mod styles;
mod template;
mod visit;
mod worker;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::address::Address;
use crate::edition::{Edition, Id, SafeUrl};
use crate::format::revocations_v1::{self, Revocations};
use crate::json::{Value, canonical, pretty};
use crate::signing::Digest;
use crate::text::Language;
use crate::workflow::office::revoke::{RevocationsFault, open_revocations};
use crate::workflow::open_edition::{OpenEdition, open_edition};

use boot::Boot;
use compress::{Copies, Effort};
use licences::Licences;
use module::Module;
use root::{EDITION, EDITIONS, LICENCES, REVOCATIONS, Root};
use styles::Styles;
use template::{Parts, Template};

pub use crate::address::Program;
pub use outcome::ResultsFault;
pub use visit::{Part, Visit};

/// The files of a folder: path with slashes → content.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The start page, which is Trunk's page in a folder that was just built.
const START: &str = "index.html";
/// Trunk's page, kept so that the folder can be published again. Not linked; need not be uploaded.
const TEMPLATE: &str = "build/page.template";
/// What publishing wrote, so that the next time can take it away. Not linked; need not be uploaded.
pub const WRITTEN: &str = "build/written.txt";
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
    /// This edition has faults.
    Edition(String),
    /// This edition says it is another one of the same site.
    SameEdition(String),
    /// These results are not to be published.
    Results(String, ResultsFault),
    /// This list of revocations is not valid.
    Revocations(String, RevocationsFault),
    /// The folder of this edition has a name that no address can have.
    EditionFolder(String),
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
    /// What the first visit to each program downloads.
    pub visits: Vec<Visit>,
}

/// Publishes a built folder, or one that was published before, with every edition in it.
///
/// # Errors
/// When it is no built folder, or an edition or the list of licences cannot be read.
pub fn publish(folder: &Files, site: Option<&SafeUrl>) -> Result<Published, PublishError> {
    let outcomes = outcome::outcomes(folder)?;
    let mut folder = folder.clone();
    folder.extend(outcomes.clone());
    let folder = &folder;
    let (template, source) = template(folder)?;
    let before = written_before(folder);
    let mut built = folder.clone();
    let styles = template.styles.iter().map(String::as_str);
    let sources = module::UNNAMED.into_iter().chain([START]).chain(styles);
    let sources: Vec<_> = sources.filter(|path| folder.contains_key(*path)).collect();
    built.retain(|path, _| {
        !sources.contains(&path.as_str()) && !before.iter().any(|written| written == path)
    });
    let editions = editions(&built)?;
    let licences = gathered(&built)?;
    let roots = Root::all(&editions, site, licences.as_ref());

    let mut written = Files::new();
    let alone = Styles::join(None, &template, folder, &mut written)?;
    let alone = Alone { template: &template, styles: &alone };
    let styles = Styles::join(Some(styles::DOCUMENT), &template, folder, &mut written)?;
    let mut boots = vec![(None, Boot::new(None, styles))];
    for program in Program::ALL {
        let module = Module::find(program, &template, folder, &mut written)?;
        let styles = Styles::join(Some(program.name()), &template, folder, &mut written)?;
        boots.push((Some(program), Boot::new(Some((program, module)), styles)));
    }
    for root in &roots {
        written.extend(pages(root, licences.as_ref(), &alone, &boots));
    }
    written.extend(revocations(folder, &editions)?);
    written.insert(root::INDEX.to_owned(), root::index(&editions).into_bytes());
    for (path, content) in page::site_files(&roots) {
        written.insert(path, alone.page(&content, "").into_bytes());
    }
    for (_, boot) in &boots {
        written.insert(boot.name.clone(), boot.script.clone().into_bytes());
    }
    // Drawn here and not committed: in a few milliseconds, from the strokes and colours of the other pictures.
    let icons = picture::icons().map_err(|error| PublishError::Picture(error.to_string()))?;
    written.extend(icons);
    if site.is_some() {
        // Only a page that knows its whole address can name its picture.
        for (folder, open) in &editions {
            let pictures = pictures(open, Language::first_of(&open.edition))?;
            written
                .extend(pictures.into_iter().map(|(path, png)| (format!("{folder}{path}"), png)));
        }
    }

    let owner = |path: &str| {
        let boot = boots.iter().find(|(_, boot)| boot.has(path));
        boot.map(|(program, _)| *program)
    };
    let kept = worker::kept(&built, &written, &roots, owner);
    let worker = worker::write(&kept, &roots);
    let hashed: Vec<_> = built
        .keys()
        .chain(written.keys())
        .map(String::as_str)
        .filter(|path| owner(path).is_some())
        .collect();
    let headers = hosting::headers(&hashed, &roots);
    written.insert(worker::WORKER.to_owned(), worker.into_bytes());
    written.insert(hosting::HEADERS.to_owned(), headers.into_bytes());
    let visits = compress(folder, &built, &mut written, &boots);

    written.insert(TEMPLATE.to_owned(), source.into_bytes());
    let names: Vec<_> = written.keys().map(String::as_str).chain([SUMS, WRITTEN]).collect();
    let names = sorted_lines(names);
    written.insert(WRITTEN.to_owned(), names.into_bytes());
    let sums = sums(&built, &written);
    written.insert(SUMS.to_owned(), sums.into_bytes());

    let sources = sources.into_iter().map(ToOwned::to_owned);
    let obsolete = before.into_iter().chain(sources).filter(|path| !written.contains_key(path));
    let pages = roots.iter().map(|root| Address::pages(&root.open.edition).len() + 1).sum();
    let obsolete = obsolete.collect();
    // The organiser's own, and no work of an earlier publication: the next one starts from them.
    written.extend(outcomes);
    Ok(Published { obsolete, files: written, pages, visits })
}

/// Every edition of a folder with the folder it lies in, the one of the site first.
fn editions(files: &Files) -> Result<Vec<(String, OpenEdition)>, PublishError> {
    let own = files.get(EDITION).ok_or_else(|| PublishError::Missing(EDITION.to_owned()))?;
    let others = files.iter().filter_map(|(path, bytes)| {
        let folder = path.strip_suffix(EDITION)?;
        let name = folder.strip_prefix(EDITIONS)?.strip_suffix('/')?;
        (!name.is_empty() && !name.contains('/')).then_some((folder, bytes))
    });
    let mut editions: Vec<(String, OpenEdition)> = Vec::new();
    for (folder, bytes) in [("", own)].into_iter().chain(others) {
        let path = format!("{folder}{EDITION}");
        let name = folder.trim_start_matches(EDITIONS).trim_end_matches('/');
        if !folder.is_empty() && Id::<Edition>::parse(name).is_none() {
            return Err(PublishError::EditionFolder(path));
        }
        let Ok(open) = open_edition(bytes) else { return Err(PublishError::Edition(path)) };
        if editions.iter().any(|(_, other)| other.edition.id == open.edition.id) {
            return Err(PublishError::SameEdition(path));
        }
        editions.push((folder.to_owned(), open));
    }
    Ok(editions)
}

/// Of each edition with invited jurors the invitations that were taken back: as the organiser signed it, or none. A list
/// in the folder is the organiser's, also where an earlier publication put an empty one.
fn revocations(folder: &Files, editions: &[(String, OpenEdition)]) -> Result<Files, PublishError> {
    let mut lists = Files::new();
    for (above, open) in editions.iter().filter(|(_, open)| open.edition.organiser_key.is_some()) {
        let path = format!("{above}{REVOCATIONS}");
        let list = if let Some(bytes) = folder.get(&path) {
            if let Err(fault) = open_revocations(bytes, &open.edition) {
                return Err(PublishError::Revocations(path, fault));
            }
            bytes.clone()
        } else {
            let none = Revocations::none(open.edition.id.clone());
            pretty(&revocations_v1::write(&none)).into_bytes()
        };
        lists.insert(path, list);
    }
    Ok(lists)
}

/// The pages of a root, and what stands beside them.
fn pages(
    root: &Root<'_>,
    licences: Option<&Licences>,
    alone: &Alone<'_>,
    boots: &[(Option<Program>, Boot)],
) -> Files {
    let above = root.to_top();
    let failure = boot::failure(root.text);
    let mut pages = Files::new();
    for (program, boot) in boots {
        let start = boot.start(above);
        let links = page::root_links(root, *program);
        let template = alone.template;
        let head = [template.title.as_str(), &links].concat();
        let application = Parts {
            language: root.text.tag(),
            root: "",
            above,
            head: &head,
            start: &start,
            body: "",
            failure: if program.is_some() { &failure } else { "" },
        };
        if let Some(program) = program {
            let html = template.page(&application).into_bytes();
            pages.insert(format!("{}{}", root.folder, worker::page_of(*program)), html);
        }
        let addresses = Address::pages(&root.open.edition).into_iter().chain([Address::home()]);
        for page in addresses.filter(|page| page.program() == *program) {
            let address = page.to_relative();
            let base = "../".repeat(address.matches('/').count());
            let head = [page::head(&page, root), links.clone()].concat();
            let mut body = page::body(&page, root);
            if program.is_some() {
                body = format!("<div id=\"{WRITTEN_PAGE}\">{body}</div>");
            }
            let html =
                template.page(&Parts { root: &base, head: &head, body: &body, ..application });
            pages.insert(format!("{}{address}{START}", root.folder), html.into_bytes());
        }
        if let (None, Some(licences)) = (program, licences.filter(|_| root.has_licences())) {
            let html =
                alone.with(&page::licences(licences, root), above, &start.policy, &start.links);
            pages.insert(format!("{}{LICENCES}{START}", root.folder), html.into_bytes());
        }
    }
    let manifest = manifest::manifest(root).into_bytes();
    pages.insert(format!("{}{}", root.folder, manifest::MANIFEST), manifest);
    for (path, content) in page::root_files(root) {
        pages.insert(format!("{}{path}", root.folder), alone.page(&content, above).into_bytes());
    }
    pages
}

/// What a page is made with that Trunk's does not stand around.
struct Alone<'a> {
    template: &'a Template,
    styles: &'a Styles,
}

impl Alone<'_> {
    /// A page without any script.
    fn page(&self, content: &str, above: &str) -> String {
        let (style, hash) = self.styles.inside(above);
        self.with(content, above, &policy::without_scripts(&hash), &style)
    }

    fn with(&self, content: &str, above: &str, policy: &str, last: &str) -> String {
        let looks = [policy, &self.template.links(above), last];
        content.replacen(page::STYLES, &looks.join("\n"), 1)
    }
}

/// The picture of the edition and of each nominee.
fn pictures(open: &OpenEdition, text: Language) -> Result<Files, PublishError> {
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

/// The paths of what the last publication of a folder wrote.
pub fn written_before(folder: &Files) -> Vec<String> {
    let text = folder.get(WRITTEN).and_then(|bytes| std::str::from_utf8(bytes).ok());
    text.unwrap_or_default().lines().map(ToOwned::to_owned).collect()
}

/// Adds a compressed copy of all that is worth it, and says what a first visit comes to.
fn compress(
    before: &Files,
    built: &Files,
    written: &mut Files,
    boots: &[(Option<Program>, Boot)],
) -> Vec<Visit> {
    let programs = boots.iter().filter_map(|(program, boot)| Some((Visit::new((*program)?), boot)));
    let mut visits: Vec<_> = programs.collect();
    let files = || built.iter().chain(&*written);
    let made = compress::copies(
        before,
        files().map(|(path, bytes)| {
            let many = !visits.iter().any(|(visit, boot)| visit.has(path, boot));
            (path.as_str(), bytes.as_slice(), if many { Effort::Some } else { Effort::Most })
        }),
    );
    for (path, bytes) in files() {
        let size = made.get(path.as_str()).map_or(bytes.len(), |copies| copies.brotli.len());
        for (visit, boot) in &mut visits {
            visit.add(path, bytes, size, boot);
        }
    }
    let named = made.into_iter().flat_map(|(path, Copies { brotli, gzip })| {
        [(format!("{path}.br"), brotli), (format!("{path}.gz"), gzip)]
    });
    let mut copies: Files = named.collect();
    written.append(&mut copies);
    visits.into_iter().map(|(visit, _)| visit).collect()
}

fn sorted_lines(mut names: Vec<&str>) -> String {
    names.sort_unstable();
    names.iter().fold(String::new(), |text, name| text + name + "\n")
}

/// The hash of every file that is uploaded, in the format of `sha256sum`.
fn sums(built: &Files, written: &Files) -> String {
    let mut text = String::new();
    let all: BTreeMap<_, _> = built.iter().chain(written).collect();
    for (path, bytes) in all.into_iter().filter(|(path, _)| !path.starts_with(module::BUILD)) {
        let _ = writeln!(text, "{}  {path}", Digest::of_bytes(bytes).to_hex());
    }
    text
}

/// A script with the names of a build in the place it keeps for them.
fn with_release(script: &str, release: &Value) -> String {
    script.replacen(RELEASE, &format!("const RELEASE = {};", canonical(release)), 1)
}

/// A hash as pages name it (Subresource Integrity).
fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", Digest::of_bytes(bytes).to_base64())
}

/// What follows the last dot of a path, where there is one.
pub(crate) fn extension(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, extension)| extension)
}

/// The beginning of a hash, long enough for a name.
fn short(digest: &Digest) -> String {
    digest.to_hex().chars().take(SHORT).collect()
}
