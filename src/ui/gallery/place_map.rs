//! Where a territory lies: its départements on the map of France.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::site;
use crate::edition::Territory;
use crate::map::{self, FRAMES, FRANCE, VIEW_BOX};
use crate::text::Language;

/// The map of a territory; nothing where it lies beyond it.
#[component]
pub(in crate::ui) fn PlaceMap(
    /// Which one.
    territory: Arc<Territory>,
) -> impl IntoView {
    let text: Language = expect_context();
    let places = territory.departments.iter().map(|it| map::anchor(&it.code));
    let places: Option<Vec<_>> = places.collect();
    places.filter(|places| !places.is_empty()).map(|places| {
        let top = site::top();
        let places = places.into_iter().map(|place| {
            view! { <use class="place-map__here" href=format!("{top}{place}") /> }
        });
        view! {
            <figure class="place-map">
                <svg viewBox=VIEW_BOX role="img" aria-label=text.nominee().on_map_of(&territory)>
                    <use class="place-map__ground" href=format!("{top}{FRANCE}") />
                    <use class="place-map__frames" href=format!("{top}{FRAMES}") />
                    {places.collect_view()}
                </svg>
            </figure>
        }
    })
}
