//! The pages of the programs: what the service worker answers with at every address of a program, and what a page says
//! when its program does not start.

use super::head::root_links;
use super::whole::{Start, Whole};
use crate::address::Program;
use crate::markup::{Markup, element};
use crate::publish::root::{EDITION, Root};
use crate::text::Language;

/// The page of a program at no address of its own, with nothing to read but that it needs scripts.
pub(super) fn application(program: Program, root: &Root<'_>, start: &Start) -> String {
    let text = root.text;
    let head = [
        Markup::lines([element("title", &[], text.frame().product)]),
        root_links(root, Some(program)),
    ];
    let whole = Whole {
        text,
        base: "",
        above: root.to_top(),
        start,
        head: head.into(),
        body: [needs_script(root), failure(text)].into(),
    };
    whole.write()
}

/// What is said when a program does not start; the style sheet shows it after a while.
pub(super) fn failure(text: Language) -> Markup {
    let words = text.boot();
    let content = [
        element("p", &[("class", "boot-failure__title")], words.failed),
        element("p", &[("data-why", "altered")], words.altered),
        element("p", &[("data-why", "too-old"), ("hidden", "")], words.too_old),
        element("p", &[], words.remedy),
        element("p", &[], text.loading().ballot_is_safe),
    ];
    let whole = [("id", "panne"), ("class", "boot-failure"), ("role", "alert")];
    element("div", &whole, element("div", &[("class", "wrap stack")], content))
}

fn needs_script(root: &Root<'_>) -> Markup {
    let words = root.text.boot();
    let data = element("a", &[("href", &format!("{}{EDITION}", root.to_edition()))], EDITION);
    let content = [
        element("h1", &[("class", "message__title")], words.needs_script),
        element(
            "p",
            &[("class", "message__text")],
            [words.needs_script_remedy.into(), " ".into(), data, ".".into()],
        ),
    ];
    let content = element("div", &[("class", "wrap stack")], content);
    element("noscript", &[], element("main", &[("id", "contenu"), ("class", "message")], content))
}
