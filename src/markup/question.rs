//! The filters of a query and other proposals, as links to the changed query. They also work before the program runs.

use super::pieces::HUES;
use super::{Markup, element};
use crate::search::{Change, Facet, Index, Query, Suggestion};
use crate::text::Explore;

/// The choices of a query, each a link to the query without it; nothing where nothing is asked. `address` is where a
/// query leads.
pub fn chips(
    query: &Query,
    index: &Index,
    address: impl Fn(&Query) -> String,
    explore: &Explore,
) -> Markup {
    let chip = |label: &str, hue: Option<String>, without: &Query| {
        let hidden = element("span", &[("class", "visually-hidden")], explore.remove_filter);
        let label = element("span", &[], [hidden, label.into()]);
        let href = address(without);
        let mut link = vec![("class", "chip"), ("href", href.as_str())];
        link.extend(hue.as_deref().map(|hue| ("data-hue", hue)));
        element("li", &[], element("a", &link, label))
    };
    let mut chips = Vec::new();
    let words = query.text.trim();
    if !words.is_empty() {
        chips.push(chip(&(explore.words)(words), None, &query.with_text("")));
    }
    for facet in Facet::ALL {
        for (place, value) in index.values(facet).iter().enumerate() {
            if query.has(facet, &value.value) {
                let hue = (facet == Facet::Category).then(|| (place % HUES).to_string());
                let without = query.toggled(facet, &value.value);
                chips.push(chip(explore.label(&value.label), hue, &without));
            }
        }
    }
    if chips.is_empty() {
        return Markup::default();
    }
    let href = address(&query.cleared());
    let clear = element("a", &[("class", "button button--text"), ("href", &href)], explore.clear);
    chips.push(element("li", &[], clear));
    element("ul", &[("class", "chips"), ("aria-label", explore.active_filters)], chips)
}

/// The message that nothing was found, with proposals.
pub fn nobody(
    query: &Query,
    suggestions: &[Suggestion],
    address: impl Fn(&Query) -> String,
    explore: &Explore,
) -> Markup {
    let link = |query: &Query, label: Markup| {
        element("a", &[("class", "button"), ("href", &address(query))], label)
    };
    let suggestion = |suggestion: &Suggestion| {
        let change: &Change = &suggestion.change;
        let count = (explore.change_count)(suggestion.count);
        let count = element("span", &[("class", "facet__count")], count);
        let label = Markup::all([(explore.change)(change).into(), " ".into(), count]);
        element("li", &[], link(&suggestion.query, label))
    };
    let instead = (!suggestions.is_empty()).then(|| {
        let list = Markup::all(suggestions.iter().map(suggestion));
        let list = element("ul", &[("class", "row empty__list")], list);
        Markup::all([element("p", &[], explore.instead), list])
    });
    let content = [
        element("h2", &[("class", "empty__title")], explore.nothing_title),
        element("p", &[], explore.nothing),
        instead.into(),
        element("p", &[], link(&query.cleared(), explore.clear.into())),
    ];
    element("div", &[("class", "empty")], content)
}
