//! One nominee: what was done, by whom, what it won, and where to go from here.

use std::sync::Arc;

use super::pieces::{
    action, award_medal, designation, hash, headlines, hue_number, in_category, link, out_link,
    own_words, source_line,
};
use super::place_map::place_map;
use super::{Markup, Scene, element};
use crate::address::Address;
use crate::edition::{Link, Nominee, Stage, Territory};

/// Others of the same category.
const NEIGHBOURS: usize = 4;

/// What is known of a nominee, section by section.
pub fn known(nominee: &Nominee, scene: Scene<'_>) -> Markup {
    Markup::all([
        distinctions(nominee, scene),
        facts(&nominee.territory, scene),
        links(nominee, scene),
    ])
}

/// The inside of the head of the page.
pub fn head(nominee: &Nominee, scene: Scene<'_>) -> Markup {
    let Scene { edition, text, .. } = scene;
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
    let candidature =
        is_candidature(nominee, scene).then(|| element("p", &[stage], text.nominee().candidature));
    let name = designation("nominee-head", nominee.territory.designation(), &[]);
    let content = [
        element("nav", &breadcrumb, trail),
        hash("nominee-head", [hue_number(category); 4]),
        element("h1", &[("class", "nominee-head__title"), own_words(edition)], name),
        element(
            "p",
            &[("class", "nominee-head__action"), own_words(edition)],
            action(&nominee.title, &[]),
        ),
        candidature.into(),
        Markup::all(medals),
    ];
    element("div", &[("class", "wrap")], content)
}

fn is_candidature(nominee: &Nominee, scene: Scene<'_>) -> bool {
    scene.edition.stage_of(nominee) == Stage::Candidature
}

fn titled(id: &str, title: &str, content: Markup) -> Markup {
    let title = element("h2", &[("id", id)], title);
    let attributes = [("class", "stack"), ("aria-labelledby", id)];
    element("section", &attributes, [title, content])
}

fn distinctions(nominee: &Nominee, scene: Scene<'_>) -> Markup {
    let Scene { edition, text, .. } = scene;
    let awards = edition.awards_of(&nominee.id).map(|award| {
        let statement = element("p", &[own_words(edition)], &award.statement);
        Markup::all([statement, source_line(&award.source, text)])
    });
    let awards = awards.collect::<Vec<_>>();
    let section = (!awards.is_empty())
        .then(|| titled("distinction", text.nominee().distinction, Markup::all(awards)));
    section.into()
}

fn facts(territory: &Territory, scene: Scene<'_>) -> Markup {
    let words = scene.text.nominee();
    let facts = words.facts_of(territory);
    let facts = facts.map(|(term, value)| {
        element("div", &[], [element("dt", &[], term), element("dd", &[], &value)])
    });
    let place = [element("dl", &[("class", "facts")], facts), place_map(territory, scene)];
    titled("territoire", words.territory, element("div", &[("class", "place")], place))
}

fn links(nominee: &Nominee, scene: Scene<'_>) -> Markup {
    let text = scene.text;
    let line = |link: &Link| element("li", &[], out_link(&link.url, &link.label, text));
    let lines: Vec<_> = nominee.links.iter().map(line).collect();
    let lines = (!lines.is_empty()).then(|| element("ul", &[("class", "prose")], lines));
    let content = Markup::all([lines.into(), source_line(&nominee.source, text)]);
    titled("liens", text.nominee().links, content)
}

/// Where to go from here, beside what is known.
pub fn see_also(nominee: &Nominee, scene: Scene<'_>) -> Markup {
    let Scene { edition, text, .. } = scene;
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
        [] if is_candidature(nominee, scene) => None,
        [] => Some(element("p", &[], (words.only_nominee)(&territory.label))),
        _ => Some(headlines(same_territory, edition)),
    };
    let of_territory =
        of_territory.map(|content| section("meme-territoire", words.same_territory, content));
    let in_category = (words.same_category)(&category.name);
    Markup::all([section("meme-categorie", &in_category, of_category.into()), of_territory.into()])
}

/// A step from a page to the one before or after it.
#[derive(Debug)]
pub struct Step<'a> {
    /// To whom.
    pub to: &'a Nominee,
    /// Where that page is.
    pub href: String,
}

/// The steps to the nominees before and after; `here` says which of how many this one is, and `back` leads to the view
/// in which the reader met it.
pub fn pager(
    previous: Option<Step<'_>>,
    next: Option<Step<'_>>,
    here: (usize, usize),
    back: Option<&Address>,
    scene: Scene<'_>,
) -> Markup {
    let Scene { edition, text, .. } = scene;
    let words = text.nominee();
    let step = |step: Step<'_>, rel: &str, way: &str| {
        let name = &step.to.territory.label;
        let content = [
            element("span", &[("class", "pager__way")], way),
            " ".into(),
            element("span", &[("class", "pager__name"), own_words(edition)], name),
        ];
        let link = [("class", "pager__link"), ("rel", rel), ("href", &step.href)];
        element("a", &link, content)
    };
    let steps = [
        previous.map(|to| step(to, "prev", words.previous)).into(),
        next.map(|to| step(to, "next", words.next)).into(),
    ];
    let back = back.map(|back| Markup::all([" ".into(), link("", back, words.back)]));
    let here = [(words.place)(here.0, here.1).into(), back.into()];
    let here = element("p", &[("class", "pager__here")], here);
    Markup::all([here, element("div", &[("class", "pager")], steps)])
}
