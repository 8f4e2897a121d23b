//! One filter: a box for each value, with what ticking it would find.

use super::pieces::HUES;
use super::{Markup, element, void};
use crate::search::{Facet, FacetValue, Found, Index, Label, Query};
use crate::text::Explore;

/// A facet, and what its boxes say.
#[derive(Debug, Clone, Copy)]
pub struct Boxes<'a> {
    /// The facet that is shown.
    pub facet: Facet,
    /// The index that has the values.
    pub index: &'a Index,
    /// The present query.
    pub query: &'a Query,
    /// What the query finds.
    pub found: &'a Found,
    /// Whether the boxes are disabled, because no program runs yet.
    pub asleep: bool,
}

impl Boxes<'_> {
    /// Whether the box of a value is ticked.
    pub fn is_ticked(&self, value: &FacetValue) -> bool {
        self.query.has(self.facet, &value.value)
    }

    /// Whether a box is disabled because it would find nothing. A ticked box can always be cleared.
    pub fn is_idle(&self, place: usize, value: &FacetValue) -> bool {
        self.asleep || (self.found.of(self.facet, place) == 0 && !self.is_ticked(value))
    }

    /// How many ticking a box would find.
    pub fn count(&self, place: usize, explore: &Explore) -> Markup {
        let count = self.found.of(self.facet, place);
        let unit = element("span", &[("class", "visually-hidden")], (explore.count_unit)(count));
        Markup::all([count.to_string().into(), unit])
    }

    /// The boxes of the values at these places; `language` is that of their words.
    pub fn options(&self, places: &[usize], language: &str, explore: &Explore) -> Markup {
        let values = self.index.values(self.facet);
        let options = places.iter().filter_map(|place| Some((*place, values.get(*place)?)));
        Markup::all(options.map(|(place, value)| self.option(place, value, language, explore)))
    }

    fn option(
        &self,
        place: usize,
        value: &FacetValue,
        language: &str,
        explore: &Explore,
    ) -> Markup {
        let mut tick = vec![
            ("class", "tick"),
            ("type", "checkbox"),
            ("name", self.facet.parameter()),
            ("value", &value.value),
        ];
        tick.extend(self.is_ticked(value).then_some(("checked", "")));
        tick.extend(self.is_idle(place, value).then_some(("disabled", "")));
        let own_words = matches!(value.label, Label::Words(_)).then_some(("lang", language));
        let content = [
            void("input", &tick),
            element("span", own_words.as_slice(), explore.label(&value.label)),
            " ".into(),
            element("span", &[("class", "facet__count")], self.count(place, explore)),
        ];
        let hue = (place % HUES).to_string();
        let mut label = vec![("class", "facet__option")];
        label.extend((self.facet == Facet::Category).then_some(("data-hue", hue.as_str())));
        element("li", &[], element("label", &label, content))
    }
}

/// The field in which a reader types a name instead of reading them all.
pub fn search_field(facet: Facet, explore: &Explore) -> Markup {
    let id = format!("chercher-{}", facet.parameter());
    let words = (explore.facet_search)(facet);
    let label = element("label", &[("class", "visually-hidden"), ("for", &id)], words);
    let field = [
        ("class", "field__input facet__input"),
        ("type", "search"),
        ("id", &id),
        ("autocomplete", "off"),
        ("placeholder", words),
    ];
    element("p", &[("class", "facet__search")], [label, void("input", &field)])
}
