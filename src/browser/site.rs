//! Where the site is published: unknown when it is built, read from the page's base.

use web_sys::{Document, Window};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// The root of the site, absolute, with a slash at its end.
pub fn root() -> String {
    let base = document().and_then(|document| document.base_uri().ok().flatten());
    let base = base.unwrap_or_default();
    let folder = base.split(['?', '#']).next().unwrap_or_default();
    folder.rsplit_once('/').map_or_else(String::new, |(folder, _)| format!("{folder}/"))
}

/// The path of the root, which tells this site from others on the same host: part of every stored name.
pub fn scope() -> String {
    let root = root();
    let path = root.split_once("://").and_then(|(_, rest)| rest.split_once('/'));
    path.map_or_else(|| "/".to_owned(), |(_, path)| format!("/{path}"))
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

/// Loads the page again.
pub fn reload() {
    if let Some(window) = window() {
        // A refused reload leaves the page as it is, which the person sees.
        let _ = window.location().reload();
    }
}
