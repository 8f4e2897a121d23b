//! An address that leads nowhere.

use crate::address::Address;
use crate::markup::pieces::{hash, link, main};
use crate::markup::{Markup, element};
use crate::text::Language;
use crate::workflow::OpenEdition;

pub(super) fn not_found(open: &OpenEdition, text: Language) -> Markup {
    let words = text.not_found();
    let way = link("button button--primary button--large", &Address::home(), words.action);
    let content = [
        element("h1", &[("class", "message__title")], words.title),
        element("p", &[("class", "message__text")], (words.text)(open.index.len())),
        element("p", &[("class", "row")], way),
    ];
    let wrap = element("div", &[("class", "wrap stack")], content);
    main(element("section", &[("class", "message")], [hash("message", [1, 7, 6, 3]), wrap]))
}
