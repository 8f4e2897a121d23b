//! The reader's list, before any program runs: only the browser knows it.

use crate::markup::pieces::{main, page_head, without_script};
use crate::markup::{Markup, element};
use crate::text::Language;

pub(super) fn list(text: Language) -> Markup {
    let words = text.list();
    let content = [page_head(words.title, words.lead), without_script(words.needs_script)];
    main(element("div", &[("class", "wrap")], content))
}
