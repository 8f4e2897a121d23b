//! What surrounds every page: the link to its content, the navigation, the footer.

use crate::address::Address;
use crate::markup::frame::{footer_links, header, promise};
use crate::markup::{Markup, element};
use crate::publish::root::Root;
use crate::text::Language;

/// Header, content, footer.
pub(super) fn frame(page: &Address, root: &Root<'_>, content: Markup) -> Markup {
    let starts = *page != Address::Unknown;
    around(&page.to_href(), page, starts, root, content)
}

/// The same around a document that is no address of every root; `href` leads to it from the root.
pub(super) fn frame_alone(href: &str, root: &Root<'_>, content: Markup) -> Markup {
    around(href, &Address::Unknown, true, root, content)
}

/// `starts` says whether a script will start the page.
fn around(href: &str, page: &Address, starts: bool, root: &Root<'_>, content: Markup) -> Markup {
    let text = root.text;
    // The fragment alone would be resolved against the base, which is the start page.
    let skip = format!("{href}#contenu");
    let skip = element("a", &[("class", "skip-link"), ("href", &skip)], text.frame().skip);
    let header = header(page, href, &root.languages, starts.then_some(false), text);
    let header = element("header", &[("class", "site-header")], header);
    let is_document = starts && page.program().is_none();
    let version = is_document.then(|| version_bar(text)).into();
    element("div", &[("class", "page")], [skip, header, content, footer(root), version])
}

/// What the script of a document shows when a newer version of the site waits.
fn version_bar(text: Language) -> Markup {
    let words = text.offline();
    let what = element("strong", &[], words.new_version);
    let sentence = [what, " ".into(), words.new_version_remedy.into()];
    let button = element("button", &[("class", "button"), ("type", "button")], words.update);
    let row = [element("p", &[("role", "status")], sentence), button];
    let row = element("div", &[("class", "wrap version-bar__row")], row);
    let [class, id] = [("class", "version-bar"), ("id", "version")];
    element("section", &[class, id, ("aria-label", words.new_version), ("hidden", "")], row)
}

fn footer(root: &Root<'_>) -> Markup {
    let editions = root.other_editions().map(|(title, way)| (title.to_owned(), way));
    let editions: Vec<_> = editions.collect();
    let links = footer_links(&editions, root.licences.as_deref(), root.text);
    let content = [element("p", &[], promise(Some(&root.open.edition), root.text)), links];
    element("footer", &[("class", "site-footer")], element("div", &[("class", "wrap")], content))
}
