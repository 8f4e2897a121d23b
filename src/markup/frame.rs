//! What surrounds the content of every page: the header with the navigation, and the footer.

use super::pieces::{MARK_HUES, hash, link};
use super::{Markup, element};
use crate::address::Address;
use crate::edition::Edition;
use crate::text::Language;

/// The inside of the header. `here` leads to the page from its root, each of `languages` to the root of that language;
/// `dark` says whether the page is dark, where a script works the button.
pub fn header(
    page: &Address,
    here: &str,
    languages: &[(Language, String)],
    dark: Option<bool>,
    text: Language,
) -> Markup {
    let frame = text.frame();
    let links = [
        (frame.explore, Address::home()),
        (frame.palmares, Address::Palmares),
        (frame.figures, Address::Figures),
        (frame.vote, Address::Desk),
    ];
    let links = links.map(|(label, to)| navigation_link(page, label, &to));
    let list = element("ul", &[("class", "site-nav__list")], links);
    let navigation = [("class", "site-nav"), ("aria-label", frame.navigation)];
    let row = [
        link("mark", &Address::home(), [hash("mark", MARK_HUES), frame.product.into()]),
        element("nav", &navigation, list),
        Markup::all(languages.iter().map(|(to, way)| language_link(here, *to, way))),
        dark.map(|dark| theme_switch(dark, text)).into(),
    ];
    element("div", &[("class", "wrap site-header__row")], row)
}

fn navigation_link(page: &Address, label: &str, to: &Address) -> Markup {
    let current = match page {
        Address::Explore(_) | Address::Nominee(..) => *to == Address::home(),
        Address::Desk | Address::Vote(_) | Address::Review | Address::Verify => {
            *to == Address::Desk
        }
        document => document == to,
    };
    let href = to.to_href();
    let link = [("class", "site-nav__link"), ("href", &href), ("aria-current", "page")];
    let [class, href, _] = link;
    let anchor =
        if current { element("a", &link, label) } else { element("a", &[class, href], label) };
    element("li", &[], anchor)
}

/// The same page in another language.
fn language_link(here: &str, to: Language, way: &str) -> Markup {
    let href = format!("{way}{}", here.trim_start_matches("./"));
    let [class, href] = [("class", "language-link"), ("href", href.as_str())];
    element("a", &[class, href, ("hreflang", to.tag()), ("lang", to.tag())], to.name())
}

/// Worked by the script that starts the page, whatever page it is; the style sheet hides it where no script runs.
fn theme_switch(dark: bool, text: Language) -> Markup {
    let path = "M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20zm0 2.5a7.5 7.5 0 0 1 0 15z";
    let path = element("path", &[("fill-rule", "evenodd"), ("d", path)], "");
    let [class, view] = [("class", "theme-switch__icon"), ("viewBox", "0 0 24 24")];
    let icon =
        element("svg", &[class, view, ("aria-hidden", "true"), ("focusable", "false")], path);
    let [class, kind] = [("class", "theme-switch"), ("type", "button")];
    let pressed = ("aria-pressed", if dark { "true" } else { "false" });
    element("button", &[class, kind, pressed, ("aria-label", text.frame().dark_theme)], icon)
}

/// Who gives the award, as soon as that is known, and what the site promises.
pub fn promise(edition: Option<&Edition>, text: Language) -> String {
    let frame = text.frame();
    match edition {
        Some(edition) => format!("{}. {}", (frame.given_by)(edition), frame.promise),
        None => frame.promise.to_owned(),
    }
}

/// The ways from the footer: to the other editions of the site, each with its title, to what the site is, and to the
/// licences where it has them.
pub fn footer_links(
    editions: &[(String, String)],
    licences: Option<&str>,
    text: Language,
) -> Markup {
    let frame = text.frame();
    let item = |href: &str, label: &str| element("li", &[], element("a", &[("href", href)], label));
    let section =
        |id: &str, label: &str| item(&format!("{}#{id}", Address::About.to_href()), label);
    let licences = licences.map(|href| {
        let link = [("href", href), ("rel", "license")];
        element("li", &[], element("a", &link, frame.licences))
    });
    let links = [
        item(&Address::hall_of_fame().to_href(), frame.hall_of_fame),
        item(&Address::About.to_href(), frame.about),
        section("sources", frame.sources),
        item(&Address::Accessibility.to_href(), frame.accessibility),
        section("vie-privee", frame.privacy),
        licences.into(),
    ];
    let list = ("class", "site-footer__list");
    let links = element("ul", &[list], links);
    let editions = editions.iter().map(|(title, href)| item(href, title)).collect::<Vec<_>>();
    let editions = (!editions.is_empty())
        .then(|| element("ul", &[list, ("aria-label", frame.other_editions)], editions));
    Markup::all([editions.into(), links])
}
