//! Pieces that several pages show, with the classes that the app gives them.

use std::sync::Arc;

use super::markup::{Markup, element, void};
use crate::address::Address;
use crate::edition::{Award, Category, Distinction, Edition, Metal, Nominee, Run, SafeUrl, Source};
use crate::edition::{Territory, runs};
use crate::search::{Facet, Query};
use crate::text::Language;

/// Hues that categories share out among themselves.
pub(super) const HUES: usize = 10;

/// The colours of the mark.
pub(super) const MARK_HUES: [usize; 4] = [2, 1, 0, 4];

/// Two strokes down, two across.
const STROKES: [&str; 4] = [
    "M38 -6H53L24 112H9Z",
    "M73 -6H88L59 112H44Z",
    "M6 25H108L104.8 39H2.8Z",
    "M-3 62H99L95.8 76H-6.2Z",
];

/// The slanted #, as decoration.
pub(super) fn hash(block: &str, hues: [usize; 4]) -> Markup {
    let stroke = |(path, hue): (&str, usize)| {
        let hue = hue.to_string();
        element("path", &[("class", "hash__stroke"), ("data-hue", &hue), ("d", path)], "")
    };
    let strokes = Markup::all(STROKES.into_iter().zip(hues).map(stroke));
    let class = format!("hash {block}__hash");
    let attributes = [("class", class.as_str()), ("viewBox", "0 0 100 100")];
    let [class, view] = attributes;
    element("svg", &[class, view, ("aria-hidden", "true"), ("focusable", "false")], strokes)
}

/// The colour of a category, as it stands in `data-hue`.
pub(super) fn hue(category: &Category) -> String {
    hue_number(category).to_string()
}

/// The same as a number.
pub(super) fn hue_number(category: &Category) -> usize {
    category.place % HUES
}

/// A link to a page of the site.
pub(super) fn link(class: &str, to: &Address, content: impl Into<Markup>) -> Markup {
    let href = to.to_href();
    if class.is_empty() {
        element("a", &[("href", &href)], content)
    } else {
        element("a", &[("class", class), ("href", &href)], content)
    }
}

/// The address of a nominee.
pub(super) fn page_of(nominee: &Nominee) -> Address {
    Address::Nominee(nominee.id.clone())
}

/// The address of a category on the start page.
pub(super) fn in_category(category: &Category) -> Address {
    Address::Explore(Query::default().toggled(Facet::Category, category.id.as_str()))
}

/// What kind of authority it is in small, its name in large.
pub(super) fn designation(block: &str, territory: &Territory) -> Markup {
    let (kind, name) = territory.designation();
    let class = format!("{block}__kind");
    let kind = (!kind.is_empty()).then(|| element("span", &[("class", &class)], kind));
    Markup::all([kind.into(), name.into()])
}

/// An action, with its hashtags in the colour of the category.
pub(super) fn action(title: &str) -> Markup {
    let run = |run: Run<'_>| match run {
        Run::Words(words) => words.into(),
        Run::Hashtag(tag) => element("span", &[("class", "hashtag")], tag),
    };
    Markup::all(runs(title).into_iter().map(run))
}

/// What a nominee is known to have won.
pub(super) fn award_medal(award: &Award, large: bool, text: Language) -> Markup {
    match &award.distinction {
        Some(distinction) => medal(distinction, large),
        None => struck("unknown", large, text.explore().laureate),
    }
}

/// A distinction.
pub(super) fn medal(distinction: &Distinction, large: bool) -> Markup {
    let metal = match distinction.metal {
        Metal::Gold => "gold",
        Metal::Silver => "silver",
        Metal::Bronze => "bronze",
    };
    struck(metal, large, &distinction.name)
}

fn struck(metal: &str, large: bool, name: &str) -> Markup {
    let class = if large { "medal medal--large" } else { "medal" };
    element("p", &[("class", class), ("data-metal", metal)], name)
}

/// What an award is called.
pub(super) fn award_name(award: &Award, text: Language) -> &str {
    award.distinction.as_ref().map_or(text.explore().laureate, |distinction| &distinction.name)
}

/// Says in which language an edition's own words are: not always that of the page around them.
pub(super) fn own_words(edition: &Edition) -> (&'static str, &str) {
    ("lang", &edition.language)
}

