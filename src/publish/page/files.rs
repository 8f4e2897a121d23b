//! What a folder needs beside its pages: the page for wrong addresses, robots, the sitemap, the feed, cards to
//! embed.

use std::sync::Arc;

use super::feed::feed;
use super::frame::frame;
use super::head::head;
use super::links::DECLARATION;
use super::moved::moved;
use super::not_found::not_found;
use super::whole::{Start, Whole};
use super::{EMBED, FEED};
use crate::address::Address;
use crate::edition::{Nominee, SafeUrl};
use crate::markup::card::framed_card;
use crate::markup::pieces::page_of;
use crate::markup::{Markup, element, void};
use crate::publish::root::{LICENCES, Root, absolute, path};

/// The most addresses that one sitemap may hold (sitemaps.org).
const SITEMAP_LENGTH: usize = 50_000;

pub(super) fn root_files(root: &Root<'_>, start: &Start) -> Vec<(String, String)> {
    let edition = &root.open.edition;
    let card = |nominee: &Arc<Nominee>| {
        (format!("{EMBED}/{}/index.html", nominee.id), embed(nominee, root, start))
    };
    let cards = edition.nominees.iter().map(card);
    let feed = root.site.as_ref().and_then(|site| feed(edition, root.text, site));
    cards.chain(feed.map(|feed| (FEED.to_owned(), feed))).collect()
}

pub(super) fn site_files(roots: &[Root<'_>], start: &Start) -> Vec<(String, String)> {
    let Some(top) = roots.first() else { return Vec::new() };
    let wrong = wrong_address(top, start);
    let files = [("404.html", wrong), ("robots.txt", robots(top.site.as_ref()))];
    let files = files.map(|(name, content)| (name.to_owned(), content));
    let sitemaps = top.site.as_ref().map(|site| sitemaps(roots, site));
    files.into_iter().chain(sitemaps.into_iter().flatten()).chain(moved(roots)).collect()
}

/// A host shows it at whatever address was asked for, so that no relative base could lead to the root. The path of
/// the site does, where it is known; otherwise the root of the host, which is wrong for a site in a folder.
fn wrong_address(root: &Root<'_>, start: &Start) -> String {
    let base = root.site.as_ref().map_or_else(|| "/".to_owned(), path);
    let page = Address::Unknown;
    let body = frame(&page, root, not_found(root.open, root.text));
    let (text, head) = (root.text, head(&page, root));
    Whole { text, base: &base, above: root.to_top(), start, head, body }.write()
}

fn robots(site: Option<&SafeUrl>) -> String {
    let sitemap = site.map(|site| format!("\nSitemap: {}\n", absolute(site, "sitemap.xml")));
    format!("User-agent: *\nAllow: /\n{}", sitemap.unwrap_or_default())
}

/// A nominee's card for other sites to frame, such as the territory's own. It leads to the nominee's page outside the
/// frame. Its address has been published, so it stays; it is made of pieces that other pages have, and costs no reader of
/// the site a byte.
fn embed(nominee: &Nominee, root: &Root<'_>, start: &Start) -> String {
    let (text, edition) = (root.text, &root.open.edition);
    let home = Address::home().to_href();
    let award = (text.published().nominated)(&edition.title);
    let award = element("a", &[("href", &home), ("target", "_top")], award);
    let content = [
        framed_card(nominee, &page_of(nominee).to_href(), root.scene()),
        element("p", &[("class", "source")], award),
    ];
    let body = element("main", &[("class", "wrap stack page-head")], content);
    let title = (text.published().headline)(&nominee.territory.label, &nominee.title);
    let site = root.site.as_ref();
    let page = site.map(|site| absolute(site, &page_of(nominee).to_relative()));
    let canonical = page.map(|page| void("link", &[("rel", "canonical"), ("href", &page)]));
    let head = Markup::lines([
        element("title", &[], (text.frame().title)(&title, &edition.title)),
        void("meta", &[("name", "robots"), ("content", "noindex")]),
        canonical.into(),
    ]);
    Whole { text, base: "../../", above: root.to_top(), start, head, body }.write()
}

/// One sitemap, or several with an index where the site is larger than one may be.
fn sitemaps(roots: &[Root<'_>], site: &SafeUrl) -> Vec<(String, String)> {
    let pages = roots.iter().flat_map(|root| {
        let pages = Address::pages(&root.open.edition);
        // One page for all editions: it is listed where the others say it is.
        let pages =
            pages.into_iter().filter(|page| root.is_own() || *page != Address::hall_of_fame());
        let pages = [Address::home()].into_iter().chain(pages).map(|page| page.to_relative());
        let licences = root.has_licences().then(|| LICENCES.to_owned());
        pages.chain(licences).map(|page| format!("{}{page}", root.folder))
    });
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
