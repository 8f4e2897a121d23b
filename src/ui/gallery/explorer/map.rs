//! The map beside the filters: hovering and focus name a département, following it filters.

use leptos::ev::{FocusEvent, KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::{Answer, View, focusable, follow_focus};
use crate::browser::site;
use crate::markup::france::map;
use crate::ui::inside::inside_as;

#[component]
pub(super) fn FranceMap() -> impl IntoView {
    let view: View = expect_context();
    let explore = view.words;
    let top = site::top();
    let named = RwSignal::new(None::<String>);
    let drawn = move || {
        view.answer.with(|Answer { query, found }| {
            map(query, found, &view.index, |query| view.href(query), &top, explore)
        })
    };
    let name = move |event: &Event| {
        let label = place_of(event).and_then(|place| place.get_attribute("aria-label"));
        named.set(label);
    };
    view! {
        <details class="map">
            <summary class="filters__summary map__title">{explore.map}</summary>
            <p class="map__line">{move || named.get().unwrap_or_else(|| explore.map_hint.to_owned())}</p>
            <div
                {..inside_as(drawn)}
                on:click=follow_focus
                on:mouseover=move |event: MouseEvent| name(&event)
                on:focusin=move |event: FocusEvent| {
                    name(&event);
                    make_stop(&event);
                }
                on:keydown=step
            />
        </details>
    }
}

/// The département that an event is about.
fn place_of(event: &Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest("a.map__link").ok().flatten()
}

/// All départements, in the order of the map.
fn places() -> Vec<Element> {
    let Ok(found) = document().query_selector_all("a.map__link") else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
}

/// The map is one stop of the Tab key: where the reader was last.
fn make_stop(event: &Event) {
    let Some(here) = place_of(event) else { return };
    for place in places() {
        focusable(&place).set_tab_index(if place.is_same_node(Some(&here)) { 0 } else { -1 });
    }
}

/// Arrows go from one département to the next.
fn step(event: KeyboardEvent) {
    let Some(here) = place_of(&event) else { return };
    let places = places();
    let at = places.iter().position(|place| place.is_same_node(Some(&here))).unwrap_or(0);
    let last = places.len().saturating_sub(1);
    let to = match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => {
            if at == last {
                0
            } else {
                at + 1
            }
        }
        "ArrowLeft" | "ArrowUp" => at.checked_sub(1).unwrap_or(last),
        "Home" => 0,
        "End" => last,
        _ => return,
    };
    event.prevent_default();
    if let Some(place) = places.get(to) {
        // One that cannot take the focus leaves it where it was.
        let _ = focusable(place).focus();
    }
}
