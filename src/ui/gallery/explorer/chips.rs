//! What is asked for at present, each with a way to take it back.

use leptos::prelude::*;

use super::View;
use crate::search::{Facet, Query};
use crate::text::Language;
use crate::ui::components::hash::HUES;

#[component]
pub(super) fn Chips() -> impl IntoView {
    let text: Language = expect_context();
    let view: View = expect_context();
    let explore = text.explore();
    let list = move || {
        let query = view.query.get();
        let ask = |query: Query| {
            let view = view.clone();
            move |_| view.ask(query.clone())
        };
        let chips: Vec<_> = chips(&query, &view, text).into_iter().map(|chip| {
            view! {
                <li>
                    <button class="chip" type="button" data-hue=chip.hue on:click=ask(chip.without)>
                        <span>
                            <span class="visually-hidden">{explore.remove_filter}</span>
                            {chip.label}
                        </span>
                    </button>
                </li>
            }
        }).collect();
        (!chips.is_empty()).then(|| {
            view! {
                <ul class="chips" aria-label=explore.active_filters>
                    {chips}
                    <li>
                        <button class="button button--text" type="button" on:click=ask(query.cleared())>
                            {explore.clear}
                        </button>
                    </li>
                </ul>
            }
        })
    };
    view! { {list} }
}

struct Chip {
    label: String,
    hue: Option<usize>,
    without: Query,
}

fn chips(query: &Query, view: &View, text: Language) -> Vec<Chip> {
    let explore = text.explore();
    let words = query.text.trim();
    let words = (!words.is_empty()).then(|| Chip {
        label: (explore.words)(words),
        hue: None,
        without: query.with_text(""),
    });
    let mut chips: Vec<_> = words.into_iter().collect();
    for facet in Facet::ALL {
        for (place, value) in view.index.values(facet).iter().enumerate() {
            if query.has(facet, &value.value) {
                chips.push(Chip {
                    label: explore.label(&value.label).to_owned(),
                    hue: (facet == Facet::Category).then_some(place % HUES),
                    without: query.toggled(facet, &value.value),
                });
            }
        }
    }
    chips
}
