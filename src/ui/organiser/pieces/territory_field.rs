//! A field in which territories are found by words or official code, and the ones that it offers.

use leptos::prelude::*;

use crate::text::Language;
use crate::ui::components::field::Field;
use crate::ui::organiser::state::register::{RegisterNote, RegisterState};
use crate::ui::window::focus_later;

/// What is offered for the typed words.
pub(in crate::ui::organiser) enum Offer<T> {
    /// Nothing yet, because the register is not here.
    Waits,
    /// These, each with the text of its button.
    Found(Vec<(String, T)>),
    /// Nothing, for this reason.
    Full(&'static str),
}

/// A search field with a button for each territory that it finds.
#[component]
pub(in crate::ui::organiser) fn TerritoryField<T: Clone + Send + Sync + 'static>(
    /// Id of the control.
    id: String,
    /// The label.
    label: &'static str,
    /// What can be typed.
    hint: &'static str,
    /// What the typed words find.
    find: impl Fn(&str) -> Offer<T> + Send + 'static,
    /// Called with the territory that is chosen.
    #[prop(into)]
    take: Callback<T>,
    /// Those that were chosen before, where they are shown here.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let text: Language = expect_context();
    let register: RegisterState = expect_context();
    let typed = RwSignal::new(String::new());
    let back = StoredValue::new(id.clone());
    let button = move |(name, territory): (String, T)| {
        let choose = move |_| {
            take.run(territory.clone());
            typed.set(String::new());
            focus_later(back.get_value());
        };
        view! { <li><button class="button" type="button" on:click=choose>{name}</button></li> }
    };
    let offered = move || {
        let words = typed.get();
        if words.trim().is_empty() {
            return None;
        }
        match find(&words) {
            Offer::Waits => None,
            Offer::Full(why) => Some(view! { <p>{why}</p> }.into_any()),
            Offer::Found(all) if all.is_empty() => {
                Some(view! { <p>{text.jury().no_territory_found}</p> }.into_any())
            }
            Offer::Found(all) => {
                let each = all.into_iter().map(button).collect_view();
                Some(view! { <ul class="row" role="list">{each}</ul> }.into_any())
            }
        }
    };
    let below = view! {
        <div role="status" class="stack"><RegisterNote /> {offered}</div>
        {children.map(|children| children())}
    };
    view! {
        <Field id label hint below=below.into_any()>
            <input
                class="field__input"
                type="search"
                autocomplete="off"
                prop:value=typed
                on:focus=move |_| register.need()
                on:input:target=move |event| typed.set(event.target().value())
                // The form around it is sent by its button, not while somebody looks for a territory.
                on:keydown=|event| {
                    if event.key() == "Enter" {
                        event.prevent_default();
                    }
                }
            />
        </Field>
    }
}
