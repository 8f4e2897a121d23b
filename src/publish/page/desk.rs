//! The juror's desk before any program runs: what there is to vote on, and that voting needs the app.

use std::sync::Arc;

use crate::address::Address;
use crate::edition::{Category, Edition};
use crate::markup::pieces::{headlines, hue, link, main, own_words, page_head, without_script};
use crate::markup::{Markup, element, void};
use crate::text::Language;

pub(super) fn desk(edition: &Edition, text: Language) -> Markup {
    let words = text.desk();
    let category = |category: &Arc<Category>| {
        let to = Address::Vote(category.id.clone());
        element("li", &[], link("", &to, &category.name))
    };
    let list = Markup::lines(edition.categories.iter().map(category));
    let content = [
        page_head(words.title, &(words.lead)(edition.categories.len())),
        without_script(text.published().vote_needs_script),
        element("h2", &[], words.categories),
        element("ul", &[("class", "prose"), own_words(edition)], list),
        element("p", &[], link("", &Address::Verify, words.check_file)),
    ];
    narrow(content.into())
}

pub(super) fn vote(category: &Category, edition: &Edition, text: Language) -> Markup {
    let words = text.desk();
    let count = (words.category_count)(category.place + 1, edition.categories.len());
    let head = [
        element("p", &[("class", "ballot__count")], count),
        element("h1", &[("class", "ballot__title"), own_words(edition)], &category.name),
        element("p", &[("class", "ballot__rule"), own_words(edition)], &category.description),
    ];
    let content = [
        element("div", &[("class", "ballot__head")], head),
        without_script(text.published().vote_needs_script),
        element("h2", &[("class", "visually-hidden")], text.explore().results),
        headlines(edition.nominees_in(&category.id), edition),
    ];
    let hue = hue(category);
    let wrap = [("class", "wrap wrap--narrow stack"), ("data-hue", hue.as_str())];
    main(element("div", &wrap, content))
}

pub(super) fn review(text: Language) -> Markup {
    let words = text.review();
    let content = [
        page_head(words.title, words.lead),
        without_script(text.published().vote_needs_script),
        element("p", &[], link("", &Address::Desk, text.desk().title)),
    ];
    narrow(content.into())
}

/// The field is disabled, because without the program nothing reads the files.
pub(super) fn verify(text: Language) -> Markup {
    let words = text.verify();
    let button = [("class", "button button--primary button--large"), ("for", "fichiers")];
    let field = [
        ("class", "drop-zone__input"),
        ("id", "fichiers"),
        ("type", "file"),
        ("aria-describedby", "fichiers-aide"),
        ("disabled", ""),
    ];
    let hint = [("class", "field__hint"), ("id", "fichiers-aide")];
    let drop_zone = [
        element("label", &button, words.choose),
        element("p", &[("class", "drop-zone__or")], words.drop),
        element("p", &hint, words.files_hint),
        void("input", &field),
    ];
    let point = |(what, how): &(&str, &str)| {
        element("li", &[], [element("strong", &[], *what), " ".into(), (*how).into()])
    };
    let verified = [
        element("h2", &[("id", "verifie")], words.what),
        element("ul", &[], Markup::all(words.verified.iter().map(point))),
        element("p", &[], words.limits),
    ];
    let section = [("class", "prose"), ("aria-labelledby", "verifie")];
    let verified = element("section", &section, verified);
    let content = [
        page_head(words.title, words.lead),
        without_script(text.published().verify_needs_script),
        element("div", &[("class", "drop-zone")], drop_zone),
        element("p", &[("class", "status-line")], ""),
        element("div", &[("class", "verify__results")], verified),
        element("p", &[], link("", &Address::Recount, text.recount().link)),
    ];
    main(element("div", &[("class", "wrap wrap--narrow")], content))
}

fn narrow(content: Markup) -> Markup {
    main(element("div", &[("class", "wrap wrap--narrow stack")], content))
}
