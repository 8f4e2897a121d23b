//! All editions of the site, as the page stands before any program runs.

use crate::address::Address;
use crate::markup::hall_of_fame::{Listed, all_entries, editions};
use crate::markup::pieces::{main, page_head};
use crate::markup::{Markup, element};
use crate::publish::root::Root;

pub(super) fn hall_of_fame(root: &Root<'_>) -> Markup {
    let words = root.text.hall_of_fame();
    let listed = root.editions.iter().map(|(folder, open)| {
        let way = root.way_to(folder, open);
        let href = if way.is_empty() { Address::home().to_href() } else { way };
        Listed { edition: &open.edition, href }
    });
    let listed: Vec<_> = listed.collect();
    main([
        element("div", &[("class", "wrap")], page_head(words.title, words.lead)),
        element("div", &[], editions(&listed, root.text)),
        element("div", &[], all_entries(&listed, root.text)),
    ])
}
