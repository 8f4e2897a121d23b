//! How many nominees of each kind of territory each category has: a row for each category, a column for each kind, and
//! where they meet a disc whose area is the number that stands in it.

use std::sync::Arc;

use super::table::{Name, Table};
use super::{CATEGORY_BY_KIND, figure, percent};
use crate::edition::{Category, Edition, TerritoryKind};
use crate::markup::pieces::{hue, own_words};
use crate::markup::{Markup, element, void};
use crate::text::Language;

/// The radius of the largest disc, in hundredths of a rem: it fits into a column on a phone.
const RADIUS: usize = 110;

/// The figure.
pub(in crate::publish::page) fn category_by_kind(edition: &Edition, text: Language) -> Markup {
    let words = text.plots();
    let (categories, kinds) = (&edition.categories, &edition.territory_kinds);
    let count = |category: &Arc<Category>| -> Vec<_> {
        kinds.iter().map(|kind| nominees_of(kind, category, edition)).collect()
    };
    let counts: Vec<_> = categories.iter().map(count).collect();
    let most = counts.iter().flatten().copied().max().unwrap_or_default();
    let rows = categories.iter().zip(&counts);
    let discs = rows.clone().map(|(category, counts)| row(category, counts, most, edition));
    let drawn = [heads(kinds, edition), Markup::lines(discs)];

    let with_sum = |counts: &[usize]| [counts, &[counts.iter().sum()]].concat();
    let column = |at| counts.iter().filter_map(|row| row.get(at)).sum();
    let all: Vec<_> = (0..kinds.len()).map(column).collect();
    let all = (Name::Said(words.all), with_sum(&all));
    let rows = rows.map(|(category, counts)| (Name::Own(&category.name), with_sum(counts)));
    let columns = kinds.iter().map(|kind| Name::Own(&kind.name));
    let numbers = Table {
        caption: words.category_by_kind,
        columns: [Name::Said(words.category)]
            .into_iter()
            .chain(columns)
            .chain([Name::Said(words.all)])
            .collect(),
        rows: rows.chain([all]).collect(),
        own_words: own_words(edition),
        text,
    };
    figure(CATEGORY_BY_KIND, words.area, drawn, &numbers)
}

fn nominees_of(kind: &TerritoryKind, category: &Category, edition: &Edition) -> usize {
    let nominees = edition.nominees_in(&category.id);
    nominees.filter(|nominee| nominee.territory.kind.id == kind.id).count()
}

/// The names of the kinds, above their columns.
fn heads(kinds: &[Arc<TerritoryKind>], edition: &Edition) -> Markup {
    let names = Markup::all(kinds.iter().map(|kind| element("span", &[], &kind.name)));
    let names = element("div", &[("class", "plot__heads"), own_words(edition)], names);
    element("div", &[("class", "plot__row")], [element("span", &[], ""), names])
}

fn row(category: &Category, counts: &[usize], most: usize, edition: &Edition) -> Markup {
    let middle = |at: usize| percent(2 * at + 1, 2 * counts.len());
    let discs = counts.iter().enumerate().filter(|(_, count)| **count > 0);
    let discs = Markup::all(discs.map(|(at, count)| disc(&middle(at), *count, most)));
    let content = [
        element("span", &[own_words(edition)], &category.name),
        element("svg", &[("class", "plot__discs"), ("aria-hidden", "true")], discs),
    ];
    element("div", &[("class", "plot__row"), ("data-hue", &hue(category))], content)
}

fn disc(middle: &str, count: usize, most: usize) -> Markup {
    let radius = (RADIUS * RADIUS * count / most.max(1)).isqrt();
    let radius = format!("{}.{:02}rem", radius / 100, radius % 100);
    let circle = [("cx", middle), ("cy", "50%"), ("r", radius.as_str())];
    let number = [("x", middle), ("y", "50%"), ("dy", "0.35em")];
    Markup::all([void("circle", &circle), element("text", &number, count.to_string())])
}
