//! Searching the official register of territories by words or code.

use leptos::prelude::*;

use crate::edition::Territory;
use crate::json::{Path, Value};
use crate::text::Language;
use crate::ui::organiser::pieces::territory_field::{Offer, TerritoryField};
use crate::ui::organiser::state::drafting::Drafting;
use crate::ui::organiser::state::register::RegisterState;
use crate::workflow::author::act::Act;
use crate::workflow::author::find::known_territory;
use crate::workflow::author::form::Field;

/// Territories that are offered at a time.
const OFFERED: usize = 8;

#[component]
pub(super) fn Lookup(
    /// What the field is named after.
    prefix: String,
    /// Called with the territory that is chosen.
    #[prop(into)]
    take: Callback<Territory>,
) -> impl IntoView {
    let text: Language = expect_context();
    let register: RegisterState = expect_context();
    let words = text.drafting();
    let find = move |typed: &str| {
        let Some(territories) = register.territories() else { return Offer::Waits };
        let found = territories.search(typed, OFFERED).into_iter();
        let each = found.map(|it| ((words.take)(&it.label, it.code.value()), it));
        Offer::Found(each.collect())
    };
    let id = format!("{prefix}-repertoire");
    view! { <TerritoryField id label=words.lookup hint=words.lookup_hint find take /> }
}

/// A territory that joins the edition, and becomes that of an entry.
#[component]
pub(super) fn NewTerritory(
    /// The entry; none where it only joins.
    #[prop(into)]
    taker: Option<Path>,
) -> impl IntoView {
    let drafting: Drafting = expect_context();
    let prefix = taker.clone().unwrap_or_else(|| Path::root().member("territories")).to_string();
    let told = prefix.clone();
    let take = move |territory: Territory| {
        let known = |drafting: Drafting| known_territory(&*drafting.draft_untracked()?, &territory);
        if known(drafting).is_none() {
            drafting.act_or_say(&told, Act::AddTerritory(Box::new(territory.clone())));
        }
        if let (Some(taker), Some(id)) = (&taker, known(drafting)) {
            let at = Field::NomineeTerritory.at(taker);
            drafting.act_or_say(&told, Act::Set { at, value: Value::string(id) });
        }
    };
    view! { <Lookup prefix take /> }
}
