//! A nominee as a headline: the territory large, the action as its sentence.

use leptos::prelude::*;

use crate::address::Address;
use crate::search::{Entry, Wanted};
use crate::ui::components::hash::HUES;
use crate::ui::components::title::{Action, Designation};
use crate::ui::gallery::medal::AwardMedal;

/// One card of the grid.
#[component]
pub(in crate::ui) fn NomineeCard(
    /// Whose.
    entry: Entry,
    /// The words it was found by, which are marked.
    #[prop(optional)]
    wanted: Vec<Wanted>,
) -> impl IntoView {
    let Entry { edition, nominee } = entry;
    let language = edition.language.clone();
    let category = &nominee.category;
    let medals = edition.awards_of(&nominee.id).cloned();
    let medals = medals.map(|award| view! { <AwardMedal award /> }).collect_view();
    view! {
        <article class="nominee-card" data-hue=category.place % HUES>
            <h3 class="nominee-card__title" lang=language.clone()>
                <a class="nominee-card__link" href=Address::Nominee(nominee.id.clone()).to_href()>
                    <Designation block="nominee-card" territory=nominee.territory.clone() wanted=wanted.clone() />
                </a>
            </h3>
            <p class="nominee-card__action" lang=language.clone()>
                <Action title=nominee.title.clone() wanted />
            </p>
            <div class="nominee-card__foot">
                <p class="category-name" lang=language>{category.name.clone()}</p>
                {medals}
            </div>
        </article>
    }
}
