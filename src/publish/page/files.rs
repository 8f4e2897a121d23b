//! What a folder needs beside its pages: the page for wrong addresses, robots, the sitemap, the feed, cards to
//! embed, the licences.

use std::sync::Arc;

use super::feed::feed;
use super::frame::frame;
use super::head::head;
use super::licences::licences;
use super::markup::{Markup, element, void};
use super::not_found::not_found;
use super::pieces::{designation, nominee_card, page_of};
use super::site::{absolute, path};
use super::{EMBED, FEED, LICENCES, STYLES};
use crate::address::Address;
use crate::edition::{Edition, Nominee, SafeUrl};
use crate::publish::licences::Licences;
use crate::text::Text;
use crate::workflow::OpenEdition;

/// The most addresses that one sitemap may hold (sitemaps.org).
const SITEMAP_LENGTH: usize = 50_000;

pub(super) const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

pub(super) fn extra_files(
    open: &OpenEdition,
    text: &Text,
    site: Option<&SafeUrl>,
    gathered: Option<&Licences>,
) -> Vec<(String, String)> {
    let edition = &open.edition;
    let mut files = vec![
        ("404.html".to_owned(), wrong_address(open, text, site)),
        ("robots.txt".to_owned(), robots(site)),
    ];
    let card = |nominee: &Arc<Nominee>| {
        (format!("{EMBED}/{}/index.html", nominee.id), embed(nominee, edition, text, site))
    };
    files.extend(edition.nominees.iter().map(card));
    files.extend(gathered.map(|gathered| {
        (format!("{LICENCES}index.html"), licences(gathered, edition, text, site))
    }));
    if let Some(site) = site {
        files.extend(sitemaps(edition, site, gathered.map(|_| LICENCES)));
        files.extend(feed(edition, text, site).map(|feed| (FEED.to_owned(), feed)));
    }
    files
}

/// A whole document that is not one of the app's pages.
pub(super) fn document(base: &str, text: &Text, head: Markup, body: Markup) -> String {
    let meta = |name: &str, content: &str| void("meta", &[("name", name), ("content", content)]);
    let head = Markup::lines([
        Markup::default(),
        void("meta", &[("charset", "utf-8")]),
        void("base", &[("href", base)]),
        meta("viewport", "width=device-width, initial-scale=1"),
        meta("referrer", "no-referrer"),
        meta("color-scheme", "light dark"),
        head,
        Markup::mark(STYLES),
    ]);
    let document = [element("head", &[], head), element("body", &[], body)];
    let document = element("html", &[("lang", text.language)], document);
    format!("<!doctype html>\n{}\n", document.into_string())
}

/// A host shows it at whatever address was asked for, so that no relative base could lead to the root. The path of
/// the site does, where it is known; otherwise the root of the host, which is wrong for a site in a folder.
fn wrong_address(open: &OpenEdition, text: &Text, site: Option<&SafeUrl>) -> String {
    let base = site.map_or_else(|| "/".to_owned(), path);
    let page = Address::Unknown;
    let body = frame(&page, &open.edition, text, not_found(open, text));
    document(&base, text, head(&page, open, text, site), body)
}

fn robots(site: Option<&SafeUrl>) -> String {
    let sitemap = site.map(|site| format!("\nSitemap: {}\n", absolute(site, "sitemap.xml")));
    format!("User-agent: *\nAllow: /\n{}", sitemap.unwrap_or_default())
}

/// A nominee's card for other sites to frame. It leads to the nominee's page outside the frame.
fn embed(nominee: &Nominee, edition: &Edition, text: &Text, site: Option<&SafeUrl>) -> String {
    let href = page_of(nominee).to_href();
    let name = designation("nominee-card", &nominee.territory);
    let outside = ("target", "_top");
    let link = [("class", "nominee-card__link"), ("href", href.as_str()), outside];
    let link = element("a", &link, name);
    let home = Address::home().to_href();
    let award = (text.published.nominated)(&edition.title);
    let award = element("a", &[("href", &home), outside], award);
    let content = [
        nominee_card("h1", link, nominee, edition, text),
        element("p", &[("class", "source")], award),
    ];
    let body = element("main", &[("class", "wrap stack page-head")], content);
    let title = (text.published.headline)(&nominee.territory.label, &nominee.title);
    let page = site.map(|site| absolute(site, &page_of(nominee).to_relative()));
    let canonical = page.map(|page| void("link", &[("rel", "canonical"), ("href", &page)]));
    let head = Markup::lines([
        element("title", &[], (text.frame.title)(&title, &edition.title)),
        void("meta", &[("name", "robots"), ("content", "noindex")]),
        canonical.into(),
    ]);
    document("../../", text, head, body)
}

/// One sitemap, or several with an index where an edition is larger than one may be.
fn sitemaps(edition: &Edition, site: &SafeUrl, alone: Option<&str>) -> Vec<(String, String)> {
    let pages = [Address::home()].into_iter().chain(Address::pages(edition));
    let pages = pages.map(|page| page.to_relative()).chain(alone.map(str::to_owned));
    let urls: Vec<_> = pages.map(|page| absolute(site, &page)).collect();
    let parts: Vec<_> =
        urls.chunks(SITEMAP_LENGTH).map(|urls| locations("urlset", "url", urls)).collect();
    let name = |number: usize| format!("sitemap-{number}.xml");
    if parts.len() < 2 {
        return parts.into_iter().map(|part| ("sitemap.xml".to_owned(), part)).collect();
    }
    let names: Vec<_> = (1..=parts.len()).map(name).collect();
    let all: Vec<_> = names.iter().map(|name| absolute(site, name)).collect();
    let index = ("sitemap.xml".to_owned(), locations("sitemapindex", "sitemap", &all));
    [index].into_iter().chain(names.into_iter().zip(parts)).collect()
}

fn locations(list: &'static str, item: &'static str, urls: &[String]) -> String {
    let line = |url: &String| element(item, &[], element("loc", &[], url));
    let namespace = [("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")];
    let lines =
        Markup::all([Markup::lines([Markup::default()]), Markup::lines(urls.iter().map(line))]);
    format!("{DECLARATION}{}\n", element(list, &namespace, lines).into_string())
}
