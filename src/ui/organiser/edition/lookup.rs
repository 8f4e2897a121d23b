//! Searching the official register of territories by words or code.

use std::sync::Arc;

use leptos::prelude::*;

use crate::edition::Territory;
use crate::json::{Path, Value};
use crate::text::Language;
use crate::ui::organiser::state::drafting::Drafting;
use crate::ui::organiser::state::register::{Register, RegisterNote, RegisterState};
use crate::ui::window::focus_later;
use crate::workflow::author::act::Act;
use crate::workflow::author::find::known_territory;
use crate::workflow::author::form::Field;

/// Territories that are offered at a time.
const OFFERED: usize = 8;

/// What is done with a territory that was chosen.
type Take = Arc<dyn Fn(Territory) + Send + Sync>;

#[component]
pub(super) fn Lookup(
    /// What the field is named after.
    prefix: String,
    /// Called with the territory that is chosen.
    take: Take,
) -> impl IntoView {
    let text: Language = expect_context();
    let register: RegisterState = expect_context();
    let words = text.drafting();
    let typed = RwSignal::new(String::new());
    let field = format!("{prefix}-repertoire");
    let hint = format!("{field}-aide");
    let described = hint.clone();
    let back = field.clone();
    let found = move || {
        let query = typed.get();
        if query.trim().is_empty() {
            return None;
        }
        let found = register.territories().map(|it| it.search(&query, OFFERED)).unwrap_or_default();
        if found.is_empty() && matches!(register.get(), Register::Here(_)) {
            return Some(view! { <p>{text.jury().no_territory_found}</p> }.into_any());
        }
        let each = found.into_iter().map(|territory| {
            let name = (words.take)(&territory.label, territory.code.value());
            let (take, back) = (Arc::clone(&take), back.clone());
            let choose = move |_| {
                take(territory.clone());
                typed.set(String::new());
                focus_later(back.clone());
            };
            view! { <li><button class="button" type="button" on:click=choose>{name}</button></li> }
        });
        Some(view! { <ul class="row" role="list">{each.collect_view()}</ul> }.into_any())
    };
    view! {
        <div class="field">
            <label class="field__label" for=field.clone()>{words.lookup}</label>
            <p class="field__hint" id=hint>{words.lookup_hint}</p>
            <input
                class="field__input"
                id=field
                type="search"
                autocomplete="off"
                aria-describedby=described
                prop:value=typed
                on:focus=move |_| register.need()
                on:input:target=move |event| typed.set(event.target().value())
            />
            <div role="status" class="stack"><RegisterNote /> {found}</div>
        </div>
    }
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
    let take: Take = Arc::new(move |territory| {
        let known = |drafting: Drafting| known_territory(&*drafting.draft_untracked()?, &territory);
        if known(drafting).is_none() {
            drafting.act_or_say(&told, Act::AddTerritory(Box::new(territory.clone())));
        }
        if let (Some(taker), Some(id)) = (&taker, known(drafting)) {
            let at = Field::NomineeTerritory.at(taker);
            drafting.act_or_say(&told, Act::Set { at, value: Value::string(id) });
        }
    });
    view! { <Lookup prefix take /> }
}
