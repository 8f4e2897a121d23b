//! Makes components with their texts from the files that were found, or lists everything that is wrong.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Component, Expression, Kind, Licences, Notice, Origin};
use crate::edition::SafeUrl;

/// Beginnings of the names of files that contain a licence, in capitals.
const LICENCE_FILES: &[&str] = &["LICENSE", "LICENCE", "COPYING", "UNLICENSE", "OFL"];
/// Beginnings of the names of files that must accompany a licence.
const OTHER_FILES: &[&str] = &["COPYRIGHT", "NOTICE"];

/// What was found of a component.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// What it is part of.
    pub kind: Kind,
    /// As its authors call it.
    pub name: String,
    /// Where it has one.
    pub version: Option<String>,
    /// The SPDX expression it names.
    pub licence: Option<String>,
    /// As the manifest writes them: often with an address for letters.
    pub authors: Vec<String>,
    /// Where its source is said to be.
    pub repository: Option<String>,
    /// Its licences and notices: name → text.
    pub files: BTreeMap<String, String>,
}

/// A component that cannot be shipped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Its name, and its version where it has one.
    pub component: String,
    /// The reason.
    pub why: Refusal,
}

/// Why a component cannot be shipped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// It names no licence.
    NoLicence,
    /// What it names makes no sense, or is not on the list (`known.rs`).
    UnknownLicence(String),
    /// It has no licence file, and what it names has no standard text (`known.rs`).
    NoText(String),
}

/// Whether a file of this name must accompany what it came with.
pub fn is_notice(name: &str) -> bool {
    begins(name, LICENCE_FILES) || begins(name, OTHER_FILES)
}

fn begins(name: &str, begins: &[&str]) -> bool {
    let name = name.to_ascii_uppercase();
    begins.iter().any(|begin| name.starts_with(begin))
}

/// Brings everything into one order, with each distinct text once: the same findings give the same bytes.
///
/// # Errors
/// Every component that cannot be shipped.
pub fn gather(mut sources: Vec<Source>) -> Result<Licences, Vec<Refused>> {
    let order = |it: &Source| (it.kind, it.name.to_lowercase(), it.version.clone());
    sources.sort_by_cached_key(order);
    let mut shared = BTreeMap::new();
    let (mut components, mut refused) = (Vec::new(), Vec::new());
    for source in sources {
        let name = source.version.iter().fold(source.name.clone(), |name, it| name + " " + it);
        match component(source, &mut shared) {
            Ok(component) => components.push(component),
            Err(why) => refused.push(Refused { component: name, why }),
        }
    }
    if refused.is_empty() { Ok(Licences { components }) } else { Err(refused) }
}

fn component(
    source: Source,
    shared: &mut BTreeMap<String, Arc<Notice>>,
) -> Result<Component, Refusal> {
    let licence = source.licence.filter(|it| !it.trim().is_empty()).ok_or(Refusal::NoLicence)?;
    let licence = Expression::parse(&licence).ok_or(Refusal::UnknownLicence(licence))?;
    let own = source.files.keys().any(|name| begins(name, LICENCE_FILES));
    let mut texts: Vec<_> = source.files.values().map(String::as_str).collect();
    if !own {
        let standard: Vec<_> = licence.choices().iter().filter_map(|it| it.standard).collect();
        if standard.is_empty() {
            return Err(Refusal::NoText(licence.as_str().to_owned()));
        }
        texts.extend(standard);
    }
    let mut notices = Vec::new();
    for notice in texts.into_iter().filter_map(Notice::new) {
        let notice = shared.entry(notice.id().to_owned()).or_insert_with(|| Arc::new(notice));
        if !notices.contains(notice) {
            notices.push(Arc::clone(notice));
        }
    }
    Ok(Component {
        kind: source.kind,
        name: source.name,
        version: source.version,
        licence,
        authors: source.authors.iter().filter_map(|author| name_of(author)).collect(),
        repository: source.repository.as_deref().and_then(SafeUrl::parse),
        notices,
        origin: if own { Origin::Own } else { Origin::Standard },
    })
}

/// Removes the address from `Ada Lovelace <ada@example.org>`, because authors did not give it for this page.
fn name_of(author: &str) -> Option<String> {
    let name = author.split('<').next().unwrap_or_default().trim();
    (!name.is_empty()).then(|| name.to_owned())
}
