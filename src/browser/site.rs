//! Where the site is published: unknown when it is built, read from the page.
//!
//! The top of the site is where the programs lie. Below it, each edition has a root for each language, which is the
//! base of its pages.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Window};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// The root of the pages, absolute, with a slash at its end.
pub fn root() -> String {
    let base = document().and_then(|document| document.base_uri().ok().flatten());
    folder(&base.unwrap_or_default())
}

/// The top of the site, absolute, with a slash at its end: where this program was started from.
pub fn top() -> String {
    let boot = select("script[type=module][src]").first().cloned();
    let boot = boot.and_then(|it| it.dyn_into::<web_sys::HtmlScriptElement>().ok());
    boot.map_or_else(root, |boot| folder(&boot.src()))
}

fn folder(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    path.rsplit_once('/').map_or_else(String::new, |(folder, _)| format!("{folder}/"))
}

/// The path of the top, which tells this site from others on the same host: part of every stored name.
pub fn scope() -> String {
    path(&top())
}

/// The path of the root, which tells one edition in one language from the others.
pub fn root_path() -> String {
    path(&root())
}

fn path(address: &str) -> String {
    let path = address.split_once("://").and_then(|(_, rest)| rest.split_once('/'));
    path.map_or_else(|| "/".to_owned(), |(_, path)| format!("/{path}"))
}

/// The language of the page (BCP 47).
pub fn language() -> String {
    let html = document().and_then(|document| document.document_element());
    attribute(html.as_ref(), "lang").unwrap_or_default()
}

/// Whether the page is dark now: the script that started the program says so on it.
pub fn is_dark() -> bool {
    let html = document().and_then(|document| document.document_element());
    attribute(html.as_ref(), "data-theme").as_deref() == Some("dark")
}

/// The address of the edition, absolute.
pub fn edition() -> String {
    let link = attribute(select("link#edition").first(), "href");
    absolute(&link.unwrap_or_else(|| "data/edition.json".to_owned()))
}

/// The address of what the site says of all its editions, absolute.
pub fn editions() -> String {
    format!("{}data/editions.json", top())
}

/// The address of what the organiser of the edition took back, absolute.
pub fn revocations() -> String {
    edition().replacen("edition.json", "revocations.json", 1)
}

/// The address of the state of the edition that was voted on, absolute; there is one beside results.
pub fn voted() -> String {
    edition().replacen("edition.json", "voted.json", 1)
}

/// The address of what the organiser announced, absolute.
pub fn results() -> String {
    edition().replacen("edition.json", "results.json", 1)
}

/// The other editions of the site: the title of each, and where it is.
pub fn other_editions() -> Vec<(String, String)> {
    let links = select("link[rel=related]");
    let edition =
        |link: &Element| Some((attribute(Some(link), "title")?, attribute(Some(link), "href")?));
    links.iter().filter_map(edition).collect()
}

/// The address of the program's glue, absolute, with the hash that the page names it by.
pub fn glue() -> Option<(String, String)> {
    let link = select("link[rel=modulepreload]").first().cloned()?;
    let integrity = attribute(Some(&link), "integrity")?;
    let link = link.dyn_into::<web_sys::HtmlLinkElement>().ok()?;
    Some((link.href(), integrity))
}

/// The page of licences, where the site has one.
pub fn licences() -> Option<String> {
    attribute(select("link[rel=license]").first(), "href")
}

fn attribute(element: Option<&Element>, name: &str) -> Option<String> {
    element?.get_attribute(name)
}

fn select(selector: &str) -> Vec<Element> {
    let Some(found) = document().and_then(|it| it.query_selector_all(selector).ok()) else {
        return Vec::new();
    };
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
}

/// The absolute address of something below the root.
pub fn absolute(relative: &str) -> String {
    format!("{}{}", root(), relative.trim_start_matches("./"))
}

/// The part of an absolute address that is below the root, without fragment: path and query.
pub fn below_root(address: &str) -> Option<(String, String)> {
    let below = address.strip_prefix(&root())?;
    let below = below.split('#').next().unwrap_or_default();
    let (path, query) = below.split_once('?').unwrap_or((below, ""));
    Some((path.to_owned(), query.to_owned()))
}

/// The address shown by the browser.
pub fn location() -> String {
    window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// Sets the title of the page.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Leaves for another address, which takes the place of this one in the history.
pub fn replace(address: &str) {
    if let Some(window) = window() {
        // A refused one leaves the page as it is, which the person sees.
        let _ = window.location().replace(address);
    }
}

/// Loads the page again.
pub fn reload() {
    if let Some(window) = window() {
        // A refused reload leaves the page as it is, which the person sees.
        let _ = window.location().reload();
    }
}
