//! Which files of a folder are no part of a site: they are published all the same, and named.

use crate::publish::extension;
use crate::publish::root::{EDITION, EDITIONS, INDEX, RESULTS, REVOCATIONS, VOTED};

/// Folders that a build fills.
const BUILT: [&str; 8] =
    ["build", "fonts", "hosting", "icons", "map", "register", "snippets", "style"];
/// What a build puts at the top.
const AT_TOP: [&str; 4] = ["css", "html", "js", "wasm"];
const SCHEMA: &str = ".schema.json";

/// Whether neither a build nor an organiser's edition puts this file into a site.
pub(super) fn is_foreign(path: &str) -> bool {
    let in_edition = path
        .strip_prefix(EDITIONS)
        .and_then(|below| below.split_once('/'))
        .map_or(path, |(_, inside)| inside);
    let is_data = [EDITION, INDEX, RESULTS, REVOCATIONS, VOTED].contains(&in_edition);
    let is_built = match path.split_once('/') {
        None => AT_TOP.contains(&extension(path)),
        Some((folder, _)) => BUILT.contains(&folder),
    };
    let is_schema = path.starts_with("data/") && path.ends_with(SCHEMA);
    !(is_data || is_built || is_schema)
}
