//! Special prizes: entered here, and signed with the results.

mod form;

use std::sync::Arc;

use leptos::prelude::*;

use self::form::{Fields, Form};
use super::ids::HONOURS;
use crate::format::decisions_v1::Honour;
use crate::text::Language;
use crate::ui::organiser::state::office::OfficeState;
use crate::ui::window::focus_later;
use crate::workflow::office::ceremony::honoured;
use crate::workflow::open_edition::OpenEdition;

#[component]
pub(super) fn Honours() -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let office: OfficeState = expect_context();
    let words = text.honours();
    let given =
        Memo::new(move |_| office.decisions().map(|it| it.honours.clone()).unwrap_or_default());
    if open.edition.distinctions.is_empty() {
        // There is nothing to give.
        return ().into_any();
    }
    let fields = Fields::new();
    let list = move || {
        let given = given.get();
        (!given.is_empty()).then(|| {
            let each = given.into_iter().map(|honour| view! { <Given honour fields /> });
            view! { <ul class="stack" role="list">{each.collect_view()}</ul> }
        })
    };
    view! {
        <section class="stack" aria-labelledby=HONOURS>
            <h2 id=HONOURS tabindex="-1">{words.title}</h2>
            <p>{words.lead}</p>
            {list}
            <Form fields />
        </section>
    }
    .into_any()
}

/// A special prize that was entered.
#[component]
fn Given(
    /// The entry that is shown.
    honour: Honour,
    /// The form in which it is changed.
    fields: Fields,
) -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let office: OfficeState = expect_context();
    let words = text.honours();
    let edition = &open.edition;
    let distinction = edition.distinctions.iter().find(|it| it.id == honour.distinction);
    // If the edition does not have this prize, its id is shown, so that the entry can be removed.
    let distinction = distinction
        .map_or_else(|| honour.distinction.to_string(), |distinction| distinction.name.clone());
    let recipient = honoured(edition, &honour.recipient);
    let change = {
        let honour = honour.clone();
        move |_| fields.change(&honour)
    };
    let (title, statement) = (honour.title.clone(), honour.statement.clone());
    let remove = move |_| {
        office.decide(|decisions| decisions.honours.retain(|it| *it != honour));
        fields.leave(&honour);
        focus_later(HONOURS.to_owned());
    };
    view! {
        <li class="decided">
            <p><strong>{recipient.clone()}</strong> " · " {distinction}</p>
            <p>{title}</p>
            <p>{statement}</p>
            <p class="row">
                <button class="button" type="button" on:click=change>
                    {(words.change)(&recipient)}
                </button>
                <button class="button button--text" type="button" on:click=remove>
                    {(words.remove)(&recipient)}
                </button>
            </p>
        </li>
    }
}
