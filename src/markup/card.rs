//! A nominee as a headline: the territory large, the action as its sentence.

use super::pieces::{action, award_medal, designation, hue, own_words};
use super::{Markup, Scene, element};
use crate::edition::Nominee;
use crate::search::Wanted;
use crate::text::Language;

/// Whether a nominee is on the reader's list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Star {
    /// Not known before the program runs.
    Asleep,
    /// It is not.
    Off,
    /// It is.
    On,
}

/// A card whose heading leads to `href`; with marks where it was found by these words, and a star where it can be on the
/// reader's list.
pub fn nominee_card(
    nominee: &Nominee,
    href: &str,
    wanted: &[Wanted],
    star: Option<Star>,
    scene: Scene<'_>,
) -> Markup {
    let link =
        element("a", &[("class", "nominee-card__link"), ("href", href)], name(nominee, wanted));
    card("h3", link, star, nominee, wanted, scene)
}

/// A card by itself, for a frame on another site: its heading is the page's, and leads out of the frame.
pub fn framed_card(nominee: &Nominee, href: &str, scene: Scene<'_>) -> Markup {
    let link = [("class", "nominee-card__link"), ("href", href), ("target", "_top")];
    card("h1", element("a", &link, name(nominee, &[])), None, nominee, &[], scene)
}

fn name(nominee: &Nominee, wanted: &[Wanted]) -> Markup {
    designation("nominee-card", nominee.territory.designation(), wanted)
}

/// The button of a star. One handler for all cards finds the nominee by `data-star`.
fn button(star: Star, nominee: &Nominee, text: Language) -> Markup {
    let label = (text.list().star)(&nominee.territory.label, &nominee.title);
    let pressed = if star == Star::On { "true" } else { "false" };
    let attributes = [
        ("class", "star"),
        ("type", "button"),
        ("data-star", nominee.id.as_str()),
        ("aria-pressed", pressed),
        ("aria-label", label.as_str()),
    ];
    let asleep = (star == Star::Asleep).then_some(("disabled", ""));
    element("button", &attributes.into_iter().chain(asleep).collect::<Vec<_>>(), "")
}

fn card(
    heading: &'static str,
    link: Markup,
    star: Option<Star>,
    nominee: &Nominee,
    wanted: &[Wanted],
    scene: Scene<'_>,
) -> Markup {
    let Scene { edition, text, .. } = scene;
    let medals = edition.awards_of(&nominee.id).map(|award| award_medal(award, false, text));
    let language = own_words(edition);
    let category = element("p", &[("class", "category-name"), language], &nominee.category.name);
    let star = star.map(|star| button(star, nominee, text));
    let foot = Markup::all([category, Markup::all(medals), star.into()]);
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
