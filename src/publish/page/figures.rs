//! The edition in figures, counted from the published edition alone.

use std::sync::Arc;

use super::plots;
use crate::edition::{Category, Edition};
use crate::markup::pieces::{hue, in_category, link, main, own_words, page_head};
use crate::markup::{Markup, element, void};
use crate::text::Language;

pub(super) fn figures(edition: &Edition, text: Language) -> Markup {
    let words = text.figures();
    let content = [
        page_head(words.title, words.lead),
        key_figures(edition, text),
        by_category(edition, text),
        plots::category_by_kind(edition, text),
        plots::by_region(edition, text),
    ];
    main(element("div", &[("class", "wrap")], content))
}

fn key_figures(edition: &Edition, text: Language) -> Markup {
    let words = text.figures();
    let (regions, departments) = (edition.regions.len(), edition.departments.len());
    let places =
        [((words.regions)(regions), regions), ((words.departments)(departments), departments)];
    let figures = text.explore().figures_of(edition).into_iter().chain(places);
    let figures = figures.map(|(label, value)| {
        let label = element("dt", &[("class", "key-figures__label")], label);
        let value = element("dd", &[("class", "key-figures__value")], value.to_string());
        element("div", &[("class", "key-figures__item")], [label, value])
    });
    let figures = Markup::lines(figures);
    element("dl", &[("class", "key-figures")], figures)
}

/// A table with bars. The bars show the same numbers, so nothing is missing without them.
fn by_category(edition: &Edition, text: Language) -> Markup {
    let words = text.figures();
    let count = |category: &Arc<Category>| edition.nominees_in(&category.id).count();
    let most = edition.categories.iter().map(count).max().unwrap_or_default();
    let row = |category: &Arc<Category>| {
        let count = count(category);
        let name = link("", &in_category(category), &category.name);
        let number = element("span", &[("class", "bars__number")], count.to_string());
        let cells = [
            element("th", &[("scope", "row"), own_words(edition)], name),
            element("td", &[("class", "bars__cell")], [number, bar(count, most)]),
        ];
        element("tr", &[("data-hue", &hue(category))], cells)
    };
    let rows = Markup::lines(edition.categories.iter().map(row));
    let column = |label: &str| element("th", &[("scope", "col")], label);
    let head = element("tr", &[], [words.category, words.count].map(column));
    let table = [element("thead", &[], head), element("tbody", &[], rows)];
    let id = "categories";
    let table = element("table", &[("class", "bars"), ("aria-labelledby", id)], table);
    let title = element("h2", &[("class", "section-title"), ("id", id)], words.by_category);
    let attributes = [("class", "stack figures__part"), ("aria-labelledby", id)];
    element("section", &attributes, [title, table])
}

/// As long as its number among the largest.
fn bar(count: usize, most: usize) -> Markup {
    let (count, most) = (count.to_string(), format!("0 0 {most} 1"));
    let [width, height] = [("width", count.as_str()), ("height", "1")];
    let fill = void("rect", &[("class", "bars__fill"), width, height]);
    let [class, view] = [("class", "bars__bar"), ("viewBox", most.as_str())];
    let shape = [
        class,
        view,
        ("preserveAspectRatio", "none"),
        ("aria-hidden", "true"),
        ("focusable", "false"),
    ];
    element("svg", &shape, fill)
}
