//! How many nominees each région has: a bar for each, the longest first.

use super::table::{Name, Table};
use super::{BY_REGION, figure, percent};
use crate::edition::{Edition, Region};
use crate::markup::pieces::own_words;
use crate::markup::{Markup, element, void};
use crate::text::Language;

/// The figure. A région without a nominee is not in it; those with as many keep the order of the edition.
pub(in crate::publish::page) fn by_region(edition: &Edition, text: Language) -> Markup {
    let words = text.plots();
    let counts = edition.regions.iter().map(|it| (it.name.as_str(), nominees_in(it, edition)));
    let mut counts: Vec<_> = counts.filter(|(_, count)| *count > 0).collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let most = counts.first().map_or(0, |(_, count)| *count);
    let bars = Markup::lines(counts.iter().map(|(name, count)| bar(name, *count, most, edition)));
    let all = (Name::Said(words.all), vec![counts.iter().map(|(_, count)| count).sum()]);
    let rows = counts.into_iter().map(|(name, count)| (Name::Own(name), vec![count]));
    let numbers = Table {
        caption: words.by_region,
        columns: vec![Name::Said(words.region), Name::Said(words.nominees)],
        rows: rows.chain([all]).collect(),
        own_words: own_words(edition),
        text,
    };
    figure(BY_REGION, words.length, bars, &numbers)
}

fn nominees_in(region: &Region, edition: &Edition) -> usize {
    let nominees = edition.nominees.iter();
    nominees.filter(|nominee| nominee.territory.region.code == region.code).count()
}

fn bar(name: &str, count: usize, most: usize, edition: &Edition) -> Markup {
    let length = percent(count, most);
    let mark = void("rect", &[("width", length.as_str()), ("height", "100%")]);
    let content = [
        element("span", &[own_words(edition)], name),
        element("svg", &[("class", "plot__bar"), ("aria-hidden", "true")], mark),
        element("span", &[("class", "plot__number")], count.to_string()),
    ];
    element("div", &[("class", "plot__row")], content)
}
