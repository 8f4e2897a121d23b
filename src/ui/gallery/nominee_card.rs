//! A nominee as a headline: the territory large, the action as its sentence.

use std::sync::Arc;

use leptos::prelude::*;

use super::medal::AwardMedal;
use crate::address::Address;
use crate::edition::{Award, Nominee};
use crate::ui::components::hash::HUES;
use crate::ui::components::title::{Action, Designation};
use crate::ui::window::own_words;

/// One card of the grid.
#[component]
pub(in crate::ui) fn NomineeCard(
    /// Whose.
    nominee: Arc<Nominee>,
    /// What it is known to have won.
    awards: Vec<Award>,
) -> impl IntoView {
    let category = &nominee.category;
    let medals = awards.into_iter().map(|award| view! { <AwardMedal award /> }).collect_view();
    view! {
        <article class="nominee-card" data-hue=category.place % HUES>
            <h3 class="nominee-card__title" lang=own_words()>
                <a class="nominee-card__link" href=Address::Nominee(nominee.id.clone()).to_href()>
                    <Designation block="nominee-card" territory=Arc::clone(&nominee.territory) />
                </a>
            </h3>
            <p class="nominee-card__action" lang=own_words()><Action title=nominee.title.clone() /></p>
            <div class="nominee-card__foot">
                <p class="category-name" lang=own_words()>{category.name.clone()}</p>
                {medals}
            </div>
        </article>
    }
}
