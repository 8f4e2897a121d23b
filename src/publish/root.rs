//! The roots of a site: an edition in a language has a folder of its own, and every link of its pages is relative to
//! it.
//!
//! The edition of the site stands at the top, others below `editions/`; each in its own language at its root, in the
//! other languages one folder below. All roots have the same shape and share the programs at the top.

use super::licences::Licences;
use crate::edition::{Editions, SafeUrl};
use crate::format::editions_v1;
use crate::markup::Scene;
use crate::text::Language;
use crate::workflow::open_edition::OpenEdition;

/// Where an edition lies, below its root.
pub const EDITION: &str = "data/edition.json";
/// Which invitations to an edition were taken back, below its root; only where jurors are invited.
pub const REVOCATIONS: &str = "data/revocations.json";
/// What the organiser announced of an edition, below its root; only where that was done.
pub const RESULTS: &str = "data/results.json";
/// The state of an edition that was voted on, below its root; only beside results.
pub const VOTED: &str = "data/voted.json";
/// The folder of the editions beside the one of the site.
pub const EDITIONS: &str = editions_v1::FOLDER;
/// What the site says of all its editions, below its top.
pub const INDEX: &str = "data/editions.json";

/// The folder of the page of licences, in each root of the site's own edition.
pub const LICENCES: &str = "licences/";

/// An edition in a language, in its folder.
#[derive(Debug, Clone)]
pub struct Root<'a> {
    /// The edition.
    pub open: &'a OpenEdition,
    /// What its pages are written in.
    pub text: Language,
    /// Below the top of the site; empty, or with a slash at its end.
    pub folder: String,
    /// Where this folder will be published, if that was said.
    pub site: Option<SafeUrl>,
    /// The other languages: each with the way from here to its folder.
    pub languages: Vec<(Language, String)>,
    /// All editions of the site, each with its folder below the top; the first is the site's own.
    pub editions: Vec<(&'a str, &'a OpenEdition)>,
    /// The way from here to the page of licences, if the site has one.
    pub licences: Option<String>,
    /// The folder of the language below the edition's: empty for the edition's own.
    language_folder: &'static str,
    /// The way from here to the top of the site, where the programs are.
    top: String,
}

impl<'a> Root<'a> {
    /// The only root of a site with one edition in one language.
    pub fn alone(open: &'a OpenEdition, text: Language, site: Option<&SafeUrl>) -> Self {
        Self {
            open,
            text,
            folder: String::new(),
            site: site.cloned(),
            languages: Vec::new(),
            editions: vec![("", open)],
            licences: None,
            language_folder: "",
            top: String::new(),
        }
    }

    /// All roots of a site, from the folder of each edition; the first is the top of the site, and its edition has the
    /// page of licences for all of them.
    pub fn all(
        editions: &'a [(String, OpenEdition)],
        site: Option<&SafeUrl>,
        licences: Option<&Licences>,
    ) -> Vec<Self> {
        let roots = editions.iter().flat_map(|(folder, open)| {
            let own = Language::first_of(&open.edition);
            let mut languages = Language::ALL.to_vec();
            languages.sort_by_key(|language| *language != own);
            languages.into_iter().map(move |text| Self::new(editions, folder, open, text, site))
        });
        let mut roots: Vec<_> = roots.collect();
        if let (Some(_), Some((_, first))) = (licences, editions.first()) {
            for root in &mut roots {
                let top = format!("{}{LICENCES}", root.text.folder_in(&first.edition));
                let here = top.strip_prefix(root.folder.as_str()).map(str::to_owned);
                root.licences = Some(here.unwrap_or_else(|| format!("{}{top}", root.to_top())));
            }
        }
        roots
    }

    fn new(
        editions: &'a [(String, OpenEdition)],
        edition_folder: &str,
        open: &'a OpenEdition,
        text: Language,
        site: Option<&SafeUrl>,
    ) -> Self {
        let language_folder = text.folder_in(&open.edition);
        let folder = format!("{edition_folder}{language_folder}");
        let to_edition = up(language_folder);
        let others = Language::ALL.into_iter().filter(|language| *language != text);
        let languages =
            others.map(|it| (it, format!("{to_edition}{}", it.folder_in(&open.edition))));
        let editions = editions.iter().map(|(folder, open)| (folder.as_str(), open));
        let top = up(&folder);
        Self {
            open,
            text,
            site: site.and_then(|site| SafeUrl::parse(&absolute(site, &folder))),
            languages: languages.collect(),
            editions: editions.collect(),
            licences: None,
            folder,
            language_folder,
            top,
        }
    }

    /// The way from here to the top of the site, where the programs are.
    pub fn to_top(&self) -> &str {
        &self.top
    }

    /// What the pieces of its pages must know.
    pub fn scene(&self) -> Scene<'_> {
        Scene { edition: &self.open.edition, text: self.text, top: &self.top }
    }

    /// The way from here to an edition of the site, in the language of these pages; empty where that is here.
    pub fn way_to(&self, folder: &str, open: &OpenEdition) -> String {
        let there = format!("{folder}{}", self.text.folder_in(&open.edition));
        if there == self.folder { String::new() } else { format!("{}{there}", self.to_top()) }
    }

    /// The other editions of the site: the title of each, and the way from here to its folder.
    pub fn other_editions(&self) -> impl Iterator<Item = (&'a str, String)> {
        let others = self.editions.iter().filter(|(_, it)| it.edition.id != self.open.edition.id);
        others.map(|(folder, it)| (it.edition.title.as_str(), self.way_to(folder, it)))
    }

    /// Whether its edition is the site's own.
    pub fn is_own(&self) -> bool {
        self.editions.first().is_some_and(|(_, own)| own.edition.id == self.open.edition.id)
    }

    /// The way from here to the folder of the edition, where its data is.
    pub fn to_edition(&self) -> String {
        up(self.language_folder)
    }

    /// Whether the page of licences stands in this root.
    pub fn has_licences(&self) -> bool {
        self.licences.as_deref() == Some(LICENCES)
    }

    /// The language of the edition, where the pages are written in another.
    pub fn foreign(&self) -> Option<&'a str> {
        (!self.language_folder.is_empty()).then_some(self.open.edition.language.as_str())
    }
}

/// What the site says of all its editions.
pub(super) fn index(editions: &[(String, OpenEdition)]) -> String {
    let all = editions.iter().map(|(folder, open)| (folder.as_str(), &*open.edition));
    editions_v1::write(&Editions::of(all))
}

/// The relative way from a folder to the top.
fn up(folder: &str) -> String {
    "../".repeat(folder.matches('/').count())
}

/// The absolute address of something below an address.
pub(super) fn absolute(site: &SafeUrl, relative: &str) -> String {
    // Without query and fragment, as a folder.
    let folder = site.as_str().split(['?', '#']).next().unwrap_or_default();
    format!("{}/{}", folder.trim_end_matches('/'), relative.trim_start_matches("./"))
}

/// The path of an address on its host, with a slash at both ends.
pub(super) fn path(site: &SafeUrl) -> String {
    let root = absolute(site, "");
    let rest = root.strip_prefix("https://").unwrap_or_default();
    rest.split_once('/').map_or_else(|| "/".to_owned(), |(_, path)| format!("/{path}"))
}
