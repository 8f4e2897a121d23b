//! What hosts are told: which headers to send, how long a file stays good.

use std::fmt::Write as _;

use super::policy;
use super::worker::WORKER;
use crate::address::Address;

/// Its name, as Netlify, Cloudflare Pages and others know it. It counts from the root of the host.
pub(super) const HEADERS: &str = "_headers";

/// Names change with the content.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// Kept, but asked about each time.
const ASK: &str = "no-cache";

/// The headers of a site: `hashed` are the files whose names change with their content, `alone` is the folder of a page
/// that is none of the app's.
///
/// Rules that match together are joined by these hosts, so no file is given the same header twice: what embeds may
/// do is left out of the rule for everything.
pub(super) fn headers(hashed: &[&str], pages: &[Address], alone: Option<&str>) -> String {
    let mut text = String::new();
    rule(&mut text, "/*", policy::HEADERS);
    let mut places: Vec<_> = pages
        .iter()
        .filter_map(|page| {
            let address = page.to_relative();
            address.split_once('/').map(|(section, _)| format!("/{section}/*"))
        })
        .collect();
    places.extend(["/".to_owned(), "/index.html".to_owned(), "/application.html".to_owned()]);
    places.extend(alone.map(|folder| format!("/{folder}*")));
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

fn rule(text: &mut String, place: &str, headers: &[(&str, &str)]) {
    let _ = writeln!(text, "{place}");
    for (name, value) in headers {
        let _ = writeln!(text, "  {name}: {value}");
    }
}
