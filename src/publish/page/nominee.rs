//! One nominee: what was done, by whom, what it won, and where to go from here.

use std::sync::Arc;

use super::markup::{Markup, element};
use super::pieces::{
    action, award_medal, designation, hash, headlines, hue, hue_number, in_category, link, main,
    out_link, own_words, page_of, sleeping_button, source_line,
};
use crate::address::Address;
use crate::edition::{Edition, Link, Nominee, Stage, Territory};
use crate::text::Language;

/// Others of the same category.
const NEIGHBOURS: usize = 4;

pub(super) fn nominee(nominee: &Nominee, edition: &Edition, text: Language) -> Markup {
    let known = Markup::all([
        distinctions(nominee, edition, text),
        facts(&nominee.territory, text),
        links(nominee, text),
        share(text),
    ]);
    let split = [
        element("div", &[("class", "stack stack--wide")], known),
        see_also(nominee, edition, text),
    ];
    let content = [
        head(nominee, edition, text),
        element("div", &[("class", "wrap split")], split),
        pager(nominee, edition, text),
    ];
    main(element("article", &[("data-hue", &hue(&nominee.category))], content))
}

fn head(nominee: &Nominee, edition: &Edition, text: Language) -> Markup {
    let category = &nominee.category;
    let here = element("span", &[("aria-current", "page")], &nominee.territory.label);
    let trail = [
        element("li", &[], link("", &Address::home(), &edition.title)),
        element("li", &[], link("", &in_category(category), &category.name)),
        element("li", &[], here),
    ];
    let trail = element("ol", &[("class", "breadcrumb__list"), own_words(edition)], trail);
    let breadcrumb = [("class", "breadcrumb"), ("aria-label", text.nominee().breadcrumb)];
    let medals = edition.awards_of(&nominee.id).map(|award| award_medal(award, true, text));
    let stage = ("class", "nominee-head__stage");
    let candidature = is_candidature(nominee, edition)
        .then(|| element("p", &[stage], text.nominee().candidature));
    let name = designation("nominee-head", &nominee.territory);
    let content = [
        element("nav", &breadcrumb, trail),
        hash("nominee-head", [hue_number(category); 4]),
        element("h1", &[("class", "nominee-head__title"), own_words(edition)], name),
        element(
            "p",
            &[("class", "nominee-head__action"), own_words(edition)],
            action(&nominee.title),
        ),
        candidature.into(),
        Markup::all(medals),
    ];
    let wrap = element("div", &[("class", "wrap")], content);
    element("header", &[("class", "nominee-head")], wrap)
}

fn is_candidature(nominee: &Nominee, edition: &Edition) -> bool {
    edition.stage_of(nominee) == Stage::Candidature
}

fn titled(id: &str, title: &str, content: Markup) -> Markup {
    let title = element("h2", &[("id", id)], title);
    let attributes = [("class", "stack"), ("aria-labelledby", id)];
    element("section", &attributes, [title, content])
}

fn distinctions(nominee: &Nominee, edition: &Edition, text: Language) -> Markup {
    let awards = edition.awards_of(&nominee.id).map(|award| {
        let statement = element("p", &[own_words(edition)], &award.statement);
        Markup::all([statement, source_line(&award.source, text)])
    });
    let awards = awards.collect::<Vec<_>>();
    let section = (!awards.is_empty())
        .then(|| titled("distinction", text.nominee().distinction, Markup::all(awards)));
    section.into()
}

fn facts(territory: &Territory, text: Language) -> Markup {
    let words = text.nominee();
    let facts = words.facts_of(territory);
    let facts = facts.map(|(term, value)| {
        element("div", &[], [element("dt", &[], term), element("dd", &[], &value)])
    });
    titled("territoire", words.territory, element("dl", &[("class", "facts")], facts))
}

fn links(nominee: &Nominee, text: Language) -> Markup {
    let line = |link: &Link| element("li", &[], out_link(&link.url, &link.label, text));
    let lines: Vec<_> = nominee.links.iter().map(line).collect();
    let lines = (!lines.is_empty()).then(|| element("ul", &[("class", "prose")], lines));
    let content = Markup::all([lines.into(), source_line(&nominee.source, text)]);
    titled("liens", text.nominee().links, content)
}

/// Copying needs the app; its place is kept.
fn share(text: Language) -> Markup {
    let words = text.nominee();
    let [class, id] = [("class", "visually-hidden"), ("id", "partage")];
    let title = element("h2", &[class, id], words.share);
    let status = element("p", &[("role", "status")], "");
    let row = [sleeping_button("button", words.copy_link), status];
    let row = element("div", &[("class", "share")], row);
    element("section", &[("class", "stack"), ("aria-labelledby", "partage")], [title, row])
}

fn see_also(nominee: &Nominee, edition: &Edition, text: Language) -> Markup {
    let words = text.nominee();
    let (category, territory) = (&nominee.category, &nominee.territory);
    let other = |other: &&Arc<Nominee>| other.id != nominee.id;
    let same_category = edition.nominees_in(&category.id).filter(other).take(NEIGHBOURS);
    let same_territory: Vec<_> = edition.nominees_of(&territory.id).filter(other).collect();
    let count = edition.nominees_in(&category.id).count();
    let whole = link("", &in_category(category), (words.whole_category)(count));
    let of_category = [headlines(same_category, edition), element("p", &[], whole)];
    let section = |id: &str, title: &str, content: Markup| {
        let title = element("h2", &[("class", "section-title"), ("id", id)], title);
        let attributes = [("class", "stack"), ("aria-labelledby", id)];
        element("section", &attributes, [title, content])
    };
    let of_territory = match same_territory.as_slice() {
        [] if is_candidature(nominee, edition) => None,
        [] => Some(element("p", &[], (words.only_nominee)(&territory.label))),
        _ => Some(headlines(same_territory, edition)),
    };
    let of_territory =
        of_territory.map(|content| section("meme-territoire", words.same_territory, content));
    let in_category = (words.same_category)(&category.name);
    let content =
        [section("meme-categorie", &in_category, of_category.into()), of_territory.into()];
    element("aside", &[("class", "stack stack--wide"), ("aria-label", words.see_also)], content)
}

fn pager(nominee: &Nominee, edition: &Edition, text: Language) -> Markup {
    let words = text.nominee();
    let Some(place) = edition.nominees.iter().position(|other| other.id == nominee.id) else {
        return Markup::default();
    };
    let previous = place.checked_sub(1).and_then(|place| edition.nominees.get(place));
    let next = edition.nominees.get(place + 1);
    let step = |nominee: &Arc<Nominee>, rel: &str, way: &str| {
        let content = [
            element("span", &[("class", "pager__way")], way),
            " ".into(),
            element(
                "span",
                &[("class", "pager__name"), own_words(edition)],
                &nominee.territory.label,
            ),
        ];
        let href = page_of(nominee).to_href();
        element("a", &[("class", "pager__link"), ("rel", rel), ("href", &href)], content)
    };
    let steps = [
        previous.map(|nominee| step(nominee, "prev", words.previous)).into(),
        next.map(|nominee| step(nominee, "next", words.next)).into(),
    ];
    let pager = element("div", &[("class", "pager")], steps);
    element("nav", &[("class", "wrap"), ("aria-label", words.neighbours)], pager)
}
