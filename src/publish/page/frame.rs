//! What surrounds every page: the way to its content, the navigation, the promise.

use crate::address::Address;
use crate::markup::pieces::{MARK_HUES, hash, link};
use crate::markup::{Markup, element};
use crate::publish::root::Root;
use crate::text::Language;

/// Header, content, footer.
pub(super) fn frame(page: &Address, root: &Root<'_>, content: Markup) -> Markup {
    let starts = *page != Address::Unknown;
    around(&page.to_href(), page, starts, root, content)
}

/// The same around a document that is no address of every root; `href` leads to it from the root.
pub(super) fn frame_alone(href: &str, root: &Root<'_>, content: Markup) -> Markup {
    around(href, &Address::Unknown, true, root, content)
}

/// `starts` says whether a script will start the page.
fn around(href: &str, page: &Address, starts: bool, root: &Root<'_>, content: Markup) -> Markup {
    let text = root.text;
    let frame = text.frame();
    // The fragment alone would be resolved against the base, which is the start page.
    let skip = format!("{href}#contenu");
    let skip = element("a", &[("class", "skip-link"), ("href", &skip)], frame.skip);
    let mark = [hash("mark", MARK_HUES), frame.product.into()];
    let links = [
        (frame.explore, Address::home()),
        (frame.palmares, Address::Palmares),
        (frame.figures, Address::Figures),
        (frame.vote, Address::Desk),
    ];
    let links = links.into_iter().map(|(label, to)| navigation_link(page, label, &to));
    let list = element("ul", &[("class", "site-nav__list")], Markup::all(links));
    let navigation = [("class", "site-nav"), ("aria-label", frame.navigation)];
    let row = [
        link("mark", &Address::home(), mark),
        element("nav", &navigation, list),
        Markup::all(root.languages.iter().map(|(to, way)| language_link(href, *to, way))),
        starts.then(|| theme_switch(text)).into(),
    ];
    let row = element("div", &[("class", "wrap site-header__row")], row);
    let header = element("header", &[("class", "site-header")], row);
    let is_document = starts && page.program().is_none();
    let version = is_document.then(|| version_bar(text)).into();
    element("div", &[("class", "page")], [skip, header, content, footer(root), version])
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

/// Worked by the script that starts the page, whatever page it is; the style sheet hides it where no script runs.
fn theme_switch(text: Language) -> Markup {
    let path = "M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20zm0 2.5a7.5 7.5 0 0 1 0 15z";
    let path = element("path", &[("fill-rule", "evenodd"), ("d", path)], "");
    let [class, view] = [("class", "theme-switch__icon"), ("viewBox", "0 0 24 24")];
    let icon =
        element("svg", &[class, view, ("aria-hidden", "true"), ("focusable", "false")], path);
    let [class, kind] = [("class", "theme-switch"), ("type", "button")];
    let label = ("aria-label", text.frame().dark_theme);
    element("button", &[class, kind, ("aria-pressed", "false"), label], icon)
}

/// What the script of a document shows when a newer version of the site waits.
fn version_bar(text: Language) -> Markup {
    let words = text.offline();
    let what = element("strong", &[], words.new_version);
    let sentence = [what, " ".into(), words.new_version_remedy.into()];
    let button = element("button", &[("class", "button"), ("type", "button")], words.update);
    let row = [element("p", &[("role", "status")], sentence), button];
    let row = element("div", &[("class", "wrap version-bar__row")], row);
    let [class, id] = [("class", "version-bar"), ("id", "version")];
    element("section", &[class, id, ("aria-label", words.new_version), ("hidden", "")], row)
}

fn footer(root: &Root<'_>) -> Markup {
    let frame = root.text.frame();
    let item = |href: &str, label: &str| element("li", &[], element("a", &[("href", href)], label));
    let section =
        |id: &str, label: &str| item(&format!("{}#{id}", Address::About.to_href()), label);
    let promise = format!("{}. {}", (frame.given_by)(&root.open.edition), frame.promise);
    let links = [
        item(&Address::hall_of_fame().to_href(), frame.hall_of_fame),
        item(&Address::About.to_href(), frame.about),
        section("sources", frame.sources),
        item(&Address::Accessibility.to_href(), frame.accessibility),
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
