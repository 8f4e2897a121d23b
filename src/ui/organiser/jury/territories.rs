//! The territories of a juror, found in the edition and the official register.

use std::sync::Arc;

use leptos::prelude::*;

use crate::ballot::Affiliation;
use crate::text::Language;
use crate::ui::organiser::pieces::territory_field::{Offer, TerritoryField};
use crate::ui::organiser::state::register::{Register, RegisterState};
use crate::ui::window::focus_later;
use crate::workflow::author::find::find_affiliations;
use crate::workflow::open_edition::OpenEdition;

/// Territories that are offered at a time.
const OFFERED: usize = 6;

/// The most that an invitation can name.
const MOST: usize = 10;

#[component]
pub(super) fn Territories(
    /// What the fields are named after.
    prefix: String,
    /// Those that the juror belongs to.
    chosen: RwSignal<Vec<Affiliation>>,
) -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let register: RegisterState = expect_context();
    let words = text.jury();
    let id = format!("{prefix}-territoire");
    let find = move |typed: &str| {
        if chosen.with(|chosen| chosen.len() >= MOST) {
            return Offer::Full(words.too_many_territories);
        }
        let territories = register.territories();
        let found = find_affiliations(&open.edition, territories.as_deref(), typed, OFFERED);
        let coming = matches!(register.get(), Register::Coming | Register::Unasked);
        if found.is_empty() && coming {
            return Offer::Waits;
        }
        let each = found.into_iter().map(|it| ((words.take_territory)(&named(&it)), it));
        Offer::Found(each.collect())
    };
    let take = move |territory: Affiliation| {
        chosen.update(|chosen| {
            if !chosen.contains(&territory) {
                chosen.push(territory);
            }
        });
    };
    let back = id.clone();
    let taken = move || {
        let each = chosen.get().into_iter().map(|territory| {
            let name = (words.drop_territory)(&named(&territory));
            let back = back.clone();
            let drop = move |_| {
                chosen.update(|chosen| chosen.retain(|it| *it != territory));
                focus_later(back.clone());
            };
            view! { <li><button class="button" type="button" on:click=drop>{name}</button></li> }
        });
        each.collect_view()
    };
    view! {
        <TerritoryField id label=words.territory hint=words.territory_hint find take>
            <ul class="row" role="list">{taken}</ul>
        </TerritoryField>
    }
}

/// Two territories may have one name: the code tells them apart.
fn named(territory: &Affiliation) -> String {
    format!("{} ({})", territory.name, territory.code.value())
}
