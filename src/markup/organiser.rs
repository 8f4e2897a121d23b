//! The steps of an organiser: those that have a page here lead to it.

use super::pieces::{link, main, page_head, without_script};
use super::{Markup, element};
use crate::address::Address;
use crate::text::Language;

/// The first page for an organiser.
pub fn overview(text: Language) -> Markup {
    let words = text.organiser();
    let steps = [
        (&words.edition, Some(Address::Edition)),
        (&words.key, Some(Address::OrganiserKey)),
        (&words.jury, Some(Address::Jury)),
        (&words.imports, Some(Address::Imports)),
        (&words.participation, Some(Address::Participation)),
        (&words.count, Some(Address::Count)),
        (&words.ceremony, Some(Address::Ceremony)),
        (&words.publish, None),
        (&words.recount, Some(Address::Recount)),
    ];
    let step = |((name, what), address): (&(&'static str, &'static str), Option<Address>)| {
        let name = match &address {
            Some(address) => link("steps__link", address, *name),
            None => (*name).into(),
        };
        let content = [
            element("h3", &[("class", "steps__name")], name),
            element("p", &[("class", "steps__what")], *what),
        ];
        element("li", &[("class", "steps__step")], content)
    };
    let content = [
        page_head(words.title, words.lead),
        element("h2", &[("class", "visually-hidden")], words.steps_title),
        element("ol", &[("class", "steps")], Markup::all(steps.map(step))),
    ];
    element("div", &[("class", "wrap wrap--narrow stack")], content)
}

/// A page for an organiser of which only its head can be read before a program runs.
pub fn head_only(title: &str, lead: &str, text: Language) -> Markup {
    let content = [
        page_head(title, lead),
        without_script(text.organiser().needs_script),
        element("p", &[], link("", &Address::Organiser, text.organiser().title)),
    ];
    main(element("div", &[("class", "wrap wrap--narrow stack")], content))
}
