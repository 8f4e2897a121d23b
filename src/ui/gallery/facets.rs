//! The filters: one group of boxes for each facet, with what each would find.

use leptos::prelude::*;

use crate::search::{Facet, FacetCount, Found, Query};
use crate::text::Language;
use crate::ui::components::hash::HUES;
use crate::ui::window::own_words;

/// One facet, folded away or open.
#[component]
pub(in crate::ui) fn FacetGroup(
    /// Which one.
    facet: Facet,
    /// Its values with their labels, in the order of the page.
    values: Vec<FacetCount>,
    /// What the present query finds.
    found: Memo<Found>,
    /// Called with the value that was ticked or cleared.
    on_toggle: Callback<(Facet, String)>,
) -> impl IntoView {
    let text: Language = expect_context();
    let label = (text.explore().facet)(facet);
    let open =
        matches!(facet, Facet::Category | Facet::Kind) || values.iter().any(|value| value.chosen);
    let options = values
        .into_iter()
        .enumerate()
        .map(|(place, value)| {
            let hue = (facet == Facet::Category).then_some(place % HUES);
            view! { <FacetOption facet value hue found on_toggle /> }
        })
        .collect_view();
    view! {
        <details class="facet" open=open>
            <summary class="facet__summary">{label}</summary>
            <fieldset>
                <legend class="visually-hidden">{label}</legend>
                <ul class="facet__options">{options}</ul>
            </fieldset>
        </details>
    }
}

#[component]
fn FacetOption(
    /// Of which facet.
    facet: Facet,
    /// Which value.
    value: FacetCount,
    /// The colour of a category.
    hue: Option<usize>,
    /// What the present query finds.
    found: Memo<Found>,
    /// Called when it is ticked or cleared.
    on_toggle: Callback<(Facet, String)>,
) -> impl IntoView {
    let text: Language = expect_context();
    let label = value.label;
    let value = value.value;
    let state = Memo::new({
        let value = value.clone();
        move |_| {
            found.with(|found| {
                found.count_of(facet, &value).map_or((0, false), |it| (it.count, it.chosen))
            })
        }
    });
    let toggle = {
        let value = value.clone();
        move |_| on_toggle.run((facet, value.clone()))
    };
    view! {
        <li>
            <label class="facet__option" data-hue=hue>
                <input
                    class="tick"
                    type="checkbox"
                    name=facet.parameter()
                    value=value
                    prop:checked=move || state.get().1
                    disabled=move || state.get() == (0, false)
                    on:change=toggle
                />
                <span lang=own_words()>{label}</span>
                " "
                <span class="facet__count">
                    {move || state.get().0}
                    <span class="visually-hidden">{move || (text.explore().count_unit)(state.get().0)}</span>
                </span>
            </label>
        </li>
    }
}

/// What is asked for at present, each with a way to take it back.
#[component]
pub(in crate::ui) fn Chips(
    /// What is asked for.
    query: Memo<Query>,
    /// What it finds, for the labels.
    found: Memo<Found>,
    /// Called with the query that a reader wants instead.
    on_change: Callback<Query>,
) -> impl IntoView {
    let text: Language = expect_context();
    let explore = text.explore();
    let chips = move || {
        let query = query.get();
        let chosen: Vec<_> = found.with(|found| {
            let values = found.facets.iter().flat_map(|(facet, values)| {
                let chosen = values.iter().enumerate().filter(|(_, value)| value.chosen);
                chosen.map(|(place, value)| (*facet, place, value.clone()))
            });
            values.collect()
        });
        let mut chips = Vec::new();
        if !query.text.trim().is_empty() {
            let label = (explore.words)(query.text.trim());
            chips.push((label, None, query.with_text("")));
        }
        for (facet, place, value) in chosen {
            let hue = (facet == Facet::Category).then_some(place % HUES);
            chips.push((value.label, hue, query.toggled(facet, &value.value)));
        }
        chips
    };
    let list = move || {
        let chips = chips();
        (!chips.is_empty()).then(|| {
            let chips = chips.into_iter().map(|(label, hue, without)| {
                view! {
                    <li>
                        <button
                            class="chip"
                            type="button"
                            data-hue=hue
                            on:click=move |_| on_change.run(without.clone())
                        >
                            <span>
                                <span class="visually-hidden">{explore.remove_filter}</span>
                                {label}
                            </span>
                        </button>
                    </li>
                }
            });
            view! {
                <ul class="chips" aria-label=explore.active_filters>
                    {chips.collect_view()}
                    <li>
                        <button
                            class="button button--text"
                            type="button"
                            on:click=move |_| on_change.run(Query::default())
                        >
                            {explore.clear}
                        </button>
                    </li>
                </ul>
            }
        })
    };
    view! { {list} }
}
