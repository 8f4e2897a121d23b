//! All editions of the site, those before it that a source tells of, and what was put forward in each.

use super::markup::{Markup, element};
use super::pieces::{headlines_at, main, own_words, page_head, section, source_line};
use crate::address::Address;
use crate::edition::{EarlierEdition, Edition};
use crate::publish::root::Root;
use crate::text::Language;
use crate::workflow::OpenEdition;

/// Entries of an edition that are named here, as many as in the app; the edition names the others.
const FIRST_ENTRIES: usize = 24;

pub(super) fn hall_of_fame(root: &Root<'_>) -> Markup {
    let text = root.text;
    let words = text.hall_of_fame();
    let own = root.editions.first().map(|(_, own)| earlier(&own.edition, text));
    let listed = root.editions.iter().map(|(folder, open)| listed(folder, open, root));
    let entries = root.editions.iter().map(|(folder, open)| entries(folder, open, root));
    main([
        element("div", &[("class", "wrap")], page_head(words.title, words.lead)),
        section("editions", words.editions, Markup::lines(listed)),
        own.into(),
        Markup::lines(entries),
    ])
}

fn home(folder: &str, open: &OpenEdition, root: &Root<'_>) -> String {
    let way = root.way_to(folder, open);
    if way.is_empty() { Address::home().to_href() } else { way }
}

fn listed(folder: &str, open: &OpenEdition, root: &Root<'_>) -> Markup {
    let edition = &open.edition;
    let href = home(folder, open, root);
    let title = element("a", &[("href", &href)], &edition.title);
    let numbers = (root.text.hall_of_fame().numbers)(&edition.numbers());
    let content = [
        element("h3", &[own_words(edition)], title),
        element("p", &[own_words(edition)], &edition.theme),
        element("p", &[], numbers),
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
        section("avant", words.earlier, [element("p", &[], words.no_entries), all])
    });
    all.into()
}

fn entries(folder: &str, open: &OpenEdition, root: &Root<'_>) -> Markup {
    let words = root.text.hall_of_fame();
    let edition = &open.edition;
    let all = edition.entries().count();
    let way = root.way_to(folder, open);
    let list = headlines_at(&way, edition.entries().take(FIRST_ENTRIES), edition);
    let href = home(folder, open, root);
    let whole = element("a", &[("href", &href)], (words.whole)(&edition.title));
    let shown = [(words.shown)(all.min(FIRST_ENTRIES), all).into(), " ".into(), whole];
    let title = (words.entries_of)(&edition.title);
    let id = format!("edition-{}", edition.id);
    section(&id, &title, [list, element("p", &[], shown)])
}
