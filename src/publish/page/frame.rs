//! What surrounds every page: the way to its content, the navigation, the promise.

use super::markup::{Markup, element};
use super::pieces::{MARK_HUES, hash, link};
use crate::address::Address;
use crate::edition::Edition;
use crate::text::Text;

/// Header, content, footer.
pub(super) fn frame(page: &Address, edition: &Edition, text: &Text, content: Markup) -> Markup {
    around(&page.to_href(), page, edition, text, content)
}

/// The same around a document that is no page of the app; `href` leads to it from the root.
pub(super) fn frame_alone(href: &str, edition: &Edition, text: &Text, content: Markup) -> Markup {
    around(href, &Address::Unknown, edition, text, content)
}

fn around(href: &str, page: &Address, edition: &Edition, text: &Text, content: Markup) -> Markup {
    let frame = &text.frame;
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
        // No program will wake on what is no page of the app, so nothing there is asleep.
        (*page != Address::Unknown).then(|| theme_switch(text)).into(),
    ];
    let row = element("div", &[("class", "wrap site-header__row")], row);
    let header = element("header", &[("class", "site-header")], row);
    element("div", &[("class", "page")], [skip, header, content, footer(edition, text)])
}

fn navigation_link(page: &Address, label: &str, to: &Address) -> Markup {
    let current = matches!(
        (page, to),
        (Address::Explore(_) | Address::Nominee(_), Address::Explore(_))
            | (Address::Desk | Address::Vote(_) | Address::Review, Address::Desk)
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

fn theme_switch(text: &Text) -> Markup {
    let path = "M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20zm0 2.5a7.5 7.5 0 0 1 0 15z";
    let path = element("path", &[("fill-rule", "evenodd"), ("d", path)], "");
    let [class, view] = [("class", "theme-switch__icon"), ("viewBox", "0 0 24 24")];
    let icon =
        element("svg", &[class, view, ("aria-hidden", "true"), ("focusable", "false")], path);
    let [class, kind] = [("class", "theme-switch"), ("type", "button")];
    let label = ("aria-label", text.frame.dark_theme);
    element("button", &[class, kind, ("aria-pressed", "false"), label, ("disabled", "")], icon)
}

fn footer(edition: &Edition, text: &Text) -> Markup {
    let frame = &text.frame;
    let section = |id: &str, label: &str| {
        let href = format!("{}#{id}", Address::About.to_href());
        element("li", &[], element("a", &[("href", &href)], label))
    };
    let promise = format!("{}. {}", (frame.given_by)(edition), frame.promise);
    let links = [
        section("sources", frame.sources),
        section("accessibilite", frame.accessibility),
        section("vie-privee", frame.privacy),
    ];
    let links = element("ul", &[("class", "site-footer__list")], links);
    let content = element("div", &[("class", "wrap")], [element("p", &[], promise), links]);
    element("footer", &[("class", "site-footer")], content)
}