/// One card of the grid; `heading` is its level on the page.
pub(super) fn nominee_card(
    heading: &'static str,
    link: Markup,
    nominee: &Nominee,
    edition: &Edition,
    text: Language,
) -> Markup {
    let medals = edition.awards_of(&nominee.id).map(|award| award_medal(award, false, text));
    let language = own_words(edition);
    let category = element("p", &[("class", "category-name"), language], &nominee.category.name);
    let foot = Markup::all([category, Markup::all(medals)]);
    element(
        "article",
        &[("class", "nominee-card"), ("data-hue", &hue(&nominee.category))],
        [
            element(heading, &[("class", "nominee-card__title"), language], link),
            element("p", &[("class", "nominee-card__action"), language], action(&nominee.title)),
            element("div", &[("class", "nominee-card__foot")], foot),
        ],
    )
}

/// Nominees as a list of headlines.
pub(super) fn headlines<'a>(
    nominees: impl IntoIterator<Item = &'a Arc<Nominee>>,
    edition: &Edition,
) -> Markup {
    headlines_at("", nominees, edition)
}

/// The same of any edition: `way` leads to it from here.
pub(super) fn headlines_at<'a>(
    way: &str,
    nominees: impl IntoIterator<Item = &'a Arc<Nominee>>,
    edition: &Edition,
) -> Markup {
    let headline = |nominee: &Arc<Nominee>| {
        let name = &nominee.territory.label;
        let content = [
            element("span", &[("class", "headline-list__name")], name),
            " ".into(),
            element("span", &[("class", "headline-list__note")], action(&nominee.title)),
        ];
        let href = format!("{way}{}", page_of(nominee).to_href());
        element(
            "li",
            &[],
            element("a", &[("class", "headline-list__link"), ("href", &href)], content),
        )
    };
    let lines = nominees.into_iter().map(headline);
    element("ul", &[("class", "headline-list"), own_words(edition)], Markup::all(lines))
}

/// One source, with its link where it has one.
pub(super) fn source_line(source: &Source, text: Language) -> Markup {
    let content = [text.nominee().source.into(), " ".into(), citation(source, text)];
    element("p", &[("class", "source")], content)
}

/// The title of a source, its publisher, its date.
pub(super) fn citation(source: &Source, text: Language) -> Markup {
    let cited = match &source.url {
        Some(url) => element("cite", &[], out_link(url, &source.title, text)),
        None => element("cite", &[], &source.title),
    };
    let published = source.published.map(|date| format!(", {}", text.date(date)));
    let rest = format!(", {}{}.", source.publisher, published.unwrap_or_default());
    Markup::all([cited, rest.into()])
}

/// A link that leaves the site, and says so.
pub(super) fn out_link(url: &SafeUrl, label: &str, text: Language) -> Markup {
    let host = format!(" {}", (text.frame().leaves_site)(url.host()));
    let host = element("span", &[("class", "visually-hidden")], host);
    let attributes = [("href", url.as_str()), ("rel", "noopener noreferrer external")];
    element("a", &attributes, [label.into(), host])
}

/// The head of a page that is mostly text.
pub(super) fn page_head(title: &str, lead: &str) -> Markup {
    let lead = element("p", &[("class", "page-head__lead")], lead);
    element("div", &[("class", "page-head")], [element("h1", &[], title), lead])
}

/// A part of a page with its title, as wide as the page.
pub(super) fn section(id: &str, title: &str, content: impl Into<Markup>) -> Markup {
    let title = element("h2", &[("class", "section-title"), ("id", id)], title);
    let attributes = [("class", "wrap stack section"), ("aria-labelledby", id)];
    element("section", &attributes, [title, content.into()])
}

/// The content of a page, between header and footer.
pub(super) fn main(content: impl Into<Markup>) -> Markup {
    element("main", &[("id", "contenu"), ("tabindex", "-1")], content)
}

/// A sentence for readers whose browser runs no program.
pub(super) fn without_script(sentence: &str) -> Markup {
    let notice = element("p", &[("class", "notice__title")], sentence);
    element("noscript", &[], element("div", &[("class", "notice"), ("data-tone", "warn")], notice))
}

/// A control that works once the app has taken over.
pub(super) fn sleeping_button(class: &str, label: &str) -> Markup {
    element("button", &[("class", class), ("type", "button"), ("disabled", "")], label)
}

/// A box that can be ticked once the app has taken over.
pub(super) fn sleeping_box(name: &str, value: &str) -> Markup {
    let kind = [("class", "tick"), ("type", "checkbox")];
    let [class, kind] = kind;
    void("input", &[class, kind, ("name", name), ("value", value), ("disabled", "")])
}
