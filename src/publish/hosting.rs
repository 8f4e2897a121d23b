//! The headers that hosts send with files, and how long a file may be cached.

use std::fmt::Write as _;

use super::policy;
use super::root::{LICENCES, Root};
use super::worker::{WORKER, page_of, section};
use crate::address::{Address, Program};

/// Its name, as Netlify, Cloudflare Pages and others know it. It counts from the root of the host.
pub(super) const HEADERS: &str = "_headers";

/// Names change with the content.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// Cached, but the browser asks each time whether it changed.
const ASK: &str = "no-cache";

/// The headers of a site: `hashed` are the files whose names change with their content.
///
/// Rules that match together are joined by these hosts, so no file is given the same header twice: what embeds may
/// do is left out of the rule for everything.
pub(super) fn headers(hashed: &[&str], roots: &[Root<'_>]) -> String {
    let mut text = String::new();
    rule(&mut text, "/*", policy::HEADERS);
    let mut places: Vec<_> = roots.iter().flat_map(places).collect();
    places.sort();
    places.dedup();
    for place in places {
        rule(&mut text, &place, policy::PAGE_HEADERS);
        let _ = writeln!(text, "  Cache-Control: {ASK}");
    }
    rule(&mut text, &format!("/{WORKER}"), &[("Cache-Control", ASK)]);
    for path in hashed {
        rule(&mut text, &format!("/{path}"), &[("Cache-Control", FOR_EVER)]);
    }
    text
}

/// The addresses of a root at which its pages are.
fn places(root: &Root<'_>) -> Vec<String> {
    let folder = &root.folder;
    let pages = Address::pages(&root.open.edition);
    let sections = pages.iter().map(|page| format!("/{folder}{}/*", section(page)));
    let files = [String::new(), "index.html".to_owned()];
    let files = files.into_iter().chain(Program::ALL.map(page_of));
    let licences = root.has_licences().then(|| format!("/{folder}{LICENCES}*"));
    sections.chain(files.map(|file| format!("/{folder}{file}"))).chain(licences).collect()
}

fn rule(text: &mut String, place: &str, headers: &[(&str, &str)]) {
    let _ = writeln!(text, "{place}");
    for (name, value) in headers {
        let _ = writeln!(text, "  {name}: {value}");
    }
}
