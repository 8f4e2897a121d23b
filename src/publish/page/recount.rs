//! Counting again before any program runs: what it is, and that it needs one.

use crate::address::Address;
use crate::markup::Markup;
use crate::markup::element;
use crate::markup::pieces::{link, main, page_head, without_script};
use crate::text::Language;

/// The page of whoever counts again.
pub(super) fn recount(text: Language) -> Markup {
    let words = text.recount();
    let content = [
        page_head(words.title, words.lead),
        without_script(words.needs_script),
        element("p", &[], link("", &Address::Palmares, text.palmares().title)),
    ];
    main(element("div", &[("class", "wrap wrap--narrow stack")], content))
}
