//! The form for a juror without an invitation: name, territory, and the territory that was recognised.

use std::sync::Arc;

use leptos::prelude::*;

use crate::ballot::{MAX_NAME, Recognised, recognise};
use crate::edition::{Edition, Territory};
use crate::text::{self, Language};
use crate::ui::components::field::Field;
use crate::ui::components::notice::{Notice, Tone};
use crate::ui::desk::state::Desk;

#[component]
pub(super) fn Identity(
    /// The edition that is voted on.
    edition: Arc<Edition>,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let words = text.desk();
    let name = desk.typed(|draft| draft.name().to_owned());
    let type_name = move |event| {
        name.set(event_target_value(&event));
        desk.type_in(|draft| draft.set_name(&name.get_untracked()));
    };
    view! {
        <section class="stack" aria-labelledby="identite">
            <h2 id="identite">{words.who}</h2>
            <form class="identity" on:submit=|event| event.prevent_default()>
                <Field id="nom" label=words.name>
                    <input
                        class="field__input"
                        name="name"
                        autocomplete="name"
                        maxlength=MAX_NAME
                        readonly=move || !desk.may_edit()
                        prop:value=name
                        on:input=type_name
                    />
                </Field>
                <Home edition />
            </form>
        </section>
    }
}

/// The territory that the juror belongs to.
#[component]
fn Home(
    /// The edition that is voted on.
    edition: Arc<Edition>,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let words = text.desk();
    // What stands in the field, which a suggestion can replace.
    let territory = desk.typed(|draft| draft.territory().to_owned());
    let type_territory = move |event| {
        territory.set(event_target_value(&event));
        desk.type_in(|draft| draft.set_territory(&territory.get_untracked()));
    };
    let choose = Callback::new(move |label: String| {
        if desk.may_edit_now() {
            desk.act(|draft| draft.set_territory(&label));
            territory.set(label);
        }
    });
    let options = edition.territories.iter().map(|it| {
        view! { <option value=it.label.clone()></option> }
    });
    let options = view! { <datalist id="territoires">{options.collect_view()}</datalist> };
    view! {
        <Field
            id="territoire"
            label=words.territory
            hint=words.territory_hint
            below=options.into_any()
        >
            <input
                class="field__input"
                name="territory"
                list="territoires"
                autocomplete="organization"
                maxlength=MAX_NAME
                readonly=move || !desk.may_edit()
                prop:value=territory
                on:input=type_territory
            />
        </Field>
        <TerritoryFound edition choose />
    }
}

/// The territory that was recognised in the typed text.
#[component]
fn TerritoryFound(
    /// The edition that is voted on.
    edition: Arc<Edition>,
    /// Called with the territory a juror picks.
    choose: Callback<String>,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let words = text.desk();
    let recognised = Memo::new({
        let edition = Arc::clone(&edition);
        move |_| desk.draft().with(|draft| recognise(&edition, draft.territory()))
    });
    move || match recognised.get() {
        Recognised::Nothing => ().into_any(),
        Recognised::One(territory) => {
            let count = edition.nominees_of(&territory.id).count();
            let sentences = text::Notice {
                what: (words.recognised)(&territory.label),
                remedy: (words.locked)(count),
            };
            view! { <Notice tone=Tone::Good sentences /> }.into_any()
        }
        Recognised::Several(territories) => {
            let sentences = text::Notice { what: words.several.to_owned(), remedy: String::new() };
            view! {
                <Notice tone=Tone::Warn sentences>
                    <Suggestions territories choose />
                </Notice>
            }
            .into_any()
        }
        Recognised::Elsewhere { name, close } => {
            let sentences = text::Notice {
                what: (words.elsewhere)(&name),
                remedy: words.elsewhere_hint.to_owned(),
            };
            let suggestions = (!close.is_empty()).then(|| {
                view! { <p>{words.close}</p> <Suggestions territories=close choose /> }
            });
            view! { <Notice tone=Tone::Warn sentences>{suggestions}</Notice> }.into_any()
        }
    }
}

#[component]
fn Suggestions(
    /// The territories to choose from.
    territories: Vec<Arc<Territory>>,
    /// Called with the one a juror picks.
    choose: Callback<String>,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let button = |territory: Arc<Territory>| {
        let label = territory.label.clone();
        let name = (text.desk().choose_territory)(&label);
        view! {
            <button
                class="button"
                type="button"
                aria-label=name
                aria-disabled=move || (!desk.may_edit()).to_string()
                on:click=move |_| choose.run(label.clone())
            >
                {territory.label.clone()}
            </button>
        }
    };
    view! { <p class="row">{territories.into_iter().map(button).collect_view()}</p> }
}
