//! Where the site will be published, if it was said: without it nothing absolute is claimed.

use crate::edition::SafeUrl;

/// The absolute address of something below the root.
pub(super) fn absolute(site: &SafeUrl, relative: &str) -> String {
    format!("{}{}", root(site), relative.trim_start_matches("./"))
}

/// The path of the root on its host, with a slash at both ends.
pub(super) fn path(site: &SafeUrl) -> String {
    let root = root(site);
    let rest = root.strip_prefix("https://").unwrap_or_default();
    rest.split_once('/').map_or_else(|| "/".to_owned(), |(_, path)| format!("/{path}"))
}

/// The address without query and fragment, as a folder.
fn root(site: &SafeUrl) -> String {
    let folder = site.as_str().split(['?', '#']).next().unwrap_or_default();
    format!("{}/", folder.trim_end_matches('/'))
}
