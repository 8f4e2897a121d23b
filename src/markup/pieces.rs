//! Pieces that several pages show.

use std::sync::Arc;

use super::{Markup, element};
use crate::address::Address;
use crate::edition::runs;
use crate::edition::{Award, Category, Distinction, Edition, Metal, Nominee, Run, SafeUrl, Source};
use crate::search::{Facet, Query, Wanted, marked};
use crate::text::Language;

/// Hues that categories share out among themselves.
pub const HUES: usize = 10;

/// The colours of the mark.
pub const MARK_HUES: [usize; 4] = [2, 1, 0, 4];

/// The strokes of the slanted #: two down, two across.
pub const STROKES: [&str; 4] = [
    "M38 -6H53L24 112H9Z",
    "M73 -6H88L59 112H44Z",
    "M6 25H108L104.8 39H2.8Z",
    "M-3 62H99L95.8 76H-6.2Z",
];

/// The slanted #, as decoration.
pub fn hash(block: &str, hues: [usize; 4]) -> Markup {
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
pub fn hue(category: &Category) -> String {
    hue_number(category).to_string()
}

/// The same as a number.
pub fn hue_number(category: &Category) -> usize {
    category.place % HUES
}

/// A link to a page of the site.
pub fn link(class: &str, to: &Address, content: impl Into<Markup>) -> Markup {
    let href = to.to_href();
    if class.is_empty() {
        element("a", &[("href", &href)], content)
    } else {
        element("a", &[("class", class), ("href", &href)], content)
    }
}

/// The address of a nominee.
pub fn page_of(nominee: &Nominee) -> Address {
    Address::nominee(&nominee.id)
}

/// The address of a category on the start page.
pub fn in_category(category: &Category) -> Address {
    Address::Explore(Query::default().toggled(Facet::Category, category.id.as_str()))
}

/// What kind of authority it is in small, its name in large; with marks where it was found by these words.
pub fn designation(block: &str, (kind, name): (&str, &str), wanted: &[Wanted]) -> Markup {
    let class = format!("{block}__kind");
    let kind =
        (!kind.is_empty()).then(|| element("span", &[("class", &class)], marks(kind, wanted)));
    Markup::all([kind.into(), marks(name, wanted)])
}

/// An action, with its hashtags in the colour of the category; with marks where it was found by these words.
pub fn action(title: &str, wanted: &[Wanted]) -> Markup {
    let run = |run: Run<'_>| match run {
        Run::Words(words) => marks(words, wanted),
        Run::Hashtag(tag) => element("span", &[("class", "hashtag")], marks(tag, wanted)),
    };
    Markup::all(runs(title).into_iter().map(run))
}

fn marks(text: &str, wanted: &[Wanted]) -> Markup {
    let piece = |(piece, is_mark): (&str, bool)| {
        if is_mark { element("mark", &[], piece) } else { piece.into() }
    };
    Markup::all(marked(text, wanted).into_iter().map(piece))
}

/// What a nominee is known to have won.
pub fn award_medal(award: &Award, large: bool, text: Language) -> Markup {
    match &award.distinction {
        Some(distinction) => medal(distinction, large),
        None => struck("unknown", large, text.explore().laureate),
    }
}

/// A distinction.
pub fn medal(distinction: &Distinction, large: bool) -> Markup {
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
pub fn award_name(award: &Award, text: Language) -> &str {
    award.distinction.as_ref().map_or(text.explore().laureate, |distinction| &distinction.name)
}

/// Says in which language an edition's own words are: not always that of the page around them.
pub fn own_words(edition: &Edition) -> (&'static str, &str) {
    ("lang", &edition.language)
}

/// Nominees as a list of headlines.
pub fn headlines<'a>(
    nominees: impl IntoIterator<Item = &'a Arc<Nominee>>,
    edition: &Edition,
) -> Markup {
    headlines_at("", nominees, edition)
}

/// The same of any edition: `way` leads to it from here.
pub fn headlines_at<'a>(
    way: &str,
    nominees: impl IntoIterator<Item = &'a Arc<Nominee>>,
    edition: &Edition,
) -> Markup {
    let headline = |nominee: &Arc<Nominee>| {
        let name = &nominee.territory.label;
        let content = [
            element("span", &[("class", "headline-list__name")], name),
            " ".into(),
            element("span", &[("class", "headline-list__note")], action(&nominee.title, &[])),
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
pub fn source_line(source: &Source, text: Language) -> Markup {
    let content = [text.nominee().source.into(), " ".into(), citation(source, text)];
    element("p", &[("class", "source")], content)
}

/// The title of a source, its publisher, its date.
pub fn citation(source: &Source, text: Language) -> Markup {
    let cited = match &source.url {
        Some(url) => element("cite", &[], out_link(url, &source.title, text)),
        None => element("cite", &[], &source.title),
    };
    let published = source.published.map(|date| format!(", {}", text.date(date)));
    let rest = format!(", {}{}.", source.publisher, published.unwrap_or_default());
    Markup::all([cited, rest.into()])
}

/// A link that leaves the site, and says so.
pub fn out_link(url: &SafeUrl, label: &str, text: Language) -> Markup {
    let host = format!(" {}", (text.frame().leaves_site)(url.host()));
    let host = element("span", &[("class", "visually-hidden")], host);
    let attributes = [("href", url.as_str()), ("rel", "noopener noreferrer external")];
    element("a", &attributes, [label.into(), host])
}

/// The head of a page that is mostly text.
pub fn page_head(title: &str, lead: &str) -> Markup {
    let lead = element("p", &[("class", "page-head__lead")], lead);
    element("div", &[("class", "page-head")], [element("h1", &[], title), lead])
}

/// The content of a page, between header and footer.
pub fn main(content: impl Into<Markup>) -> Markup {
    element("main", &[("id", "contenu"), ("tabindex", "-1")], content)
}

/// A sentence for readers whose browser runs no program.
pub fn without_script(sentence: &str) -> Markup {
    let notice = element("p", &[("class", "notice__title")], sentence);
    element("noscript", &[], element("div", &[("class", "notice"), ("data-tone", "warn")], notice))
}

/// A control that works once the app has taken over.
pub fn sleeping_button(class: &str, label: &str) -> Markup {
    element("button", &[("class", class), ("type", "button"), ("disabled", "")], label)
}
