//! The start page as it stands before any program runs: the poster, the first cards, and every nominee in a list.

use std::sync::Arc;

use crate::address::Address;
use crate::edition::{Category, Edition, Nominee};
use crate::markup::card::{Star, nominee_card};
use crate::markup::edition::{category_strip, epilogue, poster, section};
use crate::markup::facet::Boxes;
use crate::markup::france::map;
use crate::markup::pieces::{headlines, hue, main, own_words, page_of, without_script};
use crate::markup::{Markup, Scene, element, void};
use crate::publish::root::Root;
use crate::search::{Facet, Found, Query};
use crate::text::Language;
use crate::workflow::open_edition::OpenEdition;

/// Cards shown at first: as many as the app shows.
const FIRST_CARDS: usize = 24;

/// Where the list of all nominees begins.
const ALL: &str = "tous";

pub(super) fn explore(root: &Root<'_>) -> Markup {
    let scene = root.scene();
    let (open, text) = (root.open, root.text);
    let edition = &open.edition;
    let categories = [("class", "category-strip"), ("aria-label", text.explore().categories)];
    main([
        element("section", &[("class", "poster")], poster(scene)),
        element("nav", &categories, category_strip(scene)),
        results(scene, open),
        epilogue(scene),
        all_nominees(edition, text),
        all_candidatures(edition, text),
    ])
}

fn results(scene: Scene<'_>, open: &OpenEdition) -> Markup {
    let text = scene.text;
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
        cards(scene),
        more(&open.edition, text),
    ];
    let content =
        element("section", &[("class", "results"), ("aria-labelledby", "resultats")], content);
    element("div", &[("class", "wrap explore")], [filters(scene, open), content])
}

/// The filters as the program shows them, but disabled: they take the same room, and their numbers can be read.
fn filters(scene: Scene<'_>, open: &OpenEdition) -> Markup {
    let text = scene.text;
    let explore = text.explore();
    let found = open.index.find(&Query::default());
    let offered = Facet::ALL.into_iter().filter(|facet| open.index.values(*facet).len() > 1);
    let groups = offered.map(|facet| facet_group(facet, &found, open, text));
    let form = element("form", &[], Markup::lines(groups));
    let summary = element("summary", &[("class", "filters__summary")], (explore.filter)(0));
    let details = element("details", &[("class", "filters")], [summary, form]);
    let details = Markup::all([france(open, &found, scene), details]);
    let label = ("aria-label", explore.filters);
    element("search", &[("class", "filters-region"), label], details)
}

/// Its links lead to the addresses under which the program finds the same.
fn france(open: &OpenEdition, found: &Found, scene: Scene<'_>) -> Markup {
    let explore = scene.text.explore();
    let address = |query: &Query| Address::Explore(query.clone()).to_href();
    let drawn = map(&Query::default(), found, &open.index, address, scene.top, explore);
    let summary = element("summary", &[("class", "filters__summary map__title")], explore.map);
    let line = element("p", &[("class", "map__line")], explore.map_hint);
    element("details", &[("class", "map")], [summary, line, element("div", &[], drawn)])
}

fn facet_group(facet: Facet, found: &Found, open: &OpenEdition, text: Language) -> Markup {
    let label = (text.explore().facet)(facet);
    let summary = element("summary", &[("class", "facet__summary")], label);
    if !facet.is_common() {
        // It is not visible before the program runs.
        return element("details", &[("class", "facet")], summary);
    }
    let boxes = Boxes { facet, index: &open.index, query: &Query::default(), found, asleep: true };
    let places: Vec<_> = (0..open.index.values(facet).len()).collect();
    let options = boxes.options(&places, &open.edition.language, text.explore());
    let options = element("ul", &[("class", "facet__options")], options);
    let legend = element("legend", &[("class", "visually-hidden")], label);
    let content = [summary, element("fieldset", &[], [legend, options])];
    element("details", &[("class", "facet"), ("open", "")], content)
}

/// If it is sent before the program runs, it leads to the address at which the program finds the same words.
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

fn cards(scene: Scene<'_>) -> Markup {
    let card = |nominee: &Arc<Nominee>| {
        let href = page_of(nominee).to_href();
        element("li", &[], nominee_card(nominee, &href, &[], Some(Star::Asleep), scene))
    };
    let cards = scene.edition.nominees.iter().take(FIRST_CARDS).map(card);
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
