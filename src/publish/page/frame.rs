//! What surrounds every page: the way to its content, the navigation, the promise.

use crate::address::Address;
use crate::markup::pieces::{MARK_HUES, hash, link};
use crate::markup::{Markup, element};
use crate::publish::root::Root;
use crate::text::Language;

/// Header, content, footer.
pub(super) fn frame(page: &Address, root: &Root<'_>, content: Markup) -> Markup {
    around(&page.to_href(), page, root, content)
}

/// The same around a document that is no page of the app; `href` leads to it from the root.
pub(super) fn frame_alone(href: &str, root: &Root<'_>, content: Markup) -> Markup {
    around(href, &Address::Unknown, root, content)
}

fn around(href: &str, page: &Address, root: &Root<'_>, content: Markup) -> Markup {
    let text = root.text;
    let frame = text.frame();
    // The fragment alone would be resolved against the base, which is the start page.
    let skip = format!("{href}#contenu");
    let skip = element("a", &[("class", "skip-link"), ("href", &skip)], frame.skip);
    let mark = [hash("mark", MARK_HUES), frame.product.into()];
    let links = [
        (frame.explore, Address::home()),
        (frame.vote, Address::Desk),
        (frame.about, Address::About),
    ];
    let links = links.into_iter().map(|(label, to)| navigation_link(page, label, &to));
    let list = element("ul", &[("class", "site-nav__list")], Markup::all(links));
    let navigation = [("class", "site-nav"), ("aria-label", frame.navigation)];
    let row = [
        link("mark", &Address::home(), mark),
        element("nav", &navigation, list),
        Markup::all(root.languages.iter().map(|(to, way)| language_link(href, *to, way))),
        // No program will wake on what is no page of the app, so nothing there is asleep.
        (*page != Address::Unknown).then(|| theme_switch(text)).into(),
    ];
    let row = element("div", &[("class", "wrap site-header__row")], row);
    let header = element("header", &[("class", "site-header")], row);
    element("div", &[("class", "page")], [skip, header, content, footer(root)])
}

fn navigation_link(page: &Address, label: &str, to: &Address) -> Markup {
    let current = matches!(
        (page, to),
        (Address::Explore(_) | Address::Nominee(_), Address::Explore(_))
            | (Address::Desk | Address::Vote(_) | Address::Review | Address::Verify, Address::Desk,)
            | (Address::About, Address::About)
    );
    let href = to.to_href();
    let [class, href] = [("class", "site-nav__link"), ("href", href.as_str())];
    let anchor = if current {
        element("a", &[class, href, ("aria-current", "page")], label)
    } else {
        element("a", &[class, href], label)
    };
    element("li", &[], anchor)
}

/// The same page in another language.
fn language_link(href: &str, to: Language, way: &str) -> Markup {
    let href = format!("{way}{}", href.trim_start_matches("./"));
    let [class, href] = [("class", "language-link"), ("href", href.as_str())];
    element("a", &[class, href, ("hreflang", to.tag()), ("lang", to.tag())], to.name())
}

fn theme_switch(text: Language) -> Markup {
    let path = "M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20zm0 2.5a7.5 7.5 0 0 1 0 15z";
    let path = element("path", &[("fill-rule", "evenodd"), ("d", path)], "");
    let [class, view] = [("class", "theme-switch__icon"), ("viewBox", "0 0 24 24")];
    let icon =
        element("svg", &[class, view, ("aria-hidden", "true"), ("focusable", "false")], path);
    let [class, kind] = [("class", "theme-switch"), ("type", "button")];
    let label = ("aria-label", text.frame().dark_theme);
    element("button", &[class, kind, ("aria-pressed", "false"), label, ("disabled", "")], icon)
}

fn footer(root: &Root<'_>) -> Markup {
    let frame = root.text.frame();
    let section = |id: &str, label: &str| {
        let href = format!("{}#{id}", Address::About.to_href());
        element("li", &[], element("a", &[("href", &href)], label))
    };
    let promise = format!("{}. {}", (frame.given_by)(&root.open.edition), frame.promise);
    let links = [
        element("li", &[], link("", &Address::hall_of_fame(), frame.hall_of_fame)),
        section("sources", frame.sources),
        section("accessibilite", frame.accessibility),
        section("vie-privee", frame.privacy),
        root.licences.as_ref().map(|href| licences_link(href, frame.licences)).into(),
    ];
    let links = element("ul", &[("class", "site-footer__list")], links);
    let content = [element("p", &[], promise), other_editions(root), links];
    element("footer", &[("class", "site-footer")], element("div", &[("class", "wrap")], content))
}

fn licences_link(href: &str, label: &str) -> Markup {
    let link = [("href", href), ("rel", "license")];
    element("li", &[], element("a", &link, label))
}

fn other_editions(root: &Root<'_>) -> Markup {
    let link =
        |(title, way): (&str, String)| element("li", &[], element("a", &[("href", &way)], title));
    let links: Vec<_> = root.other_editions().map(link).collect();
    if links.is_empty() {
        return Markup::default();
    }
    let label = root.text.frame().other_editions;
    element("ul", &[("class", "site-footer__list"), ("aria-label", label)], links)
}
