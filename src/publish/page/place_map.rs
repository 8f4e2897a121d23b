//! Where a territory lies: its départements on the map of France.

use std::sync::Arc;

use super::markup::{Markup, element, void};
use crate::edition::{Department, Territory};
use crate::map::{self, FRAMES, FRANCE, VIEW_BOX};
use crate::text::Language;

/// The map of a territory, nothing where it lies beyond it; `above` leads from the page's base to the top of the site.
pub(super) fn place_map(territory: &Territory, above: &str, text: Language) -> Markup {
    let place = |department: &Arc<Department>| map::anchor(&department.code);
    let places: Option<Vec<_>> = territory.departments.iter().map(place).collect();
    let places = places.filter(|places| !places.is_empty());
    let drawn = |class: &str, what: &str| {
        void("use", &[("class", class), ("href", &format!("{above}{what}"))])
    };
    let figure = |places: Vec<String>| {
        let ground = [drawn("place-map__ground", FRANCE), drawn("place-map__frames", FRAMES)];
        let places = places.iter().map(|place| drawn("place-map__here", place));
        let name = text.nominee().on_map_of(territory);
        let svg = [("viewBox", VIEW_BOX), ("role", "img"), ("aria-label", name.as_str())];
        let svg = element("svg", &svg, Markup::all(ground.into_iter().chain(places)));
        element("figure", &[("class", "place-map")], svg)
    };
    places.map(figure).into()
}
