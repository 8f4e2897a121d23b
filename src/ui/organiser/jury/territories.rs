//! The territories of a juror, found by words or official code in the edition and the official register.

use std::sync::Arc;

use leptos::prelude::*;

use crate::ballot::Affiliation;
use crate::text::Language;
use crate::ui::organiser::state::register::{Register, RegisterNote, RegisterState};
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
    let register: RegisterState = expect_context();
    let words = text.jury();
    let typed = RwSignal::new(String::new());
    let field = format!("{prefix}-territoire");
    let hint = format!("{field}-aide");
    let described = hint.clone();
    let (found_back, back) = (field.clone(), field.clone());
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
    let label_for = field.clone();
    view! {
        <div class="field">
            <label class="field__label" for=label_for>{words.territory}</label>
            <p class="field__hint" id=hint>{words.territory_hint}</p>
            <input
                class="field__input"
                id=field
                type="text"
                autocomplete="off"
                aria-describedby=described
                prop:value=typed
                on:focus=move |_| register.need()
                on:input:target=move |event| typed.set(event.target().value())
                on:keydown=|event| {
                    if event.key() == "Enter" {
                        event.prevent_default();
                    }
                }
            />
            <div role="status" class="stack"><RegisterNote /> <Found typed chosen back=found_back /></div>
            <ul class="row" role="list">{taken}</ul>
        </div>
    }
}

/// The territories that the typed words find.
#[component]
fn Found(
    /// The words.
    typed: RwSignal<String>,
    /// Those that the juror belongs to.
    chosen: RwSignal<Vec<Affiliation>>,
    /// Where the focus goes once one was taken.
    back: String,
) -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let register: RegisterState = expect_context();
    let words = text.jury();
    move || {
        let query = typed.get();
        if query.trim().is_empty() {
            return None;
        }
        if chosen.with(|chosen| chosen.len() >= MOST) {
            return Some(view! { <p>{words.too_many_territories}</p> }.into_any());
        }
        let territories = register.territories();
        let found = find_affiliations(&open.edition, territories.as_deref(), &query, OFFERED);
        let coming = matches!(register.get(), Register::Coming | Register::Unasked);
        if found.is_empty() && !coming {
            return Some(view! { <p>{words.no_territory_found}</p> }.into_any());
        }
        let each = found.into_iter().map(|territory| {
            let name = (words.take_territory)(&named(&territory));
            let back = back.clone();
            let take = move |_| {
                chosen.update(|chosen| {
                    if !chosen.contains(&territory) {
                        chosen.push(territory.clone());
                    }
                });
                typed.set(String::new());
                focus_later(back.clone());
            };
            view! { <li><button class="button" type="button" on:click=take>{name}</button></li> }
        });
        Some(view! { <ul class="row" role="list">{each.collect_view()}</ul> }.into_any())
    }
}

/// Two territories may have one name: the code tells them apart.
fn named(territory: &Affiliation) -> String {
    format!("{} ({})", territory.name, territory.code.value())
}
