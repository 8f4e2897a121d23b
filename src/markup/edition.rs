//! What the start page says of an edition: its poster, its categories, what was given outside the selection, its story.

use std::sync::Arc;

use super::pieces::{MARK_HUES, hash, hue, in_category, link, medal, own_words, source_line};
use super::{Markup, Scene, element};
use crate::address::Address;
use crate::edition::{Category, SpecialAward};

/// The inside of the poster.
pub fn poster(scene: Scene<'_>) -> Markup {
    let Scene { edition, text, .. } = scene;
    let figures = text.explore().figures_of(edition).map(|(label, value)| {
        let label = element("dt", &[("class", "key-figures__label")], label);
        let value = element("dd", &[("class", "key-figures__value")], value.to_string());
        element("div", &[("class", "key-figures__item")], [label, value])
    });
    let content = [
        hash("poster", MARK_HUES),
        element("p", &[("class", "poster__award")], (text.frame().given_by)(edition)),
        element("h1", &[("class", "poster__title"), own_words(edition)], &edition.title),
        element("p", &[("class", "poster__theme"), own_words(edition)], &edition.theme),
        element("dl", &[("class", "key-figures")], figures),
    ];
    element("div", &[("class", "wrap")], content)
}

/// The inside of the list of categories, each with its number of nominees.
pub fn category_strip(scene: Scene<'_>) -> Markup {
    let edition = scene.edition;
    let tile = |category: &Arc<Category>| {
        let count = edition.nominees_in(&category.id).count().to_string();
        let content = Markup::all([
            element("span", &[("class", "category-strip__count")], count),
            " ".into(),
            element("span", &[("class", "category-strip__name")], &category.name),
        ]);
        let (hue, href) = (hue(category), in_category(category).to_href());
        let [class, hue] = [("class", "category-strip__link"), ("data-hue", hue.as_str())];
        element("li", &[], element("a", &[class, hue, ("href", &href)], content))
    };
    let tiles = Markup::lines(edition.categories.iter().map(tile));
    element("ul", &[("class", "category-strip__list"), own_words(edition)], tiles)
}

/// What follows the nominees: what was given outside the selection, where anything was, and the story.
pub fn epilogue(scene: Scene<'_>) -> Markup {
    Markup::all([special_awards(scene), story(scene)])
}

fn special_awards(scene: Scene<'_>) -> Markup {
    let Scene { edition, text, .. } = scene;
    let award = |award: &SpecialAward| {
        let recipient = (text.explore().recipient)(award.recipient.label());
        let line = [recipient.into(), element("strong", &[own_words(edition)], &award.title)];
        let content = [
            medal(&award.distinction, true),
            element("p", &[("class", "message__text")], line),
            element("p", &[own_words(edition)], &award.statement),
            source_line(&award.source, text),
        ];
        element("div", &[("class", "stack")], content)
    };
    let awards = edition.special_awards.iter().map(award).collect::<Vec<_>>();
    let section = (!awards.is_empty())
        .then(|| section("hors-selection", text.explore().gold_title, Markup::all(awards)));
    section.into()
}

fn story(scene: Scene<'_>) -> Markup {
    let Scene { edition, text, .. } = scene;
    let paragraphs = edition.presentation.iter().map(|paragraph| element("p", &[], paragraph));
    let prose = [("class", "prose"), own_words(edition)];
    let prose = element("div", &prose, Markup::lines(paragraphs));
    let all = link("", &Address::hall_of_fame(), text.explore().to_hall_of_fame);
    section("prix", text.explore().story, Markup::all([prose, element("p", &[], all)]))
}

/// A section of a page, as wide as the page.
pub fn section(id: &str, title: &str, content: Markup) -> Markup {
    let title = element("h2", &[("class", "section-title"), ("id", id)], title);
    let attributes = [("class", "wrap stack section"), ("aria-labelledby", id)];
    element("section", &attributes, [title, content])
}
