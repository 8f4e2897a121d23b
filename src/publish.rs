//! Makes the folder that is uploaded from a built site and its editions.
//!
//! Functions from files in memory to files in memory: the same files give the same bytes, also when the folder was
//! published before. Knows no disk and no network.
//!
//! - what it starts from: the files that Trunk built (`build`), the editions (`editions`), their results (`outcome`)
//! - a root for each edition and language (`root`), and in it a page for every address, with a base that leads to the
//!   root and its content already written (`page`): no host needs a rewrite rule, and no reader waits for a program
//! - what a browser needs to install a root as an app (`manifest`)
//! - where they were gathered, the licences of all that it contains (`licences`)
//! - where the site's address is known, a picture for whoever shares a page (`picture`)
//! - the programs (`module`), the style sheets (`styles`), the chain of hashes that lets nothing run that was changed and
//!   the theme that every page begins with (`boot`), and the policy of the pages (`policy`)
//! - the service worker with its list (`worker`), headers for hosts (`hosting`), compressed copies (`compress`)
//! - what was written, and `SHA256SUMS` over all of it (`record`)

mod boot;
mod build;
mod compress;
mod editions;
mod hosting;
pub mod licences;
mod manifest;
mod module;
mod outcome;
pub mod page;
pub mod picture;
mod policy;
mod record;
pub mod root;
mod styles;
mod visit;
mod worker;

use std::collections::BTreeMap;

use crate::address::Address;
use crate::edition::SafeUrl;
use crate::json::{Value, canonical};
use crate::signing::Digest;
use crate::text::Language;
use crate::workflow::office::revoke::RevocationsFault;
use crate::workflow::open_edition::OpenEdition;

use boot::Boot;
use licences::Licences;
use root::{LICENCES, Root};
use styles::{Sheets, Styles};

pub use crate::address::Program;
pub use outcome::ResultsFault;
pub use record::{WRITTEN, written_before};
pub use visit::{Part, Visit};

/// The files of a folder: path with slashes → content.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The page of a folder. Trunk leaves one at the top, which nobody sees.
const START: &str = "index.html";
/// Where the names of a build go in the scripts.
const RELEASE: &str = "const RELEASE = null;";
/// Characters of a hash in a name.
const SHORT: usize = 16;

/// Why a folder cannot be published. Nothing of it was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PublishError {
    /// This file is not there, although every built folder has it.
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
    let mut written = Files::new();
    let sheets = Sheets::read(folder, &mut written)?;
    let boots = Boot::all(&sheets, folder, &mut written)?;
    let mut sources = build::taken(&written);
    sources.push(START.to_owned());
    let before = written_before(folder);
    let mut built = folder.clone();
    built.retain(|path, _| !sources.contains(path) && !before.contains(path));
    let editions = editions::editions(&built)?;
    let licences = gathered(&built)?;
    let roots = Root::all(&editions, site, licences.as_ref());

    let alone = sheets.of(None);
    for root in &roots {
        written.extend(pages(root, licences.as_ref(), &alone, &boots));
    }
    let beside = page::site_files(&roots, &boot::without_script(&alone, ""));
    written.extend(beside.into_iter().map(|(path, text)| (path, text.into_bytes())));
    written.extend(editions::revocations(folder, &editions)?);
    written.insert(root::INDEX.to_owned(), root::index(&editions).into_bytes());
    written.extend(pictures(&editions, site)?);
    let visits = serve_pages(folder, &built, &mut written, &roots, &boots);
    record::add(&built, &mut written);

    sources.retain(|path| folder.contains_key(path));
    let obsolete = before.into_iter().chain(sources).filter(|path| !written.contains_key(path));
    let obsolete = obsolete.collect();
    let pages = roots.iter().map(|root| Address::pages(&root.open.edition).len() + 1).sum();
    // The organiser's own, and no work of an earlier publication: the next one starts from them.
    written.extend(outcomes);
    Ok(Published { obsolete, files: written, pages, visits })
}

/// The pages of a root, and what stands beside them.
fn pages(root: &Root<'_>, licences: Option<&Licences>, alone: &Styles, boots: &[Boot]) -> Files {
    let above = root.to_top();
    let mut pages = vec![(manifest::MANIFEST.to_owned(), manifest::manifest(root))];
    for boot in boots {
        let (program, start) = (boot.program(), boot.start(above));
        let addresses = Address::pages(&root.open.edition).into_iter().chain([Address::home()]);
        for page in addresses.filter(|page| page.program() == program) {
            let html = page::page(&page, root, &start);
            pages.push((format!("{}{START}", page.to_relative()), html));
        }
        if let Some(program) = program {
            pages.push((worker::page_of(program), page::application(program, root, &start)));
        } else if let Some(licences) = licences.filter(|_| root.has_licences()) {
            let html = page::licences(licences, root, &start);
            pages.push((format!("{LICENCES}{START}"), html));
        }
    }
    pages.extend(page::root_files(root, &boot::without_script(alone, above)));
    let below =
        |(path, text): (String, String)| (format!("{}{path}", root.folder), text.into_bytes());
    pages.into_iter().map(below).collect()
}

/// The icons, which are drawn here and not committed, because they are made of the strokes and colours of the other
/// pictures; and where pages know their whole address, without which they cannot name a picture, one for each nominee.
fn pictures(
    editions: &[(String, OpenEdition)],
    site: Option<&SafeUrl>,
) -> Result<Files, PublishError> {
    let failed = |error: picture::PictureError| PublishError::Picture(error.to_string());
    let mut pictures: Files = picture::icons().map_err(failed)?.into_iter().collect();
    for (folder, open) in editions.iter().filter(|_| site.is_some()) {
        let text = Language::first_of(&open.edition);
        let drawn = picture::pictures(&open.edition, text).map_err(failed)?;
        pictures.extend(drawn.into_iter().map(|(path, png)| (format!("{folder}{path}"), png)));
    }
    Ok(pictures)
}

/// Adds the scripts that start the programs, the worker, the headers for hosts and the compressed copies; says what a
/// first visit comes to.
fn serve_pages(
    folder: &Files,
    built: &Files,
    written: &mut Files,
    roots: &[Root<'_>],
    boots: &[Boot],
) -> Vec<Visit> {
    let scripts = boots.iter().map(|boot| (boot.name.clone(), boot.script.clone().into_bytes()));
    written.extend(scripts);
    let owner = |path: &str| boots.iter().find(|boot| boot.has(path)).map(Boot::program);
    let worker = worker::write(&worker::kept(built, written, roots, owner), roots);
    let all = built.keys().chain(written.keys()).map(String::as_str);
    let hashed: Vec<_> = all.filter(|path| owner(path).is_some()).collect();
    let headers = hosting::headers(&hashed, roots);
    written.insert(worker::WORKER.to_owned(), worker.into_bytes());
    written.insert(hosting::HEADERS.to_owned(), headers.into_bytes());
    visit::compress(folder, built, written, boots)
}

/// The licences of all that is shipped, where the build left a list of them.
fn gathered(built: &Files) -> Result<Option<Licences>, PublishError> {
    let unusable = || PublishError::Licences(licences::DOCUMENT.to_owned());
    let document = built.get(licences::DOCUMENT);
    document.map(|bytes| licences::read(bytes).ok_or_else(unusable)).transpose()
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
