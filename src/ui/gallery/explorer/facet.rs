//! One filter: a box for each value, with what ticking it would find.

use leptos::prelude::*;

use super::View;
use crate::search::{Facet, FacetValue, Label, Query, fold, words};
use crate::text::Language;
use crate::ui::components::hash::HUES;
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
    let text: Language = expect_context();
    let view: View = expect_context();
    let explore = text.explore();
    let label = (explore.facet)(facet);
    let values = view.index.values(facet).len();
    let typed = RwSignal::new(String::new());
    let shown = Memo::new({
        let view = view.clone();
        move |_| shown(&view, facet, &typed.get())
    });
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
        let rest = shown.with(|shown| shown.rest);
        (rest > 0).then(|| view! { <p class="facet__rest">{(explore.facet_rest)(rest)}</p> })
    };
    let open =
        facet.is_common() || view.query.with_untracked(|query| !query.chosen(facet).is_empty());
    view! {
        <details class="facet" open=open>
            <summary class="facet__summary">{label}</summary>
            <fieldset>
                <legend class="visually-hidden">{label}</legend>
                {search}
                <ul class="facet__options">
                    <For
                        each=move || shown.with(|shown| shown.places.clone())
                        key=|place| *place
                        children=move |place| view! { <FacetOption facet place /> }
                    />
                </ul>
                {rest}
            </fieldset>
        </details>
    }
}

/// Which values stand in the list.
#[derive(Clone, PartialEq, Eq)]
struct Shown {
    places: Vec<usize>,
    /// How many do not, although they fit what was typed.
    rest: usize,
}

/// Those with a word that begins like what was typed; where they are too many, the chosen and the most frequent, still
/// in the order of the list.
fn shown(view: &View, facet: Facet, typed: &str) -> Shown {
    let wanted = words(typed);
    let fits = |value: &FacetValue| match &value.label {
        Label::Words(label) => {
            let words = words(label);
            wanted.iter().all(|wanted| words.iter().any(|word| word.starts_with(&fold(wanted))))
        }
        Label::Outcome(_) => true,
    };
    let values = view.index.values(facet).iter().enumerate();
    let mut places: Vec<usize> = values
        .filter(|(_, value)| wanted.is_empty() || fits(value))
        .map(|(place, _)| place)
        .collect();
    let rest = places.len().saturating_sub(SHOWN);
    if rest > 0 {
        let query = view.query.get();
        let is_chosen = |place: &usize| {
            let value = view.index.values(facet).get(*place);
            value.is_some_and(|value| query.has(facet, &value.value))
        };
        view.found.with(|found| {
            places.sort_by_key(|place| (!is_chosen(place), usize::MAX - found.of(facet, *place)));
        });
        places.truncate(SHOWN);
        places.sort_unstable();
    }
    Shown { places, rest }
}

#[component]
fn FacetOption(
    /// Of which facet.
    facet: Facet,
    /// Which value.
    place: usize,
) -> impl IntoView {
    let text: Language = expect_context();
    let view: View = expect_context();
    let explore = text.explore();
    let query = view.query;
    let value = view.index.values(facet).get(place).cloned()?;
    let name = explore.label(&value.label).to_owned();
    let name = match value.label {
        Label::Words(_) => view! { <span lang=own_words()>{name}</span> }.into_any(),
        Label::Outcome(_) => view! { <span>{name}</span> }.into_any(),
    };
    let hue = (facet == Facet::Category).then_some(place % HUES);
    let count = Memo::new(move |_| view.found.with(|found| found.of(facet, place)));
    let chosen = Memo::new({
        let value = value.value.clone();
        move |_| query.with(|query: &Query| query.has(facet, &value))
    });
    let toggle = {
        let value = value.value.clone();
        move |_| view.ask(query.with_untracked(|query| query.toggled(facet, &value)))
    };
    Some(view! {
        <li>
            <label class="facet__option" data-hue=hue>
                <input
                    class="tick"
                    type="checkbox"
                    name=facet.parameter()
                    value=value.value
                    prop:checked=move || chosen.get()
                    disabled=move || count.get() == 0 && !chosen.get()
                    on:change=toggle
                />
                {name}
                " "
                <span class="facet__count">
                    {move || count.get()}
                    <span class="visually-hidden">{move || (explore.count_unit)(count.get())}</span>
                </span>
            </label>
        </li>
    })
}
