//! One filter: a box for each value, with what ticking it would find.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

use super::{Answer, View};
use crate::markup::facet::{Boxes, search_field};
use crate::markup::{Markup, element};
use crate::search::Facet;
use crate::ui::inside::{inside, inside_as, put_inside};
use crate::ui::window::own_words;

/// From this number of values on, a field is shown to search them by name.
const MANY: usize = 12;
/// Values shown at a time.
const SHOWN: usize = 60;

/// One facet, folded away or open.
#[component]
pub(super) fn FacetGroup(
    /// The facet that is shown.
    facet: Facet,
) -> impl IntoView {
    let view: View = expect_context();
    let explore = view.words;
    let label = (explore.facet)(facet);
    let language = own_words();
    let typed = RwSignal::new(String::new());
    let offer = {
        let view = view.clone();
        Memo::new(move |_| {
            let query = view.answer.with_untracked(|answer| answer.query.clone());
            view.index.offer(facet, &typed.get(), SHOWN, &query, &view.everything)
        })
    };
    let many = view.index.values(facet).len() > MANY;
    let search = if many { search_field(facet, explore) } else { Markup::default() };
    let rest = move || match offer.with(|offer| offer.rest) {
        0 => Markup::default(),
        rest => element("p", &[("class", "facet__rest")], (explore.facet_rest)(rest)),
    };
    // Written again only when the values change, so that a box that is ticked keeps the focus.
    let options = {
        let view = view.clone();
        move || {
            let boxes = |answer: &Answer| {
                let options = |places: &[usize]| {
                    view.boxes(facet, answer).options(places, &language, explore)
                };
                offer.with(|offer| options(&offer.places))
            };
            view.answer.with_untracked(boxes)
        }
    };
    let id = format!("filtre-{}", facet.parameter());
    Effect::new({
        let (view, id) = (view.clone(), id.clone());
        move || {
            view.answer.with(|answer| {
                offer.with_untracked(|offer| view.show(facet, answer, &offer.places, &id));
            });
        }
    });
    let chosen = |answer: &Answer| !answer.query.chosen(facet).is_empty();
    let open = facet.is_common() || view.answer.with_untracked(chosen);
    let toggle = move |event: Event| {
        let value = event_target_value(&event);
        view.ask(|query| query.toggled(facet, &value));
    };
    view! {
        <details class="facet" open=open>
            <summary class="facet__summary">{label}</summary>
            <fieldset>
                <legend class="visually-hidden">{label}</legend>
                <div {..inside(search)} on:input=move |event| typed.set(event_target_value(&event)) />
                <ul class="facet__options" {..inside_as(options)} id=id on:change=toggle />
                <div {..inside_as(rest)} />
            </fieldset>
        </details>
    }
}

impl View {
    fn boxes<'a>(&'a self, facet: Facet, answer: &'a Answer) -> Boxes<'a> {
        let Answer { query, found } = answer;
        Boxes { facet, index: &self.index, query, found, asleep: false }
    }

    /// Updates the boxes of the list to another answer.
    fn show(&self, facet: Facet, answer: &Answer, places: &[usize], list: &str) {
        let Some(list) = document().get_element_by_id(list) else { return };
        let all = |selector| list.query_selector_all(selector).ok();
        let (Some(ticks), Some(counts)) = (all("input"), all(".facet__count")) else { return };
        let boxes = self.boxes(facet, answer);
        for (at, place) in (0..).zip(places) {
            let tick = ticks.item(at).and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
            let count = counts.item(at).and_then(|it| it.dyn_into::<Element>().ok());
            let value = self.index.values(facet).get(*place);
            if let (Some(tick), Some(count), Some(value)) = (tick, count, value) {
                tick.set_checked(boxes.is_ticked(value));
                tick.set_disabled(boxes.is_idle(*place, value));
                put_inside(boxes.count(*place, self.words), &count);
            }
        }
    }
}
