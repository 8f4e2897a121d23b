//! All editions of the site, those before it that a source tells of, and what was put forward in each.
//!
//! Each root has this page, so that its links are as relative as all others; search engines are told of the first
//! alone.

use super::edition::section;
use super::pieces::{headlines_at, own_words, source_line};
use super::{Markup, element};
use crate::edition::{EarlierEdition, Edition};
use crate::text::Language;

/// Entries of an edition that are named here; the edition names the others.
const FIRST_ENTRIES: usize = 24;

/// An edition of the site.
#[derive(Debug)]
pub struct Listed<'a> {
    /// The edition, as it was read.
    pub edition: &'a Edition,
    /// Where its start page is, with a slash at the end.
    pub href: String,
}

/// The editions, and those before them; the first is the site's own.
pub fn editions(all: &[Listed<'_>], text: Language) -> Markup {
    let listed = Markup::lines(all.iter().map(|it| listed(it, text)));
    let listed = element("div", &[("class", "editions")], listed);
    Markup::all([
        section("editions", text.hall_of_fame().editions, listed),
        all.first().map(|own| earlier(own.edition, text)).into(),
    ])
}

/// What was put forward in each edition, where no program shows it.
pub fn all_entries(all: &[Listed<'_>], text: Language) -> Markup {
    Markup::lines(all.iter().map(|it| entries(it, text)))
}

fn listed(listed: &Listed<'_>, text: Language) -> Markup {
    let Listed { edition, href } = listed;
    let title = element("a", &[("href", href)], &edition.title);
    let content = [
        element("h3", &[own_words(edition)], title),
        element("p", &[own_words(edition)], &edition.theme),
        element("p", &[], (text.hall_of_fame().numbers)(&edition.numbers())),
    ];
    element("div", &[("class", "stack")], content)
}

/// Of these there is nothing but what a source says.
fn earlier(own: &Edition, text: Language) -> Markup {
    let words = text.hall_of_fame();
    let one = |edition: &EarlierEdition| {
        let content = [
            element("h3", &[own_words(own)], &edition.title),
            element("p", &[own_words(own)], &edition.theme),
            source_line(&edition.source, text),
        ];
        element("div", &[("class", "stack")], content)
    };
    let all = (!own.earlier.is_empty()).then(|| {
        let all = Markup::lines(own.earlier.iter().map(one));
        let all = element("div", &[("class", "editions")], all);
        section("avant", words.earlier, Markup::all([element("p", &[], words.no_entries), all]))
    });
    all.into()
}

fn entries(listed: &Listed<'_>, text: Language) -> Markup {
    let words = text.hall_of_fame();
    let Listed { edition, href } = listed;
    let all = edition.entries().count();
    let list = headlines_at(href, edition.entries().take(FIRST_ENTRIES), edition);
    let whole = element("a", &[("href", href)], (words.whole)(&edition.title));
    let shown = [(words.shown)(all.min(FIRST_ENTRIES), all).into(), " ".into(), whole];
    let id = format!("edition-{}", edition.id);
    let content = Markup::all([list, element("p", &[], shown)]);
    section(&id, &(words.entries_of)(&edition.title), content)
}
