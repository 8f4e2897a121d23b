//! The recount page before its program runs: what it does, and that it needs a program.

use crate::address::Address;
use crate::markup::Markup;
use crate::markup::element;
use crate::markup::pieces::{link, main, page_head, without_script};
use crate::text::Language;

/// The recount page.
pub(super) fn recount(text: Language) -> Markup {
    let words = text.recount();
    let content = [
        page_head(words.title, words.lead),
        without_script(words.needs_script),
        element("p", &[], link("", &Address::Palmares, text.palmares().title)),
    ];
    main(element("div", &[("class", "wrap wrap--narrow stack")], content))
}
