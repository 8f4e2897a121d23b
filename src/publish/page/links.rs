//! What several of the files beside the pages need: absolute addresses, the last day, the first line of XML.

use crate::edition::{Date, Edition, SafeUrl};
use crate::publish::root::absolute;

/// What a file of XML begins with.
pub(super) const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

/// The absolute address of something beside a folder.
pub(super) fn resolved(site: &SafeUrl, relative: &str) -> String {
    let mut folder = absolute(site, "");
    let mut rest = relative;
    while let Some(above) = rest.strip_prefix("../") {
        let parent = folder.trim_end_matches('/').rsplit_once('/');
        folder = parent.map_or_else(String::new, |(parent, _)| format!("{parent}/"));
        rest = above;
    }
    format!("{folder}{rest}")
}

/// The last day that the edition names, for entries without a day. Without one there is no feed.
pub(super) fn last_day(edition: &Edition) -> Option<Date> {
    let days = edition.dates.iter().map(|milestone| milestone.date);
    let published = edition.sources.iter().filter_map(|source| source.published);
    days.max().or_else(|| published.max())
}
