//! What a published page says before any program runs, and what stands beside the pages.
//!
//! Functions from an address and an edition to text. What they write is what the app would show at that address,
//! with the same classes, so that nothing moves when the app takes over; controls that need the app are asleep.
//! Every text goes through one escaping ([`crate::markup`]); every link is relative to the root that the page's base names.

mod about;
mod desk;
mod explore;
mod feed;
mod files;
mod frame;
mod hall_of_fame;
mod head;
mod licences;
mod linked_data;
mod moved;
mod nominee;
mod not_found;
mod plots;

use super::licences::Licences;
use super::root::Root;
use crate::address::Address;
use crate::edition::Edition;
use crate::text::Language;

/// Stands in each of the [`extra_files`] that are pages where the site's style sheets belong, whose names only the
/// built site knows.
pub const STYLES: &str = "<!--styles-->";

/// The feed of the palmarès, below the root.
pub const FEED: &str = "palmares.atom";

/// The folder of the cards that other sites may frame, below the root.
pub const EMBED: &str = "embed";

/// What belongs into the `head` of a page, beside what all pages share. With the address of the site it also says
/// where the page is, and shows a picture where it is shared.
pub fn head(page: &Address, root: &Root<'_>) -> String {
    head::head(page, root).into_string()
}

/// What the programs must know of the root they start in: where its data is, and which other editions there are.
pub fn root_links(root: &Root<'_>) -> String {
    head::root_links(root).into_string()
}

/// The content of a page: one element, with everything from the header to the footer.
pub fn body(page: &Address, root: &Root<'_>) -> String {
    let Root { open, text, .. } = *root;
    let edition = &open.edition;
    let content = match page {
        Address::Explore(_) => Some(explore::explore(root)),
        Address::HallOfFame(_) => Some(hall_of_fame::hall_of_fame(root)),
        Address::Nominee(id) => {
            edition.find_entry(id).map(|nominee| nominee::nominee(nominee, root))
        }
        Address::Desk => Some(desk::desk(edition, text)),
        Address::Vote(id) => {
            edition.find_category(id).map(|category| desk::vote(category, edition, text))
        }
        Address::Review => Some(desk::review(text)),
        Address::Verify => Some(desk::verify(text)),
        Address::About => Some(about::about(open, text)),
        Address::Unknown => None,
    };
    let content = content.unwrap_or_else(|| not_found::not_found(open, text));
    frame::frame(page, root, content).into_string()
}

/// What an edition says in numbers, drawn: each figure by its id, which is its own on a page.
pub fn plots(edition: &Edition, text: Language) -> [(&'static str, String); 2] {
    [
        (plots::CATEGORY_BY_KIND, plots::category_by_kind(edition, text).into_string()),
        (plots::BY_REGION, plots::by_region(edition, text).into_string()),
    ]
}

/// What a root needs beside its pages, each with its path below it: a card to frame for each nominee; the page of
/// licences where it belongs; with the address of the site, if the edition knows any day, the feed of the palmarès.
pub fn root_files(root: &Root<'_>, licences: Option<&Licences>) -> Vec<(String, String)> {
    files::root_files(root, licences)
}

/// What the top of a site needs: the page for wrong addresses, `robots.txt`, with the address of the site a sitemap of
/// all its roots, and a page at each address that moved when another edition became the site's own.
///
/// `404.html` cannot know at which address it will be shown. Its links begin at the path of the site; where no
/// address of the site is given they begin at the root of the host, which is wrong for a site in a folder.
pub fn site_files(roots: &[Root<'_>]) -> Vec<(String, String)> {
    files::site_files(roots)
}
