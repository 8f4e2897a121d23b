//! Where a territory lies: its départements on the map of France.

use std::sync::Arc;

use super::{Markup, Scene, element, void};
use crate::edition::{Department, Territory};
use crate::map::{self, FRAMES, FRANCE, VIEW_BOX};

/// The map of a territory; nothing where it lies beyond it.
pub fn place_map(territory: &Territory, scene: Scene<'_>) -> Markup {
    let Scene { text, top, .. } = scene;
    let place = |department: &Arc<Department>| map::anchor(&department.code);
    let places: Option<Vec<_>> = territory.departments.iter().map(place).collect();
    let places = places.filter(|places| !places.is_empty());
    let drawn = |class: &str, what: &str| {
        void("use", &[("class", class), ("href", &format!("{top}{what}"))])
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
