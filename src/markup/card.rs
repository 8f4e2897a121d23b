//! A nominee as a headline: the territory large, the action as its sentence.

use super::pieces::{action, award_medal, designation, hue, own_words};
use super::{Markup, Scene, element};
use crate::edition::Nominee;
use crate::search::Wanted;

/// A card whose heading leads to `href`; with marks where it was found by these words.
pub fn nominee_card(nominee: &Nominee, href: &str, wanted: &[Wanted], scene: Scene<'_>) -> Markup {
    let link =
        element("a", &[("class", "nominee-card__link"), ("href", href)], name(nominee, wanted));
    card("h3", link, nominee, wanted, scene)
}

/// A card by itself, for a frame on another site: its heading is the page's, and leads out of the frame.
pub fn framed_card(nominee: &Nominee, href: &str, scene: Scene<'_>) -> Markup {
    let link = [("class", "nominee-card__link"), ("href", href), ("target", "_top")];
    card("h1", element("a", &link, name(nominee, &[])), nominee, &[], scene)
}

fn name(nominee: &Nominee, wanted: &[Wanted]) -> Markup {
    designation("nominee-card", &nominee.territory, wanted)
}

fn card(
    heading: &'static str,
    link: Markup,
    nominee: &Nominee,
    wanted: &[Wanted],
    scene: Scene<'_>,
) -> Markup {
    let Scene { edition, text, .. } = scene;
    let medals = edition.awards_of(&nominee.id).map(|award| award_medal(award, false, text));
    let language = own_words(edition);
    let category = element("p", &[("class", "category-name"), language], &nominee.category.name);
    let foot = Markup::all([category, Markup::all(medals)]);
    let sentence = action(&nominee.title, wanted);
    element(
        "article",
        &[("class", "nominee-card"), ("data-hue", &hue(&nominee.category))],
        [
            element(heading, &[("class", "nominee-card__title"), language], link),
            element("p", &[("class", "nominee-card__action"), language], sentence),
            element("div", &[("class", "nominee-card__foot")], foot),
        ],
    )
}
