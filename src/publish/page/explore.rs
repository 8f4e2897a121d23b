//! The start page as it stands before any program runs: the poster, the first cards, and every nominee in a list.

use std::sync::Arc;

use super::markup::{Markup, element, void};
use super::pieces::{
    HUES, MARK_HUES, designation, hash, headlines, hue, in_category, link, main, medal,
    nominee_card, own_words, page_of, section, sleeping_box, source_line, without_script,
};
use crate::address::Address;
use crate::edition::{Category, Edition, Nominee, SpecialAward};
use crate::search::{Facet, FacetCount, Query};
use crate::text::Language;
use crate::workflow::OpenEdition;

/// Cards shown at first: as many as the app shows.
const FIRST_CARDS: usize = 24;

/// Where the list of all nominees begins.
const ALL: &str = "tous";

pub(super) fn explore(open: &OpenEdition, text: Language) -> Markup {
    let edition = &open.edition;
    main([
        poster(edition, text),
        category_strip(edition, text),
        results(open, text),
        special_awards(edition, text),
        story(edition, text),
        all_nominees(edition, text),
        all_candidatures(edition, text),
    ])
}

fn poster(edition: &Edition, text: Language) -> Markup {
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
    let wrap = element("div", &[("class", "wrap")], content);
    element("section", &[("class", "poster")], wrap)
}

fn category_strip(edition: &Edition, text: Language) -> Markup {
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
    let list = element("ul", &[("class", "category-strip__list"), own_words(edition)], tiles);
    let label = ("aria-label", text.explore().categories);
    element("nav", &[("class", "category-strip"), label], list)
}

fn results(open: &OpenEdition, text: Language) -> Markup {
    let explore = text.explore();
    let all = open.index.len();
    let title = [("class", "visually-hidden"), ("id", "resultats")];
    let line = [("class", "results__line"), ("role", "status")];
    let line = element("p", &line, (explore.found)(all, all));
    let content = [
        element("h2", &title, explore.results),
        without_script(text.published().search_needs_script),
        search_field(text),
        element("div", &[("class", "results__head")], line),
        cards(&open.edition, text),
        more(&open.edition, text),
    ];
    let content =
        element("section", &[("class", "results"), ("aria-labelledby", "resultats")], content);
    element("div", &[("class", "wrap explore")], [filters(open, text), content])
}

/// As the app shows them, asleep: their place is kept, and their numbers can be read.
fn filters(open: &OpenEdition, text: Language) -> Markup {
    let explore = text.explore();
    let facets = open.index.find(&Query::default()).facets;
    let groups =
        facets.iter().map(|(facet, values)| facet_group(*facet, values, &open.edition, text));
    let form = element("form", &[], Markup::lines(groups));
    let summary = element("summary", &[("class", "filters__summary")], (explore.filter)(0));
    let details = element("details", &[("class", "filters")], [summary, form]);
    let label = ("aria-label", explore.filters);
    element("search", &[("class", "filters-region"), label], details)
}

fn facet_group(facet: Facet, values: &[FacetCount], edition: &Edition, text: Language) -> Markup {
    let label = (text.explore().facet)(facet);
    let option = |(place, value): (usize, &FacetCount)| {
        let unit = (text.explore().count_unit)(value.count);
        let unit = element("span", &[("class", "visually-hidden")], unit);
        let count = [value.count.to_string().into(), unit];
        let content = Markup::all([
            sleeping_box(facet.parameter(), &value.value),
            element("span", &[own_words(edition)], &value.label),
            " ".into(),
            element("span", &[("class", "facet__count")], count),
        ]);
        let hue = (place % HUES).to_string();
        let label = if facet == Facet::Category {
            element("label", &[("class", "facet__option"), ("data-hue", &hue)], content)
        } else {
            element("label", &[("class", "facet__option")], content)
        };
        element("li", &[], label)
    };
    let options = Markup::all(values.iter().enumerate().map(option));
    let options = element("ul", &[("class", "facet__options")], options);
    let legend = element("legend", &[("class", "visually-hidden")], label);
    let content = [
        element("summary", &[("class", "facet__summary")], label),
        element("fieldset", &[], [legend, options]),
    ];
    if matches!(facet, Facet::Category | Facet::Kind) {
        element("details", &[("class", "facet"), ("open", "")], content)
    } else {
        element("details", &[("class", "facet")], content)
    }
}

/// Sent before the app has woken, it leads to the address under which the app finds the same words.
fn search_field(text: Language) -> Markup {
    let explore = text.explore();
    let label = element("label", &[("class", "field__label"), ("for", "q")], explore.search_label);
    let [class, kind] = [("class", "field__input"), ("type", "search")];
    let [id, name] = [("id", "q"), ("name", "q")];
    let input = void("input", &[class, kind, id, name, ("autocomplete", "off")]);
    let field = element("div", &[("class", "field search__field")], [label, input]);
    let button = [("class", "button search__submit"), ("type", "submit")];
    let button = element("button", &button, explore.search);
    let action = Address::home().to_href();
    let form = [("class", "search"), ("action", action.as_str()), ("method", "get")];
    let form = element("form", &form, [field, button]);
    element("search", &[("aria-label", explore.search_region)], form)
}

fn cards(edition: &Edition, text: Language) -> Markup {
    let card = |nominee: &Arc<Nominee>| {
        let name = designation("nominee-card", &nominee.territory);
        let link = link("nominee-card__link", &page_of(nominee), name);
        element("li", &[], nominee_card("h3", link, nominee, edition, text))
    };
    let cards = edition.nominees.iter().take(FIRST_CARDS).map(card);
    element("ul", &[("class", "card-grid")], Markup::lines(cards))
}

fn more(edition: &Edition, text: Language) -> Markup {
    let all = edition.nominees.len();
    let more = (all > FIRST_CARDS).then(|| {
        let href = format!("{}#{ALL}", Address::home().to_href());
        let class = ("class", "button button--large");
        let content = [
            element("p", &[], (text.explore().shown)(FIRST_CARDS, all)),
            element("a", &[class, ("href", &href)], (text.published().see_all)(all)),
        ];
        element("div", &[("class", "results__more")], content)
    });
    more.into()
}

fn special_awards(edition: &Edition, text: Language) -> Markup {
    let award = |award: &SpecialAward| {
        let recipient = (text.explore().recipient)(&award.recipient.label);
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

fn story(edition: &Edition, text: Language) -> Markup {
    let paragraphs = edition.presentation.iter().map(|paragraph| element("p", &[], paragraph));
    let prose = [("class", "prose"), own_words(edition)];
    let prose = element("div", &prose, Markup::lines(paragraphs));
    let all = link("", &Address::hall_of_fame(), text.explore().to_hall_of_fame);
    section("prix", text.explore().story, [prose, element("p", &[], all)])
}

/// What the app shows card by card, for readers and machines that run no program.
fn all_nominees(edition: &Edition, text: Language) -> Markup {
    let category = |category: &Arc<Category>| {
        let title = element("h3", &[own_words(edition)], &category.name);
        let list = headlines(edition.nominees_in(&category.id), edition);
        element("div", &[("class", "stack"), ("data-hue", &hue(category))], [title, list])
    };
    let categories = Markup::lines(edition.categories.iter().map(category));
    section(ALL, text.published().all_nominees, categories)
}

fn all_candidatures(edition: &Edition, text: Language) -> Markup {
    let list = (!edition.candidatures.is_empty()).then(|| {
        let list = headlines(&edition.candidatures, edition);
        section("candidatures", text.published().all_candidatures, list)
    });
    list.into()
}
