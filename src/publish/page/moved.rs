//! Pages at the old addresses of entries, which lead to where each entry is since a newer edition took over the root.
//!
//! They are bare, without style or script, because there may be thousands and nobody stays on one.

use std::collections::BTreeSet;

use super::EMBED;
use super::links::resolved;
use crate::edition::{Nominee, Stage};
use crate::markup::pieces::page_of;
use crate::markup::{Markup, element, void};
use crate::publish::policy;
use crate::publish::root::Root;
use crate::workflow::open_edition::OpenEdition;

/// Below the site's own roots, for every entry of another edition that the site's own does not have.
pub(super) fn moved(roots: &[Root<'_>]) -> Vec<(String, String)> {
    let own = roots.iter().filter(|root| root.is_own());
    own.flat_map(of_root).collect()
}

fn of_root(root: &Root<'_>) -> Vec<(String, String)> {
    let mut known: BTreeSet<_> =
        root.open.edition.entries().map(|entry| entry.id.as_str()).collect();
    let mut pages = Vec::new();
    for (folder, open) in root.editions.iter().skip(1) {
        let way = root.way_to(folder, open);
        for entry in open.edition.entries().filter(|entry| known.insert(entry.id.as_str())) {
            pages.extend(of_entry(entry, open, &way, root));
        }
    }
    pages
}

/// Its page, and the card that other sites may frame.
fn of_entry(
    entry: &Nominee,
    open: &OpenEdition,
    way: &str,
    root: &Root<'_>,
) -> Vec<(String, String)> {
    let page = page_of(entry).to_relative();
    let card = (open.edition.stage_of(entry) != Stage::Candidature)
        .then(|| format!("{EMBED}/{}/", entry.id));
    let old = [Some(page.clone()), card].into_iter().flatten();
    let lead = |address: String| {
        let content = leading(entry, &format!("{way}{address}"), &format!("{way}{page}"), root);
        (format!("{}{address}index.html", root.folder), content)
    };
    old.map(lead).collect()
}

/// A page that leads on at once. It also has a link, for browsers that do not follow it.
fn leading(entry: &Nominee, to: &str, page: &str, root: &Root<'_>) -> String {
    let words = root.text.published();
    let label = (words.headline)(&entry.territory.label, &entry.title);
    let said =
        |name: &str, content: &str| void("meta", &[("http-equiv", name), ("content", content)]);
    let canonical = root
        .site
        .as_ref()
        .map(|site| void("link", &[("rel", "canonical"), ("href", &resolved(site, page))]));
    let head = Markup::lines([
        void("meta", &[("charset", "utf-8")]),
        said("Content-Security-Policy", policy::NOTHING),
        void("base", &[("href", "../../")]),
        void("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]),
        void("meta", &[("name", "color-scheme"), ("content", "light dark")]),
        element("title", &[], &label),
        void("meta", &[("name", "robots"), ("content", "noindex")]),
        canonical.into(),
        said("refresh", &format!("0; url={to}")),
    ]);
    let link = element("a", &[("href", to)], &label);
    let body = element("main", &[], [element("h1", &[], words.moved), element("p", &[], link)]);
    let page = [element("head", &[], head), element("body", &[], body)];
    let page = element("html", &[("lang", root.text.tag())], page);
    format!("<!doctype html>\n{}\n", page.into_string())
}
