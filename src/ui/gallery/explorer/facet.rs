//! One filter: a box for each value, with what ticking it would find.

use leptos::prelude::*;

use super::{Answer, View};
use crate::markup::pieces::HUES;
use crate::search::{Facet, Label};
use crate::ui::window::own_words;

/// Values from which on a reader would rather type a name than read them all.
const MANY: usize = 12;
/// Values shown at a time.
const SHOWN: usize = 60;

/// One facet, folded away or open.
#[component]
pub(super) fn FacetGroup(
    /// Which one.
    facet: Facet,
) -> impl IntoView {
    let view: View = expect_context();
    let explore = view.words;
    let label = (explore.facet)(facet);
    let values = view.index.values(facet).len();
    let typed = RwSignal::new(String::new());
    let offer = {
        let view = view.clone();
        Memo::new(move |_| {
            let query = view.answer.with_untracked(|answer| answer.query.clone());
            view.index.offer(facet, &typed.get(), SHOWN, &query, &view.everything)
        })
    };
    let search = (values > MANY).then(|| {
        let id = format!("chercher-{}", facet.parameter());
        view! {
            <p class="facet__search">
                <label class="visually-hidden" for=id.clone()>{(explore.facet_search)(facet)}</label>
                <input
                    class="field__input facet__input"
                    type="search"
                    id=id
                    autocomplete="off"
                    placeholder=(explore.facet_search)(facet)
                    on:input=move |event| typed.set(event_target_value(&event))
                />
            </p>
        }
    });
    let rest = move || {
        let rest = offer.with(|offer| offer.rest);
        (rest > 0).then(|| view! { <p class="facet__rest">{(explore.facet_rest)(rest)}</p> })
    };
    let options = move || {
        let places = offer.with(|offer| offer.places.clone()).into_iter();
        places.map(|place| view! { <FacetOption facet place /> }).collect_view()
    };
    let chosen = |answer: &Answer| !answer.query.chosen(facet).is_empty();
    let open = facet.is_common() || view.answer.with_untracked(chosen);
    view! {
        <details class="facet" open=open>
            <summary class="facet__summary">{label}</summary>
            <fieldset>
                <legend class="visually-hidden">{label}</legend>
                {search}
                <ul class="facet__options">
                    {options}
                </ul>
                {rest}
            </fieldset>
        </details>
    }
}

#[component]
fn FacetOption(
    /// Of which facet.
    facet: Facet,
    /// Which value.
    place: usize,
) -> impl IntoView {
    let view: View = expect_context();
    let explore = view.words;
    let answer = view.answer;
    let value = view.index.values(facet).get(place).cloned()?;
    let name = explore.label(&value.label).to_owned();
    let name = match value.label {
        Label::Words(_) => view! { <span lang=own_words()>{name}</span> }.into_any(),
        Label::Outcome(_) => view! { <span>{name}</span> }.into_any(),
    };
    let hue = (facet == Facet::Category).then_some(place % HUES);
    let count = move || answer.with(|answer| answer.found.of(facet, place));
    let chosen = {
        let value = value.value.clone();
        move || answer.with(|answer| answer.query.has(facet, &value))
    };
    let asleep = {
        let chosen = chosen.clone();
        move || count() == 0 && !chosen()
    };
    let toggle = {
        let value = value.value.clone();
        move |_| view.ask(|query| query.toggled(facet, &value))
    };
    Some(view! {
        <li>
            <label class="facet__option" data-hue=hue>
                <input
                    class="tick"
                    type="checkbox"
                    name=facet.parameter()
                    value=value.value
                    prop:checked=chosen
                    disabled=asleep
                    on:change=toggle
                />
                {name}
                " "
                <span class="facet__count">
                    {count}
                    <span class="visually-hidden">{move || (explore.count_unit)(count())}</span>
                </span>
            </label>
        </li>
    })
}
