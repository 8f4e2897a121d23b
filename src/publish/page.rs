//! The published pages as they are before any program runs, and the files beside the pages.
//!
//! Functions from an address and an edition to text. `whole` has what all pages share and where their parts stand, `head`
//! what differs in the head. What stands in the body is what the app would show at that address,
//! with the same classes, so that nothing moves when the app takes over; controls that need the app are asleep.
//! Every text goes through one escaping ([`crate::markup`]); every link is relative to the root that the page's base names.

mod about;
mod accessibility;
mod application;
mod desk;
mod explore;
mod feed;
mod figures;
mod files;
mod frame;
mod hall_of_fame;
mod head;
mod licences;
mod linked_data;
mod links;
mod list;
mod moved;
mod nominee;
mod not_found;
mod palmares;
mod plots;
mod recount;
mod whole;

use super::licences::Licences;
use super::root::Root;
use crate::address::{Address, Program};
use crate::markup::organiser::{head_only, overview};
use crate::markup::pieces::main;
use crate::markup::{Markup, element};

use whole::Whole;

pub use whole::Start;

/// The feed of the palmarès, below the root.
pub const FEED: &str = "palmares.atom";

/// The folder of the cards that other sites may frame, below the root.
pub const EMBED: &str = "embed";

/// What belongs into the `head` of a page, beside what all pages share. With the address of the site it also says
/// where the page is, and shows a picture where it is shared.
pub fn head(page: &Address, root: &Root<'_>) -> String {
    head::head(page, root).into_string()
}

/// The page of an address. Where a program takes over, what is read until then is in an element of its own, which the
/// program removes.
pub fn page(page: &Address, root: &Root<'_>, start: &Start) -> String {
    let (address, program) = (page.to_relative(), page.program());
    let body = content(page, root);
    let body = match program {
        Some(_) => {
            let read = element("div", &[("id", "static")], body);
            [read, application::failure(root.text)].into()
        }
        None => body,
    };
    let whole = Whole {
        text: root.text,
        base: &"../".repeat(address.matches('/').count()),
        above: root.to_top(),
        start,
        head: [head::head(page, root), head::root_links(root, program)].into(),
        body,
    };
    whole.write()
}

/// The page of a program that stands for all its addresses.
pub fn application(program: Program, root: &Root<'_>, start: &Start) -> String {
    application::application(program, root, start)
}

/// The content of a page: one element, with everything from the header to the footer.
pub fn body(page: &Address, root: &Root<'_>) -> String {
    content(page, root).into_string()
}

fn content(page: &Address, root: &Root<'_>) -> Markup {
    let Root { open, text, .. } = *root;
    let edition = &open.edition;
    let content = match page {
        Address::Explore(_) => Some(explore::explore(root)),
        Address::HallOfFame(_) => Some(hall_of_fame::hall_of_fame(root)),
        Address::Nominee(id, _) => {
            edition.find_entry(id).map(|nominee| nominee::nominee(nominee, root))
        }
        Address::List(_) => Some(list::list(text)),
        Address::Desk => Some(desk::desk(edition, text)),
        Address::Vote(id) => {
            edition.find_category(id).map(|category| desk::vote(category, edition, text))
        }
        Address::Review => Some(desk::review(text)),
        Address::Verify => Some(desk::verify(text)),
        Address::Organiser => Some(main(overview(text))),
        Address::OrganiserKey => {
            let words = text.organiser_key();
            Some(head_only(words.title, words.lead, text))
        }
        Address::Edition => {
            let words = text.drafting();
            Some(head_only(words.title, words.lead, text))
        }
        Address::Jury => {
            let words = text.jury();
            Some(head_only(words.title, words.lead, text))
        }
        Address::Imports => {
            let words = text.imports();
            Some(head_only(words.title, words.lead, text))
        }
        Address::Recount => Some(recount::recount(text)),
        Address::Ceremony => {
            let words = text.ceremony();
            Some(head_only(words.title, words.lead, text))
        }
        Address::Participation => {
            let words = text.office();
            Some(head_only(words.participation_title, words.participation_lead, text))
        }
        Address::Count => {
            let words = text.office();
            Some(head_only(words.count_title, words.count_lead, text))
        }
        Address::Palmares => Some(palmares::palmares(edition, text)),
        Address::Figures => Some(figures::figures(edition, text)),
        Address::Accessibility => Some(accessibility::accessibility(edition, text)),
        Address::About => Some(about::about(open, text)),
        Address::Unknown => None,
    };
    let content = content.unwrap_or_else(|| not_found::not_found(open, text));
    frame::frame(page, root, content)
}

/// What a root needs beside its pages, each with its path below it: a card to frame for each nominee; with the address
/// of the site, if the edition knows any day, the feed of the palmarès.
pub fn root_files(root: &Root<'_>, start: &Start) -> Vec<(String, String)> {
    files::root_files(root, start)
}

/// The page of licences, for the roots in which it belongs.
pub fn licences(licences: &Licences, root: &Root<'_>, start: &Start) -> String {
    licences::licences(licences, root, start)
}

/// What the top of a site needs: the page for wrong addresses, `robots.txt`, with the address of the site a sitemap of
/// all its roots, and a page at each address that moved when another edition became the site's own.
///
/// `404.html` cannot know at which address it will be shown. Its links begin at the path of the site; where no
/// address of the site is given they begin at the root of the host, which is wrong for a site in a folder.
pub fn site_files(roots: &[Root<'_>], start: &Start) -> Vec<(String, String)> {
    files::site_files(roots, start)
}
