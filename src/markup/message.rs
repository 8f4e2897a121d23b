//! Pages with one thing to say: that there is nothing yet, or that something failed.

use super::pieces::{MARK_HUES, hash, link};
use super::{Markup, element};
use crate::address::Address;
use crate::text::Language;

/// An address that leads nowhere; `nominees` says how many the reader may see instead.
pub fn not_found(nominees: usize, text: Language) -> Markup {
    let words = text.not_found();
    let content = [
        title(words.title),
        line(&(words.text)(nominees)),
        row(link("button button--primary button--large", &Address::home(), words.action)),
    ];
    element("section", &[("class", "message")], message([1, 7, 6, 3], content))
}

/// The page while something is being loaded.
pub fn waiting(text: Language) -> Markup {
    let title = element("h1", &[("class", "loader__text")], text.loading().wait);
    let content = [hash("loader", MARK_HUES), element("div", &[("role", "status")], title)];
    element("div", &[("class", "wrap loader"), ("aria-busy", "true")], content)
}

/// The message that the edition could not be loaded or is not valid, with a button to try again.
pub fn failed(reason: &str, faults: &[String], text: Language) -> Markup {
    let words = text.loading();
    let fault = |fault: &String| element("li", &[], fault);
    let list = element("ul", &[("class", "prose")], Markup::all(faults.iter().map(fault)));
    let class = ("class", "button button--primary button--large");
    let content = [
        title(words.failed),
        line(reason),
        (!faults.is_empty()).then_some(list).into(),
        line(words.ballot_is_safe),
        row(element("button", &[class, ("type", "button")], words.retry)),
    ];
    message([2, 5, 8, 0], content)
}

fn message<const COUNT: usize>(hues: [usize; 4], content: [Markup; COUNT]) -> Markup {
    let content = Markup::all(content);
    Markup::all([hash("message", hues), element("div", &[("class", "wrap stack")], content)])
}

fn title(title: &str) -> Markup {
    element("h1", &[("class", "message__title")], title)
}

fn line(line: &str) -> Markup {
    element("p", &[("class", "message__text")], line)
}

fn row(content: Markup) -> Markup {
    element("p", &[("class", "row")], content)
}
